import { expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import { buildReport } from "../support/reports/report-builder";

/** The lines of a text from the heading of one section to that of the next. */
function section(text: string, from: string, to: string): string {
  return text.slice(text.indexOf(`\n${from}`) + 1, text.indexOf(`\n${to}`) + 1);
}

/** 表二 of one edition with 表三 of another contradict each other: the first of them says what the report is. */
it.each([
  ["2019", "2021"],
  ["2021", "2019"],
] as const)("表二 of %s and 表三 of %s", (first, second) => {
  const own = buildReport({ edition: first, year: 2017 });
  const foreign = section(buildReport({ edition: second, year: 2017 }), "三、", "四、");
  const text = own.replace(section(own, "三、", "四、"), foreign);
  expect(text).not.toBe(own);
  const { tables, identity } = readReport(text);
  const [its, others] = [tables.get("article20")?.editions ?? [], tables.get("applications")?.editions ?? []];
  expect(its).toContain(first);
  expect(others).toContain(second);
  expect(its.filter((edition) => others.includes(edition))).toEqual([]);
  expect(its).toContain(identity.edition);
});
