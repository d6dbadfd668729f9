import * as vscode from "vscode";
import {
  type AlignmentParams,
  type AlignmentResult,
  alignmentRequest,
} from "../../../server/src/lsp/protocol/alignment";
import type { Server } from "../server";
import { languageId, messages } from "../settings";

/**
 * Shows the columns of tables under each other without a change of the text, in the reports for which the command asks
 * for it and in all others of their folder from then on: empty space is drawn before the figures.
 */
export function registerAlignment(server: Server, memory: vscode.Memento): vscode.Disposable {
  const view = new AlignedView(server, memory);
  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand("nianbao.toggleAlignment", () => view.toggle()),
    // The status of a document is sent once it has been read.
    server.onDidReceiveStatus(({ uri }) => void view.opened(vscode.Uri.parse(uri))),
    vscode.workspace.onDidChangeTextDocument(({ document }) => view.refresh(document)),
    vscode.window.onDidChangeVisibleTextEditors(() => view.refresh()),
    vscode.window.onDidChangeTextEditorOptions(({ textEditor }) => view.refresh(textEditor.document)),
  );
}

const key = "nianbao.aligned";

/** The folder that a document lies in. */
function folderOf({ uri }: vscode.TextDocument): string {
  return vscode.Uri.joinPath(uri, "..").toString();
}

class AlignedView implements vscode.Disposable {
  readonly #server: Server;
  readonly #memory: vscode.Memento;
  readonly #aligned = new WeakSet<vscode.TextDocument>();
  /** Documents that were looked at when they were opened. */
  readonly #known = new WeakSet<vscode.TextDocument>();
  readonly #space = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });

  constructor(server: Server, memory: vscode.Memento) {
    this.#server = server;
    this.#memory = memory;
  }

  /** Shows a document aligned that was read for the first time, if the others of its folder are. */
  async opened(uri: vscode.Uri): Promise<void> {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document?.languageId !== languageId || this.#known.has(document)) return;
    this.#known.add(document);
    if (!this.#folders().includes(folderOf(document))) return;
    const result = await this.#ask(document, 4);
    if (result?.notice === undefined && result) await this.#set(document, true);
  }

  /** Turns the view on or off for the document in front of the user. */
  async toggle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return;
    const aligned = !this.#aligned.has(document) && (await this.#canAlign(document));
    this.#known.add(document);
    const others = this.#folders().filter((folder) => folder !== folderOf(document));
    await this.#memory.update(key, aligned ? [...others, folderOf(document)] : others);
    await this.#set(document, aligned);
  }

  /** Draws anew what has changed: one document, or whatever is visible. */
  refresh(document?: vscode.TextDocument): void {
    const documents = document ? [document] : vscode.window.visibleTextEditors.map((editor) => editor.document);
    for (const one of new Set(documents)) if (this.#aligned.has(one)) void this.#show(one);
  }

  dispose(): void {
    this.#space.dispose();
  }

  async #set(document: vscode.TextDocument, aligned: boolean): Promise<void> {
    if (aligned) this.#aligned.add(document);
    else this.#aligned.delete(document);
    this.#server.showHints(document, !aligned);
    await this.#show(document);
  }

  /** The folders whose reports are shown aligned. */
  #folders(): readonly string[] {
    return this.#memory.get<readonly string[]>(key, []);
  }

  /** Reports whether anything can be shown aligned in a document; tells the user why if nothing can. */
  async #canAlign(document: vscode.TextDocument): Promise<boolean> {
    const result = await this.#ask(document, 4);
    if (result && result.notice === undefined) return true;
    const why = result === undefined ? messages().serverStopped : (result?.notice ?? messages().notAReportDetail);
    void vscode.window.showInformationMessage(why);
    return false;
  }

  #ask({ uri }: vscode.TextDocument, tabSize: number): Promise<AlignmentResult | null | undefined> {
    const params: AlignmentParams = { uri: uri.toString(), tabSize };
    return this.#server.request<AlignmentResult | null>(alignmentRequest, params);
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    for (const editor of editors) {
      const spaces = this.#aligned.has(document) ? await this.#spaces(editor) : [];
      // An answer to an older version would push figures about; the newer one has been asked for.
      if (spaces) editor.setDecorations(this.#space, spaces);
    }
  }

  async #spaces({ document, options }: vscode.TextEditor): Promise<vscode.DecorationOptions[] | undefined> {
    const tabSize = typeof options.tabSize === "number" ? options.tabSize : 4;
    const result = await this.#ask(document, tabSize);
    if (!result) return [];
    return result.version === document.version ? result.paddings.map(decoration) : undefined;
  }
}

/**
 * A Chinese character is as wide as the font is high, whatever font it comes from; a Latin letter as wide as the
 * editor's font draws a 0.
 */
function decoration({ line, character, wide, narrow }: AlignmentResult["paddings"][number]): vscode.DecorationOptions {
  const place = new vscode.Position(line, character);
  return {
    range: new vscode.Range(place, place),
    renderOptions: { before: { contentText: "", width: `calc(${wide}em + ${narrow}ch)` } },
  };
}
