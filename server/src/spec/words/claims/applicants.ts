/** The columns of 表三 in prose. */
import { APPLICANTS } from "../../tables/applications";
import { APPLICATION } from "./application-words";
import { cases, FILL, ORGANISATIONS, organisations } from "./terms";
import type { ClaimForm } from "./types";

/** The single kinds of organisations, by the form's own names and by 企业, which may also be all of them. */
export const APPLICANT_FORMS: readonly ClaimForm[] = APPLICANTS.filter(
  ({ key }) => ORGANISATIONS.includes(key) && key !== "otherOrg",
).map(({ key, label }) => ({
  key,
  topic: "applications",
  bare: true,
  before: `${label.replace("商业企业", "(?:商业)?企业")}(?:提出|提交)?的?(?:${APPLICATION}|申请)?${FILL}`,
  meanings: [
    ...["received", "handled"].map((row) => [cases(row, key)]),
    [cases("received", key), cases("carriedIn", key)],
    ...(key === "business" ? [organisations("received"), organisations("handled")] : []),
  ],
}));
