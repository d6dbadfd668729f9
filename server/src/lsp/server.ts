import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientSupport } from "./client/support";
import { FIX_ALL_KIND } from "./features/code-actions";
import { registerWriting, writingCapabilities } from "./features/edit-features";
import { registerUnderstanding, understandingCapabilities } from "./features/read-features";
import { registerRequests } from "./features/requests";
import { heed, type Stage } from "./lifecycle";
import { followRenewals, registerChanges } from "./notifications";
import { endSession, type Host, openSession } from "./session";
import { watchFolderDocuments } from "./settings/config-file-registration";
import { registerWatching, watchFolders } from "./workspace/watched-files";

/** Lets a client at the other end of the connection use the server, and begins to listen. One server serves all of the client's folders. */
export function createServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let stage: Stage = { kind: "new" };

  connection.onInitialize((params) => {
    const session = openSession(connection, host, params, documents);
    stage = { kind: "open", session };
    followRenewals(session, () => stage);
    return initializeResult(session.support, host.version);
  });
  connection.onInitialized(() =>
    heed(stage, async (session) => {
      await watchFolders(session, () => stage);
      await watchFolderDocuments(session);
      if (!session.support.configuration || !session.support.watchesConfiguration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS });
    }),
  );
  connection.onShutdown(() => {
    if (stage.kind === "open") endSession(stage.session);
    stage = { kind: "closed" };
  });
  registerRequests(connection, () => stage);
  registerUnderstanding(connection, documents, () => stage);
  registerChanges(connection, documents, () => stage);
  registerWatching(connection, () => stage);
  registerWriting(connection, () => stage);
  documents.listen(connection);
  connection.listen();
}

/** The settings that the server wants to hear of: its own, and those that say which files of a folder do not count. */
const SETTINGS = ["nianbao", "files.exclude", "search.exclude"];

function initializeResult(support: ClientSupport, version: string): InitializeResult {
  const diagnosticProvider = { identifier: "nianbao", interFileDependencies: true, workspaceDiagnostics: true };
  const codeActionProvider = {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
    resolveProvider: true,
  };
  return {
    serverInfo: { name: "nianbao", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(support.pullsDiagnostics ? { diagnosticProvider } : {}),
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      ...writingCapabilities(),
      ...understandingCapabilities(support),
      ...(support.codeActions ? { codeActionProvider } : {}),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
