import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { fixAll } from "../../../server/src/analysis/fixing/fixes";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, consistentFigures } from "../../support/reports/figures";
import { separatedReport } from "./separated";

const FIGURES = consistentFigures("2021", random(4));
const PLAIN = new Map([...allFigures("2021", FIGURES)].map(([cell, text]) => [cell, text.replace("+", "")]));

/** The page of a report: its lines are paragraphs, and the rows of its tables what `row` makes of their cells. */
function page(row: (cells: readonly string[]) => string): string {
  const lines = separatedReport("2021", FIGURES, row).split("\n");
  const body = lines.map((line) => (line.startsWith("<") || line.trim() === "" ? line : `<p>${line}</p>`));
  return ["<!DOCTYPE html>", "<html><body><div>", ...body, "</div></body></html>", ""].join("\n");
}

const ROWS: readonly (readonly [string, (cells: readonly string[]) => string])[] = [
  ["spaces", (cells) => `<p>${cells.join("  ")}</p>`],
  ["single spaces", (cells) => `<p>${cells.join(" ")}</p>`],
  ["references to spaces", (cells) => `<p>${cells.join("&nbsp;")}</p>`],
  ["tabs", (cells) => `<p class="row">${cells.join("\t")}</p>`],
  ["pipes", (cells) => `<div>${cells.join(" | ")}</div>`],
  ["commas", (cells) => `<p>${cells.join("，")}</p>`],
  ["spans", (cells) => `<p>${cells.map((cell) => `<span style="x">${cell}</span>`).join(" ")}</p>`],
  ["a line break behind each row", (cells) => `${cells.join("  ")}<br>`],
  ["paragraphs as cells", (cells) => cells.map((cell) => `<p>${cell}</p>`).join("\n")],
  ["elements in each other", (cells) => `<div>${cells.map((cell) => `<div>${cell}</div>`).join("")}</div>`],
];

describe("a web page whose tables have no table tags", () => {
  it.each(ROWS)("is read, every figure in its place: %s", (_, row) => {
    const text = page(row);
    const report = readReport(text);
    expect(readings(report)).toEqual(PLAIN);
    for (const { rows } of report.tables.values())
      for (const { data } of rows.values())
        for (const { cell, text: shown } of data.values())
          expect(text.slice(cell.span.start, cell.span.end)).toBe(shown);
  });

  it.each(ROWS)("keeps its markup when a figure is put right: %s", (_, row) => {
    const text = page(row);
    const total = readReport(text).tables.get("applications")?.rows.get("granted")?.data.get("total")?.cell.span;
    if (!total) throw new Error("no total");
    const wrong = `${text.slice(0, total.start)}99999${text.slice(total.end)}`;
    expect(analyse(wrong).findings.map(({ code }) => code)).toContain("inconsistent-figure");
    const { text: fixed } = fixAll(wrong);
    expect(fixed.match(/<[^<>]*>/g)).toEqual(wrong.match(/<[^<>]*>/g));
  });

  it.each(["行政许可", "行政处罚", "行政强制"])(
    "gives no row the figure of the next where the tag before %s is broken",
    (label) => {
      for (const gap of ["  ", "&nbsp;&nbsp;"]) {
        const text = page((cells) => `<br>${cells.join(gap)}`).replace(/\n(?=<br>)/g, "");
        const at = text.indexOf(`<br>${label}`);
        for (const cut of [text.slice(0, at + 3) + text.slice(at + 4), text.slice(0, at + 3) + text.slice(at + 5)]) {
          const read = [...readings(readReport(cut))];
          expect(read.filter(([cell, value]) => /^-?\d/.test(value) && value !== PLAIN.get(cell))).toEqual([]);
        }
      }
    },
  );

  it.each(["<b>", "</p><p>", "<br>", "&nbsp;", "<!-- -->", "\n"])("gives no half of a figure that %j cuts", (mark) => {
    for (const [, row] of ROWS) {
      const text = page(row);
      const places = [...text.matchAll(/(?<=[>\s;|，])\d{2,}(?=[<\s&|，])/g)].filter((_, index) => index % 23 === 0);
      expect(places.length).toBeGreaterThan(2);
      for (const { index } of places) {
        const cut = text.slice(0, index + 1) + mark + text.slice(index + 1);
        const wrong = [...readings(readReport(cut))].filter(
          ([cell, value]) => /^-?\d/.test(value) && value !== PLAIN.get(cell),
        );
        expect([cut.slice(index - 9, index + 12), wrong]).toEqual([cut.slice(index - 9, index + 12), []]);
      }
    }
  });
});
