import type { WorkspaceEdit } from "vscode-languageserver";
import { compareReport } from "../../analysis/comparison/compare";
import type { Diagnostic } from "../../analysis/diagnostics";
import { type JudgedReport, type JudgeOptions, judgeWith } from "../../analysis/fixing/judge";
import { type RefusedFix, refusalOf } from "../../analysis/fixing/proved-fixes";
import type { Edit } from "../../base/edits";
import type { Localised } from "../../base/localised";
import { editRefused, type Purpose, prove } from "../../edits/gate/gate";
import { digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import { NO_NEIGHBOURS } from "../../rules/neighbours";
import { logError } from "../client/client";
import { toTextEdits } from "../convert/ranges";
import type { Rendering } from "../convert/rendering";
import type { AnalysedReport } from "../documents/analysed-text";
import type { Session } from "../session";
import type { Settings } from "../settings/settings";

/** One version of one document, and what the client asks about it. */
export interface ActionContext extends Rendering {
  readonly version: number;
  readonly report: Report;
  /** The diagnostics shown, those of the comparison with other reports included. */
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: Settings;
  /** What edits are proved against, and how the text after them is judged. */
  readonly before: JudgedReport;
  readonly judging: JudgeOptions;
  /** Logs fixes that are not offered since they did not pass the gate for edits. */
  refuse(refused: readonly RefusedFix[]): void;
  /** Logs what is a bug of ours. */
  complain(about: Localised): void;
  /** Returns edits that pass the gate; none where they do not, which is logged. */
  proved(edits: readonly Edit[], purpose: Purpose): readonly Edit[];
}

/** Returns the context of the actions for a document that is a report. */
export function actionContext(
  { client, documents, render }: Pick<Session, "client" | "documents" | "render">,
  analysed: AnalysedReport,
): ActionContext {
  const { analysis, diagnostics, findings, settings, version, scope } = analysed;
  const neighbours = { ...NO_NEIGHBOURS, ...documents.neighboursOf(analysed) };
  const lastYear = neighbours.lastYear?.digest;
  const judging: JudgeOptions = {
    analysis: lastYear ? { ...settings.analysis, lastYear } : settings.analysis,
    compare:
      scope === "none" ? undefined : (report) => compareReport(digestOf(report), neighbours, () => report).findings,
  };
  const { report } = analysis;
  const before: JudgedReport = { report, problems: findings, hidden: analysis.hidden };
  const complain = (about: Localised): void => client.connection.console.error(about[settings.locale]);
  return {
    ...render(analysed),
    version,
    report,
    diagnostics,
    settings,
    before,
    judging,
    proved(edits, purpose) {
      if (edits.length === 0) return [];
      const proof = prove(before, edits, purpose, judgeWith(judging));
      if ("after" in proof) return edits;
      complain(editRefused(proof.flaw));
      return [];
    },
    complain,
    refuse(refused) {
      for (const one of refused) {
        complain(refusalOf(one));
        if (one.error !== undefined) logError(client, one.error);
      }
    },
  };
}

/** Returns the edit, bound to the version it was made for where the client can check that. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines, support }: ActionContext,
): WorkspaceEdit {
  const textEdits = toTextEdits(edits, lines);
  if (!support.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
