import type { FileContent } from "../../analysis/file-content";
import { isReportName } from "../../analysis/report-files";
import type { OfficeProblem } from "../../office/problem";
import { isOfficeText, officeKindAt, storedUri } from "../office-uris";
import type { SettingsSource } from "../settings/settings";
import { unescaped } from "../uris";
import type { ContentReader } from "./content-reader";
import type { OfficeStore } from "./office-store";
import type { WorkspaceIndex } from "./workspace-index";

/** The parts that files are read with. */
export interface ReadFileContext {
  readonly store: OfficeStore;
  readonly index: WorkspaceIndex;
  readonly settings: SettingsSource;
  /** True if the client asks for what is found in files that are not open. */
  readonly showsClosed: boolean;
}

/** What a file holds, and why a document that gives no text gives none, where that is worth telling. */
export interface ReadFile extends FileContent {
  readonly problem?: OfficeProblem | undefined;
}

/** A file without a report. */
export const NOTHING: ReadFile = { isUnread: false };

/** A file that may hold a report and was not read. */
export const UNREAD: ReadFile = { isUnread: true };

/** A file with its text; undefined where it gives none. */
interface StoredFile {
  readonly id: string;
  readonly uri: string;
  readonly text: string | undefined;
}

/**
 * Returns what a file holds. It is checked where the client will ask for what is found. Never rejects: of a file that
 * cannot be looked at nothing is known.
 */
export async function readFile(
  { index, settings, showsClosed, store }: ReadFileContext,
  { id, uri, text }: StoredFile,
  reader: ContentReader,
): Promise<ReadFile> {
  const { analysis: options, ignored, diagnosticMode } = await settings.of(uri);
  if (!index.openUri(id)) settings.forget(uri);
  if (ignored) return NOTHING;
  if (text === undefined) return { isUnread: true, problem: await problemOf(uri, store) };
  const isChecked = showsClosed && diagnosticMode === "workspace";
  return reader.contentOf({ text, options, office: officeKindAt(uri), isChecked });
}

/** Returns why a document that gives no text gives none; undefined for one that need not be a report. */
async function problemOf(uri: string, store: OfficeStore): Promise<OfficeProblem | undefined> {
  if (!isOfficeText(uri) || !isReportName(unescaped(storedUri(uri)))) return undefined;
  const read = await store.readOffice(uri);
  return typeof read === "string" ? read : undefined;
}
