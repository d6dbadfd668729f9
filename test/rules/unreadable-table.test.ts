import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

const REPORT = buildReport({ layout: "tab-rows" });

/** What is said of 表三 where these rows have so many figures. */
function unreadable(counts: Readonly<Record<string, number>>): Finding | undefined {
  const text = Object.entries(counts).reduce((before, [label, count]) => {
    const after = before.replace(new RegExp(`^(.*${label}[^\\t]*)\\t.*$`, "m"), `$1${"\t1".repeat(count)}`);
    expect(after).not.toBe(before);
    return after;
  }, REPORT);
  return analyse(text).findings.find(({ code }) => code === "unreadable-table");
}

const NINE = [
  "予以公开",
  "部分公开",
  "国家秘密",
  "三安全一稳定",
  "第三方合法权益",
  "三类内部",
  "四类过程",
  "执法案卷",
  "行政查询",
];

describe("rows with another number of figures than columns", () => {
  it.each([
    [{ 予以公开: 6 }, "表三有 1 行的数据不够：（一）予以公开有 6 个，应为 7，未作核对"],
    [{ 予以公开: 8 }, "表三有 1 行多出 1 格：（一）予以公开有 8 格，应为 7，未作核对"],
    [{ 予以公开: 9 }, "表三有 1 行的数据个数与栏数不符：（一）予以公开，未作核对"],
    [{ 予以公开: 6, 国家秘密: 6 }, "表三有 2 行的数据个数与栏数不符，未作核对"],
  ])("%j", (counts, message) => {
    expect(unreadable(counts)?.message["zh-CN"]).toBe(message);
  });

  it("are mended one by one", () => {
    expect(unreadable({ 予以公开: 6, 国家秘密: 6 })?.fixes?.()).toEqual([]);
  });

  it("are listed up to eight, and counted where they are more", () => {
    const of = (count: number) => unreadable(Object.fromEntries(NINE.slice(0, count).map((label) => [label, 6])));
    expect([of(8)?.related?.length, of(8)?.places]).toEqual([8, undefined]);
    expect([of(9)?.related?.length, of(9)?.places]).toEqual([8, 10]);
  });
});

it("a second report is marked at its first heading", () => {
  const text = `${REPORT}\n${buildReport({ body: "云溪镇人民政府", year: 2022 })}`;
  const found = analyse(text).findings.filter(({ message }) => message.en.startsWith("A second report"));
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(["一、总体情况"]);
});
