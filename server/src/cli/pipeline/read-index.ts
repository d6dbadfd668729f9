import { ReportIndex } from "../../analysis/comparison/report-index";
import { officeKindOfName } from "../../analysis/report-files";
import type { Source } from "../../bytes/source";
import { digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";

/** A file of a run. */
interface NamedFile {
  readonly name: string;
  readonly explicit: boolean;
}

/** A report, and the document that it was read from. */
interface ReadFile extends Pick<Source, "office"> {
  readonly report: Report;
}

/** Reads a file; gives the reason if it is left out. */
type Read<F> = (file: F) => ReadFile | string;

/** Reads files one by one for what their reports are compared by, and keeps no more of them. Nothing is logged. */
export function readIndex<F extends NamedFile>(files: readonly F[], read: Read<F>): ReportIndex {
  const index = new ReportIndex();
  for (const file of files) {
    const loaded = read(file);
    if (typeof loaded !== "string") index.set(file.name, digestOf(loaded.report, loaded.office?.kind));
  }
  return index;
}

/**
 * Returns the names of the documents that nobody named and in whose place another file counts: the text that was made
 * from them, or the Word document of a PDF. Only if there may be such are all files read for it.
 */
export function replacedFiles<F extends NamedFile>(files: readonly F[], read: Read<F>): ReadonlySet<string> {
  const documents = files.filter(({ name, explicit }) => !explicit && officeKindOfName(name) !== undefined);
  if (documents.length === 0 || new Set(files.map(kindOf)).size === 1) return new Set();
  const index = readIndex(files, read);
  return new Set(documents.map(({ name }) => name).filter((name) => index.textOf(name) !== undefined));
}

/** A text counts for a document, a document for a PDF, and none for another of its kind. */
function kindOf({ name }: NamedFile): "text" | "document" | "pdf" {
  if (officeKindOfName(name) === undefined) return "text";
  return name.toLowerCase().endsWith(".pdf") ? "pdf" : "document";
}
