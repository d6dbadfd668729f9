import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientSupport } from "./client/support";
import { registerCellFeatures } from "./features/cell-features";
import { editCapabilities, registerEditFeatures } from "./features/edit-features";
import { registerOfficeTexts } from "./features/office-texts";
import { readCapabilities, registerReadFeatures } from "./features/read-features";
import { registerComparison } from "./features/reports/comparison";
import { registerOverview } from "./features/reports/overview";
import { registerReportTree } from "./features/reports/report-tree";
import { ReportsWatch } from "./features/reports/reports-watch";
import { registerTables } from "./features/tables";
import { type Lifecycle, onNotification, onRequest } from "./lifecycle";
import { registerRefusals } from "./message-check";
import { registerNotifications } from "./notifications";
import { endSession, type Host, openSession } from "./session";
import { registerConfigFiles } from "./settings/config-file-registration";
import { registerWatchedFiles, watchFolders } from "./watched-files";

/**
 * Lets a client at the other end of the connection use the server, and begins to listen. One server serves all of the
 * client's folders.
 */
export function createServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let current: Lifecycle = { kind: "new" };
  const lifecycle = () => current;

  connection.onInitialize((params) => {
    if (current.kind !== "new") return new ResponseError<never>(ErrorCodes.InvalidRequest, "initialized before");
    const session = openSession(connection, host, params, documents);
    current = { kind: "open", session };
    return initializeResult(session.client.support, host.version);
  });
  connection.onInitialized(() =>
    onNotification(current, async (session) => {
      await watchFolders(session, lifecycle);
      await registerConfigFiles(session.client);
      const { support } = session.client;
      if (!support.configuration || !support.watchesConfiguration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS });
    }),
  );
  connection.onShutdown(() => {
    if (current.kind === "open") endSession(current.session);
    current = { kind: "closed" };
  });
  registerRefusals(connection);
  registerDiagnostics(connection, lifecycle);
  registerReadFeatures(connection, documents, lifecycle);
  registerEditFeatures(connection, lifecycle);
  registerTables(connection, lifecycle);
  const watch = new ReportsWatch(connection);
  registerReportTree(connection, lifecycle, watch);
  registerOverview(connection, lifecycle, watch);
  registerComparison(connection, lifecycle, watch);
  registerOfficeTexts(connection, lifecycle);
  registerCellFeatures(connection, lifecycle);
  registerNotifications(connection, documents, lifecycle);
  registerWatchedFiles(connection, lifecycle);
  documents.listen(connection);
  connection.listen();
}

function registerDiagnostics(connection: Connection, lifecycle: () => Lifecycle): void {
  const requests = connection.languages.diagnostics;
  requests.on((params, token) => onRequest(lifecycle(), token, ({ diagnostics }) => diagnostics.pull(params)));
  requests.onWorkspace((params, token, _progress, partial) =>
    onRequest(lifecycle(), token, ({ diagnostics }) => diagnostics.pullWorkspace(params, token, partial)),
  );
}

/** The settings that the server wants to hear of: its own, and those that say which files of a folder do not count. */
const SETTINGS = ["nianbao", "files.exclude", "search.exclude"];

function initializeResult(support: ClientSupport, version: string): InitializeResult {
  const diagnosticProvider = { identifier: "nianbao", interFileDependencies: true, workspaceDiagnostics: true };
  return {
    serverInfo: { name: "nianbao", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(support.pullsDiagnostics ? { diagnosticProvider } : {}),
      ...editCapabilities(support),
      ...readCapabilities(support),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
