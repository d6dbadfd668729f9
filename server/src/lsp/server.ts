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
import { registerChanges } from "./changes";
import { FIX_ALL_KIND } from "./code-actions";
import { heed, type Stage } from "./guards";
import { registerRequests } from "./requests";
import { type Host, openSession } from "./session";
import type { ClientSupport } from "./support";

/** Lets a client at the other end of the connection use the server, and begins to listen. One server serves all of the client's folders. */
export function createServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let stage: Stage = { kind: "new" };

  connection.onInitialize((params) => {
    const session = openSession(connection, host, params, documents);
    stage = { kind: "open", session };
    return initializeResult(session.support, host.version);
  });
  connection.onInitialized(() =>
    heed(stage, async ({ support }) => {
      if (!support.configuration || !support.watchesConfiguration) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "nianbao" });
    }),
  );
  connection.onShutdown(() => {
    stage = { kind: "closed" };
  });
  registerRequests(connection, () => stage);
  registerChanges(connection, documents, () => stage);
  documents.listen(connection);
  connection.listen();
}

function initializeResult(support: ClientSupport, version: string): InitializeResult {
  const diagnosticProvider = { identifier: "nianbao", interFileDependencies: false, workspaceDiagnostics: false };
  const codeActionProvider = {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
  };
  return {
    serverInfo: { name: "nianbao", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(support.pullsDiagnostics ? { diagnosticProvider } : {}),
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      ...(support.codeActions ? { codeActionProvider } : {}),
      workspace: { workspaceFolders: { supported: true } },
    },
  };
}
