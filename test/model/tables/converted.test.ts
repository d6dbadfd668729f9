import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { steadyRandom } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, cellKey, consistentFigures } from "../../support/reports/figures";
import { ALL_LAYOUTS, buildReport } from "../../support/reports/report-builder";

// What is left of a report where a program has made text of a page, of Markdown or of a PDF.

const FIGURES = balanced("2021", consistentFigures("2021", steadyRandom(12)));
const DUE = allFigures("2021", FIGURES);
const codes = (text: string) => analyse(text).findings.map(({ code }) => code);

/** A report whose cells stand on one line, divided by `separator`, each cell as `piece` writes it. */
function onOneLine(separator: string, piece: (cell: string) => string): string {
  const cells = buildReport({ layout: "bare-cells", figures: FIGURES }).split("\n");
  return cells
    .filter((cell) => cell !== "")
    .map(piece)
    .join(separator);
}

test.each(["|", "\t"])("labels whose numerals are cells of their own, between %j", (separator) => {
  const text = onOneLine(separator, (cell) => cell.replace(/^(（[一二三四五六七]）)(?=.)/, `$1${separator}`));
  expect(text).toContain(`（一）${separator}予以公开`);
  expect(readings(readReport(text))).toEqual(DUE);
});

test("labels cut in the middle, and commas between all cells: what is not read is said to be unread", () => {
  const text = onOneLine(",", (cell) =>
    cell.length > 7 && !/^\d/.test(cell) ? `${cell.slice(0, 6)},${cell.slice(6)}` : cell,
  );
  expect(codes(text).filter((code) => code.startsWith("missing"))).toEqual([]);
});

/** A drawn table with a rule under its first row and no other inside, as clients of databases print it. */
function withoutRules(drawn: string): string {
  return drawn
    .split("\n")
    .filter((line, index, all) => !/[├┤]/.test(line) || all[index - 2]?.startsWith("┌"))
    .join("\n");
}

test("drawn tables without rules between their rows", () => {
  const text = withoutRules(buildReport({ layout: "box", figures: FIGURES }));
  expect(readings(readReport(text))).toEqual(DUE);
});

test.each(["-", "="])("columns of spaces with rules of %j under their heads", (unit) => {
  const rule = `${unit.repeat(20)}  ${unit.repeat(8)}  ${unit.repeat(3)}`;
  const text = buildReport({ layout: "space-columns", figures: FIGURES }).replaceAll(
    /\n(?=自然人|信息内容|规章)/g,
    `\n${rule}\n`,
  );
  expect(text.split(rule).length).toBeGreaterThan(5);
  expect(readings(readReport(text))).toEqual(DUE);
});

test("rows of typst", () => {
  const rows = buildReport({ layout: "tab-rows", figures: FIGURES }).replace(/^.*\t.*$/gm, (row) => {
    const cells = row.split("\t").map((cell) => `[${cell}]`);
    return `  ${cells.join(", ")},`;
  });
  expect(readings(readReport(rows))).toEqual(DUE);
});

test("columns named before each figure, one a line, are unread and no figures that are none", () => {
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
  const text = buildReport({ layout: "bare-cells", figures: FIGURES }).replace(/(?:^\d+\n+){7}/gm, (row) => {
    const figures = row.split(/\n+/).slice(0, 7);
    return figures.map((figure, at) => `${heads[at]}：${figure}\n`).join("");
  });
  expect(text).toContain("\n自然人：");
  expect(codes(text)).not.toContain("unreadable-figure");
  expect(codes(text)).toContain("unreadable-table");
});

test("rows of one line each whose cells are glued", () => {
  const text = buildReport({ layout: "tab-rows", figures: FIGURES }).replaceAll("\t", "");
  const read = readings(readReport(text));
  // Only of the rows of 表二 with several figures it cannot be known where one ends and the next begins.
  const others = [...DUE].filter(([cell]) => !/^article20\.(?:rules|normative)\./.test(cell));
  expect(others.filter(([cell, figure]) => read.get(cell) !== figure)).toEqual([]);
});

test("rows of glued text with a space behind the numerals of groups", () => {
  const text = buildReport({ layout: "tab-rows", figures: FIGURES })
    .replaceAll("\t", "")
    .replace(/（[四五六七]）(?=[无不其总])/g, " $& \n");
  const read = readings(readReport(text));
  expect([...DUE].filter(([cell, figure]) => cell.startsWith("applications.") && read.get(cell) !== figure)).toEqual(
    [],
  );
});

