import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { readReport } from "../../server/src/model/report";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { cellKey, consistentFigures } from "../support/reports/figures";
import { buildReport, CELL_LAYOUTS, ROW_LAYOUTS } from "../support/reports/report-builder";

const LAYOUTS = [...ROW_LAYOUTS, ...CELL_LAYOUTS];
const FIGURES = new Map([
  ...consistentFigures("2021", random(5)),
  // All different, so that only the lost one fits.
  ...["12", "3", "7", "1", "0", "5", "28"].map((value, at): [string, string] => [
    cellKey(
      "applications",
      "granted",
      ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"][at] ?? "",
    ),
    value,
  ]),
]);

/** A report without the cell at this place of the row 予以公开, the separator behind it gone too. */
function withoutCell(layout: (typeof LAYOUTS)[number], at: number): { readonly whole: string; readonly short: string } {
  const figures = new Map(
    [...FIGURES].filter(
      ([key]) => !/^applications\.(handled|received)\.|\.total$/.test(key) || key.includes("granted"),
    ),
  );
  const whole = buildReport({ layout, figures });
  const run = readReport(whole).tables.get("applications")?.rows.get("granted")?.run ?? [];
  const cells = run.filter((cell) => cell.text !== "");
  const [own, next, before] = [cells[at], cells[at + 1], cells[at - 1]];
  const span = next
    ? { start: own?.span.start ?? 0, end: next.span.start }
    : { start: before?.span.end ?? 0, end: own?.span.end ?? 0 };
  return { whole, short: applyEdits(whole, [{ span, newText: "" }]) };
}

describe.each(LAYOUTS)("a row that lost one figure, in %s", (layout) => {
  it.each([0, 2, 4, 6])("gets it back at its place: %i", (at) => {
    const { whole, short } = withoutCell(layout, at);
    const { report, findings } = analyse(short);
    const found = findings.find(({ code }) => code === "unreadable-table");
    const [fix] = found?.fixes?.() ?? [];
    expect(fix?.kind).toBe("review");
    const mended = applyEdits(report.text, fix?.edits ?? []);
    expect(readings(readReport(mended))).toEqual(readings(readReport(whole)));
  });

  it("is left alone where the figures that are there are not those that the relations leave", () => {
    const { short } = withoutCell(layout, 2);
    const wrong = short.replace(/12(?=\D+3\D+1\D+0\D+5\D+28)/, "13");
    expect(wrong).not.toBe(short);
    const found = analyse(wrong).findings.find(({ code }) => code === "unreadable-table");
    expect(found).toBeDefined();
    expect(found?.fixes?.()).toEqual([]);
  });
});

describe("the values of 表四, all on one line", () => {
  const due = "0 1 0 0 1 0 0 0 0 0 0 0 0 0 0";
  const counted = (line: string): readonly string[] => {
    const figures = new Map(due.split(" ").map((value, at) => [String(at), value]));
    const text = buildReport({ layout: "bare-cells", figures });
    const table = readReport(text).tables.get("reviews");
    const cells = [...(table?.rows.values() ?? [])].flatMap(({ run }) => run);
    const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
    return analyse(applyEdits(text, [{ span, newText: line }])).findings.flatMap(
      ({ message }) => /\d+ 个数据/.exec(message["zh-CN"])?.[0] ?? [],
    );
  };

  it("are counted where one is wanting, and not where there is none", () => {
    expect(counted(due)).toEqual([]);
    expect(counted(due.replace("0 1 ", "1 "))).toEqual(["14 个数据"]);
    expect(counted("")).toEqual([]);
  });
});
