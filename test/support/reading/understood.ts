import { expect } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { lineAt } from "../../../server/src/base/lines";
import { contains, type Span, span } from "../../../server/src/base/span";
import { inlayHints } from "../../../server/src/features/hints/inlay-hints";
import { tableLenses } from "../../../server/src/features/hints/lenses";
import { hoverAt } from "../../../server/src/features/hover/hover";
import { highlightsAt } from "../../../server/src/features/navigation/highlights";
import { lawLinks } from "../../../server/src/features/navigation/links";
import { definitionAt, referencesAt } from "../../../server/src/features/navigation/navigation";
import { selectionsAt } from "../../../server/src/features/selection";
import { semanticTokens } from "../../../server/src/features/semantic-tokens";

/** How many places of a text are pointed at. */
const PLACES = 12;

/**
 * Throws unless all that helps a person to read a text is answered, with ranges inside the text, in the order and the
 * nesting that editors demand.
 */
export function expectUnderstood(analysis: Analysis): void {
  const { report } = analysis;
  const { text } = report;
  const whole = span(0, text.length);
  const tokens = semanticTokens(analysis.report).map((token) => token.span);
  const lineOf = (offset: number): number => lineAt(report.lines, offset);
  expect(tokens.filter(({ start, end }, i) => start < (tokens[i - 1]?.end ?? 0) || end <= start)).toEqual([]);
  expect(tokens.filter(({ start, end }) => lineOf(start) !== lineOf(end - 1))).toEqual([]);
  const hints = inlayHints(analysis, whole, { columnNames: "all", totals: true });
  expect(hints.filter(({ at }) => at < 0 || at > text.length)).toEqual([]);
  for (const { edits } of hints) if (edits) expect(() => applyEdits(text, edits)).not.toThrow();
  const places = Array.from({ length: PLACES + 1 }, (_, place) => Math.floor((text.length * place) / PLACES));
  const shown = [
    ...tokens,
    ...tableLenses(analysis).flatMap((lens) => [lens.span, ...(lens.goTo ? [lens.goTo] : [])]),
    ...lawLinks(analysis.report).map((link) => link.span),
    ...places.flatMap((offset) => pointedAt(analysis, offset)),
  ];
  expect(shown.filter((one) => !contains(whole, one))).toEqual([]);
  const selections = places.map((offset) => selectionsAt(analysis.report, offset));
  expect(selections.filter((steps) => !isNested([...steps, whole]))).toEqual([]);
  expect(selections.map((steps) => steps.at(-1))).toEqual(places.map(() => whole));
}

/** Returns every range of the text that is answered about an offset. */
function pointedAt(analysis: Analysis, offset: number): readonly Span[] {
  return [
    hoverAt(analysis.report, offset)?.span ?? [],
    (definitionAt(analysis.report, offset)?.targets ?? []).map((target) => target.span),
    referencesAt(analysis.report, offset, true).map((reference) => reference.span),
    (highlightsAt(analysis.report, offset) ?? []).map((highlight) => highlight.span),
  ].flat();
}

/** Reports whether each range is inside the next one. */
function isNested(spans: readonly Span[]): boolean {
  return spans.slice(1).every((outer, index) => contains(outer, spans[index] ?? outer));
}
