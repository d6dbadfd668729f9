import { sameBytes } from "../../server/src/bytes/encode";
import type { WORDS } from "./messages";
import type { PageReport } from "./report";

/** What became of a file that was to be saved, by the word for it. */
export type Saved = Extract<keyof typeof WORDS, "saved" | "downloaded" | "changedOnDisk" | "notWritten">;

interface WithPermission extends FileSystemFileHandle {
  requestPermission(options: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/**
 * Saves a report under its name: in its place if that is known and may be written, else as a download. A file that is
 * not any more what it was read as is left alone; the browser puts the new one in its place whole or not at all.
 */
export async function saveReport(report: PageReport, handle: FileSystemFileHandle | undefined): Promise<Saved> {
  const { bytes } = report;
  if (!handle || !(await isAllowed(handle))) {
    download(report.name.slice(report.name.lastIndexOf("/") + 1), bytes);
    report.saved(bytes);
    return "downloaded";
  }
  try {
    const now = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    if (!sameBytes(now, report.savedBytes)) return "changedOnDisk";
    const writable = await handle.createWritable();
    await writable.write(copyOf(bytes));
    await writable.close();
  } catch {
    return "notWritten";
  }
  report.saved(bytes);
  return "saved";
}

/** Asks the person whether the file may be written, where the browser wants that. */
async function isAllowed(handle: FileSystemFileHandle): Promise<boolean> {
  return (await (handle as WithPermission).requestPermission({ mode: "readwrite" })) === "granted";
}

/** The address of the last download, which some browsers still read after the click that began it. */
let lastAddress = "";

/** Has the browser download a file. */
export function download(name: string, bytes: Uint8Array): void {
  URL.revokeObjectURL(lastAddress);
  const address = URL.createObjectURL(new Blob([copyOf(bytes)]));
  lastAddress = address;
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/** Returns the bytes in memory of their own, which is what files are made of. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
