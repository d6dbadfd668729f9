import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
} from "vscode-languageserver";
import type { Diagnostic } from "../../analysis/diagnostics";
import { say } from "../../base/localised";
import { ruleOf } from "../../rules/registry";
import type { Severity } from "../../rules/types";
import type { DiagnosticData } from "../protocol/additions";
import { toRange } from "./ranges";
import type { Rendering } from "./rendering";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts a diagnostic to the protocol's, in the reader's language, with as much of it as the client shows. */
export function toDiagnostic(diagnostic: Diagnostic, to: Rendering): LspDiagnostic {
  const { lines, locale, support } = to;
  const rule = ruleOf(diagnostic.code);
  const related = support.relatedInformation ? relatedPlaces(diagnostic, to) : [];
  return {
    range: toRange(lines, diagnostic.span),
    severity: SEVERITIES[diagnostic.severity],
    code: diagnostic.code,
    ...(to.rulePages && rule && support.codeDescriptions
      ? { codeDescription: { href: `${to.rulePages}${rule.page}` } }
      : {}),
    source: "nianbao",
    message: diagnostic.message[locale],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    // The client shows the rule's short name beside the code.
    ...(rule && support.ruleNames ? { data: { name: rule.name[locale] } satisfies DiagnosticData } : {}),
  };
}

/** The most places of a finding that an editor lists: each is a line of its own among the problems. */
const MOST_PLACES = 3;

/**
 * The first places that belong to a finding, here and in other reports, then how many there are. One in a report that
 * is gone by now is left out.
 */
function relatedPlaces({ related = [] }: Diagnostic, to: Rendering): DiagnosticRelatedInformation[] {
  const places = related.flatMap(({ report, span, message }) => {
    const place = report === undefined ? to : to.elsewhere(report);
    return place
      ? [{ location: { uri: place.uri, range: toRange(place.lines, span) }, message: message[to.locale] }]
      : [];
  });
  const next = places[MOST_PLACES];
  if (!next) return places;
  const count = say(`等 ${places.length} 处`, `and more, ${places.length} in all`);
  return [...places.slice(0, MOST_PLACES), { ...next, message: count[to.locale] }];
}
