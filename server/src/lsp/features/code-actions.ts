import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from "vscode-languageserver";
import { fixAll, NOT_CONVERGED } from "../../analysis/fixing/fixes";
import { say } from "../../base/localised";
import { REWRITING } from "../../edits/gate/gate";
import { minimalEdits } from "../../edits/minimal-edits";
import { rewritesAt } from "../../features/rewrites";
import { toSpan } from "../convert/ranges";
import { layoutRewriteKind } from "../protocol/additions";
import { type ActionContext, toWorkspaceEdit } from "./action-context";
import { quickFixes } from "./quick-fixes";

/**
 * The kind of the action that mends all that can be mended without touching a figure or a statement; for
 * `editor.codeActionsOnSave`.
 */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.nianbao`;

const FIX_ALL_TITLE = say(
  "修复所有可安全修复的问题（不改动数字和事实）",
  "Fix all problems that can be fixed safely (no figure, no statement changes)",
);

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
  // Fix-all reads the text several times, so it is not worked out on each move of the cursor but only where somebody
  // wants it.
  return only && isRequested(only, FIX_ALL_KIND) ? [...actions, ...fixAllAction(context)] : actions;
}

/**
 * Rewrites are for a person who opens the menu: a light bulb on every cell would say nothing, and finding them out
 * takes readings of the text.
 */
function requestsRewrites({ context: { only, triggerKind } }: CodeActionParams): boolean {
  return only
    ? isRequested(only, layoutRewriteKind) || isRequested(only, CodeActionKind.RefactorRewrite)
    : triggerKind !== CodeActionTriggerKind.Automatic;
}

/** Returns true for a kind that is one of those asked for or below one of them. */
export function isRequested(only: readonly string[], kind: string): boolean {
  return only.some((above) => above === "" || kind === above || kind.startsWith(`${above}.`));
}

function rewrites(context: ActionContext, params: CodeActionParams): CodeAction[] {
  return rewritesAt(context.report, toSpan(context.lines, params.range)).flatMap(({ kind, title, edits }) => {
    const proved = context.proved(edits, REWRITING);
    if (proved.length === 0) return [];
    return [
      {
        title: title[context.locale],
        kind: kind === "layout" ? layoutRewriteKind : CodeActionKind.RefactorRewrite,
        edit: toWorkspaceEdit(proved, context),
      },
    ];
  });
}

function fixAllAction(context: ActionContext): CodeAction[] {
  const { text } = context.report;
  const { overrides, accepted } = context.settings;
  const { text: fixed, refused, converged } = fixAll(text, { ...context.judging, overrides, accepted });
  context.refuse(refused);
  if (!converged) context.complain(NOT_CONVERGED);
  if (fixed === text) return [];
  return [
    {
      title: FIX_ALL_TITLE[context.locale],
      kind: FIX_ALL_KIND,
      edit: toWorkspaceEdit(minimalEdits(text, fixed), context),
    },
  ];
}
