import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Analysis } from "../../analysis/analyse";
import type { Diagnostic } from "../../analysis/diagnostics";
import { type FixableDiagnostic, fixAll, fixableAt } from "../../analysis/fixes";
import type { Edit, Localised } from "../../base/text";
import { minimalEdits } from "../../edits/minimal-edits";
import { rewritesAt } from "../../features/rewrites";
import type { Fix } from "../../rules/types";
import { toDiagnostic } from "../convert/diagnostics";
import { toSpan, toTextEdits } from "../convert/ranges";
import type { Rendering } from "../convert/rendering";
import type { Settings } from "../settings/settings";

/**
 * The kind of the action that mends all that can be mended without touching a figure or a statement; for
 * `editor.codeActionsOnSave`.
 */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.nianbao`;

const FIX_ALL_TITLE: Localised = {
  "zh-CN": "修复所有可安全修复的问题（不改动数字和事实）",
  en: "Fix all problems that can be fixed safely (no figure, no statement changes)",
};

/** One version of one document, and what the client asks about it. */
export interface ActionContext extends Rendering {
  readonly version: number;
  readonly analysis: Analysis;
  /** The diagnostics shown, those of the comparison with other reports included. */
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: Settings;
}

/**
 * Returns the actions for a range: a quick fix for each way to mend each finding there, rewrites of a table, and
 * fix-all where it is asked for by its kind.
 */
export function codeActions(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const actions = [
    ...(!only || isRequested(only, CodeActionKind.QuickFix) ? quickFixes(context, params) : []),
    ...(requestsRewrites(params) ? rewrites(context, params) : []),
  ];
  // Fix-all reads the text several times, so it is not worked out on each move of the cursor but only where somebody wants it.
  return only && isRequested(only, FIX_ALL_KIND) ? [...actions, ...fixAllAction(context)] : actions;
}

/**
 * Rewrites are for a person who opens the menu: a light bulb on every cell would say nothing, and finding them out
 * takes readings of the text.
 */
function requestsRewrites({ context: { only, triggerKind } }: CodeActionParams): boolean {
  return only ? isRequested(only, CodeActionKind.RefactorRewrite) : triggerKind !== CodeActionTriggerKind.Automatic;
}

/** Returns true for a kind that is one of those asked for or below one of them. */
export function isRequested(only: readonly string[], kind: string): boolean {
  return only.some((above) => above === "" || kind === above || kind.startsWith(`${above}.`));
}

function quickFixes(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const fixable = fixableAt(context.diagnostics, toSpan(context.lines, params.range));
  const preferred = preferredFix(fixable);
  const actions = new Map<string, CodeAction>();
  for (const { diagnostic, fixes } of fixable) {
    const mended = toDiagnostic(diagnostic, context);
    for (const fix of fixes) {
      const title = fix.title[context.locale];
      // Two findings may be mended by the same change, such as the blanks of one table: it is offered once, for both.
      const key = JSON.stringify([title, fix.edits]);
      const same = actions.get(key);
      if (same) same.diagnostics?.push(mended);
      else
        actions.set(key, {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [mended],
          ...(fix === preferred ? { isPreferred: true } : {}),
          edit: toWorkspaceEdit(fix.edits, context),
        });
    }
  }
  return [...actions.values()];
}

/**
 * Of all preferred fixes the one of the narrowest finding: an editor's "auto fix" works only when there is exactly one.
 */
function preferredFix(fixable: readonly FixableDiagnostic[]): Fix | undefined {
  const width = ({ diagnostic }: FixableDiagnostic) => diagnostic.span.end - diagnostic.span.start;
  const narrowFirst = [...fixable].sort((a, b) => width(a) - width(b));
  return narrowFirst.flatMap(({ fixes }) => fixes).find((fix) => fix.preferred);
}

function rewrites(context: ActionContext, params: CodeActionParams): CodeAction[] {
  return rewritesAt(context.analysis, toSpan(context.lines, params.range)).map(({ title, edits }) => ({
    title: title[context.locale],
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(edits, context),
  }));
}

function fixAllAction(context: ActionContext): CodeAction[] {
  const { text } = context.analysis.report;
  const fixed = fixAll(text, context.settings);
  if (fixed === text) return [];
  return [
    {
      title: FIX_ALL_TITLE[context.locale],
      kind: FIX_ALL_KIND,
      edit: toWorkspaceEdit(minimalEdits(text, fixed), context),
    },
  ];
}

/** The edit, bound to the version it was made for where the client can check that. */
function toWorkspaceEdit(edits: readonly Edit[], { uri, version, lines, support }: ActionContext): WorkspaceEdit {
  const textEdits = toTextEdits(edits, lines);
  if (!support.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
