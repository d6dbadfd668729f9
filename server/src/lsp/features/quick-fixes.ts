import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { Diagnostic } from "../../analysis/diagnostics";
import { judgeWith } from "../../analysis/fixing/judge";
import { fixableAt, fixesOf, flawOf, offeredFixes } from "../../analysis/fixing/proved-fixes";
import { isRecord } from "../../base/shapes/shapes";
import type { Span } from "../../base/span";
import type { Fix } from "../../rules/types";
import { toDiagnostic } from "../convert/diagnostics";
import { toSpan } from "../convert/ranges";
import { type ActionContext, toWorkspaceEdit } from "./action-context";

/** The data by which a fix that is still to be proved is found again when it is chosen. */
export interface FixData {
  readonly fix: {
    readonly uri: string;
    readonly version: number;
    readonly code: string;
    /** The finding's. */
    readonly span: Span;
    /** Where the fix was asked for. */
    readonly range: Span;
    /** The place of the fix among those of its finding for that range. */
    readonly index: number;
  };
}

/** A fix on its way to the client. */
interface OfferedFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly isProved: boolean;
}

/**
 * Returns an action for each way to mend each finding at a range. What did not pass the gate for edits is not offered;
 * in a text so long that proving takes too long for a light bulb, an action is proved when it is chosen, if the client
 * asks then.
 */
export function quickFixes(context: ActionContext, params: CodeActionParams): CodeAction[] {
  const range = toSpan(context.lines, params.range);
  const offered = fixesAt(context, range);
  const preferred = preferredFix(offered);
  const actions = new Map<string, CodeAction>();
  for (const { diagnostic, fix, isProved } of offered) {
    const mended = toDiagnostic(diagnostic, context);
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
        ...(isProved
          ? { edit: toWorkspaceEdit(fix.edits, context) }
          : { data: dataOf(diagnostic, fix, range, context) satisfies FixData }),
      });
  }
  return [...actions.values()];
}

function fixesAt(context: ActionContext, range: Span): readonly OfferedFix[] {
  const { before, judging, diagnostics, support } = context;
  const fixable = fixableAt(diagnostics, range);
  const work = support.resolvesActions ? undefined : Number.POSITIVE_INFINITY;
  return offeredFixes(before, fixable, judgeWith(judging), work).flatMap(({ finding, fixes, refused, unproved }) => {
    context.refuse(refused);
    return fixes.map((fix) => ({ diagnostic: finding, fix, isProved: !unproved.includes(fix) }));
  });
}

/**
 * Of all preferred fixes the one of the narrowest finding: an editor's "auto fix" works only when there is exactly one.
 */
function preferredFix(offered: readonly OfferedFix[]): Fix | undefined {
  const width = ({ diagnostic: { span } }: OfferedFix) => span.end - span.start;
  return [...offered].sort((a, b) => width(a) - width(b)).find(({ fix }) => fix.preferred)?.fix;
}

function dataOf(diagnostic: Diagnostic, fix: Fix, range: Span, { uri, version, before }: ActionContext): FixData {
  const { code, span } = diagnostic;
  const index = fixesOf(before.report.text, diagnostic).fixes.indexOf(fix);
  return { fix: { uri, version, code, span, range, index } };
}

/** Returns the document that an action's fix is still to be proved for; undefined for another action. */
export function unprovedFixUri({ data }: CodeAction): string | undefined {
  return isRecord(data) && isRecord(data.fix) && typeof data.fix.uri === "string" ? data.fix.uri : undefined;
}

/**
 * Returns the action with its edit if the fix is proved for the text as it is now; without one where it is not, or
 * where the text has changed.
 */
export function resolveQuickFix(context: ActionContext, action: CodeAction): CodeAction {
  const { version, code, span, range, index } = (action.data as FixData).fix;
  const { before, judging, diagnostics } = context;
  if (version !== context.version) return action;
  const finding = fixableAt(diagnostics, range).find(
    (one) => one.code === code && one.span.start === span.start && one.span.end === span.end,
  );
  const fix = finding && fixesOf(before.report.text, finding).fixes[index];
  if (!fix) return action;
  const flaw = flawOf(before, finding, fix, judgeWith(judging));
  if (!flaw) return { ...action, edit: toWorkspaceEdit(fix.edits, context) };
  context.refuse([{ code, flaw }]);
  return action;
}
