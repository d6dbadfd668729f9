import { expect, it } from "vitest";
import { linePresence } from "../../../server/src/model/presence/tables";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const TEXT = buildReport({ layout: "pipe-rows" });
const TITLE = readReport(TEXT).title?.value ?? "";
const BODY = readReport(TEXT).identity.body?.value ?? "";

/** What is known of a row in the middle of 表二 where another line stands in its place. */
function instead(line: string): string {
  const report = readReport(TEXT.replace(/^行政处罚.*$/m, line));
  const table = report.tables.get("article20");
  const form = table?.form.lines.find((one) => one.kind === "row" && one.key === "penalties");
  if (!table || !form) throw new Error("no row");
  const presence = linePresence(report, table, form);
  if (presence.state !== "unread") return presence.state;
  const { kind, span, text, count } = presence.evidence;
  expect(report.text.slice(span.start, span.end).trim()).toBe(text);
  return `${kind}: ${text} × ${count}`;
}

const unknown = "甲乙丙丁戊己庚辛壬癸".repeat(9);

it.each([
  ["nothing", "", "absent"],
  ["its own words with what is no figure", "行政处罚 若干", "named: 行政处罚 若干 × 1"],
  ["its own words with another character", "行政处法 若干", "unknown: 行政处法 若干 × 1"],
  ["other words", "食堂菜谱", "unknown: 食堂菜谱 × 1"],
  ["other words with a figure", "食堂菜谱 3", "unknown: 食堂菜谱 3 × 1"],
  ["other words in two lines", "食堂菜谱\n门前绿化", "unknown: 食堂菜谱 × 2"],
  ["as many other words as a label may have", unknown.slice(0, 80), `unknown: ${unknown.slice(0, 80)} × 1`],
  ["more words than that", unknown.slice(0, 81), "absent"],
  ["a sentence", "全年依法办理各类事项。", "absent"],
  ["two sentences with a semicolon", "办理事项；接待来访", "absent"],
  ["the title of the report, as on every page", TITLE, "absent"],
  ["the body, as on every page", BODY, "absent"],
  ["the body with what it did", `${BODY}办公室`, "absent"],
  ["its own words behind other ones", "其中：行政处罚", "there"],
])("in the place of a row stands %s", (_, line, expected) => {
  expect(instead(line)).toBe(expected);
});
