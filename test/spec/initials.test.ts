import { describe, expect, it } from "vitest";
import { FORMS } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../../server/src/spec/tables/table-heads";
import { GOVERNMENT_TOPICS, OVERVIEW_TOPICS } from "../../server/src/spec/topics";
import { initialOf, initialsOf } from "../../server/src/spec/words/initials";

const WORDINGS: readonly string[] = [
  APPLICANTS_HEAD,
  ORGANISATIONS_HEAD,
  ...SECTIONS.map(({ numeral, label }) => `${numeral}、${label}`),
  ...[...OVERVIEW_TOPICS, ...GOVERNMENT_TOPICS].map(({ name }) => name),
  ...FORMS.flatMap(({ name, lines }) => [
    name,
    ...lines.flatMap((line) =>
      line.kind === "heads" ? [line.corner.label, ...line.columns.map(({ label }) => label)] : [line.label],
    ),
  ]),
];

describe("pinyin initials", () => {
  it("every character of every label, heading and topic has one letter", () => {
    const characters = new Set(WORDINGS.join("").match(/\p{Script=Han}/gu));
    expect(characters.size).toBeGreaterThan(200);
    expect([...characters].filter((one) => !/^[a-z]$/.test(initialOf(one) ?? ""))).toEqual([]);
  });

  // Written down from the reading of the words, not from the table.
  it.each([
    ["一、本年新收政府信息公开申请数量", "ybnxszfxxgksqsl"],
    ["二、上年结转政府信息公开申请数量", "esnjzzfxxgksqsl"],
    ["三、收到和处理政府信息公开申请情况", "ssdhclzfxxgksqqk"],
    ["四、结转下年度继续办理", "sjzxndjxbl"],
    ["四、政府信息公开行政复议、行政诉讼情况", "szfxxgkxzfyxzssqk"],
    ["五、存在的主要问题及改进情况", "wczdzywtjgjqk"],
    ["六、其他需要报告的事项", "lqtxybgdsx"],
    ["总体情况", "ztqk"],
    ["3.危及“三安全一稳定”", "3wjsaqywd"],
    ["2.重复申请", "2cfsq"],
    ["5.要求行政机关确认或重新出具已获取信息", "5yqxzjgqrhcxcjyhqxx"],
    ["（五）不予处理", "wbycl"],
    ["（七）总计", "qzj"],
    ["社会公益组织", "shgyzz"],
    ["行政事业性收费", "xzsyxsf"],
    ["行政强制", "xzqz"],
    ["1.本机关不掌握相关政府信息", "1bjgbzwxgzfxx"],
    ["监督保障", "jdbz"],
  ])("%s: %s", (wording, initials) => {
    expect(initialsOf(wording)).toBe(initials);
  });

  it("a character that the form does not have has none", () => {
    expect(initialOf("龘")).toBeUndefined();
    expect(initialsOf("龘，（）")).toBe("");
  });
});
