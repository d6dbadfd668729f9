import type { DocumentStatus } from "../../../server/src/lsp/protocol/status";
import type { ServerState } from "./status-text";

/** Facts about the document in front of the user that reveal nothing of its content: no text, no name, no figure. */
export interface DocumentFacts {
  readonly scheme: string;
  readonly languageId: string;
  readonly encoding: string;
  readonly eol: "LF" | "CRLF";
  /** The length in UTF-16 code units. */
  readonly length: number;
  readonly lineCount: number;
  readonly status?: DocumentStatus;
}

/** Everything that a maintainer asks for first. */
export interface DebugFacts {
  /** Names and versions, in the order in which they are to be shown. */
  readonly versions: Readonly<Record<string, string>>;
  readonly server: ServerState;
  /** The number of open folders, and whether they are trusted and on another file system than this machine's. */
  readonly workspace: { readonly folders: number; readonly trusted: boolean; readonly virtual: boolean };
  /** Settings that differ from their defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly document?: DocumentFacts;
}

/**
 * Returns debug information as Markdown, for a report of a fault. Reports may not be published yet, so nothing of a
 * document's text goes in, nor its name, nor whose report it is.
 */
export function debugInfo({ versions, server, workspace, settings, document }: DebugFacts): string {
  return [
    "## 年报 Nianbao",
    ...Object.entries(versions).map(([name, version]) => `- ${name}: ${version}`),
    `- server: ${server}`,
    `- workspace: ${workspace.folders} folders, ${workspace.trusted ? "trusted" : "restricted"}, ${workspace.virtual ? "virtual" : "on disk"}`,
    `- document: ${document ? documentLine(document) : "none"}`,
    "",
    "```json",
    JSON.stringify(settings, null, 2),
    "```",
    "",
  ].join("\n");
}

function documentLine({ scheme, languageId, encoding, eol, length, lineCount, status }: DocumentFacts): string {
  const facts = [scheme, languageId, encoding, eol, `${length} characters`, `${lineCount} lines`, statusFact(status)];
  return facts.join(", ");
}

function statusFact(status: DocumentStatus | undefined): string {
  if (status === undefined) return "not analysed";
  if (status.kind !== "report") return status.kind;
  const { edition, counts } = status;
  return `report, form ${edition ?? "unknown"}, findings ${counts.error}/${counts.warning}/${counts.information}/${counts.hint}`;
}
