import { describe, expect, it } from "vitest";
import { doubledWords } from "../../server/src/rules/support/text/doubled-words";

/** Sentences with a word twice, and what the word is. */
const DOUBLED: readonly (readonly [string, string])[] = [
  ["规范发布审核审核机制", "审核"],
  ["采取多种方式方式听取意见", "方式"],
  ["一年来，我局我局认真履职", "我局"],
  ["下一步，我局将将继续努力", "将"],
  ["各项工作有序有序开展", "有序"],
  ["扎实扎实推进", "扎实"],
  ["认真认真落实", "认真"],
  ["按时按时答复", "按时"],
  ["要求要求明确", "要求"],
  ["全县政府信息公开工作工作要求", "工作"],
  ["进一步进一步完善", "进一步"],
  ["群众的的合理诉求", "的"],
  ["主动公开公开。", "公开"],
  ["群众可通过可以通过网站查询", "可以通过"],
  ["本单位本单位没有", "本单位"],
  ["推进政府政府信息公开", "政府"],
  ["推进了了信息公开", "了"],
  ["对对有效性及时标注", "对"],
  ["由由专人标注", "由"],
];

/** Sentences in which two words meet, a word is doubled on purpose, or one ends as the next begins. */
const FINE: readonly string[] = [
  "市政府政府信息公开工作",
  "县政府政府信息公开目录",
  "我县县政府信息公开办公室",
  "工作工作人员培训",
  "做了了解",
  "对对口部门开展指导",
  "各级人民政府政府信息公开",
  "推进信息信息化建设",
  "达到目的的措施",
  "群众参与与监督",
  "存在在线申请的情形",
  "以及及时公开",
  "涉及及时性的问题",
  "依法行政行政执法案例",
  "依申请公开公开属性",
  "组织培训培训班",
  "研究研究这个问题",
  "一件一件抓好落实",
  "做到件件有着落、事事有回音",
  "层层压实责任，村村响广播",
  "的的确确",
  "和和气气",
  "各部门部门预算",
  "紧紧围绕中心工作",
  "任领导小组组长",
  "即将将要",
  "行政执法执法人员名单",
];

describe("a word twice in a row", () => {
  it.each(DOUBLED)("%s", (sentence, word) => {
    expect(doubledWords(sentence).map((one) => one.word)).toEqual([word]);
  });

  it.each(FINE)("nothing in %s", (sentence) => {
    expect(doubledWords(sentence)).toEqual([]);
  });

  it("leaves a text without one alone, whatever its length", () => {
    expect(doubledWords("公开信息及时准确，".repeat(2000))).toEqual([]);
  });
});
