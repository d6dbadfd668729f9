import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import type { EntryProblem } from "../../analysis/config/entries";
import type { LineMap } from "../../base/lines";
import type { Locale } from "../../base/localised";
import { toRange } from "./ranges";

const SEVERITIES: Readonly<Record<EntryProblem["severity"], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts what is wrong with an entry of a configuration or a baseline to a diagnostic of the protocol. */
export function toProblem({ span, message, severity }: EntryProblem, lines: LineMap, locale: Locale): LspDiagnostic {
  return {
    range: toRange(lines, span),
    severity: SEVERITIES[severity],
    source: "nianbao",
    message: message[locale],
  };
}
