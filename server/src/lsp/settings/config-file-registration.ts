import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentSelector,
  RegistrationRequest,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Client } from "../client/client";

/** The open documents that the server wants to hear of besides reports. */
const SELECTOR: DocumentSelector = [{ pattern: "**/nianbao.json" }, { pattern: "**/nianbao.baseline.json" }];

/**
 * Asks the client for open configurations and baselines, and to ask for their diagnostics. Not by the client's own list
 * of documents: it goes for all that the server can do, and an editor that has two formatters for a JSON file asks its
 * user which one to take.
 */
export async function registerConfigFiles({ connection, support }: Client): Promise<void> {
  if (!support.registersDocuments) return;
  const documentSelector = SELECTOR;
  const register = (method: string, options: object) => ({
    id: `nianbao-settings:${method}`,
    method,
    registerOptions: options,
  });
  await connection.sendRequest(RegistrationRequest.type, {
    registrations: [
      register(DidOpenTextDocumentNotification.method, { documentSelector }),
      register(DidChangeTextDocumentNotification.method, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      }),
      register(DidCloseTextDocumentNotification.method, { documentSelector }),
      ...(support.pullsDiagnostics ? [register(DocumentDiagnosticRequest.method, DIAGNOSTICS)] : []),
    ],
  });
}

/** A baseline's stale entries depend on the reports. */
const DIAGNOSTICS = {
  documentSelector: SELECTOR,
  identifier: "nianbao-settings",
  interFileDependencies: true,
  workspaceDiagnostics: false,
};
