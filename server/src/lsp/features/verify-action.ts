import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from "vscode-languageserver";
import type { BaselineEntry } from "../../analysis/baseline/read";
import { fingerprintsOf } from "../../analysis/baseline/unaccepted";
import { withEntry } from "../../analysis/baseline/write";
import { diagnostics, type Diagnostic as ShownFinding } from "../../analysis/diagnostics";
import { lineMap } from "../../base/lines";
import { applyEdits, type Edit, type Localised } from "../../base/text";
import { minimalEdits } from "../../edits/minimal-edits";
import { isRecord } from "../client/support";
import { toSpan } from "../convert/from-lsp";
import { toDiagnostic, toTextEdits } from "../convert/to-lsp";
import { standingOf } from "../documents/comparison-scope";
import { type Examined, examine, readFile, renderingOf, type Session } from "../session";
import { pathBelow } from "../settings/config-files";
import { spelledAlike } from "../workspace/file-ids";
import { isWanted } from "./code-actions";

/** What an action is remembered by until somebody chooses it. */
interface VerifyData {
  readonly verify: { readonly uri: string; readonly fingerprints: readonly string[] };
}

/** A finding that is shown, with what a baseline knows it by. */
interface OpenFinding {
  readonly shown: ShownFinding;
  readonly fingerprint: string;
}

/**
 * For the findings that touch a range: one action for each rule that writes them into the baseline as accepted. Only for files, as a
 * baseline names files; only where the client can make the baseline if there is none; not where the baseline is broken.
 */
export async function verifyActions(
  session: Session,
  examined: Examined,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { uri } = examined;
  if (context.only && !isWanted(context.only, CodeActionKind.QuickFix)) return [];
  if (standingOf(uri, [...session.folders]) !== "member" || !(await canWrite(session, uri))) return [];
  const rendering = renderingOf(session, examined);
  const wanted = toSpan(rendering.lines, range);
  const touching = openFindings(examined).filter(
    ({ shown: { span } }) => span.start <= wanted.end && wanted.start <= span.end,
  );
  const actions: CodeAction[] = [];
  for (const code of new Set(touching.map(({ shown }) => shown.code))) {
    const found = touching.filter(({ shown }) => shown.code === code);
    const data: VerifyData = { verify: { uri, fingerprints: found.map(({ fingerprint }) => fingerprint) } };
    const action: CodeAction = {
      title: title(code)[rendering.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics: found.map(({ shown }) => toDiagnostic(shown, rendering)),
      data,
    };
    actions.push(session.support.resolvesActions ? action : await resolved(session, action, examined));
  }
  return actions;
}

/** The action with its edit, worked out now that somebody has chosen it: a baseline may be long, and the cursor moves often. */
export async function resolveVerifyAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isRecord(data) || !isRecord(data.verify) || typeof data.verify.uri !== "string") return action;
  const examined = await examine(session, data.verify.uri);
  return examined ? resolved(session, action, examined) : action;
}

function title(code: string): Localised {
  return { "zh-CN": `标为已核实，不再报告（${code}）`, en: `Mark as verified (${code})` };
}

/** Whether the client can be told to write the baseline. */
async function canWrite({ folderFiles, support }: Session, uri: string): Promise<boolean> {
  const baseline = await folderFiles.baselineFor(uri);
  return baseline ? baseline.value.editable : support.createsFiles && support.versionedEdits;
}

function openFindings({ reading, findings, settings }: Examined): readonly OpenFinding[] {
  if (reading.kind !== "report") return [];
  const accepted = new Set(settings.accepted.map(({ fingerprint }) => fingerprint));
  const prints = fingerprintsOf(findings, reading.analysis.report.text);
  return findings.flatMap((finding, index) => {
    const fingerprint = prints[index] ?? "";
    const [shown] = accepted.has(fingerprint) ? [] : diagnostics([finding], settings.overrides);
    return shown ? [{ shown, fingerprint }] : [];
  });
}

async function resolved(session: Session, action: CodeAction, examined: Examined): Promise<CodeAction> {
  const { fingerprints } = (action.data as VerifyData).verify;
  const { uri } = examined;
  const baseline = (await session.folderFiles.baselineFor(uri))?.uri;
  const target = baseline ?? (await session.folderFiles.newBaselineUri(uri));
  const before = baseline === undefined ? undefined : await readFile(session, baseline);
  const file = pathBelow(uri, target);
  let after = before;
  for (const { shown, fingerprint } of openFindings(examined)) {
    if (!fingerprints.includes(fingerprint)) continue;
    // The reason is left to the person: nobody else knows it, and the baseline shows where it is missing.
    const entry: BaselineEntry = { file, code: shown.code, fingerprint, message: shown.message["zh-CN"], reason: "" };
    const edits = withEntry(after, entry);
    if (!edits) return action;
    after = applyEdits(after ?? "", edits);
  }
  if (after === undefined) return action;
  return { ...action, edit: toWorkspaceEdit(session, target, { before, edits: minimalEdits(before ?? "", after) }) };
}

/** One edit for all, so that one undo takes it back: it makes the file where there is none. */
function toWorkspaceEdit(
  { documents, support }: Session,
  target: string,
  { before, edits }: { readonly before: string | undefined; readonly edits: readonly Edit[] },
): WorkspaceEdit {
  const open = documents.all().find(({ uri }) => spelledAlike(uri) === spelledAlike(target));
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
