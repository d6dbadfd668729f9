import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { buildReport } from "../../support/reports/report-builder";

/** A report with this as the last lines of 总体情况. */
const saying = (words: string): string => buildReport({ prose: { overview: [words] } });
/** A report with this alone in a section. */
const alone = (section: "五" | "六", words: string): string =>
  section === "五"
    ? buildReport().replace(/(^五、.*\n)[\s\S]*?(?=^六、)/m, `$1${words}\n`)
    : buildReport().replace(/(^六、.*\n)[\s\S]*/m, `$1${words}\n`);

/** The text without the sentence that was not filled in; undefined where taking it out is not offered. */
function without(text: string): string | undefined {
  const found = analyse(text).findings.filter(({ code }) => code === "template-residue");
  expect(found).toHaveLength(1);
  const [fix] = found[0]?.fixes?.() ?? [];
  return fix && applyEdits(text, fix.edits);
}

describe("a sentence that was not filled in goes", () => {
  it.each([
    ["组织业务培训XX次。会议每月召开。", "会议每月召开。"],
    ["会议每月召开。组织业务培训XX次。", "会议每月召开。"],
    ["会议每月召开。组织业务培训XX次，参加XX人。及时通报。", "会议每月召开。及时通报。"],
    ["会议每月召开；组织业务培训XX次；及时通报。", "会议每月召开；及时通报。"],
    ["我局高度重视\n\n组织业务培训XX次。会议每月召开。", "我局高度重视\n\n会议每月召开。"],
    ["（三）日常工作。组织业务培训XX次。会议每月召开。", "（三）日常工作。会议每月召开。"],
  ])("%j", (words, left) => {
    expect(without(saying(words))).toBe(saying(left));
  });
});

describe("a sentence that was not filled in stays", () => {
  it.each([
    ["where it does not end on its line", "组织业务培训XX次，\n会议每月召开。"],
    ["where it goes on from the line above", "我局高度重视\n组织业务培训XX次。会议每月召开。"],
    ["where it begins an item of a list", "（一）组织业务培训XX次。会议每月召开。"],
    ["where it is one of several points", "会议每月召开。一是组织业务培训XX次。"],
    ["where it is all that stands below a sub-heading", "（三）日常工作。组织业务培训XX次。"],
  ])("%s", (_, words) => {
    expect(without(saying(words))).toBeUndefined();
  });

  it("where it is all that its section says", () => {
    expect(without(alone("六", "收取信息处理费XX元。"))).toBeUndefined();
    expect(without(alone("六", "没有其他情况。收取信息处理费XX元。"))).toBe(alone("六", "没有其他情况。"));
  });

  it("where it alone says what is done about problems", () => {
    const problem = "个别栏目更新不够及时。";
    expect(without(alone("五", `${problem}下一步将改进XX个栏目。`))).toBeUndefined();
    const mended = "个别栏目更新不够及时，下一步将每周检查。";
    expect(without(alone("五", `${mended}下一步将改进XX个栏目。`))).toBe(alone("五", mended));
    expect(without(alone("五", `${problem}检查了XX次。`))).toBe(alone("五", problem));
  });

  it("where 总体情况 would lose a topic with it", () => {
    const overview = (words: string): string => buildReport().replace(/^依申请公开方面，.*$/m, words);
    expect(without(overview("依申请公开方面，办结XX件。"))).toBeUndefined();
    const told = "依申请公开方面，逐件登记。";
    expect(without(overview(`${told}会商XX次。`))).toBe(overview(told));
  });
});

describe("placeholders of the configuration", () => {
  /** The places found in a report that says this in its first section. */
  const found = (words: string): readonly string[] => {
    const text = buildReport({ prose: { overview: [words] } });
    const { findings } = analyse(text, { placeholders: ["照抄.旧稿"] });
    return findings
      .filter(({ code }) => code === "template-residue")
      .map(({ span }) => text.slice(span.start, span.end));
  };

  it.each([
    ["照抄.旧稿的信息已公开。", ["照抄.旧稿"]],
    ["公开信息照抄.旧稿。", ["照抄.旧稿"]],
    ["公开信息照抄．旧稿。", ["照抄．旧稿"]],
    ["公开信息照抄一旧稿。", []],
    ["公开信息照抄旧稿。", []],
  ])("are found as they are written, in whatever width: %s", (words, places) => {
    expect(found(words)).toEqual(places);
  });
});
