import { describe, expect, it } from "vitest";
import { setWide, unspaced } from "../../server/src/base/patterns";

describe("patterns", () => {
  it("of characters set wide find them with up to three spaces between, and without", () => {
    const pattern = setWide("年 报(?: 告)?");
    for (const text of ["年报", "年 报　告", "年   报"]) expect(pattern.exec(text)?.[0]).toBe(text);
    expect(pattern.test("年    报")).toBe(false);
  });

  it("over several lines are the same as on one", () => {
    const year = "(20\\d\\d)";
    const source = unspaced`
      ${year}年[\u4e00-\u9fff]{0,4}?(?:
        工作|计划
      )\.$
    `;
    expect(source).toBe("(20\\d\\d)年[\\u4e00-\\u9fff]{0,4}?(?:工作|计划)\\.$");
    expect(new RegExp(source).test("2024年全年工作.")).toBe(true);
  });
});
