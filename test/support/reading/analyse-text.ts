import { type Analysis, analyse } from "../../../server/src/analysis/analyse";
import { kindOfText, type TextKind } from "../../../server/src/analysis/triage";

/** What a text is and, where it is a report, all that is known of it. */
export type AnalysedText =
  | { readonly kind: "report"; readonly analysis: Analysis }
  | { readonly kind: Exclude<TextKind, "report"> };

/** Analyses a text if it is worth reading, as the shells do. */
export function analyseText(text: string): AnalysedText {
  const kind = kindOfText(text);
  return kind === "report" ? { kind, analysis: analyse(text) } : { kind };
}
