import * as vscode from "vscode";
import type { ChangeOutcome } from "../../../browser/tables/change-outcome";
import {
  type ChangeTablesResult,
  changeTablesRequest,
  type TableChange,
} from "../../../server/src/lsp/protocol/tables";
import type { Server } from "../server";
import { messages } from "../settings";
import { textEdit } from "../text-edit";

/** The report that is changed, and where its text is shown. */
export interface ChangeTarget {
  document(): vscode.TextDocument | undefined;
  column(): vscode.ViewColumn;
}

/** Versions that a change is tried on, where the text changes while it is worked out. */
const attempts = 5;

/** Writes into a report what a person changes in the panel, one change after the other. */
export class ReportChanges {
  readonly #server: Server;
  readonly #target: ChangeTarget;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(server: Server, target: ChangeTarget) {
    this.#server = server;
    this.#target = target;
  }

  /** Makes a change. Returns the reason, in the user's language, if it was not made. */
  make(change: TableChange): Promise<ChangeOutcome> {
    return this.#enqueue(() => this.#make(change, attempts));
  }

  /** Takes back the last change of the report, whoever made it, or makes it again. */
  travel(command: "undo" | "redo"): Promise<void> {
    return this.#enqueue(async () => {
      const document = this.#target.document();
      if (!document) return;
      // VS Code's command works on the editor that has the focus.
      await vscode.window.showTextDocument(document, { viewColumn: this.#target.column() });
      await vscode.commands.executeCommand(command);
    });
  }

  /** Saves the report with the changes that were made so far. */
  save(): Promise<void> {
    return this.#enqueue(async () => void (await this.#target.document()?.save()));
  }

  #enqueue<R>(step: () => Promise<R>): Promise<R> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #make(change: TableChange, left: number): Promise<ChangeOutcome> {
    const document = this.#target.document();
    if (!document) return { problem: messages().reportClosed };
    const params = { uri: document.uri.toString(), change };
    const result = await this.#server.request<ChangeTablesResult | null>(changeTablesRequest, params);
    if (!result) return { problem: messages().notWritten };
    if ("problem" in result) return result;
    // The edits are for the text that the server has seen.
    if (result.version !== document.version)
      return left > 1 ? this.#make(change, left - 1) : { problem: messages().notWritten };
    if (result.edits.length === 0) return { unchanged: true };
    return writeInto(document, result.edits.map(textEdit));
  }
}

/**
 * Writes edits into a text. Where an editor shows it, they go through that editor: VS Code tells nobody that an editor
 * may only be read, refuses its edits in silence, and would make those that go around it.
 */
export async function writeInto(
  document: vscode.TextDocument,
  edits: readonly vscode.TextEdit[],
): Promise<ChangeOutcome> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    return (await vscode.workspace.applyEdit(edit)) ? {} : { problem: messages().notWritten };
  }
  const before = document.version;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  if (!done) return { problem: messages().notWritten };
  return document.version === before ? { problem: messages().onlyRead } : {};
}
