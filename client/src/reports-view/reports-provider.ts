import * as vscode from "vscode";
import {
  type Grouping,
  type ReportFilter,
  type ReportTreeNode,
  type ReportTreeParams,
  type ReportTreeResult,
  reportTreeRequest,
} from "../../../server/src/lsp/protocol/report-tree";
import type { Server } from "../server";
import { reportItem } from "./report-items";

/** What the view shows. */
export interface Shown {
  readonly grouping: Grouping;
  readonly filter: ReportFilter;
}

/** The tree of all reports: asked for node by node, as the server has worked it out. */
export class ReportsProvider implements vscode.TreeDataProvider<ReportTreeNode>, vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #answered = new vscode.EventEmitter<ReportTreeResult>();
  readonly #listener: vscode.Disposable;
  #shown: Shown = { grouping: "body", filter: {} };

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with each answer on the nodes at the top. */
  readonly onDidAnswer = this.#answered.event;

  constructor(server: Server) {
    this.#server = server;
    this.#listener = vscode.Disposable.from(
      server.onDidChangeReports(() => this.#changed.fire()),
      server.onDidChangeState(() => this.#changed.fire()),
    );
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Shows something else from now on. */
  show(shown: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...shown };
    this.#changed.fire();
  }

  getTreeItem(node: ReportTreeNode): vscode.TreeItem {
    return reportItem(node);
  }

  async getChildren(parent?: ReportTreeNode): Promise<ReportTreeNode[]> {
    return [...((await this.ask(parent?.key))?.nodes ?? [])];
  }

  /** Returns the server's answer on the children of a node; on the top without one. */
  async ask(parent?: string): Promise<ReportTreeResult | undefined> {
    const params: ReportTreeParams = { ...this.#shown, ...(parent === undefined ? {} : { parent }) };
    const result = await this.#server.request<ReportTreeResult>(reportTreeRequest, params);
    if (result && parent === undefined) this.#answered.fire(result);
    return result;
  }

  /**
   * Resolves with the answer on the top once all reports are read and checked; undefined where the server does not run.
   */
  async whenChecked(token: vscode.CancellationToken): Promise<ReportTreeResult | undefined> {
    while (!token.isCancellationRequested) {
      const changed = new Promise<void>((resolve) => {
        const listener = this.#server.onDidChangeReports(() => {
          listener.dispose();
          resolve();
        });
        token.onCancellationRequested(() => {
          listener.dispose();
          resolve();
        });
      });
      const result = await this.ask();
      if (!result?.isWorking) return result;
      await changed;
    }
    return undefined;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
    this.#answered.dispose();
  }
}
