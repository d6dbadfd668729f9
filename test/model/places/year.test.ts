import { describe, expect, it } from "vitest";
import { isYearTitled } from "../../../server/src/model/places/year";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const [, ...REST] = buildReport({ body: "青禾县水利局" }).split("\n");
const titled = (...head: readonly string[]): boolean => isYearTitled(readReport([...head, ...REST].join("\n")));

describe("the year of a report is that of its title", () => {
  it.each([
    ["青禾县水利局2023年政府信息公开工作年度报告", true],
    ["青禾县水利局政府信息公开工作年度报告", false],
    ["工作简讯", false],
  ])("%s", (head, expected) => expect(titled(head)).toBe(expected));

  it("or one that is configured", () => {
    const text = REST.join("\n");
    expect(isYearTitled(readReport(text))).toBe(false);
    expect(isYearTitled(readReport(text, { identity: { year: 2023 } }))).toBe(true);
  });

  it("which may begin a text that goes on behind it, with up to forty characters before the year", () => {
    const { title: _, ...report } = readReport(buildReport());
    const glued = (before: number): boolean => {
      const text = `${"甲".repeat(before)}2023年政府信息公开工作年度报告根据有关规定编制。`;
      const span = { start: before, end: before + 4 };
      return isYearTitled({ ...report, text, identity: { year: { value: 2023, span } } });
    };
    expect([glued(40), glued(41)]).toEqual([true, false]);
  });

  it("is none where a text has no year", () => {
    const report = readReport(buildReport());
    const { year: _, ...identity } = report.identity;
    expect(isYearTitled({ ...report, identity })).toBe(false);
  });
});
