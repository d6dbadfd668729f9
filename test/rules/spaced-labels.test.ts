import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { buildReport } from "../support/reports/report-builder";

/** A report with nothing but single spaces between the cells of its tables. */
const SPACED = buildReport({ layout: "tab-rows" }).replace(/\t+/g, " ").replace(/^ | $/gm, "");

/** The report with other words in the first such place, which must be there. */
function withWords(due: string, written: string): string {
  expect(SPACED).toContain(due);
  return SPACED.replace(due, written);
}

const found = (text: string) => analyse(text).findings.filter(({ code }) => code === "row-label");
const said = (text: string): readonly string[] => found(text).map(({ message }) => message["zh-CN"]);

describe("labels in text with single spaces", () => {
  it.each([
    ["3.补正后申请内容仍不明确", "3.补正后申请内容还是不明确"],
    ["四、结转下年度继续办理", "四、结转至下一年度办理"],
    ["（五）不予处理", "（五）不予以处理"],
    ["6.属于四类过程性信息", "6.属于过程性信息"],
    ["商业企业", "商业组织"],
    ["本年废止件数", "本年度废止数"],
    ["本年处理决定数量", "处理决定数量"],
    ["行政规范性文件", "规范性文件"],
  ])("%s written as %s", (due, written) => {
    const text = withWords(due, written);
    const [finding, ...more] = found(text);
    expect([finding?.message["zh-CN"], more]).toEqual([`“${written}”应写作“${due}”`, []]);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(written);
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toBe(SPACED);
  });

  it.each([
    ["nothing is odd", "规章", "规章"],
    ["a label with a space inside", "2.没有现成信息需要另行制作", "2.没有现成信息 需要另行制作"],
    ["a label without its numeral", "2.重复申请", "重复申请"],
    ["a label on two lines", "3.补正后申请内容仍不明确", "3.补正后申请内容还是\n不明确"],
  ])("nothing: %s", (_, due, written) => expect(said(withWords(due, written))).toEqual([]));

  it("are not judged where a line between the rows is none of the form", () => {
    const text = withWords("3.补正后申请内容仍不明确", "3.补正后申请内容还是不明确");
    expect(said(text.replace("2.重复申请", "政府信息公开申请\n2.重复申请"))).toEqual([]);
  });
});
