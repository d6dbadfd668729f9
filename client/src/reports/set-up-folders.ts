import * as vscode from "vscode";

/** The files by which a folder is known to hold reports; the manifest activates the extension for them. */
const SET_UP_BY = ["nianbao.json", "nianbao.baseline.json"];

/**
 * Calls `found` once a folder of the window is set up for reports: who reviews them wants all findings before one is
 * opened.
 */
export function watchSetUpFolders(found: () => void): vscode.Disposable {
  const look = async (folders: readonly vscode.WorkspaceFolder[]) => {
    const set = await Promise.all(folders.map(isSetUp));
    if (set.includes(true)) found();
  };
  void look(vscode.workspace.workspaceFolders ?? []);
  return vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => void look(added));
}

async function isSetUp({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  const there = await Promise.all(SET_UP_BY.map((name) => exists(vscode.Uri.joinPath(uri, name))));
  return there.includes(true);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
