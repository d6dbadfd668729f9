import { readFile, realpath, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MAX_REPORT_BYTES } from "../analysis/report-files";
import { decode } from "./decode";
import { collect } from "./files";

/** The URIs of the files in these folders that may be reports, as the command line finds them: no hidden ones, none that git ignores. Folders that are not on this machine hold none. */
export async function* listFiles(folders: readonly string[], signal: AbortSignal): AsyncGenerator<string> {
  for (const folder of folders) {
    const path = pathOf(folder);
    if (path === undefined) continue;
    for (const input of (await collect([path], path, signal)).inputs)
      if (input.path !== undefined) yield pathToFileURL(input.path).href;
  }
}

/** The text of a file on this machine in whatever encoding reports come in; undefined where there is no such file, it is no text or far too long. Never rejects. */
export async function readText(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > MAX_REPORT_BYTES) return undefined;
    const decoded = decode(await readFile(path));
    return decoded.kind === "text" ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** The URI of the very file that a URI leads to, links followed; the URI itself where it leads to none on this machine. Never rejects. */
export async function realUri(uri: string): Promise<string> {
  const path = pathOf(uri);
  if (path === undefined) return uri;
  try {
    return pathToFileURL(await realpath(path)).href;
  } catch {
    return uri;
  }
}

/** The path that a `file:` URI stands for; undefined for other URIs, and for what no path can be. */
function pathOf(uri: string): string | undefined {
  try {
    return new URL(uri).protocol === "file:" ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
