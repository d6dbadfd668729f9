import { type Digest, digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import { isOfficeText, storedUri } from "../office-uris";
import { unescaped } from "../uris";

/** Returns what other reports need to know of the one at a URI, which says whether it was read from a document. */
export function digestAt(uri: string, report: Report): Digest {
  if (!isOfficeText(uri)) return digestOf(report);
  return digestOf(report, /\.pdf$/i.test(unescaped(storedUri(uri))) ? "pdf" : "docx");
}
