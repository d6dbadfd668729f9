import * as vscode from "vscode";
import type { CodeActionMiddleware } from "vscode-languageclient";
import { layoutRewriteKind } from "../../../server/src/lsp/protocol/additions";
import { messages } from "../settings";
import { ruleCode, withNames, withoutNames } from "./rule-names";

const layoutRewrite = vscode.CodeActionKind.Empty.append(layoutRewriteKind);

/**
 * Offers the layouts that a table can be written in as one action, which asks for one of them, and has fix-all say what
 * it has done where a person asked for it.
 */
export const codeActions: Required<Pick<CodeActionMiddleware, "provideCodeActions">> = {
  provideCodeActions: async (document, range, context, token, next) => {
    const asked = { ...context, diagnostics: withoutNames(context.diagnostics) };
    const found = (await next(document, range, asked, token)) ?? [];
    const actions = found.flatMap((action) => (action instanceof vscode.CodeAction ? [action] : []));
    for (const { diagnostics } of actions) if (diagnostics) withNames(diagnostics);
    actions.filter(isInsertion).forEach(goToFirstBlank);
    if (context.triggerKind === vscode.CodeActionTriggerKind.Invoke) actions.filter(isFixAll).forEach(sayWhatIsDone);
    return context.only?.value === layoutRewriteKind ? actions : grouped(actions);
  },
};

function grouped(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const rewrites = actions.filter(({ kind }) => kind && layoutRewrite.contains(kind));
  if (rewrites.length === 0) return [...actions];
  const title = messages().rewriteTable;
  const one = new vscode.CodeAction(title, layoutRewrite);
  one.command = { command: "nianbao.rewriteTable", title };
  return [...actions.filter((action) => !rewrites.includes(action)), one];
}

/** The rules whose fixes insert rows with blank cells. */
const missingRows: ReadonlySet<string> = new Set(["missing-row", "missing-article20-item", "missing-table"]);

function isInsertion({ diagnostics = [], edit }: vscode.CodeAction): boolean {
  return edit?.size === 1 && diagnostics.some((diagnostic) => missingRows.has(ruleCode(diagnostic)));
}

/** Has the cursor go to the first blank cell of what an action inserts. */
function goToFirstBlank(action: vscode.CodeAction): void {
  const [, [first] = []] = action.edit?.entries()[0] ?? [];
  if (!first?.range.isEmpty) return;
  const from = first.range.start.line;
  const lines = first.newText.split(/\r\n|\r|\n/).length;
  action.command = { command: "nianbao.showFirstBlank", title: action.title, arguments: [from, from + lines] };
}

function isFixAll({ kind }: vscode.CodeAction): boolean {
  return kind !== undefined && vscode.CodeActionKind.SourceFixAll.contains(kind);
}

function sayWhatIsDone(action: vscode.CodeAction): void {
  const places = action.edit?.entries().reduce((count, [, edits]) => count + edits.length, 0) ?? 0;
  action.command = { command: "nianbao.showFixed", title: action.title, arguments: [places] };
}
