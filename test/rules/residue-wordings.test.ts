import { describe, expect, it } from "vitest";
import { textFindings } from "../support/reading/text-rules";
import { buildReport } from "../support/reports/report-builder";

/** The codes found in a report for 2023 that has the line among its paragraphs. */
function found(line: string): readonly string[] {
  return textFindings(buildReport({ prose: { overview: [line] } })).map(({ code }) => code);
}

const faulty = (code: string, lines: readonly string[]) => {
  it.each(lines)(`${code}: %s`, (line) => expect(found(line)).toEqual([code]));
};
const silent = (lines: readonly string[]) => {
  it.each(lines)("nothing: %s", (line) => expect(found(line)).toEqual([]));
};

describe("what a template leaves", () => {
  faulty("template-residue", [
    "明确一名分管领导（请补充），专人负责。",
    "明确一名分管领导（此处删除）。",
    "明确一名分管领导（如有请填写）。",
    "开展培训（字数不少于300字）。",
    "开展培训（注：各单位根据实际填写）。",
    "（各单位结合实际撰写）开展培训。",
    "明确（姓名）为分管领导。",
    "明确△△为分管领导。",
    "明确OOO为分管领导。",
    "明确某某为分管领导。",
    "组织业务培训X次，参加人员众多。",
    "组织业务培训（）次。",
    "组织业务培训○次。",
    "推送信息…条，更新及时。",
  ]);
  silent([
    "答复文书（示例）已经印发。",
    "为X光检查等项目公开收费标准。",
    "申请人某某对答复表示满意。",
    "各乡镇根据实际情况开展培训。",
    "围绕“怎么办？”件件有回音。",
    "（如有其他需要说明的事项，可以致函。）",
    "公开1×3项清单。",
  ]);
});

describe("what a web page leaves", () => {
  faulty("web-residue", [
    "网站地图 | 联系我们 | 隐私声明",
    "审核：王五",
    "政府网站标识码：4212010001",
    "适老化无障碍版",
    "无障碍阅读  长者模式",
    "请使用IE9以上浏览器访问",
    "本文已被阅读123次",
    "{{title}}",
    "var _hmt = _hmt || [];",
    "信息分类：政府信息公开年报",
  ]);
  silent([
    "联系我们，让服务更好。",
    "审核：先由科室负责人把关，再由分管领导审定。",
    "推进网站适老化和无障碍改造。",
    "发布日期：2024-01-18",
  ]);
});

describe("marks twice", () => {
  faulty("repeated-punctuation", [
    "逐一清理，、及时标注。",
    "逐一清理；，及时标注。",
    "逐一清理：，及时标注。",
    "逐一清理，,及时标注。",
    "逐一清理，及时标注.。",
    "逐一清理，  ，及时标注。",
  ]);
  silent(["逐一清理……，及时标注。", "群众好评不断！！", "依据No.。", "使用“，、；”等标点。"]);
});

describe("what belongs to a person", () => {
  faulty("personal-data", [
    "办结申请（申请人李四，住址：青禾县城关镇人民路12号）。",
    "办结申请（申请人张某某，住清河路18号3单元201室）。",
    "申请人：陈刚，地址：清河路18号2栋3单元。",
    "（五）监督保障情况。明确张三（13812345678）为分管领导。",
    "明确一名分管领导（１３８１２３４５６７８）。",
  ]);
  silent([
    "申请人可向本局提出申请，地址：清河路18号。",
    "申请人应当面提交材料，地址：清河路18号2楼。",
    "申请人李某的申请已经答复。",
    "联系人：张三，电话：13812345678。",
    "监督电话：13812345678。",
  ]);
});
