import type { InitializeParams } from "vscode-languageserver";
import { isBelow, spelledAlike } from "../uris";
import type { FileIds } from "./file-ids";
import type { Indexing } from "./indexing";
import type { Invalidations } from "./invalidations";
import type { UnreadDocuments } from "./unread-documents";
import type { WorkspaceIndex } from "./workspace-index";

/** The client's folders, and the reports that the server knows of. */
export interface Workspace {
  /** The URIs of the client's folders; changes with them. */
  readonly folders: Set<string>;
  readonly ids: FileIds;
  readonly index: WorkspaceIndex;
  readonly unread: UnreadDocuments;
  readonly invalidations: Invalidations;
  readonly indexing: Indexing;
}

/** Returns the folders that a client has open, whatever it calls them: clients of before 2018 know one at most. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Returns the client's folder that a file lies in, the innermost of several; the file itself where it lies in none. */
export function folderOf(uri: string, folders: ReadonlySet<string>): string {
  const spelling = spelledAlike(uri);
  const holding = [...folders].filter((folder) => isBelow(spelling, spelledAlike(folder)));
  return holding.sort((a, b) => b.length - a.length)[0] ?? uri;
}
