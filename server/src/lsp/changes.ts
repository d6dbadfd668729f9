import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { heed, type Stage } from "./guards";
import { examine, renderedDiagnostics, type Session } from "./session";

/** Follows what changes: documents and settings. */
export function registerChanges(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  stage: () => Stage,
): void {
  documents.onDidChangeContent(({ document }) => void heed(stage(), (session) => push(session, document.uri)));
  documents.onDidClose(({ document }) => void heed(stage(), (session) => forget(session, document.uri)));
  connection.onDidChangeConfiguration(({ settings }) => heed(stage(), (session) => useSettings(session, settings)));
}

/** Sends a document's findings to a client that does not ask for them. What it shows stays until the new findings are there. */
async function push(session: Session, uri: string): Promise<void> {
  if (session.support.pullsDiagnostics) return;
  const version = session.documents.get(uri)?.version;
  await session.host.nextTurn();
  // A later version that has come in the meantime sends its own findings.
  if (session.documents.get(uri)?.version !== version) return;
  const examined = await examine(session, uri);
  if (!examined || !session.documents.get(uri)) return;
  const diagnostics = renderedDiagnostics(session, examined);
  await session.connection.sendDiagnostics({ uri, version: examined.version, diagnostics });
}

async function forget(session: Session, uri: string): Promise<void> {
  session.cache.drop(uri);
  session.settings.forget(uri);
  session.statuses.delete(uri);
  if (!session.support.pullsDiagnostics) await session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

async function useSettings(session: Session, pushed: unknown): Promise<void> {
  const { connection, documents, settings, support } = session;
  settings.changed(pushed);
  if (support.pullsDiagnostics && support.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  for (const uri of documents.keys()) await push(session, uri);
}
