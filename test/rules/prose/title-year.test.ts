import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { buildReport } from "../../support/reports/report-builder";

const BODY = "临江市交通运输局";

/** Of a report with this title's year, period and date: what is said of years, and what stands where it is said. */
function said(
  title: number,
  period: number,
  date: string,
  head = `${BODY}${title}年政府信息公开工作年度报告`,
): readonly string[] {
  const [, ...rest] = buildReport({ body: BODY, year: 2023 }).trimEnd().split("\n");
  const lines = rest.join("\n").replaceAll(/2023年(?=\d{1,2}月)/g, `${period}年`);
  const text = `${head}\n${lines}\n${date}`;
  return analyse(text)
    .findings.filter(({ code }) => /title|period|stale|publish|carry/.test(code))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe("a title of another year than the period and the date", () => {
  it.each([2022, 2024, 2020])("is what is wrong: %i", (title) => {
    expect(said(title, 2023, "2024年1月18日")).toEqual([`document-title: ${BODY}${title}年政府信息公开工作年度报告`]);
  });

  it.each(["2024年", "2024年度", "2024"])("is what is wrong behind its words, too: %s", (year) => {
    const head = `${BODY}政府信息公开工作年度报告（${year}）`;
    expect(said(2024, 2023, "2024年1月18日", head)).toEqual([`document-title: ${head}`]);
    expect(said(2024, 2024, "2025年1月18日", head)).toEqual([]);
  });

  it("is right where nothing differs", () => {
    expect(said(2023, 2023, "2024年1月18日")).toEqual([]);
  });

  it("is not where the date is of the title's year, or none is given", () => {
    expect(said(2023, 2022, "2024年1月18日")[0]).toMatch(/^period-mismatch/);
    expect(said(2023, 2022, "")[0]).toMatch(/^period-mismatch/);
  });
});
