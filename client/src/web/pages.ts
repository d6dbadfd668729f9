import * as vscode from "vscode";

/** The scheme of the pages that are shipped with the extension. */
const SCHEME = "nianbao-page";

/** Where the server finds the rules' pages and those on the law. */
export const PAGES = { rulePages: `${SCHEME}:/rules/`, lawPages: `${SCHEME}:/law/` };

/**
 * Shows the pages that findings and links lead to. In a browser the extension's files are at an address of the web,
 * which would be opened in another tab; this way they are opened in the editor, like the files that they are elsewhere.
 */
export function showPages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const file = vscode.Uri.joinPath(extension, "dist", path);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
}