test("figures in the order in which a PDF was drawn: rows whose totals do not hold are not read", () => {
  let row = 0;
  const text = buildReport({ layout: "bare-cells", figures: FIGURES })
    .replace(/\n+/g, "\n\n")
    // The first figure of this row is drawn after its last.
    .replace(/(3\.其他)(\n\n\d+)((?:\n\n\d+){6})/, "$1$3$2")
    // In every second row two figures share a line.
    .replace(/([^\d\n][^\n]*\n\n\d+)\n\n(\d+\n\n\d+\n\n\d+)/g, (found, first, rest) =>
      row++ % 2 === 0 && !found.includes(".其他\n") ? `${first} ${rest}` : found,
    );
  const read = readings(readReport(text));
  const isNumber = (content: string | undefined) => content !== undefined && /^\d/.test(content);
  expect([...DUE].filter(([cell, figure]) => isNumber(read.get(cell)) && read.get(cell) !== figure)).toEqual([]);
  expect(codes(text).filter((code) => code.endsWith("total"))).toEqual([]);
});

test.each<readonly [string, (line: string) => string]>([
  ["a tab on either side of each cell, blank ones too", (line) => `\t${line}\t`],
  ["a tab behind each cell, blank ones too", (line) => `${line}\t`],
])("one cell on a line, and %s", (_, marked) => {
  const blank = new Map([...FIGURES, [cellKey("applications", "granted", "research"), ""]]);
  const grid = (rows: readonly GridRow[]) => rows.map((row) => row.filter(({ covered }) => covered === undefined));
  const lines = buildReport({ layout: "tab-rows", figures: blank, grid }).split("\n");
  const text = lines.map((line) => (/[\t]|^第/.test(line) ? line.split("\t").map(marked).join("\n") : line)).join("\n");
  expect(readings(readReport(text))).toEqual(new Map([...DUE, ["applications.granted.research", "blank"]]));
});

test.each([
  ["two tabs", "\t\t"],
  ["three tabs", "\t\t\t"],
  ["references to white space", "&nbsp;&nbsp;"],
])("rows with %s between their cells", (_, border) => {
  const grid = (rows: readonly GridRow[]) => rows.map((row) => row.filter(({ covered }) => covered === undefined));
  const text = buildReport({ layout: "tab-rows", figures: FIGURES, grid }).replaceAll("\t", border);
  expect(readings(readReport(text))).toEqual(DUE);
});

test.each(["bare-cells", "tab-rows", "pipe-rows"])(
  "lines with references to white space at either end, in %s",
  (layout) => {
    const text = buildReport({ layout, figures: FIGURES });
    const marked = text.replace(/^.*$/gm, "&nbsp;&emsp;$&&#160;");
    expect(readings(readReport(marked))).toEqual(DUE);
    expect(codes(marked)).toEqual(codes(text));
  },
);

test.each(ALL_LAYOUTS)("labels with notes in brackets that say what counts, in %s", (layout) => {
  const figures = balanced("2019", consistentFigures("2019", steadyRandom(12)));
  const noted = new Map([
    ["规章", "规章（由设区的市以上人民政府填写）"],
    ["规范性文件", "规范性文件（以“规定”“办法”等为标题，一般情况下属于规范性文件）"],
    ["其他对外管理服务事项", "其他对外管理服务事项（除行政许可以外的事项，含行政确认、行政处罚、行政强制等）"],
    ["处理决定数量", "处理决定数量（指全年办件量）"],
  ]);
  const grid = (rows: readonly GridRow[]) =>
    rows.map((row) => row.map((slot) => ({ ...slot, text: noted.get(slot.text) ?? slot.text })));
  const [plainly, withNotes] = [
    buildReport({ layout, edition: "2019", figures }),
    buildReport({ layout, edition: "2019", figures, grid }),
  ];
  expect(withNotes).toContain("由设区的市");
  expect(readings(readReport(withNotes))).toEqual(readings(readReport(plainly)));
  expect(codes(withNotes).filter((code) => code !== "row-label")).toEqual(codes(plainly));
});

test("the first line of a group's label that a PDF draws behind the last row is none of its figures", () => {
  const text = buildReport({ layout: "bare-cells", figures: FIGURES });
  const total = DUE.get(cellKey("applications", "carriedOut", "total"));
  const end = text.indexOf("四、政府信息公开行政复议");
  const at = text.lastIndexOf(`\n${total}\n`, end);
  const drawn = `${text.slice(0, at)}\n（五）不予处\n理\n${text.slice(at + `\n${total}\n`.length)}`;
  expect(codes(drawn)).not.toContain("unreadable-figure");
  expect(readings(readReport(drawn)).get(cellKey("applications", "carriedOut", "total"))).toBeUndefined();
});
