import { isWithin, standsIn } from "../../../node/within";
import type { LoadedReport } from "../../pipeline/run";

/**
 * Reports whether a file that was found in one of the folders, both absolute, and that nobody named, is a link out of
 * all of them: who has a folder mended does not mean what its links lead to.
 */
export function leadsOut({ path, explicit }: LoadedReport, folders: readonly string[]): boolean {
  if (path === undefined || explicit || !folders.some((folder) => standsIn(folder, path))) return false;
  try {
    return !folders.some((folder) => isWithin(folder, path));
  } catch {
    return true;
  }
}
