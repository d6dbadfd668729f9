import { expect, test } from "vitest";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

const figures = new Map([
  [cellKey("applications", "carriedOut", "natural"), "3"],
  [cellKey("applications", "carriedOut", "total"), "3"],
]);
const before = { "去年.txt": encode(buildReport({ year: 2022, figures }), "gb18030") };
const args = ["new", "--body", "青禾县人民政府", "--year", "2023"];

test("a report that check takes for one, with last year's figures", () => {
  const folder = tempFolder(before);
  const { code, out, err } = nianbao([...args, "--from", "去年.txt", "--layout", "markdown"], folder);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^# 青禾县人民政府2023年政府信息公开工作年度报告\n/);
  const checked = nianbao(["extract", "--format", "csv", "-"], folder, { input: out }).out.split("\r\n");
  expect(checked).toContain("-,青禾县人民政府,2023,2021,applications,carriedIn,natural,number,3,3");
  expect(checked.filter((line) => line.includes(",number,"))).toHaveLength(7 + 2);
});

test("the same from standard input", () => {
  const input = buildReport({ year: 2022, figures });
  const piped = nianbao([...args, "--from", "-"], tempFolder(), { input });
  expect(piped.out).toBe(nianbao([...args, "--from", "去年.txt"], tempFolder(before)).out);
});

test.each([
  [["--from", "missing.txt"], "missing.txt: 找不到文件\n"],
  [["--from", "other.txt"], "other.txt: 不是政府信息公开工作年度报告\n"],
  [["--year", "2025", "--from", "去年.txt"], "去年.txt: 应给 2024 年的报告，给的是 2022 年的\n"],
  [["--year", "2018", "--locale", "en"], "no form was prescribed for 2018; forms begin with 2019\n"],
])("%j is refused with nothing printed", (more, expected) => {
  const { code, out, err } = nianbao([...args, ...more], tempFolder({ ...before, "other.txt": "天气" }));
  expect([code, out, err]).toEqual([2, "", expected]);
});

test("another body's report is asked about, and used", () => {
  const { code, out, err } = nianbao(
    ["new", "--body", "松陵市", "--year", "2023", "--from", "去年.txt"],
    tempFolder(before),
  );
  expect([code, err]).toEqual([0, "去年.txt: 上年报告的机关是“青禾县人民政府”，请核对是否同一机关\n"]);
  expect(out).toContain("请核对：上年结转按2022年报告");
});
