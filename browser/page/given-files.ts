import { officeKindOfName, REPORT_EXTENSIONS } from "../../server/src/analysis/report-files";

/** A file that a person gave to the page. */
export interface GivenFile {
  /** Its name, with the folders that were given with it. */
  readonly name: string;
  /** Reads it as it is now. */
  read(): Promise<File>;
  /** The place that it can be written back to, where the browser has such. */
  readonly handle?: FileSystemFileHandle;
}

/** Returns the files that were chosen by a field. A browser does not say where they are, so they have no place. */
export function chosenFiles(files: Iterable<File>): readonly GivenFile[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, read: () => Promise.resolve(file) }))
    .filter(({ name }) => !name.includes("/") || isCandidate(name));
}

/** Returns the files of places that were chosen or dropped, those of folders among them. */
export async function filesOfHandles(handles: readonly FileSystemHandle[]): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  for (const handle of handles) await walk(handle, "", found);
  return found;
}

/** Returns what was dropped. The event must not be over yet: nothing is awaited before its items are asked for. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly GivenFile[]> {
  const files = [...items].filter(({ kind }) => kind === "file");
  const asked = files.map((item) => ({
    entry: item.webkitGetAsEntry(),
    handle: hasHandles(item) ? item.getAsFileSystemHandle() : undefined,
  }));
  const found: GivenFile[] = [];
  for (const { entry, handle } of asked) {
    // A browser may know handles and still give none for this file.
    const place = await handle?.catch(() => null);
    if (place) await walk(place, "", found);
    else if (entry) await walkEntry(entry, found);
  }
  return found;
}

interface WithHandles {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
}

function hasHandles(item: DataTransferItem): item is DataTransferItem & WithHandles {
  return "getAsFileSystemHandle" in item;
}

async function walk(handle: FileSystemHandle, folder: string, found: GivenFile[]): Promise<void> {
  const name = folder + handle.name;
  if (handle.kind === "directory") {
    if (folder === "" || !handle.name.startsWith("."))
      for await (const inside of (handle as FileSystemDirectoryHandle).values()) await walk(inside, `${name}/`, found);
    return;
  }
  const file = handle as FileSystemFileHandle;
  if (folder === "" || isCandidate(name)) found.push({ name, read: () => file.getFile(), handle: file });
}

async function walkEntry(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isDirectory) {
    if (name.includes("/") && entry.name.startsWith(".")) return;
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A browser gives the content of a folder in parts, the last of which is empty.
    for (;;) {
      const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (part.length === 0) return;
      for (const inside of part) await walkEntry(inside, found);
    }
  }
  const read = () => new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  if (!name.includes("/") || isCandidate(name)) found.push({ name, read });
}

/** Of a folder only what may be a report is read; of files that are given by themselves everything is. */
function isCandidate(name: string): boolean {
  const extension = name.slice(name.lastIndexOf(".")).toLowerCase();
  return REPORT_EXTENSIONS.includes(extension) || officeKindOfName(name) !== undefined;
}
