import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { LanguageClient } from "../../support/processes/language-client";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";
import { type Introduction, introduced } from "./clients";

/** An editor that has a folder open. */
export interface FolderClient {
  readonly client: LanguageClient;
  /** The folder's path. */
  readonly folder: string;
  /** The URI of a file of the folder. */
  readonly uri: (name: string) => string;
  /** Writes a file without telling the server. */
  readonly write: (name: string, text: string) => void;
  /** Resolves with the next request to ask again for all diagnostics. */
  readonly refreshed: () => Promise<void>;
  /** The codes of the findings of an open document. */
  readonly codes: (name: string) => Promise<readonly string[]>;
}

/** An editor that has introduced itself with a folder of these files, and of links from names to other names. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  as: Introduction = {},
  links: Readonly<Record<string, string>> = {},
): Promise<FolderClient> {
  const folder = tempFolder(files);
  for (const [name, target] of Object.entries(links)) symlinkSync(path.join(folder, target), path.join(folder, name));
  const root = pathToFileURL(folder).href;
  const { client } = await introduced({ workspaceFolders: [{ uri: root, name: "年报" }], ...as });
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  return {
    client,
    folder,
    uri,
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    refreshed: refreshesOf(client),
    codes: async (name) => codesOf(itemsOf(await client.pull(uri(name)))),
  };
}

function refreshesOf(client: LanguageClient): () => Promise<void> {
  const waiting: (() => void)[] = [];
  client.connection.onRequest("workspace/diagnostic/refresh", () => {
    for (const resolve of waiting.splice(0)) resolve();
    return null;
  });
  return () => new Promise((resolve) => waiting.push(resolve));
}

/** Asks what has changed in the client's folders. */
export function pullFolders(
  client: LanguageClient,
  previousResultIds: readonly PreviousResultId[] = [],
): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest("workspace/diagnostic", { identifier: "nianbao", previousResultIds });
}

/** Resolves when the server has read all that it knows of: a client that shows what is gone is always answered. */
export async function settled(client: LanguageClient): Promise<void> {
  await pullFolders(client, [{ uri: "file:///gone.txt", value: "gone" }]);
}

/** What a client says of an answer when it asks again. */
export function resultIds(items: readonly WorkspaceDocumentDiagnosticReport[]): readonly PreviousResultId[] {
  return items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
}

/** The findings of an answer that is not `unchanged`. */
export function itemsOf(report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport): readonly Diagnostic[] {
  if (report.kind !== "full") throw new Error("unchanged");
  return report.items;
}

/** The codes of findings, sorted. */
export function codesOf(items: readonly Diagnostic[]): readonly string[] {
  return items.map(({ code }) => String(code)).sort();
}

/** A clean report for 2022 that carries over `carriedOut` applications of natural persons. */
export function lastYear(carriedOut: number, options: ReportOptions = {}): string {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "5"],
    [cellKey("applications", "carriedOut", "natural"), String(carriedOut)],
  ]);
  return buildReport({ year: 2022, figures, ...options });
}

/** The same body's report for 2023, clean by itself, which carries in `carriedIn`. */
export function thisYear(carriedIn: number, options: ReportOptions = {}): string {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "7"],
    [cellKey("applications", "carriedIn", "natural"), String(carriedIn)],
  ]);
  return buildReport({ year: 2023, figures, ...options });
}
