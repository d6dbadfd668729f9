import * as vscode from "vscode";
import { type FindingRowsParams, findingRowsRequest } from "../../../server/src/lsp/protocol/findings";
import {
  type Grouping,
  type ReportTreeNode,
  type ReportTreeResult,
  readAgainNotification,
} from "../../../server/src/lsp/protocol/report-tree";
import type { Server } from "../server";
import { messages } from "../settings";
import { acceptNode, takeBackNode } from "./accepting";
import { askFilter, filterText } from "./report-filter";
import { openNode } from "./report-items";
import { ReportsProvider } from "./reports-provider";
import { viewMessages } from "./view-messages";

/** The id of the view, as the manifest names it. */
const viewId = "nianbao.reports";

/** Offers the view of all reports in the activity bar, with what can be done there. */
export function registerReportsView(server: Server): vscode.Disposable {
  const view = new ReportsView(server);
  const onNode = (does: (node: ReportTreeNode) => Promise<void>) => (node?: ReportTreeNode) => {
    const chosen = node ?? view.selected;
    return chosen && does(chosen);
  };
  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand("nianbao.openFromReports", onNode(openNode)),
    vscode.commands.registerCommand("nianbao.groupReports", (grouping?: Grouping) => view.group(grouping)),
    vscode.commands.registerCommand("nianbao.filterReports", () => view.filter()),
    vscode.commands.registerCommand("nianbao.clearReportFilter", () => view.show({})),
    vscode.commands.registerCommand("nianbao.checkFolder", (of?: vscode.Uri | ReportTreeNode) => view.check(of)),
    vscode.commands.registerCommand(
      "nianbao.acceptFindings",
      onNode((node) => view.accept(node)),
    ),
    vscode.commands.registerCommand(
      "nianbao.takeBackFinding",
      onNode((node) => takeBackNode(server, node)),
    ),
    vscode.commands.registerCommand("nianbao.showTablesOf", onNode(showTables)),
    vscode.commands.registerCommand(
      "nianbao.copyFindings",
      onNode((node) => view.copy(node)),
    ),
  );
}

async function showTables(node: ReportTreeNode): Promise<void> {
  await openNode(node);
  await vscode.commands.executeCommand("nianbao.showTables");
}

class ReportsView implements vscode.Disposable {
  readonly #server: Server;
  readonly #provider: ReportsProvider;
  readonly #view: vscode.TreeView<ReportTreeNode>;
  readonly #listeners: vscode.Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#provider = new ReportsProvider(server);
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this.#provider, showCollapseAll: true });
    // Until the server answers, nobody knows whether the folder has reports.
    this.#view.message = viewMessages().checking;
    this.#listeners = vscode.Disposable.from(
      this.#provider.onDidAnswer((result) => this.#describe(result)),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void server.ensureStarted()),
      server.onDidChangeState((state) => {
        if (state === "stopped") this.#view.message = "";
      }),
    );
  }

  get selected(): ReportTreeNode | undefined {
    return this.#view.selection[0];
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
    this.#provider.dispose();
  }

  /** Groups the reports otherwise: as told, else as a person chooses. */
  async group(told?: Grouping): Promise<void> {
    const m = viewMessages();
    const now = this.#provider.shown.grouping;
    const choices = (Object.keys(m.groupings) as Grouping[]).map((grouping) => ({
      label: m.groupings[grouping],
      description: grouping === now ? "✓" : "",
      grouping,
    }));
    const grouping = told ?? (await vscode.window.showQuickPick(choices, { title: m.groupBy }))?.grouping;
    if (grouping) this.#provider.show({ grouping });
  }

  /** Asks which reports are to be seen. */
  async filter(): Promise<void> {
    const filter = await askFilter(this.#provider.shown.filter);
    if (filter) this.show(filter);
  }

  /** Shows the reports that a filter lets through. */
  show(filter: ReportsProvider["shown"]["filter"]): void {
    void vscode.commands.executeCommand("setContext", "nianbao.reportsFiltered", Object.keys(filter).length > 0);
    this.#provider.show({ filter });
  }

  /**
   * Reads and checks all reports again, and shows them here with a summary: those of a folder where one is given, all
   * where nothing is, those that are shown where a node is.
   */
  async check(of?: vscode.Uri | ReportTreeNode): Promise<void> {
    const { workspaceFolders: folders = [] } = vscode.workspace;
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(messages().noFolder);
      return;
    }
    await this.#server.ensureStarted();
    await vscode.commands.executeCommand(`${viewId}.focus`);
    const uri = of instanceof vscode.Uri ? of.toString() : undefined;
    const isTop = folders.length === 1 && folders[0]?.uri.toString() === uri;
    if (!of || uri !== undefined) this.show(uri === undefined || isTop ? {} : { folder: uri });
    await this.#server.notify(readAgainNotification, {});
    await vscode.window.withProgress({ location: { viewId }, title: viewMessages().checking }, (_, token) =>
      this.#provider.whenChecked(token),
    );
  }

  accept(node: ReportTreeNode): Promise<void> {
    return acceptNode(this.#server, this.#provider, node);
  }

  /** Copies the findings of all reports below a node as rows of a sheet. */
  async copy(node: ReportTreeNode): Promise<void> {
    const nodes = node.kind === "group" ? ((await this.#provider.ask(node.key))?.nodes ?? []) : [node];
    const uris = new Set(nodes.flatMap(({ kind, uri }) => (kind !== "missing" && uri) || []));
    const params: FindingRowsParams = { uris: [...uris] };
    const rows = await this.#server.request<string>(findingRowsRequest, params);
    if (rows === undefined) return;
    await vscode.env.clipboard.writeText(rows);
    vscode.window.setStatusBarMessage(viewMessages().copied(rows.trimEnd().split("\n").length - 1), 8000);
  }

  #describe({ nodes, summary, badge, isWorking }: ReportTreeResult): void {
    const m = viewMessages();
    const filter = filterText(this.#provider.shown.filter);
    const parts = [filter, summary].filter((part) => part !== "");
    // Without a message the view's own welcome is shown, which says that there are no reports.
    const none = isWorking ? m.checking : "";
    this.#view.message = nodes.length === 0 && filter === "" ? none : parts.join(" · ");
    this.#view.badge = badge > 0 ? { value: badge, tooltip: m.badge(badge) } : undefined;
  }
}
