import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { paddings } from "../../server/src/features/alignment/alignment";
import { completionsAt } from "../../server/src/features/completion/completion";
import { formatEdits } from "../../server/src/features/formatting/format";
import { cellAsTyped } from "../../server/src/features/typing/type-cell";
import { ROW_TRIGGERS, rowAsTyped } from "../../server/src/features/typing/type-row";
import { readReport } from "../../server/src/model/report";
import { fc } from "../support/random/properties";
import { random } from "../support/random/random";
import { changedReadings } from "../support/reading/readings";
import { withoutShape } from "../support/reports/drawn";
import { consistentFigures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport } from "../support/reports/report-builder";

/** Reports with pieces cut out and put in anywhere. */
const damaged = fc
  .record({
    layout: fc.constantFrom(...ALL_LAYOUTS),
    eol: fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
    seed: fc.nat(),
    cuts: fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 200 }),
        fc.constantFrom("", "\n", "\t", "|", "规章", "一、", "qt", "<td>", "\ud842"),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ layout, eol, seed, cuts }) =>
    cuts.reduce(
      (text, [place, length, put]) => {
        const at = place % Math.max(1, text.length);
        return text.slice(0, at) + put + text.slice(at + (put === "" ? length : 0));
      },
      buildReport({ layout, eol, figures: consistentFigures("2021", random(seed)) }),
    ),
  );

describe("whatever has happened to a report", () => {
  it("formatting changes white space only, no figure, and a second time nothing", () => {
    fc.assert(
      fc.property(damaged, fc.boolean(), (text, alignTables) => {
        const report = readReport(text);
        const once = applyEdits(text, formatEdits(report, { alignTables }));
        const after = readReport(once);
        expect(withoutShape(once)).toBe(withoutShape(text));
        expect(changedReadings(report, after)).toEqual([]);
        expect(applyEdits(once, formatEdits(after, { alignTables }))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it("a row that is laid out changes no figure", () => {
    fc.assert(
      fc.property(damaged, fc.nat(), fc.constantFrom(...ROW_TRIGGERS), (text, place, character) => {
        const report = readReport(text);
        const edits = rowAsTyped(report, place % (text.length + 1), character);
        expect(changedReadings(report, readReport(applyEdits(text, edits)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("a border that is put back as a figure is typed changes no figure", () => {
    fc.assert(
      fc.property(damaged, fc.nat(), (text, place) => {
        const figures = [...text.matchAll(/\d(?!\d)/g)];
        const offset = (figures[place % Math.max(1, figures.length)]?.index ?? 0) + 1;
        const report = readReport(text);
        const after = applyEdits(text, cellAsTyped(report, offset));
        expect(changedReadings(report, readReport(after))).toEqual([]);
        expect(after.replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      }),
      { numRuns: 60 },
    );
  });

  it("completions replace the line of the cursor, and no figure elsewhere", () => {
    fc.assert(
      fc.property(damaged, fc.nat(), (text, place) => {
        // Where somebody writes, a line ends: two in three places are such.
        const ends = [...text.matchAll(/(?=[\r\n])/g)].map((match) => match.index);
        const offset = place % 3 === 0 ? place % (text.length + 1) : (ends[place % Math.max(1, ends.length)] ?? 0);
        for (const { span, pieces } of completionsAt(readReport(text), offset)) {
          expect(span.start).toBeLessThanOrEqual(offset);
          expect(span.end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          const after = readReport(applyEdits(text, [{ span, newText: pieces.join("") }]));
          expect(changedReadings(readReport(text), after)).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("paddings stand in the text and are never negative", () => {
    fc.assert(
      fc.property(damaged, fc.integer({ min: 1, max: 16 }), (text, tabSize) => {
        for (const { wide, narrow } of paddings(readReport(text), tabSize)) {
          expect(wide).toBeGreaterThanOrEqual(0);
          // In no font: a Chinese character is as wide as one and a half Latin letters at least.
          expect(wide * 1.5 + narrow).toBeGreaterThan(-1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
