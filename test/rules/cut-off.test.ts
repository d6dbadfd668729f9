import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { SECTIONS } from "../../server/src/spec/sections";
import { formFindings } from "../support/reading/form-rules";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** The codes of what the rules of the form say of a text. */
function said(text: string): readonly string[] {
  return formFindings(text).findings.map((finding) => finding.code);
}

/** A report up to and with the last place of these words. */
function upTo(text: string, words: string): string {
  const at = text.lastIndexOf(words);
  if (at < 0) throw new Error(`Not in the report: ${words}`);
  return text.slice(0, at + words.length);
}

describe("a text that is cut off in 表四 is told nothing of what is only begun", () => {
  const heads = upTo(buildReport({ layout: "csv" }), "尚未审结,总计\n");
  const rule = upTo(buildReport({ layout: "markdown" }), "---|---|---|");

  it.each(["49,1", "49,1142", "2,604", "2,604,755,0", "0,0,1632,"])("csv, behind %s", (row) => {
    expect(said(heads + row)).toEqual([]);
    expect(said(`${heads}${row}\n五、存在的主要问题及改进情况\n主要问题：更新不够及时。\n`)).toContain(
      "unreadable-table",
    );
  });

  it.each([1, 2, 3, 4])("the rule of a Markdown table, %d characters before its end", (lost) => {
    expect(said(rule.slice(0, -lost))).toEqual([]);
  });
});

it.each(READABLE_LAYOUTS)(
  "wherever a text in %s ends before its last heading, it is said that there is no more",
  (layout) => {
    const text = buildReport({ layout });
    const until = text.lastIndexOf(SECTIONS.at(-1)?.label ?? "");
    expect(until).toBeGreaterThan(0);
    for (let end = text.indexOf("总体情况") + 20; end < until; end += 397) {
      const { findings } = analyse(text.slice(0, end));
      const said = findings.filter(({ code }) => code === "cut-off-text" || code === "missing-section");
      expect(said, JSON.stringify(text.slice(Math.max(0, end - 40), end))).toHaveLength(1);
    }
  },
);

it("a title that a text ends inside is not said to be another, even at the end of a line", () => {
  const cut = upTo(buildReport(), "三、收到和处理政府信息公");
  const titles = (text: string): readonly string[] => said(text).filter((code) => code === "section-title");
  for (const end of ["", "\n", " \r\n\r\n"]) expect(titles(cut + end)).toEqual([]);
  expect(titles(`${cut}\n本年度没有收到申请。\n`)).toEqual(["section-title"]);
  expect(titles(`${upTo(cut, "三、")}收到和处理信息公开申请情况\n`)).toEqual(["section-title"]);
});
