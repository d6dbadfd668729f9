import { type Digest, digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import { isOfficeText } from "../office-uris";

/** Returns what other reports need to know of the one at a URI, which says whether it was read from a document. */
export function digestAt(uri: string, report: Report): Digest {
  return isOfficeText(uri) ? { ...digestOf(report), isOffice: true } : digestOf(report);
}
