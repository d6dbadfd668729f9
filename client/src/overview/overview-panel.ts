import * as vscode from "vscode";
import { type OverviewParams, type OverviewView, overviewRequest } from "../../../server/src/lsp/protocol/comparison";
import type { Server } from "../server";
import { messages, messagesLocale } from "../settings";
import { pageFolder, panelPage } from "../table-panel/panel-page";
import type { FromOverview, ToOverview } from "./overview-messages";

/** The type of the panel, as the manifest names it. */
const viewType = "nianbao.overview";

/**
 * Offers the overview of all reports: bodies × years with their figures, in a panel. While it is closed nothing is
 * asked.
 */
export function registerOverview(server: Server, extension: vscode.Uri): vscode.Disposable {
  const panels = new OverviewPanels(server, extension);
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand("nianbao.showOverview", () => panels.show()),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => panels.restore(panel),
    }),
  );
}

class OverviewPanels implements vscode.Disposable {
  readonly #server: Server;
  readonly #extension: vscode.Uri;
  #open: vscode.WebviewPanel | undefined;

  constructor(server: Server, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
  }

  /** Opens the panel, or brings it to the front. */
  async show(): Promise<void> {
    await this.#server.ensureStarted();
    if (this.#open) this.#open.reveal();
    else this.restore(vscode.window.createWebviewPanel(viewType, messages().overview, vscode.ViewColumn.Active));
  }

  /** Fills a panel, be it new or open before the window was loaded anew. */
  restore(panel: vscode.WebviewPanel): void {
    this.#open?.dispose();
    this.#open = panel;
    void this.#server.ensureStarted();
    const { webview } = panel;
    const post = (message: ToOverview) => void webview.postMessage(message);
    const listeners = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: FromOverview) => this.#received(message, post)),
      this.#server.onDidChangeReports(() => post({ type: "changed" })),
      this.#server.onDidChangeState(() => post({ type: "changed" })),
    );
    panel.onDidDispose(() => {
      if (this.#open === panel) this.#open = undefined;
      listeners.dispose();
    });
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
    webview.html = panelPage(webview, this.#extension, messagesLocale(), "overview");
  }

  dispose(): void {
    this.#open?.dispose();
  }

  async #received(message: FromOverview, post: (message: ToOverview) => void): Promise<void> {
    if (message.type === "ask") {
      const params: OverviewParams = message.params;
      const view = await this.#server.request<OverviewView>(overviewRequest, params);
      if (view) post({ type: "show", view });
      return;
    }
    const at = new vscode.Position(message.line, message.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(message.uri), { selection: new vscode.Range(at, at) });
  }
}
