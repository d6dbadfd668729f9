import * as vscode from "vscode";
import { type ChecklistResult, checklistRequest } from "../../../server/src/lsp/protocol/checklist";
import type { DocumentParams } from "../../../server/src/lsp/protocol/positions";
import { isReport } from "../reports/is-report";
import type { Server } from "../server";
import { messages } from "../settings";

/** What is left to do of one kind, and where. */
type Remaining = ChecklistResult["items"][number];

/** Registers the command that lists what is left to do in the report in hand; choosing one leads to its next place. */
export function registerChecklist(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("nianbao.showChecklist", async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isReport(editor.document)) return;
    const items = await remainingIn(server, editor.document);
    const m = messages();
    if (items.length === 0) void vscode.window.showInformationMessage(m.nothingLeft);
    const choices = items.map((item) => ({ label: item.title, item }));
    const chosen = items.length > 0 && (await vscode.window.showQuickPick(choices, { title: m.left(titles(items)) }));
    if (chosen) goToNext(editor, chosen.item);
  });
}

/** Returns what is left to do in a document as the server has read it; nothing where that is not known. */
export async function remainingIn(server: Server, { uri }: vscode.TextDocument): Promise<readonly Remaining[]> {
  const params: DocumentParams = { uri: uri.toString() };
  return (await server.request<ChecklistResult | null>(checklistRequest, params))?.items ?? [];
}

/** Returns what is left in one line, each part a link to its first place. */
export function checklistLinks(uri: vscode.Uri, items: readonly Remaining[]): vscode.MarkdownString {
  const m = messages();
  const links = items.map(({ title, places: [first] }) => {
    const place = encodeURIComponent(JSON.stringify([uri.toString(), first]));
    return `[${title}](command:${showPlace}?${place})`;
  });
  const text = new vscode.MarkdownString(items.length === 0 ? m.nothingLeft : m.left(links));
  text.isTrusted = { enabledCommands: [showPlace] };
  return text;
}

/** The server's command that shows a place, as its lenses use it. */
const showPlace = "nianbao.showPlace";

function titles(items: readonly Remaining[]): readonly string[] {
  return items.map(({ title }) => title);
}

/** Goes to the next place behind the cursor, from the last one to the first. */
function goToNext(editor: vscode.TextEditor, { places }: Remaining): void {
  const starts = places.map(({ start }) => new vscode.Position(start.line, start.character));
  const { active } = editor.selection;
  const next = starts.find((start) => start.isAfter(active)) ?? starts[0];
  if (!next) return;
  editor.selection = new vscode.Selection(next, next);
  editor.revealRange(new vscode.Range(next, next), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
