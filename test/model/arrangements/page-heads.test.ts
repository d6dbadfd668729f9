import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport, CELL_LAYOUTS, READABLE_LAYOUTS } from "../../support/reports/report-builder";

const LAYOUTS = READABLE_LAYOUTS.filter((layout) => !["html", "csv", "box"].includes(layout));
const FIGURES = consistentFigures("2021", random(4));

/** Returns the text with lines put behind every so many, as a page has them at its foot and its head. */
function paged(text: string, every: number, lines: (page: number, title: string) => readonly string[]): string {
  const [title = "", ...rest] = text.split("\n");
  const all = rest.flatMap((line, index) =>
    index % every === every - 1 ? [line, ...lines((index + 1) / every, title)] : [line],
  );
  return [title, ...all].join("\n");
}

function numbersOf(text: string): ReadonlyMap<string, string> {
  return new Map([...readings(readReport(text))].filter(([, value]) => /^\d/.test(value)));
}

describe("the title of a report on every page, in the middle of its tables", () => {
  it.each(LAYOUTS)("hides no figure, nor does the number of the page beside it: %s", (layout) => {
    const text = buildReport({ layout, figures: FIGURES });
    const due = numbersOf(text);
    expect(due.size).toBe(200);
    for (const every of [7, 20, 45]) {
      expect(numbersOf(paged(text, every, (_, title) => [title])), `every ${every}`).toEqual(due);
      expect(numbersOf(paged(text, every, (page, title) => [String(page), title])), `every ${every}`).toEqual(due);
      expect(numbersOf(paged(text, every, (page, title) => [title, String(page)])), `every ${every}`).toEqual(due);
    }
  });

  it.each(CELL_LAYOUTS)("lets no number beside it be a value, where there are too few to be sure: %s", (layout) => {
    const text = buildReport({ layout, figures: FIGURES });
    const due = numbersOf(text);
    const every = Math.floor(text.split("\n").length / 3);
    for (let more = 0; more < 30; more++) {
      const read = numbersOf(paged(text, every + more, (page, title) => [String(page), title]));
      expect([...read].filter(([cell, value]) => value !== due.get(cell))).toEqual([]);
    }
  });
});
