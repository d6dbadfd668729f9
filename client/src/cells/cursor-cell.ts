import * as vscode from "vscode";
import { type CellParams, type CellResult, cellRequest } from "../../../server/src/lsp/protocol/cells";
import { isReport } from "../reports/is-report";
import type { Server } from "../server";

/** The cell of a table that the cursor of the active editor is in, asked of the server as the cursor moves. */
export class CursorCell implements vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #cell: CellResult | undefined;
  #asking = false;
  #askAgain = false;

  /** Fires when the cursor is in another cell, or in none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    const ask = () => void this.#ask();
    this.#listening = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) ask();
      }),
      vscode.window.onDidChangeActiveTextEditor(ask),
      vscode.workspace.onDidOpenTextDocument(ask),
      server.onDidChangeState(ask),
      // The status of a document is sent once it has been read.
      server.onDidReceiveStatus(ask),
    );
  }

  /** The cell as it was told last; undefined where the cursor is in none. */
  get cell(): CellResult | undefined {
    return this.#cell;
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** Asks for the cell where the cursor is; one question at a time, the last one for where it is in the end. */
  async #ask(): Promise<void> {
    this.#askAgain = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#askAgain) {
        this.#askAgain = false;
        const cell = await this.#here();
        if (JSON.stringify(cell) === JSON.stringify(this.#cell)) continue;
        this.#cell = cell;
        this.#changed.fire();
      }
    } finally {
      this.#asking = false;
    }
  }

  async #here(): Promise<CellResult | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isReport(editor.document) || this.#server.state !== "running") return undefined;
    const { line, character } = editor.selection.active;
    const params: CellParams = { uri: editor.document.uri.toString(), position: { line, character } };
    return (await this.#server.request<CellResult | null>(cellRequest, params)) ?? undefined;
  }
}
