import { describe, expect, it } from "vitest";
import {
  earlyDate,
  impossibleDate,
  lateDate,
  publicationDates,
  writtenDay,
} from "../../../server/src/model/publication";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const BODY = "青禾县水利局";
const WHOLE = buildReport({ body: BODY, year: 2023 });

/** The report for 2023 with lines below its title, and at its end. */
function report({ head = [], end = [] }: { readonly head?: readonly string[]; readonly end?: readonly string[] }) {
  const [title = "", ...rest] = WHOLE.trimEnd().split("\n");
  return readReport([title, ...head, ...rest, ...end, ""].join("\n"));
}

const atEnd = (...end: readonly string[]): readonly string[] => publicationDates(report({ end })).map(writtenDay);
const atHead = (...head: readonly string[]): readonly string[] => publicationDates(report({ head })).map(writtenDay);

describe("the date of a report", () => {
  it.each([
    ["2024年1月18日", "2024.1.18"],
    ["二〇二四年一月十八日", "2024.1.18"],
    ["2024-01-18", "2024.1.18"],
    ["（2024年1月18日）", "2024.1.18"],
    ["发布日期：2024年1月18日", "2024.1.18"],
    [`${BODY}2024年1月18日`, "2024.1.18"],
    [`（${BODY} 2024年1月18日）`, "2024.1.18"],
    ["2024年1月", "2024.1"],
    ["2024年2月29日", "2024.2.29"],
    ["2024年12月31日", "2024.12.31"],
  ])("%s", (line, expected) => {
    expect(atEnd(line)).toEqual([expected]);
  });

  it.each(["2024年1月18日起实行", "某某小组2024年1月18日", "2024年", "1月18日"])("is none in a line: %s", (line) => {
    expect(atEnd(line)).toEqual([]);
  });

  it("stands among the last four lines, or the first eight above the first heading", () => {
    const others = (count: number): readonly string[] => Array.from({ length: count }, () => "青禾县网站");
    expect(atEnd("2024年1月18日", ...others(3))).toEqual(["2024.1.18"]);
    expect(atEnd("2024年1月18日", ...others(4))).toEqual([]);
    expect(atHead(...others(6), "2024年1月18日")).toEqual(["2024.1.18"]);
    expect(atHead(...others(7), "2024年1月18日")).toEqual([]);
    // A month alone only at the end.
    expect(atHead("2024年1月")).toEqual([]);
  });

  it("is no date of a long line", () => {
    expect(atEnd(`2024年1月18日${" ".repeat(190)}x`)).toEqual([]);
    expect(atEnd(`（${" ".repeat(188)}2024年1月18日）`)).toEqual(["2024.1.18"]);
    expect(atEnd(`（${" ".repeat(190)}2024年1月18日）`)).toEqual([]);
  });

  it("stands behind the body's name where the text goes on", () => {
    const glued = (words: string): readonly string[] =>
      publicationDates(readReport(WHOLE.trimEnd() + words)).map(writtenDay);
    expect(glued(`${BODY}2024年1月18日`)).toEqual(["2024.1.18"]);
    expect(glued(`特此报告，${BODY}2024年1月18日`)).toEqual([]);
    expect(glued(`另见${BODY}2024年1月18日`)).toEqual([]);
  });
});

describe("a day that no calendar has", () => {
  it.each([
    "2024年2月30日",
    "2023年2月29日",
    "2024年13月1日",
    "2024年0月1日",
    "2024年4月31日",
    "2024年1月32日",
    "2024年1月0日",
  ])("%s", (line) => {
    const [read, dates] = [report({ end: [line] }), atEnd(line)];
    expect(dates).toEqual([]);
    expect(impossibleDate(read)).toBeDefined();
  });

  it("is none of these", () => {
    for (const line of ["2024年2月29日", "2024年1月31日", "2024年12月1日", "2024年4月30日"])
      expect(impossibleDate(report({ end: [line] }))).toBeUndefined();
  });
});

/** Article 49: a department by 31 January. The earliest date counts; one before the end of the year is another's. */
describe("a date behind the day that the law gives", () => {
  const late = (...end: readonly string[]): string | undefined => {
    const found = lateDate(report({ end }));
    return found && `${writtenDay(found.date)} ${writtenDay(found.due)}`;
  };

  it.each([
    [["2024年1月31日"], undefined],
    [["2024年2月1日"], "2024.2.1 2024.1.31"],
    [["2024年2月"], "2024.2 2024.1.31"],
    [["2024年1月"], undefined],
    [["2024年3月5日", "2024年1月5日"], undefined],
    [["2024年3月5日", "2024年2月5日"], "2024.2.5 2024.1.31"],
    [["2023年12月31日"], undefined],
    [["2024年3月5日", "2023年12月30日"], undefined],
    [["没有日期"], undefined],
  ])("%j: %s", (lines, expected) => {
    expect(late(...lines)).toBe(expected);
  });

  it("is late only of a body that has one, named in the title with the year", () => {
    const dated = (text: string): unknown => lateDate(readReport(`${text.trimEnd()}\n2024年9月1日\n`))?.due;
    expect(dated(buildReport({ body: "青禾县人民政府", year: 2023 }))).toEqual({ year: 2024, month: 3, day: 31 });
    expect(dated(buildReport({ body: "青禾县城关镇人民政府", year: 2023 }))).toBeUndefined();
    expect(dated(WHOLE.replace(BODY, ""))).toBeUndefined();
  });

  it("before the end of the year is the first such", () => {
    const day = (year: number, month: number, of: number) => ({ year, month, day: of, span: { start: 0, end: 0 } });
    expect(earlyDate([day(2024, 1, 5), day(2023, 12, 30), day(2023, 5, 1)], 2023)).toMatchObject({ month: 12 });
    expect(earlyDate([day(2023, 12, 31)], 2023)).toBeUndefined();
    expect(earlyDate([day(2024, 1, 1)], 2023)).toBeUndefined();
  });
});
