import { isOfficeCandidate, OFFICE_EXTENSIONS, officeKindOfName } from "../../analysis/report-files";
import type { Platform } from "../../office/package/platform";
import type { OfficeProblem } from "../../office/problem";
import { isPdf, type OfficeText, type PdfReading, readOffice } from "../../office/read-office";
import { officeTextUri, storedUri } from "../office-uris";
import { unescaped } from "../uris";
import type { FileStore, ReportStore } from "./report-store";

/** The parts that documents are read with. */
export interface OfficeContext {
  readonly platform: Platform;
  /** Reads a PDF; undefined where none are read. */
  readonly readPdf?: ((bytes: Uint8Array) => Promise<PdfReading>) | undefined;
  /** True if the client shows their texts; else none of them is listed. */
  readonly shown: boolean;
  /** Called with the URI of each file of an office suite that gives no text, as often as it is read. */
  onProblem(uri: string, problem: OfficeProblem): void;
}

/** A store whose reports are texts, whatever files they are in. */
export interface OfficeStore extends ReportStore {
  /**
   * Returns the text of a Word document or workbook, by the URI of the file or of its text; the problem if it gives
   * none, undefined where there is no such file.
   */
  readOffice(uri: string): Promise<OfficeText | OfficeProblem | undefined>;
  /** Reports whether there is such a file, whatever it holds. Never rejects. */
  isThere(uri: string): Promise<boolean>;
}

/**
 * Returns a store that lists Word documents and workbooks under the URIs of their texts, and reads those. So whoever
 * speaks of such a report speaks of its text.
 */
export function withOffice(files: FileStore, { platform, readPdf, shown, onProblem }: OfficeContext): OfficeStore {
  const readOfficeFile: OfficeStore["readOffice"] = async (uri) => {
    const file = storedUri(uri);
    if (officeKindOfName(unescaped(file)) === "unread") return "old-format";
    const bytes = await files.readBytes(file);
    const read = typeof bytes === "object" ? await textOf(bytes) : bytes;
    if (typeof read === "string") onProblem(file, read);
    return read;
  };
  const textOf = (bytes: Uint8Array) => (readPdf && isPdf(bytes) ? readPdf(bytes) : readOffice(bytes, platform));
  return {
    async *list(folders, signal) {
      for await (const uri of files.list(folders, signal))
        if (!OFFICE_EXTENSIONS.some((extension) => uri.toLowerCase().endsWith(extension))) yield uri;
        // Not the small files that Word puts beside an open one.
        else if (shown && isOfficeFile(uri)) yield officeTextUri(uri);
    },
    async read(uri) {
      if (!isOfficeFile(storedUri(uri))) return files.read(uri);
      const read = await readOfficeFile(uri);
      return typeof read === "object" ? read.text : undefined;
    },
    readOffice: readOfficeFile,
    isThere: async (uri) => (await files.readBytes(uri)) !== undefined,
  };
}

/**
 * Returns true for the URI of a file that is read as a Word document or workbook, or would be a report by its name if
 * its format were read.
 */
export function isOfficeFile(uri: string): boolean {
  return isOfficeCandidate(unescaped(uri));
}
