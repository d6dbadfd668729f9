import * as vscode from "vscode";
import { isReport } from "../reports/is-report";
import type { Server } from "../server";
import { messages, messagesLocale } from "../settings";
import type { FromPage } from "./panel-messages";
import { pageFolder, panelPage } from "./panel-page";
import { ShownReport } from "./shown-report";

/** The type of the panel, as the manifest names it. */
const viewType = "nianbao.tables";

/**
 * Offers the panel that shows a report's tables as they are printed, beside the text. It follows the report in front of
 * the user, and comes back when the window is loaded anew. While it is closed nothing is listened to.
 */
export function registerTablePanel(server: Server, extension: vscode.Uri): vscode.Disposable {
  const panels = new TablePanels(server, extension);
  const toPage = (type: "undo" | "redo" | "save") => () => panels.open?.report.post({ type });
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand("nianbao.showTables", () => panels.show()),
    vscode.commands.registerCommand("nianbao.undoInTables", toPage("undo")),
    vscode.commands.registerCommand("nianbao.redoInTables", toPage("redo")),
    vscode.commands.registerCommand("nianbao.saveInTables", toPage("save")),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => panels.restore(panel, state),
    }),
  );
}

/** A panel that is open, with what it shows. */
interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly report: ShownReport;
}

class TablePanels implements vscode.Disposable {
  readonly #server: Server;
  readonly #extension: vscode.Uri;
  open: OpenPanel | undefined;

  constructor(server: Server, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
  }

  /** Opens the panel for the report in front of the user, or brings it to the front. */
  show(): void {
    const document = activeReport();
    if (this.open) {
      this.open.panel.reveal(undefined, true);
      if (document) this.open.report.follow(document.uri);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#adopt(
      vscode.window.createWebviewPanel(viewType, messages().tables, place, { enableFindWidget: true }),
      document?.uri,
    );
  }

  /** Fills a panel that was open before the window was loaded anew. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.open?.panel.dispose();
    const uri = typeof state === "object" && state !== null && "uri" in state ? state.uri : undefined;
    void this.#server.ensureStarted();
    this.#adopt(panel, typeof uri === "string" ? vscode.Uri.parse(uri) : activeReport()?.uri);
  }

  dispose(): void {
    this.open?.panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void {
    const { webview } = panel;
    const report = new ShownReport(this.#server, panel);
    const open = { panel, report };
    this.open = open;
    const listeners = vscode.Disposable.from(
      report,
      webview.onDidReceiveMessage((message: FromPage) => report.receive(message)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isReport(editor.document)) report.follow(editor.document.uri);
      }),
    );
    panel.onDidDispose(() => {
      if (this.open === open) this.open = undefined;
      listeners.dispose();
    });
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
    webview.html = panelPage(webview, this.#extension, messagesLocale(), "table-panel");
    if (uri) report.follow(uri);
  }
}

/** The report in front of the user; the first one in sight where something else has the focus. */
function activeReport(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => isReport(document))?.document;
}
