import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver";
import { countBySeverity, type Diagnostic as ShownFinding } from "../../analysis/diagnostics";
import type { Reading } from "../../analysis/read-text";
import { type LineMap, positionAt } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Edit, Locale } from "../../base/text";
import type { FoldedLines } from "../../features/outline/folding";
import type { OutlineEntry, OutlineKind } from "../../features/outline/types";
import type { Severity } from "../../rules/types";
import type { ClientSupport } from "../client/support";
import type { DocumentStatus } from "../protocol";

/** What is needed to say something about one document to one client. */
export interface Rendering {
  readonly uri: string;
  readonly lines: LineMap;
  readonly locale: Locale;
  readonly support: ClientSupport;
  /** Where the rules' pages are, as a URI that ends in a slash. */
  readonly rulePages?: string;
  /** Where the pages on the law are, as a URI that ends in a slash. */
  readonly lawPages?: string;
  /** Where another report is, by its name; undefined where it is not known any more. */
  elsewhere(report: string): { readonly uri: string; readonly lines: LineMap } | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  "sub-section": SymbolKind.Namespace,
  table: SymbolKind.Struct,
  item: SymbolKind.Class,
  group: SymbolKind.Enum,
  row: SymbolKind.Field,
};

/** Offsets as lines and characters. */
export function toRange(lines: LineMap, range: Span): Range {
  return { start: positionAt(lines, range.start), end: positionAt(lines, range.end) };
}

/** A finding in the reader's language, with as much of it as the client shows. */
export function toDiagnostic(shown: ShownFinding, to: Rendering): Diagnostic {
  const { lines, locale, support } = to;
  const related = support.relatedInformation ? relatedPlaces(shown, to) : [];
  return {
    range: toRange(lines, shown.span),
    severity: SEVERITIES[shown.severity],
    code: shown.code,
    ...(to.rulePages && support.codeDescriptions
      ? { codeDescription: { href: `${to.rulePages}${shown.code}.md` } }
      : {}),
    source: "nianbao",
    message: shown.message[locale],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** The places that belong to a finding, here and in other reports. One in a report that is gone by now is left out. */
function relatedPlaces({ related = [] }: ShownFinding, to: Rendering): DiagnosticRelatedInformation[] {
  return related.flatMap(({ report, span, message }) => {
    const place = report === undefined ? to : to.elsewhere(report);
    return place
      ? [{ location: { uri: place.uri, range: toRange(place.lines, span) }, message: message[to.locale] }]
      : [];
  });
}

/** The outline as a tree. */
export function toSymbols(entries: readonly OutlineEntry[], lines: LineMap): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: entry.name,
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: SYMBOLS[entry.kind],
    range: toRange(lines, entry.span),
    selectionRange: toRange(lines, entry.selection),
    children: toSymbols(entry.children, lines),
  }));
}

/** The outline as a list, for clients that know no tree; figures stand behind the name. */
export function toFlatSymbols(
  entries: readonly OutlineEntry[],
  to: Rendering,
  container?: string,
): SymbolInformation[] {
  return entries.flatMap((entry) => [
    {
      name: entry.detail ? `${entry.name} ${entry.detail}` : entry.name,
      kind: SYMBOLS[entry.kind],
      location: { uri: to.uri, range: toRange(to.lines, entry.span) },
      ...(container ? { containerName: container } : {}),
    },
    ...toFlatSymbols(entry.children, to, entry.name),
  ]);
}

/** Lines that fold away behind their first. */
export function toFoldingRanges(folded: readonly FoldedLines[]): FoldingRange[] {
  return folded.map(({ start, end }) => ({ startLine: start, endLine: end }));
}

/** Edits by line and character. */
export function toTextEdits(edits: readonly Edit[], lines: LineMap): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}

/** What the client's status item shows. */
export function toStatus(reading: Reading, shown: readonly ShownFinding[]): DocumentStatus {
  if (reading.kind !== "report") return { kind: reading.kind };
  const { body, year, edition } = reading.analysis.report.identity;
  return {
    kind: "report",
    ...(body ? { body: body.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(edition ? { edition } : {}),
    counts: countBySeverity(shown),
  };
}
