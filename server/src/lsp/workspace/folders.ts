import type { InitializeParams } from "vscode-languageserver";
import { isBelow, spelledAlike } from "./file-ids";

/** The folders that a client has open, whatever it calls them: clients of before 2018 know one at most. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** The client's folder that a file lies in, the innermost of several; the file itself where it lies in none. */
export function folderOf(uri: string, folders: ReadonlySet<string>): string {
  const spelling = spelledAlike(uri);
  const holding = [...folders].filter((folder) => isBelow(spelling, spelledAlike(folder)));
  return holding.sort((a, b) => b.length - a.length)[0] ?? uri;
}
