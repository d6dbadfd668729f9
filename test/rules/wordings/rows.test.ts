import { describe, expect, it } from "vitest";
import { buildReport, ROW_LAYOUTS } from "../../support/reports/report-builder";
import { BODY, found, replaced } from "./texts";

describe("rows and sub-headings", () => {
  it.each(ROW_LAYOUTS)("a corner note that goes on in the next cell or line is the form's own: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    const next: Readonly<Record<string, string>> = { "tab-rows": "\t", csv: "," };
    for (const between of [next[layout] ?? " | ", "\n"])
      expect(found(replaced(text, "之和，等于", `之和，${between}等于`), "row-label")).toEqual([]);
    expect(found(replaced(text, "之和，等于第三项加", "之和，等于第三项减"), "row-label")).toHaveLength(1);
  });

  it.each(ROW_LAYOUTS)("a corner note without the word by which it is known: %s", (layout) => {
    const text = replaced(buildReport({ body: BODY, layout }), "本列数据的勾稽关系", "本列数据的关系");
    expect(found(text, "row-label")).toEqual(["row-label"]);
  });

  it.each(ROW_LAYOUTS)("the name of one block of 表二 in the place of another's: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    expect(found(replaced(text, "第二十条第（六）项", "第二十条第（五）项"), "row-label")).toEqual(["row-label"]);
  });

  it.each(ROW_LAYOUTS)("a label that goes on with words of another line: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    expect(found(replaced(text, "3.其他", "3.其他处理"), "row-label")).toEqual(["row-label"]);
  });

  it.each(ROW_LAYOUTS)("a label that says who made it, or what it is for: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    for (const [due, written] of [
      ["规章", "政府规章"],
      ["行政许可", "行政审批许可"],
    ] as const) {
      const lines = text.split("\n");
      const at = lines.findIndex((line) => new RegExp(`^[^\\u4e00-\\u9fff]*${due}(?![\\u4e00-\\u9fff])`).test(line));
      const line = lines[at] ?? "";
      expect(line).toContain(due);
      const reworded = lines.with(at, line.replace(due, written)).join("\n");
      expect(["row-label", "unreadable-table"].flatMap((code) => found(reworded, code))).toEqual(["row-label"]);
    }
  });

  it("a row that only another edition has is none of the form", () => {
    const text = buildReport({ body: BODY, layout: "pipe-rows" });
    const [penalties = ""] = /^行政处罚.*$/m.exec(text) ?? [];
    expect(
      found(
        text.replace(penalties, `${penalties}\n${penalties.replace("行政处罚", "其他对外管理服务事项")}`),
        "unknown-row",
      ),
    ).toEqual(["unknown-row"]);
  });
  it.each(ROW_LAYOUTS)("a row below the last of the form: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    const [fees = ""] = /^.*行政事业性收费.*$/m.exec(text) ?? [];
    const below = (row: string) => found(replaced(text, fees, `${fees}\n${row}`), "unknown-row");
    expect(below(fees.replace("行政事业性收费", "政府性基金"))).toEqual(["unknown-row"]);
    expect(below(`\n${fees.replace("行政事业性收费", "政府性基金")}`)).toEqual([]);
    expect(below(fees.replace("行政事业性收费", "注：以上金额四舍五入").replace(/(?<![="])\d[\d.]*/, ""))).toEqual([]);
  });
});
