/** Every figure that prose may state. */
import { APPLICANT_FORMS } from "./applicants";
import { FLOW } from "./applications";
import { ARTICLE20 } from "./article20";
import { RESULTS } from "./results";
import { REVIEWS } from "./reviews";
import type { ClaimForm } from "./types";

/** Every figure that prose may state, the longer wordings before those that they end in. */
export const CLAIM_FORMS: readonly ClaimForm[] = [...RESULTS, ...FLOW, ...APPLICANT_FORMS, ...REVIEWS, ...ARTICLE20];
