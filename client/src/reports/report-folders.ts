import * as vscode from "vscode";
import { exists } from "../files";

/**
 * The milliseconds after which a search for names is given up; VS Code gives up its own, before activation, as soon.
 */
const LONGEST_SEARCH = 7000;

/**
 * Calls `found` once a folder of the window holds reports by the names of their files, or is set up for them: who
 * reviews reports wants all findings before one is opened. The names are those that the manifest activates for.
 */
export function watchReportFolders({ packageJSON }: vscode.Extension<unknown>, found: () => void): vscode.Disposable {
  const names = (packageJSON.activationEvents as readonly string[]).flatMap(
    (event) => /^workspaceContains:(.*)$/.exec(event)?.[1] ?? [],
  );
  const look = async (folders: readonly vscode.WorkspaceFolder[]) => {
    const held = await Promise.all(folders.map((folder) => holdsOne(folder, names)));
    if (held.includes(true)) found();
  };
  void look(vscode.workspace.workspaceFolders ?? []);
  return vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void look(added));
}

/** Returns true if a file of the folder has one of these names, which are paths from its top and may have wildcards. */
async function holdsOne(folder: vscode.WorkspaceFolder, names: readonly string[]): Promise<boolean> {
  const plain = names.filter((name) => !name.includes("*"));
  const there = await Promise.all(plain.map((name) => exists(vscode.Uri.joinPath(folder.uri, name))));
  if (there.includes(true)) return true;
  const search = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => search.cancel(), LONGEST_SEARCH);
  const files = await Promise.all(
    names
      .filter((name) => name.includes("*"))
      .map((name) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, name), undefined, 1, search.token)),
  );
  clearTimeout(timer);
  return files.flat().length > 0;
}
