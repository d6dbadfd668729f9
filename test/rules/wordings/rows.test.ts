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
