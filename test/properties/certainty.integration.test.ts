import { describe, expect, it } from "vitest";
import { decimal, plain } from "../../server/src/base/decimal";
import { readReport } from "../../server/src/model/report";
import { type Random, random } from "../support/random/random";
import { consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const EDITIONS = ["2019", "2021"] as const;
const TIMES = 60;

/** Every number read, by cell. */
function numbers(text: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [id, table] of readReport(text).tables) {
    for (const [key, row] of table.rows) {
      for (const [column, datum] of row.data) {
        if (datum.state === "number") read.set(`${id}.${key}.${column}`, plain(datum.value));
      }
    }
  }
  return read;
}

/** Cells that are read as another number than in the whole text. */
function wrong(text: string, right: ReadonlyMap<string, string>): readonly string[] {
  return [...numbers(text)].flatMap(([cell, value]) => {
    const expected = right.get(cell);
    return value === expected ? [] : [`${cell}: ${value} for ${expected}`];
  });
}

function withoutLine(text: string, source: Random): string {
  const lines = text.split("\n");
  lines.splice(source.below(lines.length), 1);
  return lines.join("\n");
}

/** Figures stay: a digit or a minus lost is another figure, and no reader can know. */
function withoutCharacter(text: string, source: Random): string {
  for (;;) {
    const at = source.below(text.length);
    if (!/^(?:[\d.]|-\d)/.test(text.slice(at, at + 2))) return text.slice(0, at) + text.slice(at + 1);
  }
}

/** Damage may cost figures, it must never change one: what cannot be known is not read. */
describe.each(READABLE_LAYOUTS.flatMap((layout) => EDITIONS.map((edition) => [layout, edition] as const)))(
  "%s, edition %s",
  (layout, edition) => {
    const figures = consistentFigures(edition, random(edition === "2019" ? 19 : 21));
    const text = buildReport({ layout, edition, figures });
    const right = numbers(text);

    it("reads every figure of the whole text", () => {
      expect(right.size).toBe(edition === "2019" ? 22 + 23 * 7 + 15 : 10 + 25 * 7 + 15);
      for (const [cell, written] of figures) {
        const value = decimal(written);
        expect([cell, right.get(cell)]).toEqual([cell, value && plain(value)]);
      }
    });

    it.each([
      ["a line", withoutLine],
      ["a character", withoutCharacter],
    ])("reads no figure wrong when %s is lost", (_, damage) => {
      const source = random(7);
      for (let time = 0; time < TIMES; time++) {
        const damaged = damage(text, source);
        expect(wrong(damaged, right), damaged).toEqual([]);
      }
    });

    it("reads no figure wrong in a text that ends too early", () => {
      const source = random(9);
      for (let time = 0; time < TIMES; time++) {
        const end = source.below(text.length);
        expect(wrong(text.slice(0, end), right), `cut at ${end}`).toEqual([]);
      }
    });
  },
);
