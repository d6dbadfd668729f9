import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { buildReport } from "../../support/reports/report-builder";
import { BODY, CLEAN, found, replaced } from "./texts";

describe("names of the report", () => {
  const titled = (kind: string) => found(replaced(CLEAN, "信息公开工作年度报告", `信息公开${kind}`), "document-title");
  it.each(["工作年度工作报告", "年度工作报告", "工作总结", "年度总结", "年度工作情况报告", "报告"])("%s", (kind) =>
    expect(titled(kind)).toEqual(["document-title"]),
  );
  it.each(["工作年报告", "工作年度报"])("%s", (kind) => expect(titled(kind)).toEqual(["document-title"]));
  it.each([
    ["2023年政府信息公开", "2023政府信息公开", 1],
    ["2023年政府信息公开", "20233年政府信息公开", 1],
    ["工作年度报告", "工作年度报告（征求意见稿）", 1],
    ["工作年度报告", "工作年度报告（模板）", 1],
    ["2023年政府信息公开工作年度报告", "政府信息公开工作年度报告（2023年）", 0],
    ["2023年政府信息公开", "2023年度政府信息公开", 0],
    ["工作年度报告", "工作年度报告（公开版）", 0],
  ] as const)("%s as %s", (due, written, count) => {
    const [title = ""] = CLEAN.split("\n");
    expect(found(replaced(CLEAN, title, title.replace(due, written)), "document-title")).toHaveLength(count);
  });
  it("stands twice whatever the order of body and year", () => {
    const [title = ""] = CLEAN.split("\n");
    const again = title.replace(/^(.*?)(\d{4}年)/, "$2$1");
    expect(again).not.toBe(title);
    expect(found(replaced(CLEAN, title, `${title}\n\n${again}`), "document-title")).toHaveLength(1);
  });
  it("a title in running text is looked at whole, and the words behind it are none", () => {
    const running = CLEAN.replace(/\n/g, " ");
    for (let length = 0; length < 40; length++) {
      const words = `按规定${"编".repeat(length)}制2023年度政府信息公开工作年度报告。`;
      const text = running.replace("工作年度报告 ", (kind) => `${kind}${words}`);
      expect(text).toContain(words);
      expect(found(text, "document-title")).toEqual([]);
    }
  });
  it("the name of before the form only asks", () => expect(titled("年度报告")).toEqual(["document-title information"]));
});

describe("names of laws", () => {
  it.each([
    ["〈", "〉"],
    ["“", "”"],
  ])("the name quoted inside keeps its marks %s%s when it is put right", (open, close) => {
    const name = (form: string): string =>
      `《国务院办公厅政府信息与政务公开办公室关于印发${open}中华人民共和国政府信息公开工作年度报告${form}${close}的通知》`;
    const text = buildReport({ body: BODY, prose: { overview: [`认真学习${name("格试")}。`] } });
    const [finding] = analyse(text).findings.filter(({ code }) => code === "fixed-phrase");
    const [fix] = finding?.fixes?.() ?? [];
    expect(finding?.message["zh-CN"]).toBe(`${name("格试")}应为${name("格式")}`);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace("格试", "格式"));
  });
  const named = (name: string) =>
    found(buildReport({ body: BODY, prose: { overview: [`认真学习《${name}》。`] } }), "fixed-phrase");
  it.each([
    "中华人民共和国政府公开信息条例",
    "中华人民政府信息公开条例",
    "中华人民共和政府信息公开条例",
    "中华人民共和国政府信息公开条列",
    "中国人民共和国政府信息公开条例",
    "政府信息公开处理费信息管理办法",
    "政府信息公开条列",
    "优化营商环境条列",
    "青禾县政府信息公开规订",
    "中华人民共和国档按法",
  ])("%s", (name) => expect(named(name)).toEqual(["fixed-phrase"]));
  it.each([
    "中华人民共和国政府信息公开条例",
    "政府信息公开条例",
    "中国政府信息公开条例",
    "中华人民共和国行政复议条例",
    "中华人民共和国政府信息公开条例（草案）",
    "青禾县政府信息公开规定",
    "政府信息公开信息处理费管理办法",
    "中华人民共和国行政复议法实施条例",
    "关于全面推进政务公开工作的实施意见",
    "优化营商环境条例",
    "省优化营商环境条例",
    "关于全面推进基层政务公开标准化规范化工作的实施意见",
  ])("nothing: %s", (name) => expect(named(name)).toEqual([]));
  it.each([
    ["认真学习政府信息公开条列，抓好落实。", 1],
    ["将政府信息公开条列入学习计划。", 0],
    ["把有关信息公开条理清楚地列出。", 0],
  ])("without its marks: %s", (sentence, count) => {
    const text = buildReport({ body: BODY, prose: { overview: [sentence] } });
    expect(found(text, "fixed-phrase")).toHaveLength(count);
  });
});
