import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver";
import { type LineMap, positionAt } from "../base/lines";
import type { Span } from "../base/span";
import type { Edit, Locale } from "../base/text";
import { countBySeverity, type Diagnostic as ShownFinding } from "../ide/diagnostics";
import type { FoldedLines } from "../ide/folding";
import type { OutlineEntry, OutlineKind } from "../ide/outline";
import type { Reading } from "../ide/reading";
import type { Severity } from "../rules/types";
import type { DocumentStatus } from "./protocol";
import type { ClientSupport } from "./support";

/** What is needed to say something about one document to one client. */
export interface Rendering {
  readonly uri: string;
  readonly lines: LineMap;
  readonly locale: Locale;
  readonly support: ClientSupport;
  /** Where the rules' pages are, as a URI that ends in a slash. */
  readonly rulePages?: string;
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
function toRange(lines: LineMap, range: Span): Range {
  return { start: positionAt(lines, range.start), end: positionAt(lines, range.end) };
}

/** A finding in the reader's language, with as much of it as the client shows. */
export function toDiagnostic(shown: ShownFinding, to: Rendering): Diagnostic {
  const { uri, lines, locale, support } = to;
  const related = support.relatedInformation ? (shown.related ?? []) : [];
  return {
    range: toRange(lines, shown.span),
    severity: SEVERITIES[shown.severity],
    code: shown.code,
    ...(to.rulePages && support.codeDescriptions
      ? { codeDescription: { href: `${to.rulePages}${shown.code}.md` } }
      : {}),
    source: "nianbao",
    message: shown.message[locale],
    ...(related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri, range: toRange(lines, place.span) },
            message: place.message[locale],
          })),
        }
      : {}),
  };
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
