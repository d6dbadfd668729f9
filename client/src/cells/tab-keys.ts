import * as vscode from "vscode";
import { type TabRowsResult, tabRowsRequest } from "../../../server/src/lsp/protocol/cells";
import type { DocumentParams } from "../../../server/src/lsp/protocol/positions";
import type { Server } from "../server";
import { languageId } from "../settings";
import { type Edges, edgesAt, endOfCell, neighbouringCell, type TabRow } from "./tab-row";

/**
 * Lets the tab key lead from cell to cell in rows whose cells stand between tabs. VS Code goes on typing while it asks
 * an extension what a key does, so a figure typed at once would land in the cell before. From the end of a cell, where
 * one is after typing, the key binding therefore has VS Code itself step over the tab; the command then only goes on to
 * the end of what stands in the cell.
 */
export function registerTabKeys(server: Server): vscode.Disposable {
  const keys = new TabKeys(server);
  return vscode.Disposable.from(
    vscode.commands.registerCommand("nianbao.nextCell", (told?: { readonly stepped?: boolean }) =>
      told?.stepped ? keys.settle() : keys.go(1, "tab"),
    ),
    vscode.commands.registerCommand("nianbao.previousCell", () => keys.go(-1, "outdent")),
    vscode.window.onDidChangeTextEditorSelection(() => keys.moved()),
    vscode.window.onDidChangeActiveTextEditor(() => keys.moved()),
    // The status of a document is sent once it has been read.
    server.onDidReceiveStatus(({ uri }) => keys.read(vscode.Uri.parse(uri).toString())),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => keys.forget(uri.toString())),
  );
}

class TabKeys {
  readonly #server: Server;
  readonly #rows = new Map<string, readonly TabRow[]>();
  readonly #contexts = new Map<string, boolean>();

  constructor(server: Server) {
    this.#server = server;
  }

  /** Asks for the rows of a document that was read anew. */
  async read(uri: string): Promise<void> {
    const params: DocumentParams = { uri };
    const result = await this.#server.request<TabRowsResult | null>(tabRowsRequest, params);
    if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
    this.#rows.set(uri, result?.rows ?? []);
    this.moved();
  }

  forget(uri: string): void {
    this.#rows.delete(uri);
  }

  /**
   * Tells VS Code whether the keys lead to a cell from where the cursor is now, and whether it can step there itself.
   */
  moved(): void {
    const editor = vscode.window.activeTextEditor;
    const edges = editor && this.#edges(editor);
    this.#setContext("nianbao.inCell", edges !== undefined);
    this.#setContext("nianbao.atCellEnd", edges?.end === true);
    this.#setContext("nianbao.atCellStart", edges?.start === true);
  }

  /** Goes to the next or the previous cell; where there is none, the key does what it always does. */
  async go(step: 1 | -1, otherwise: string): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const cell = neighbouringCell(this.#rowsOf(editor), editor.selection.active, step, textOf(editor));
    if (cell) moveTo(editor, cell);
    else await vscode.commands.executeCommand(otherwise);
  }

  /** Goes to the end of the content of the cell that the cursor has stepped into. */
  settle(): void {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { active } = editor.selection;
    const cell = endOfCell(this.#rowsOf(editor), active, textOf(editor));
    if (cell && (cell.line !== active.line || cell.character > active.character)) moveTo(editor, cell);
  }

  #edges(editor: vscode.TextEditor): Edges | undefined {
    if (editor.document.languageId !== languageId) return undefined;
    return edgesAt(this.#rowsOf(editor), editor.selection.active, textOf(editor));
  }

  #rowsOf({ document }: vscode.TextEditor): readonly TabRow[] {
    return this.#rows.get(document.uri.toString()) ?? [];
  }

  #setContext(name: "nianbao.inCell" | "nianbao.atCellEnd" | "nianbao.atCellStart", value: boolean): void {
    if (this.#contexts.get(name) === value) return;
    this.#contexts.set(name, value);
    void vscode.commands.executeCommand("setContext", name, value);
  }
}

function moveTo(
  editor: vscode.TextEditor,
  { line, character }: { readonly line: number; readonly character: number },
): void {
  const at = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}

function textOf({ document }: vscode.TextEditor): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : "");
}
