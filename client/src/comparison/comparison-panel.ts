import * as vscode from "vscode";
import { type CompareParams, type CompareResult, compareRequest } from "../../../server/src/lsp/protocol/comparison";
import type { Server } from "../server";
import { messages, messagesLocale } from "../settings";
import { pageFolder, panelPage } from "../table-panel/panel-page";
import type { FromComparison, ToComparison } from "./comparison-messages";

/** Offers to put the figures of a report beside those of last year's, in a panel. */
export function registerComparison(server: Server, extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(
    "nianbao.compareWithLastYear",
    async (of?: vscode.Uri | { readonly uri?: string }) => {
      const uri = uriOf(of);
      if (uri) await compare(server, extension, { uri });
    },
  );
}

/** Returns the report that a command is about: of a menu, of a node of the view, else the one in front of the user. */
export function uriOf(of: vscode.Uri | { readonly uri?: string } | undefined): string | undefined {
  if (of instanceof vscode.Uri) return of.toString();
  return of?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
}

async function compare(server: Server, extension: vscode.Uri, params: CompareParams): Promise<void> {
  await server.ensureStarted();
  const first = await server.request<CompareResult>(compareRequest, params);
  if (!first) return;
  if ("problem" in first) {
    const choose = messages().chooseFile;
    if ((await vscode.window.showInformationMessage(first.problem, choose)) !== choose || params.other) return;
    const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
    if (file) await compare(server, extension, { ...params, other: file.toString() });
    return;
  }
  const { a, b } = first;
  const panel = vscode.window.createWebviewPanel("nianbao.comparison", first.view.title, vscode.ViewColumn.Beside);
  const { webview } = panel;
  const show = async (): Promise<void> => {
    const result = await server.request<CompareResult>(compareRequest, { uri: b, other: a } satisfies CompareParams);
    if (!result || "problem" in result) return;
    const message: ToComparison = { type: "show", view: result.view };
    await webview.postMessage(message);
  };
  const listeners = vscode.Disposable.from(
    webview.onDidReceiveMessage(async (message: FromComparison) => {
      if (message.type === "ready") return show();
      const at = new vscode.Position(message.line, message.character);
      await vscode.window.showTextDocument(vscode.Uri.parse(message.side === "a" ? a : b), {
        viewColumn: vscode.ViewColumn.One,
        selection: new vscode.Range(at, at),
      });
    }),
    server.onDidChangeReports(() => void (panel.visible && show())),
  );
  panel.onDidDispose(() => listeners.dispose());
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
  webview.html = panelPage(webview, extension, messagesLocale(), "comparison");
}
