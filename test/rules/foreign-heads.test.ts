import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

type Heads = readonly (readonly [string, string])[];

/** The headings of 第（一）项 in edition 2021, each with that of edition 2019 in its place. */
const HEADS: Heads = [
  ["本年制发件数", "本年新制作数量"],
  ["本年废止件数", "本年新公开数量"],
  ["现行有效件数", "对外公开总数量"],
];
/** The same with those of a form of some place. */
const LOCAL_HEADS: Heads = [
  ["本年制发件数", "本年度实际产生数量"],
  ["本年废止件数", "获取数量"],
  ["现行有效件数", "对外公开数量"],
];

/** A report of 2023 with the first headings of edition 2019, or with others, so many of them. */
function withOldHeads(layout: (typeof READABLE_LAYOUTS)[number], count: number, heads = HEADS): string {
  return buildReport({
    year: 2023,
    layout,
    grid: (rows) =>
      rows.map((row) =>
        row.map((slot) => {
          const old = heads.slice(0, count).find(([head]) => head === slot.text);
          return old ? { ...slot, text: old[1] } : slot;
        }),
      ),
  });
}

test.each(READABLE_LAYOUTS)(
  "headings of another edition over rows of this one are said, the rows read: %s",
  (layout) => {
    const text = withOldHeads(layout, 3);
    const { report, findings } = analyse(text);
    expect(findings.map(({ code }) => code)).toEqual(["edition-mismatch"]);
    const [{ span, message } = { span: { start: 0, end: 0 }, message: { "zh-CN": "" } }] = findings;
    expect(text.slice(span.start, span.end)).toBe("本年新制作数量");
    expect(message["zh-CN"]).toContain("等 3 个栏名是 2019 年版的，表二其余是 2021 年版");
    const states = [...(report.tables.get("article20")?.rows.values() ?? [])].map(({ state }) => state);
    expect(states).toEqual(["read", "read", "read", "read", "read", "read"]);
  },
);

test("one heading of another edition is a matter of its wording, and none of the edition", () => {
  const codes = analyse(withOldHeads("pipe-rows", 1)).findings.map(({ code }) => code);
  expect(codes).not.toContain("edition-mismatch");
  expect(codes).toContain("row-label");
});

test.each(READABLE_LAYOUTS)("headings of no edition are said: %s", (layout) => {
  const text = withOldHeads(layout, 3, LOCAL_HEADS);
  const { findings } = analyse(text);
  const [{ span, message } = { span: { start: 0, end: 0 }, message: { "zh-CN": "" } }, ...rest] = findings;
  expect(findings.map(({ code }) => code)).toEqual(["edition-mismatch"]);
  expect(rest).toEqual([]);
  expect(text.slice(span.start, span.end)).toBe("本年度实际产生数量");
  expect(message["zh-CN"]).toContain("等 3 个栏名不是表二格式里的");
});

test("headings of no edition beside one of the form's are not said", () => {
  const codes = analyse(withOldHeads("pipe-rows", 2, LOCAL_HEADS)).findings.map(({ code }) => code);
  expect(codes).not.toContain("edition-mismatch");
});
