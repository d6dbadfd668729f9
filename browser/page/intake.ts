import { MAX_FILE_BYTES } from "../../server/src/analysis/report-files";
import type { Localised } from "../../server/src/base/text";
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
  for (const [index, file] of files.entries()) {
    const given = await take(file, reports);
    const reason = reasonOf(given);
    if (reason) leftOut.set(file.name, reason);
    else leftOut.delete(file.name);
    if (given === "report") {
      if (file.handle) handles.set(file.name, file.handle);
      else handles.delete(file.name);
    }
    await pause(() => progress(index + 1));
  }
  for (const name of reports.names()) {
    reports.checked(name);
    await pause(() => undefined);
  }
}

async function take(file: GivenFile, reports: Reports): Promise<Given | "unreadable"> {
  try {
    const content = await file.read();
    if (content.size > MAX_FILE_BYTES) return "too-large";
    return reports.give(file.name, new Uint8Array(await content.arrayBuffer()));
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
