import { readFile, realpath, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MAX_FILE_BYTES, MAX_REPORT_BYTES } from "../analysis/report-files";
import { decode } from "../bytes/decode";
import { findFiles } from "./find-files";

/**
 * Yields the URIs of the files in these folders that may be reports, as the command line finds them: none that is
 * hidden or that git ignores. Folders that are not on this machine hold none.
 */
export async function* listFiles(folders: readonly string[], signal: AbortSignal): AsyncGenerator<string> {
  for (const folder of folders) {
    const path = pathOf(folder);
    if (path === undefined) continue;
    for (const file of (await findFiles([path], path, signal)).files)
      if (file.path !== undefined) yield pathToFileURL(file.path).href;
  }
}

/**
 * Returns the text of a file on this machine, in any encoding of reports; undefined if there is no such file, or it is
 * no text or far too long. Never rejects.
 */
export async function readReportText(uri: string): Promise<string | undefined> {
  const bytes = await bytesAt(uri, MAX_REPORT_BYTES);
  const decoded = typeof bytes === "object" ? decode(bytes) : undefined;
  return decoded?.kind === "text" ? decoded.text : undefined;
}

/**
 * Returns the bytes of a file on this machine; `too-large` if it is larger than any file that is read, undefined if
 * there is no such file. Never rejects.
 */
export function readFileBytes(uri: string): Promise<Uint8Array | "too-large" | undefined> {
  return bytesAt(uri, MAX_FILE_BYTES);
}

async function bytesAt(uri: string, most: number): Promise<Uint8Array | "too-large" | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return undefined;
    return stats.size <= most ? await readFile(path) : "too-large";
  } catch {
    return undefined;
  }
}

/**
 * Returns the URI of the real file behind links; the URI itself if it leads to no file on this machine. Never rejects.
 */
export async function realUri(uri: string): Promise<string> {
  const path = pathOf(uri);
  if (path === undefined) return uri;
  try {
    return pathToFileURL(await realpath(path)).href;
  } catch {
    return uri;
  }
}

/** Returns the path of a `file:` URI; undefined for other URIs, and for one that is no valid path. */
function pathOf(uri: string): string | undefined {
  try {
    return new URL(uri).protocol === "file:" ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
