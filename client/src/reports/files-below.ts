import * as vscode from "vscode";

/** The number of folders read at once: each may be a request to another machine. */
const AT_ONCE = 8;

/** The files to look for. Paths are relative to the top, with slashes. */
export interface FileQuery {
  readonly isWanted: (path: string) => boolean;
  /** Reports whether a file or folder is left out, with all that is below it. */
  readonly isExcluded: (path: string) => boolean;
  /** After how many entries the search ends, so that it does on any file system. */
  readonly limit: number;
}

/**
 * Returns the files below a folder that are wanted, found by reading folder after folder: for file systems that VS Code
 * cannot search. Links to folders are not followed, as they may lead in circles; a folder that cannot be read holds
 * nothing.
 */
export async function filesBelow(
  top: vscode.Uri,
  { isWanted, isExcluded, limit }: FileQuery,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [""];
  let seen = 0;
  while (folders.length > 0 && seen < limit && !token.isCancellationRequested) {
    const read = await Promise.all(folders.splice(0, AT_ONCE).map((folder) => entriesOf(top, folder)));
    for (const [path, type] of read.flat()) {
      seen++;
      if (isExcluded(path)) continue;
      if (type === vscode.FileType.Directory) folders.push(path);
      else if ((type & vscode.FileType.File) !== 0 && isWanted(path)) found.push(vscode.Uri.joinPath(top, path));
    }
  }
  return found;
}

async function entriesOf(top: vscode.Uri, folder: string): Promise<readonly (readonly [string, vscode.FileType])[]> {
  return vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(top, folder)).then(
    (entries) => entries.map(([name, type]) => [folder === "" ? name : `${folder}/${name}`, type]),
    () => [],
  );
}
