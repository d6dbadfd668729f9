import * as vscode from "vscode";
import type { Locale } from "../../../server/src/base/localised";

/** The folder of what the page may load, below the extension's own. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, "dist", "webview");

/**
 * Returns the page of a panel, by the name of its script. It runs that script and loads our style sheet, and nothing
 * else: no script, style or picture that stood in a report would be run, used or loaded.
 */
export function panelPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  locale: Locale,
  script: "table-panel" | "overview" | "comparison",
): string {
  const nonce = crypto.randomUUID();
  const address = (name: string): string =>
    String(webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>年报 Nianbao</title>
<link rel="stylesheet" href="${address("views.css")}">
</head>
<body>
<main id="view"></main>
<p id="status" role="status"></p>
<script nonce="${nonce}" src="${address(`${script}.js`)}"></script>
</body>
</html>`;
}
