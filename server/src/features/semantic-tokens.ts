import { isZero } from "../base/decimal";
import { lineAt, lineSpan } from "../base/lines";
import { type Span, span, trimSpan } from "../base/span";
import type { Report } from "../model/types";
import { relationsOf } from "../spec/relations";
import type { TableForm } from "../spec/types";
import { type GroupPlace, type LabelPlace, placesIn, type TablePlace } from "./place";

/**
 * The type of a token, by the names of the legend: a heading of the report, of a column, a label of rows, and the
 * contents of cells.
 */
export type TokenType = "heading" | "column" | "label" | "figure" | "total" | "zero" | "marker";

/** The modifier of a token: a heading that is the title, a label of several rows. */
export type TokenModifier = "title" | "group";

/** A piece of one line with what it is. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/**
 * Returns the tokens that touch a range, in the order of the text; none spans two lines, none overlap. `zero` is a 0,
 * which fills most of the form; `total` a figure that is a sum; `marker` words that stand for a blank (`/`, `-`, `无`)
 * or are no number. Prose has no tokens.
 */
export function semanticTokens(report: Report, range?: Span): readonly SemanticToken[] {
  const tokens = [...headingTokens(report), ...tableTokens(report)].filter(
    ({ span: { start, end } }) => !range || (start <= range.end && range.start <= end),
  );
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return withoutOverlap(tokens).flatMap((token) => byLine(report, token));
}

function headingTokens(report: Report): readonly SemanticToken[] {
  return [
    ...(report.title ? [{ span: report.title.span, type: "heading", modifier: "title" } as const] : []),
    ...report.sections.map(({ heading }) => ({ span: heading.span, type: "heading" }) as const),
  ];
}

function tableTokens(report: Report): readonly SemanticToken[] {
  return [...report.tables.values()].flatMap((table) => {
    const totals = totalsOf(table.form);
    return placesIn(report, table).flatMap((place) => {
      const token = tokenOf(place, totals);
      return token ? [token] : [];
    });
  });
}

function tokenOf(place: TablePlace, totals: ReadonlySet<string>): SemanticToken | undefined {
  const { span } = place;
  switch (place.kind) {
    case "label":
      return { span, type: isHead(place) ? "column" : "label" };
    case "group":
      return isHead(place) ? { span, type: "column" } : { span, type: "label", modifier: "group" };
    case "column":
      return { span, type: "column" };
    case "figure": {
      const { datum, cell } = place;
      if (datum.state === "blank") return undefined;
      if (datum.state === "unreadable") return { span, type: "marker" };
      if (isZero(datum.value)) return { span, type: "zero" };
      return { span, type: totals.has(`${cell.row}.${cell.column}`) ? "total" : "figure" };
    }
  }
}

/** The corner of a table, and the rows of 表四 with their groups, which stand side by side over its columns. */
function isHead({ table, ...place }: LabelPlace | GroupPlace): boolean {
  return table.id === "reviews" || (place.kind === "group" && place.line.form.kind === "heads");
}

/** The cells of a form that are sums. */
function totalsOf(form: TableForm): ReadonlySet<string> {
  const sums = relationsOf(form).filter(({ code }) => code !== "intake-balance");
  return new Set(sums.map(({ terms: [first] }) => `${first?.cell.row}.${first?.cell.column}`));
}

/**
 * Returns the tokens without overlaps: the first of those that overlap, and the widest of those that begin together.
 */
function withoutOverlap(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

/** A token as its pieces on each line: not every editor takes tokens that span lines. */
function byLine(report: Report, token: SemanticToken): readonly SemanticToken[] {
  const { start, end } = token.span;
  const first = lineAt(report.lines, start);
  const last = lineAt(report.lines, end);
  if (first === last) return [token];
  const pieces: SemanticToken[] = [];
  for (let line = first; line <= last; line++) {
    const whole = lineSpan(report.lines, line) ?? token.span;
    const piece = trimSpan(report.text, span(Math.max(start, whole.start), Math.min(end, whole.end)));
    if (piece.start < piece.end) pieces.push({ ...token, span: piece });
  }
  return pieces;
}
