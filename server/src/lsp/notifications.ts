import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { folderFileDiagnostics } from "./diagnostics/config-file-diagnostics";
import { isGuest, standingOf } from "./documents/comparison-scope";
import { refreshAids } from "./features/read-features";
import { heed, type Stage } from "./lifecycle";
import { examine, renderedDiagnostics, type Session } from "./session";
import { folderFileKind, isFolderFile } from "./settings/config-files";

/** Follows what changes: documents and settings. */
export function registerChanges(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  stage: () => Stage,
): void {
  documents.onDidChangeContent(({ document }) => void heed(stage(), (session) => takeIn(session, document.uri)));
  documents.onDidClose(({ document }) => void heed(stage(), (session) => forget(session, document.uri)));
  connection.onDidChangeConfiguration(({ settings }) =>
    heed(stage(), (session) => {
      // Other files may be left out now.
      session.indexing.relist();
      return useSettings(session, settings);
    }),
  );
}

/** Lets the client know when findings change that it did not change the document of. */
export function followRenewals(session: Session, stage: () => Stage): void {
  const { documents, indexing, reports, renewals, support } = session;
  renewals.on((ids) => {
    const open = [...ids].flatMap((id) => reports.openUri(id) ?? []);
    // Nobody is told who the neighbours of an unsaved document are, so it is looked at again whenever there is time.
    const guests = indexing.busy ? [] : documents.keys().filter(isGuest);
    const renewed = [...open, ...guests];
    if (renewed.length === 0) return;
    if (!support.pullsDiagnostics) for (const uri of renewed) void heed(stage(), () => push(session, uri));
    else void heed(stage(), () => refresh(session));
  });
}

/** Takes in a new version of a document: others may be compared with it. */
async function takeIn(session: Session, uri: string): Promise<void> {
  const version = session.documents.get(uri)?.version;
  if (isFolderFile(uri)) await folderFileChanged(session, uri);
  await session.host.nextTurn();
  // A later version that has come in the meantime is taken in by itself.
  if (session.documents.get(uri)?.version !== version) return;
  if (!session.support.pullsDiagnostics) await push(session, uri);
  else if (standingOf(uri, [...session.folders]) === "member") await examine(session, uri);
}

/** Sends a document's findings to a client that does not ask for them. What it shows stays until the new findings are there. */
async function push(session: Session, uri: string): Promise<void> {
  if (isFolderFile(uri)) return pushFolderFile(session, uri);
  const examined = await examine(session, uri);
  if (!examined || !session.documents.get(uri)) return;
  const diagnostics = renderedDiagnostics(session, examined);
  await session.connection.sendDiagnostics({ uri, version: examined.version, diagnostics });
}

async function pushFolderFile(session: Session, uri: string): Promise<void> {
  const document = session.documents.get(uri);
  const diagnostics = document && (await folderFileDiagnostics(session, document));
  if (diagnostics && session.documents.get(uri)) await session.connection.sendDiagnostics({ uri, diagnostics });
}

/** Notes that a configuration or a baseline says something else, saved or not: what is open is looked at again, what is closed once the file is saved. */
export async function folderFileChanged(session: Session, uri: string): Promise<void> {
  const { documents, folderFiles, ids, renewals, reports } = session;
  if (folderFileKind(uri) === "baseline") {
    const changed = await Promise.all((await folderFiles.baselineChanged(uri)).map((report) => ids.of(report)));
    if (changed.length > 0) renewals.add(reports.outdate(new Set(changed)));
  } else {
    folderFiles.forget(uri);
    renewals.add(await Promise.all(documents.keys().map((open) => ids.of(open))));
  }
}

async function forget(session: Session, uri: string): Promise<void> {
  session.cache.drop(uri);
  session.settings.forget(uri);
  session.statuses.delete(uri);
  session.pulled.delete(uri);
  if (isFolderFile(uri)) await folderFileChanged(session, uri);
  if (session.support.pullsDiagnostics) session.closings.set(uri, "new");
  else await session.connection.sendDiagnostics({ uri, diagnostics: [] });
  const id = await session.ids.of(uri);
  if (session.documents.get(uri)) return;
  session.reports.close(id, uri);
  if (standingOf(uri, [...session.folders]) === "member") session.indexing.closed(id);
  session.renewals.add([id]);
}

/** Uses new settings: all findings may be others now. `pushed` are those that the client sent by itself, if it did. */
export async function useSettings(session: Session, pushed: unknown): Promise<void> {
  const { documents, renewals, reports, settings, support } = session;
  settings.changed(pushed);
  renewals.add(reports.outdateAll());
  void heed({ kind: "open", session }, refreshAids);
  if (support.pullsDiagnostics) await refresh(session);
  else for (const uri of documents.keys()) await push(session, uri);
}

/** Asks the client to ask again for what it shows. One that refuses will ask when it likes. */
async function refresh({ connection, support }: Session): Promise<void> {
  if (support.refreshesDiagnostics) await connection.languages.diagnostics.refresh().catch(() => undefined);
}
