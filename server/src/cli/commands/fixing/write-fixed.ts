import { encodeLike, hasMark } from "../../../bytes/encode";
import { replaceFile } from "../../files/replace-file";
import type { Io } from "../../io";
import type { WriteProblem } from "../../messages";
import type { LoadedReport } from "../../pipeline/run";
import { printDiff } from "../../printers/unified-diff";

/**
 * Writes a fixed text: as a diff with `dryRun`, otherwise to standard output or the file. `document` is the Word
 * document that holds the text, if it was read from one. Returns the problem if that fails.
 */
export function writeFixed(
  loaded: LoadedReport,
  after: string,
  document: Uint8Array | undefined,
  dryRun: boolean,
  io: Io,
): WriteProblem | undefined {
  const { path, bytes: original, encoding, office } = loaded;
  const before = loaded.report.text;
  if (before === after && (path !== undefined || dryRun)) return undefined;
  // An unchanged text keeps its bytes, even those that cannot be encoded.
  const bytes = before === after ? original : office ? document : encodeLike(original, before, after, encoding);
  if (!bytes) {
    // A filter that printed nothing would lose the text.
    if (path === undefined && !dryRun) io.out(original);
    return office ? "not-in-office" : "not-exact";
  }
  if (dryRun) {
    // A byte order mark of UTF-8 is part of the diff, or `patch` would not find the first line.
    const mark = encoding === "utf8" && hasMark(original, encoding) ? "\ufeff" : "";
    printDiff(loaded.name, mark + before, mark + after, io);
  } else if (path === undefined) io.out(bytes);
  else {
    try {
      const outcome = replaceFile(path, bytes, original);
      return outcome === "replaced" ? undefined : outcome;
    } catch {
      return "not-writable";
    }
  }
  return undefined;
}
