import { expect } from "vitest";
import type { Analysis } from "../../server/src/analysis/analyse";
import { lineAt } from "../../server/src/base/lines";
import { contains, type Span, span } from "../../server/src/base/span";
import { applyEdits } from "../../server/src/base/text";
import { inlayHints } from "../../server/src/features/hints/inlay-hints";
import { tableLenses } from "../../server/src/features/hints/lenses";
import { hoverAt } from "../../server/src/features/hover/hover";
import { highlightsAt } from "../../server/src/features/navigation/highlights";
import { lawLinks } from "../../server/src/features/navigation/links";
import { definitionAt, referencesAt } from "../../server/src/features/navigation/navigation";
import { selectionsAt } from "../../server/src/features/selection";
import { semanticTokens } from "../../server/src/features/semantic-tokens";

/** How many places of a text are pointed at. */
const PLACES = 12;

/** Throws unless all that helps a person to read a text is answered, with ranges inside the text, in the order and the nesting that editors demand. */
export function expectUnderstood(analysis: Analysis): void {
  const { report } = analysis;
  const { text } = report;
  const whole = span(0, text.length);
  const inside = (spans: readonly Span[]): void => {
    for (const one of spans) expect(contains(whole, one)).toBe(true);
  };
  let end = 0;
  for (const token of semanticTokens(analysis)) {
    expect(token.span.start >= end && token.span.end > token.span.start).toBe(true);
    expect(lineAt(report.lines, token.span.start)).toBe(lineAt(report.lines, token.span.end - 1));
    end = token.span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  for (const { at, edit } of inlayHints(analysis, whole, { columnNames: "all", totals: true })) {
    expect(at >= 0 && at <= text.length).toBe(true);
    if (edit) expect(() => applyEdits(text, [edit])).not.toThrow();
  }
  inside(tableLenses(analysis).flatMap((lens) => [lens.span, ...(lens.goTo ? [lens.goTo] : [])]));
  inside(lawLinks(analysis).map((link) => link.span));
  for (let place = 0; place <= PLACES; place++) {
    const offset = Math.floor((text.length * place) / PLACES);
    inside([hoverAt(analysis, offset)?.span ?? whole]);
    inside((definitionAt(analysis, offset)?.targets ?? []).map((target) => target.span));
    inside(referencesAt(analysis, offset, true).map((reference) => reference.span));
    inside((highlightsAt(analysis, offset) ?? []).map((highlight) => highlight.span));
    const steps = selectionsAt(analysis, offset);
    expect(steps.at(-1)).toEqual(whole);
    inside(steps);
    steps.slice(1).forEach((step, index) => {
      expect(contains(step, steps[index] ?? whole)).toBe(true);
    });
  }
}
