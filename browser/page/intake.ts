import { MAX_FILE_BYTES } from "../../server/src/analysis/report-files";
import type { Localised } from "../../server/src/base/localised";
import type { GivenFile } from "./given-files";
import { reasonOf } from "./messages";
import type { Given, Reports } from "./reports";

/** Milliseconds of work after which the page may draw and hear a person. */
const SLICE_MS = 40;

/** What files that were given have come to so far. */
export interface Intake {
  /** The places that reports can be written back to. */
  readonly handles: Map<string, FileSystemFileHandle>;
  /** Why files are not among the reports, by their names. */
  readonly leftOut: Map<string, Localised>;
}

/**
 * Reads files one after the other and checks what is a report. `progress` is told now and then how many are done; the
 * page stays usable meanwhile.
 */
export async function takeIn(
  files: readonly GivenFile[],
  reports: Reports,
  { handles, leftOut }: Intake,
  progress: (done: number) => void,
): Promise<void> {
  const pause = pauses();
  const used = new Set<string>();
  for (const [index, file] of files.entries()) {
    const { name, outcome } = await take(file, reports, { handles, used });
    used.add(name);
    const reason = reasonOf(outcome);
    if (reason) leftOut.set(name, reason);
    else leftOut.delete(name);
    if (outcome === "report") {
      if (file.handle) handles.set(name, file.handle);
      else handles.delete(name);
    }
    await pause(() => progress(index + 1));
  }
  for (const name of reports.names()) {
    reports.checked(name);
    await pause(() => undefined);
  }
}

/** What became of a file, and the name that it goes by on the page. */
interface Taken {
  readonly name: string;
  readonly outcome: Exclude<Given, "taken"> | "unreadable";
}

/**
 * Reads a file and has it taken in. A browser does not say which folder a file comes from: where its name is another
 * file's already, it is shown as one of a numbered folder.
 */
async function take(
  file: GivenFile,
  reports: Reports,
  { handles, used }: Pick<Intake, "handles"> & { readonly used: ReadonlySet<string> },
): Promise<Taken> {
  const bytes = await bytesOf(file);
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? file.name : `(${copy})/${file.name}`;
    if (used.has(name)) continue;
    const isSame = file.handle && (await handles.get(name)?.isSameEntry(file.handle));
    const outcome = typeof bytes === "string" ? bytes : reports.give(name, bytes, isSame);
    if (outcome !== "taken") return { name, outcome };
  }
}

async function bytesOf(file: GivenFile): Promise<Uint8Array | "too-large" | "unreadable"> {
  try {
    const content = await file.read();
    return content.size > MAX_FILE_BYTES ? "too-large" : new Uint8Array(await content.arrayBuffer());
  } catch {
    return "unreadable";
  }
}

/** Returns a function that lets the page draw when it has worked for a while; it calls `before` then. */
function pauses(): (before: () => void) => Promise<void> {
  let since = performance.now();
  return async (before) => {
    if (performance.now() - since < SLICE_MS) return;
    before();
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
