import { type Analysis, type AnalysisOptions, analyse } from "./analyse";
import { kindOfText, type TextKind } from "./triage";

/** The kind of a text and, if it is a report, its analysis. */
export type Reading =
  | { readonly kind: "report"; readonly analysis: Analysis }
  | { readonly kind: Exclude<TextKind, "report"> };

/** Reads a text if it is worth reading. Never throws. */
export function readText(text: string, options: AnalysisOptions = {}): Reading {
  const kind = kindOfText(text);
  return kind === "report" ? { kind, analysis: analyse(text, options) } : { kind };
}
