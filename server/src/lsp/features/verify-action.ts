import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from "vscode-languageserver";
import type { BaselineEntry } from "../../analysis/baseline/read";
import { withEntry, withoutEntry } from "../../analysis/baseline/write";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import { applyEdits, type Edit } from "../../base/edits";
import { lineMap } from "../../base/lines";
import { type Localised, say } from "../../base/localised";
import { isRecord } from "../../base/shapes/shapes";
import { minimalEdits } from "../../edits/minimal-edits";
import { ruleOf } from "../../rules/registry";
import { toDiagnostic } from "../convert/diagnostics";
import { toSpan, toTextEdits } from "../convert/ranges";
import type { AnalysedDocument, FoundText } from "../documents/analysed-text";
import type { Session } from "../session";
import { pathBelow } from "../settings/config-files";
import { isRequested } from "./code-actions";

/** The parts of the session that verifying needs. */
type VerifySession = Pick<Session, "client" | "configFiles" | "documents" | "isThere" | "readText" | "render">;

/** The data by which an action is recognised when it is chosen. */
export interface VerifyData {
  readonly verify: { readonly uri: string; readonly fingerprints: readonly string[] };
}

/** A diagnostic with what a baseline knows it by. */
interface OpenDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly fingerprint: string;
}

/**
 * Returns, for the findings that touch a range, one action for each rule that writes them into the baseline as
 * accepted. Only for files, as a baseline names files; only where the client can make the baseline if there is none;
 * not where the baseline is broken.
 */
export async function verifyActions(
  session: VerifySession,
  analysed: AnalysedDocument,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { uri, scope } = analysed;
  if (context.only && !isRequested(context.only, CodeActionKind.QuickFix)) return [];
  if (scope !== "workspace" || !(await canWrite(session, uri))) return [];
  const rendering = session.render(analysed);
  const touched = toSpan(rendering.lines, range);
  const touching = openDiagnostics(analysed).filter(
    ({ diagnostic: { span } }) => span.start <= touched.end && touched.start <= span.end,
  );
  const actions: CodeAction[] = [];
  for (const code of new Set(touching.map(({ diagnostic }) => diagnostic.code))) {
    const found = touching.filter(({ diagnostic }) => diagnostic.code === code);
    const data: VerifyData = { verify: { uri, fingerprints: found.map(({ fingerprint }) => fingerprint) } };
    const action: CodeAction = {
      title: title(code, found)[rendering.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics: found.map(({ diagnostic }) => toDiagnostic(diagnostic, rendering)),
      data,
    };
    actions.push(session.client.support.resolvesActions ? action : await resolved(session, action, analysed));
  }
  return actions;
}

/**
 * Returns the action with its edit, worked out now that somebody has chosen it: a baseline may be long, and the cursor
 * moves often.
 */
export async function resolveVerifyAction(session: VerifySession, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isRecord(data) || !isRecord(data.verify) || typeof data.verify.uri !== "string") return action;
  const analysed = await session.documents.analysed(data.verify.uri);
  return analysed ? resolved(session, action, analysed) : action;
}

/** The longest message that a menu shows, in UTF-16 code units. */
const LONGEST_MESSAGE = 30;

/** The title says by the rule's name and the message which finding it is, or how many there are of the rule. */
function title(code: string, found: readonly OpenDiagnostic[]): Localised {
  const [first] = found;
  const message = (locale: "zh-CN" | "en"): string => {
    const whole = first?.diagnostic.message[locale] ?? "";
    return whole.length > LONGEST_MESSAGE ? `${[...whole].slice(0, LONGEST_MESSAGE - 1).join("")}…` : whole;
  };
  const chinese = found.length > 1 ? `${found.length} 处` : message("zh-CN");
  const english = found.length > 1 ? `${found.length} findings` : message("en");
  const name = ruleOf(code)?.name ?? say(code, code);
  return say(`标为已核实，不再报告（${name["zh-CN"]}）：${chinese}`, `Mark as verified (${name.en}): ${english}`);
}

