import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import { OFFICE_EXTENSIONS, REPORT_EXTENSIONS } from "../analysis/report-files";
import type { ClientSupport } from "./client/support";
import { type Lifecycle, onNotification } from "./lifecycle";
import { configFileChanged, settingsChanged } from "./notifications";
import { officeTextUri } from "./office-uris";
import type { Session } from "./session";
import { configFileKind, isConfigFile } from "./settings/config-files";
import { isOfficeFile } from "./workspace/office-store";

/** Returns the files that the server wants to hear of. */
function watchersFor({ officeTexts }: ClientSupport): FileSystemWatcher[] {
  const extensions = officeTexts ? [...REPORT_EXTENSIONS, ...OFFICE_EXTENSIONS] : REPORT_EXTENSIONS;
  return [
    { globPattern: `**/*.{${extensions.map((extension) => inAnyCase(extension.slice(1))).join(",")}}` },
    { globPattern: "**/nianbao*.json" },
    // Of a folder that is deleted or moved here many file systems tell by itself, and say nothing of the files in it.
    { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  ];
}

/**
 * Begins to look after the client's folders: reads the reports in them, and follows what changes. To be called when the
 * client is ready.
 */
export async function watchFolders(session: Session, lifecycle: () => Lifecycle): Promise<void> {
  const { connection, support } = session.client;
  const { folders, indexing } = session.workspace;
  if (support.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.add(uri);
      void onNotification(lifecycle(), (open) => settingsChanged(open, undefined));
      indexing.begin();
    });
  session.settingsReader.onLate((uri) => {
    void onNotification(lifecycle(), (open) => filesChanged(open, [{ uri, type: FileChangeType.Changed }]));
  });
  indexing.begin();
  if (support.watchesFiles)
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchersFor(support) });
}

/** Follows what changes in the client's folders outside the editor. */
export function registerWatchedFiles(connection: Connection, lifecycle: () => Lifecycle): void {
  connection.onDidChangeWatchedFiles(({ changes }) =>
    onNotification(lifecycle(), (session) => filesChanged(session, changes)),
  );
}

/** Follows files that were made, changed or deleted. */
async function filesChanged(session: Session, changes: readonly FileEvent[]): Promise<void> {
  const { client, configFiles, expected, workspace } = session;
  for (const { uri, type } of changes) {
    if (expected.forget(uri)) workspace.invalidations.add([]);
    if (isConfigFile(uri)) await configFileChanged(session, uri);
    // A folder may be gone with the settings in it.
    else if (type === FileChangeType.Deleted) configFiles.forget(uri);
    if (type === FileChangeType.Deleted) await workspace.indexing.removed(uri);
    else if (REPORT_EXTENSIONS.some((extension) => uri.toLowerCase().endsWith(extension)))
      await workspace.indexing.touched(uri);
    else if (client.support.officeTexts && isOfficeFile(uri)) await workspace.indexing.touched(officeTextUri(uri));
    else if (type === FileChangeType.Created && mayBeFolder(uri)) workspace.indexing.relist();
  }
  if (!changes.some(({ uri }) => configFileKind(uri) === "config")) return;
  workspace.indexing.rereadAll();
  await settingsChanged(session, undefined);
}

/**
 * Returns true for a new file that may be a folder which reports were moved in with: it has no ending, and is none of
 * those that programs make for themselves.
 */
function mayBeFolder(uri: string): boolean {
  return !uri.slice(uri.lastIndexOf("/") + 1).includes(".") && !/\/(?:\.|node_modules\/)/.test(uri);
}

function inAnyCase(letters: string): string {
  return [...letters].map((letter) => `[${letter}${letter.toUpperCase()}]`).join("");
}
