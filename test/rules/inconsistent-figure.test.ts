import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

/** What is said of the one wrong figure of 表三 with these figures. */
function said(figures: Readonly<Record<string, string>>): readonly [chinese: string, english: string] {
  const given = Object.entries(figures).map(([key, text]): [string, string] => [`applications.${key}`, text]);
  const found = analyse(buildReport({ figures: new Map(given) })).findings;
  const [finding, ...others] = found.filter(({ code }) => code === "inconsistent-figure");
  expect(others).toEqual([]);
  return [finding?.message["zh-CN"] ?? "", finding?.message.en ?? ""];
}

/** Three applications of one person, all granted. */
const THREE = { "received.natural": "3", "received.total": "3", "granted.natural": "3", "granted.total": "3" };
const LEFT = { "carriedOut.natural": "0", "carriedOut.total": "0" };
const DONE = { "handled.natural": "3", "handled.total": "3" };

test("the one relation that a figure mends is named", () => {
  // 总计 of the column is not judged while a figure above it is no number.
  const [chinese, english] = said({ ...THREE, ...DONE, "granted.natural": "4", "partial.natural": "无" });
  expect(chinese).toBe("4 应为 3，相差 1：（一）予以公开，自然人，改后行合计对得上");
  expect(english).toBe("4 should be 3, difference 1: （一）予以公开，自然人, by which the row's total fits");
});

test("two are both named", () => {
  const [chinese, english] = said({ ...THREE, ...DONE, "granted.natural": "4" });
  expect(chinese).toBe("4 应为 3，相差 1：（一）予以公开，自然人，改后行、列两个合计都对得上");
  expect(english).toBe(
    "4 should be 3, difference 1: （一）予以公开，自然人, by which the row's total and the column's total fit",
  );
});

test("each relation is said at a figure of it that stays", () => {
  const given = Object.entries({ ...THREE, ...DONE, "granted.natural": "4" });
  const text = buildReport({ figures: new Map(given.map(([key, figure]) => [`applications.${key}`, figure])) });
  const [finding] = analyse(text).findings.filter(({ code }) => code === "inconsistent-figure");
  const places = finding?.related?.map(({ span, message }) => [
    text.slice(span.start, span.end),
    text.slice(0, span.start).split("\n").at(-1)?.split(" | ").length,
    message["zh-CN"],
  ]);
  // The total of the column stands behind its label, that of the row behind six figures.
  expect(places).toEqual([
    ["3", 2, "自然人：（七）总计 3，各行之和 4"],
    ["3", 9, "（一）予以公开：总计 3，各项之和 4"],
  ]);
});

test("the balance is named behind the totals", () => {
  expect(said({ ...THREE, ...DONE, ...LEFT, "received.natural": "4" })[0]).toBe(
    "4 应为 3，相差 1：一、本年新收政府信息公开申请数量，自然人，改后行合计、收办平衡都对得上",
  );
  expect(said({ ...THREE, ...DONE, ...LEFT, "handled.natural": "4" })[0]).toBe(
    "4 应为 3，相差 1：（七）总计，自然人，改后行、列两个合计、收办平衡都对得上",
  );
});
