import type { DocumentStatus } from "../../../server/src/lsp/protocol";
import type { ServerState } from "./status-text";

/** What is known of the document in front of the user that tells nothing of what is in it: no text, no name, no figure. */
export interface DocumentFacts {
  readonly scheme: string;
  readonly languageId: string;
  readonly encoding: string;
  readonly eol: "LF" | "CRLF";
  /** In UTF-16 code units. */
  readonly length: number;
  readonly lineCount: number;
  readonly status?: DocumentStatus;
}

/** Everything that a maintainer asks for first. */
export interface DebugFacts {
  /** Names and versions, in the order in which they are to be shown. */
  readonly versions: Readonly<Record<string, string>>;
  readonly server: ServerState;
  /** How many folders are open, and whether they are trusted and on this machine. */
  readonly workspace: { readonly folders: number; readonly trusted: boolean; readonly virtual: boolean };
  /** Settings that differ from their defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly document?: DocumentFacts;
}

/**
 * Debug information as Markdown, for a report of a fault. Reports may not be published yet, so nothing of a document's text goes in, nor
 * its name, nor whose report it is.
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