/** Returns true where the client can be told to write the baseline. */
async function canWrite({ configFiles, client: { support } }: VerifySession, uri: string): Promise<boolean> {
  const baseline = await configFiles.baselineFor(uri);
  return baseline ? baseline.value.editable : support.createsFiles && support.versionedEdits;
}

function openDiagnostics({ findings, settings, ...found }: FoundText): readonly OpenDiagnostic[] {
  const accepted = new Set(settings.accepted.map(({ fingerprint }) => fingerprint));
  const fingerprints = found.fingerprints();
  return findings.flatMap((finding, index) => {
    const fingerprint = fingerprints[index] ?? "";
    const [diagnostic] = accepted.has(fingerprint) ? [] : diagnostics([finding], settings.overrides);
    return diagnostic ? [{ diagnostic, fingerprint }] : [];
  });
}

async function resolved(session: VerifySession, action: CodeAction, analysed: AnalysedDocument): Promise<CodeAction> {
  const { fingerprints } = (action.data as VerifyData).verify;
  // The reason is left to the person: nobody else knows it, and the baseline shows where it is missing.
  const edit = await acceptingEdit(session, analysed, fingerprints, { reason: "" });
  return edit ? { ...action, edit } : action;
}

/** What a person says of findings that are accepted. */
export type Given = Pick<BaselineEntry, "reason" | "by" | "at">;

/**
 * Returns the edit that writes findings of a report, by their fingerprints, into its baseline as accepted; undefined
 * where the baseline cannot be edited.
 */
export async function acceptingEdit(
  session: VerifySession,
  found: FoundText,
  fingerprints: readonly string[],
  given: Given,
): Promise<WorkspaceEdit | undefined> {
  const { uri } = found;
  const baseline = (await session.configFiles.baselineFor(uri))?.uri;
  const target = baseline ?? (await session.configFiles.newBaselineUri(uri));
  const before = baseline === undefined ? undefined : await session.readText(baseline);
  // One that gives no text is not written into.
  if (before === undefined && (await session.isThere(target))) return undefined;
  const file = pathBelow(uri, target);
  let after = before;
  for (const { diagnostic, fingerprint } of openDiagnostics(found)) {
    if (!fingerprints.includes(fingerprint)) continue;
    const { code, message } = diagnostic;
    const entry: BaselineEntry = { file, code, fingerprint, message: message["zh-CN"], ...given };
    const edits = withEntry(after, entry);
    if (!edits) return undefined;
    after = applyEdits(after ?? "", edits);
  }
  if (after === undefined) return undefined;
  return toWorkspaceEdit(session, target, { before, edits: minimalEdits(before ?? "", after) });
}

/**
 * Returns the edit that takes an accepted finding of a report out of its baseline; undefined where there is none, or
 * where the baseline cannot be edited.
 */
export async function takingBackEdit(
  session: VerifySession,
  uri: string,
  fingerprint: string,
): Promise<WorkspaceEdit | undefined> {
  const baseline = (await session.configFiles.baselineFor(uri))?.uri;
  const before = baseline === undefined ? undefined : await session.readText(baseline);
  if (baseline === undefined || before === undefined) return undefined;
  const edits = withoutEntry(before, { file: pathBelow(uri, baseline), fingerprint });
  return edits && edits.length > 0 ? toWorkspaceEdit(session, baseline, { before, edits }) : undefined;
}

/** One edit for all, so that one undo takes it back: it makes the file where there is none. */
function toWorkspaceEdit(
  { documents, client: { support } }: VerifySession,
  target: string,
  { before, edits }: { readonly before: string | undefined; readonly edits: readonly Edit[] },
): WorkspaceEdit {
  const open = documents.openAs(target);
  const uri = open?.uri ?? target;
  const textEdits = toTextEdits(edits, lineMap(before ?? ""));
  if (!support.versionedEdits) return { changes: { [uri]: textEdits } };
  return {
    documentChanges: [
      ...(before === undefined ? [{ kind: "create" as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version: open?.version ?? null }, edits: textEdits },
    ],
  };
}
