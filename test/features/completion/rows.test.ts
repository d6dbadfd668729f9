import { describe, expect, it } from "vitest";
import { isBlankRow } from "../../../server/src/edits/insert-rows";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import { APPLICANTS } from "../../../server/src/spec/tables/applications";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { lineBefore, typing } from "../../support/reading/typing";
import { cellKey, consistentFigures } from "../../support/reports/figures";
import { buildReport, type ReportOptions, withoutLines } from "../../support/reports/report-builder";
import { SEED_LAYOUTS } from "../../support/reports/seed-layouts";
import { accepted, labels, offered } from "./completing";

/** The layouts of the seeds, and the others in which blank cells show and rows can be written. */
const LAYOUTS: readonly LayoutId[] = [...SEED_LAYOUTS, "markdown", "html", "csv"];

const FORM = formOf("applications", "2021");
const figures = consistentFigures("2021", random(11));

function without(keys: readonly string[], options: ReportOptions): string {
  return buildReport({
    figures,
    ...options,
    grid: (rows, form) => (form === FORM ? withoutLines(form, keys)(rows) : rows),
  });
}

describe.each(LAYOUTS)("rows in %s", (layout) => {
  const cut = without(["refused2", "refused3"], { layout });

  it.each([
    ["nothing typed", "⟦⟧"],
    ["the numeral", "2.⟦⟧"],
    ["the label's beginning", "其他法律⟦⟧"],
    ["its initials", "qtflxzfg⟦⟧"],
    ["some of its initials", "2qtfl⟦⟧"],
  ])("the next row of the form first: %s", (_, typed) => {
    const place = typing(lineBefore(cut, "applications", "refused4", typed));
    const [first] = offered(place);
    expect(first).toMatchObject({ kind: "row", label: "2.其他法律行政法规禁止公开" });
    const before = readReport(cut);
    const after = readReport(accepted(place, first));
    const row = FORM.lines.find((line) => line.kind === "row" && line.key === "refused2");
    expect(row?.kind === "row" && isBlankRow(after.tables.get("applications"), row)).toBe(true);
    for (const [cell, value] of readings(before)) expect([cell, readings(after).get(cell)]).toEqual([cell, value]);
  });

  it("there is a place to go on at in each of the seven cells", () => {
    const [first] = offered(typing(lineBefore(cut, "applications", "refused4", "⟦⟧")));
    expect(first?.pieces).toHaveLength(8);
  });

  it("both missing rows, in the order of the form; elsewhere in the table none", () => {
    expect(labels(typing(lineBefore(cut, "applications", "refused4", "⟦⟧")))).toEqual([
      "2.其他法律行政法规禁止公开",
      "3.危及“三安全一稳定”",
    ]);
    expect(labels(typing(lineBefore(cut, "applications", "refused6", "⟦⟧")))).toEqual([]);
  });

  it("in every line end", () => {
    for (const eol of ["\r\n", "\r"] as const) {
      const text = without(["refused2"], { layout, eol });
      const place = typing(lineBefore(text, "applications", "refused3", "2⟦⟧"));
      const after = accepted(place, offered(place)[0]);
      expect(after.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
      expect(readReport(after).tables.get("applications")?.rows.get("refused2")?.state).toBe("read");
    }
  });
});

describe("rows", () => {
  it("in the document's brackets, found however they are typed", () => {
    const cut = without(["granted"], { brackets: "half" });
    for (const typed of ["(一)⟦⟧", "（一）⟦⟧", "yygk⟦⟧"]) {
      const [first] = offered(typing(lineBefore(cut, "applications", "partial", typed)));
      expect(first?.label).toBe("(一)予以公开");
    }
  });

  it("the initials of the whole label, as few of them as one likes", () => {
    const cut = without(["received"], {});
    for (const typed of ["ybxs", "ybnxszfxxgksqsl", "bnxs"])
      expect(labels(typing(lineBefore(cut, "applications", "carriedIn", `${typed}⟦⟧`)))).toContain(
        "一、本年新收政府信息公开申请数量",
      );
  });

  it("with the label of a group that went with its first row", () => {
    const cut = without(["refused1"], {});
    const [first] = offered(typing(lineBefore(cut, "applications", "refused2", "⟦⟧")));
    expect(first?.pieces[0]).toBe("（三）不予公开 | 1.属于国家秘密 | ");
  });

  it("however many rows are missing before it, by what was typed of it", () => {
    const gone = ["refused2", "refused3", "refused4", "refused5", "refused6", "refused7", "refused8"];
    const more = ["unavailable2", "unavailable3", "rejected1", "rejected2", "rejected3", "rejected4", "rejected5"];
    const cut = without([...gone, "unavailable1", ...more], {});
    const place = (typed: string) => typing(lineBefore(cut, "applications", "other1", typed));
    expect(labels(place("⟦⟧"))).toHaveLength(12);
    expect(labels(place("5yqxz⟦⟧"))).toEqual(["5.要求行政机关确认或重新出具已获取信息"]);
  });

  it("behind the last row that is there", () => {
    const cut = without(["handled", "carriedOut"], {});
    const place = typing(cut.replace("四、政府信息公开行政复议", "⟦⟧\n四、政府信息公开行政复议"));
    expect(labels(place).slice(0, 2)).toEqual(["（七）总计", "四、结转下年度继续办理"]);
  });

  it("whole blocks of 表二, blank", () => {
    const cut = buildReport({
      figures,
      grid: (rows, form) => (form.id === "article20" ? withoutLines(form, ["item6"])(rows) : rows),
    });
    const place = typing(lineBefore(cut, "article20", "item8", "dest⟦⟧"));
    const [first] = offered(place);
    expect(first).toMatchObject({ kind: "block", label: "第二十条第（六）项" });
    expect(first?.pieces.join("")).toBe(
      ["第二十条第（六）项 | |||", "信息内容 | 本年处理决定数量 | ||", "行政处罚 |  | ||", "行政强制 |  | ||"].join(
        "\n",
      ),
    );
    expect(readReport(accepted(place, first)).tables.get("article20")?.rows.get("coercion")?.state).toBe("read");
  });

  it("only the label where blank cells would not show, nothing in a drawn box", () => {
    const columns = without(["refused2"], { layout: "space-columns" });
    const [first] = offered(typing(lineBefore(columns, "applications", "refused3", "⟦⟧")));
    expect(first?.pieces).toEqual(["2.其他法律行政法规禁止公开"]);
    const box = without(["refused2"], { layout: "box" });
    expect(labels(typing(lineBefore(box, "applications", "refused3", "⟦⟧")))).toEqual([]);
  });
});

it("offers no row in place of the first line of a label whose second line has the figures behind it", () => {
  const text = buildReport({ layout: "pipe-cells", figures });
  const place = typing(text.replace("5.要求行政机关确认或重新出具", "5.要求行政机关确认或重⟦⟧\n新出具"));
  const cells = APPLICANTS.map(({ key }) => cellKey("applications", "rejected5", key));
  const read = readings(place.report);
  expect(cells.map((cell) => read.get(cell))).toEqual(cells.map((cell) => figures.get(cell)));
  expect(offered(place)).toEqual([]);
});
