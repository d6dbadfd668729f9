import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { inBackground } from "./client/client";
import { comparisonScopeOf } from "./documents/comparison-scope";
import { refreshHints } from "./features/read-features";
import { type Lifecycle, onNotification } from "./lifecycle";
import type { Session } from "./session";
import { configFileKind, isConfigFile } from "./settings/config-files";

/** Follows what changes in the editor: documents and settings. */
export function registerNotifications(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  lifecycle: () => Lifecycle,
): void {
  documents.onDidChangeContent(
    ({ document }) => void onNotification(lifecycle(), (session) => documentChanged(session, document.uri)),
  );
  documents.onDidClose(
    ({ document }) => void onNotification(lifecycle(), (session) => documentClosed(session, document.uri)),
  );
  connection.onDidChangeConfiguration(({ settings }) =>
    onNotification(lifecycle(), (session) => {
      // Other files may be left out now.
      session.workspace.indexing.relist();
      return settingsChanged(session, settings);
    }),
  );
}

/** Follows a new version of a document, once typing pauses. */
async function documentChanged(session: Session, uri: string): Promise<void> {
  const { client, documents, diagnostics } = session;
  const version = documents.get(uri)?.version;
  if (isConfigFile(uri)) await configFileChanged(session, uri);
  await client.messagesHandled();
  // A later version that has come in the meantime is followed by itself.
  if (documents.get(uri)?.version === version) await diagnostics.changed(uri);
}

async function documentClosed(session: Session, uri: string): Promise<void> {
  const { documents, diagnostics, settings, workspace } = session;
  const { folders, ids, index, indexing, invalidations } = workspace;
  documents.close(uri);
  settings.forget(uri);
  if (isConfigFile(uri)) await configFileChanged(session, uri);
  await diagnostics.closed(uri);
  const id = await ids.of(uri);
  if (documents.get(uri)) return;
  index.close(id, uri);
  if (comparisonScopeOf(uri, folders) === "workspace") indexing.closed(id);
  invalidations.add([id]);
}

/**
 * Follows a configuration or a baseline that says something else, saved or not: what is open is looked at again, what
 * is closed once the file is saved.
 */
export async function configFileChanged({ configFiles, documents, workspace }: Session, uri: string): Promise<void> {
  const { ids, index, invalidations } = workspace;
  if (configFileKind(uri) === "baseline") {
    const reports = await configFiles.baselineChanged(uri);
    const changed = await Promise.all(reports.map((report) => ids.of(report)));
    if (changed.length > 0) invalidations.add(index.invalidate(new Set(changed)));
  } else {
    configFiles.forget(uri);
    invalidations.add(await Promise.all(documents.uris().map((open) => ids.of(open))));
  }
}

/** Uses new settings: all diagnostics may be others now. `sent` are those that the client sent by itself, if it did. */
export async function settingsChanged(session: Session, sent: unknown): Promise<void> {
  const { client, diagnostics, settings, workspace } = session;
  settings.changed(sent);
  workspace.invalidations.add(workspace.index.invalidateAll());
  void inBackground(client, () => refreshHints(client));
  await diagnostics.refreshAll();
}
