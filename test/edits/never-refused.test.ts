import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { offeredFixes } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { newReport } from "../../server/src/features/new-report/new-report";
import { NEW_REPORT_LAYOUTS } from "../../server/src/features/new-report/new-report-problems";
import { readReport } from "../../server/src/model/report";
import { readings } from "../support/reading/readings";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/**
 * The findings of a rule with the titles of the fixes that are offered for them. No fix of any rule is refused: each is
 * right, or is not made.
 */
function offersOf(text: string, code: string): readonly (readonly [message: string, ...titles: string[]])[] {
  const analysis = analyse(text);
  const offers = offeredFixes(judgedAs(analysis), analysis.findings, judgeWith(), Number.POSITIVE_INFINITY);
  expect(offers.flatMap(({ refused }) => refused.map((one) => `${one.code} ${one.flaw}`))).toEqual([]);
  return offers
    .filter(({ finding }) => finding.code === code)
    .map(({ finding, fixes }) => [finding.message["zh-CN"], ...fixes.map(({ title }) => title["zh-CN"])] as const);
}

const TABLE_4_HEAD = /(?<=^复议后起诉\n|复议后起诉 \|.*\n)/m;

describe("the heading of a section", () => {
  it("is inserted over its table, though the section before has nothing else", () => {
    const whole = buildReport({ layout: "tab-rows" });
    const [start, end] = ["一、总体情况\n", "总计\t"].map((part) => whole.indexOf(part));
    const table = whole.indexOf("申请人情况");
    expect([start, end, table].every((at) => at !== undefined && at > 0)).toBe(true);
    const text =
      whole.slice(0, (start ?? 0) + "一、总体情况\n".length) + whole.slice(whole.lastIndexOf("\n", table) + 1);
    expect(offersOf(text, "missing-section")).toContainEqual([
      "缺少“三、收到和处理政府信息公开申请情况”，应在此标题之前",
      "插入“三、收到和处理政府信息公开申请情况”",
    ]);
  });

  it("is inserted behind a head without a table, which is told of before", () => {
    const whole = buildReport({ layout: "pipe-rows" });
    const head = whole.search(TABLE_4_HEAD);
    expect(head).toBeGreaterThan(0);
    const text = `${whole.slice(0, head)}本年度没有需要说明的事项。\n`;
    expect(offersOf(text, "missing-row")).toEqual([["表四只有表头，没有数据"]]);
    expect(offersOf(text, "missing-section")).toHaveLength(2);
    expect(offersOf(whole.slice(0, head), "missing-row")).toEqual([]);
  });
});

describe("a title", () => {
  const whole = buildReport();
  const title = "青禾县人民政府2023年政府信息公开工作年度报告";

  it("with a mark inside is not put over itself", () => {
    expect(whole.startsWith(title)).toBe(true);
    const offers = offersOf(whole.replace("政府信息公开工作", "政府信息/公开工作"), "document-title");
    expect(offers).toEqual([
      ["标题应为“…政府信息公开工作年度报告”，现为“青禾县人民政府2023年政府信息/公开工作年度报告”"],
    ]);
  });

  it("is inserted where nothing in the text speaks against it", () => {
    const untitled = whole.replace(`${title}\n`, "本报告由青禾县人民政府编制。\n");
    const offers = (text: string) => offersOf(text, "document-title").map(([, ...titles]) => titles);
    const signed = (body: string, date: string) => `${untitled}${body}\n${date}\n`;
    expect(offers(untitled)).toEqual([[`加上标题“${title}”`]]);
    expect(offers(signed("青禾县人民政府", "2024年1月18日"))).toEqual([[`加上标题“${title}”`]]);
    expect(offers(signed("青禾县人民政府", "2023年1月18日"))).toEqual([[]]);
    expect(offers(signed("柳溪县水务局", "2024年1月18日"))).toEqual([[]]);
    expect(offers(untitled.replace(/(?<=^一、.*\n)/m, "2022年，全县收到政府信息公开申请3件。\n"))).toEqual([[]]);
  });

  it("gets its year where nothing in the text speaks against it", () => {
    const open = (year: string): string => whole.replace("2023年政府信息公开工作", `${year}政府信息公开工作`);
    const offers = (text: string) => offersOf(text, "document-title");
    for (const year of ["", "年", "  年", "××年", "＿＿＿＿年 "])
      expect(offers(open(year)), year).toEqual([["标题没有年度", `标题改为“${title}”`]]);
    const lacking = open("年");
    expect(offers(lacking.replace(/(?<=^一、.*\n)/m, "2022年，全县收到政府信息公开申请3件。\n"))).toEqual([
      ["标题没有年度"],
    ]);
  });

  it("whose year lacks a digit does not get a second one", () => {
    const offers = offersOf(whole.replace("2023年政府信息公开工作", "203年政府信息公开工作"), "document-title");
    expect(offers).toEqual([["标题年度“203年”有误"]]);
  });
});

describe("a sentence that was not filled in", () => {
  const open = "政府信息公开平台建设方面，新建栏目××个。";
  const others =
    "主动公开方面，及时发布信息。依申请公开方面，依法答复申请。政府信息管理方面，清理历年文件。监督保障方面，开展业务培训。";
  const text = (rest: string): string =>
    buildReport().replace(/(?<=^一、.*\n)[\s\S]*?(?=^二、)/m, `2023年，我县抓好落实。${others}${open}\n${rest}\n`);

  it("is taken out where others speak of its topic too, and stays where none does", () => {
    const deleted = "删除没有填写的这一句";
    const residues = (rest: string) => offersOf(text(rest), "template-residue").map(([, ...titles]) => titles);
    expect(residues("门户网站改版后检索更方便，平台运行平稳。")).toEqual([[deleted]]);
    expect(residues("各乡镇认真学习，抓好落实。")).toEqual([[]]);
  });
});

describe("a sentence that was not filled in and is all that a section has to say", () => {
  const residues = (section: string, ...lines: readonly string[]) => {
    const text = buildReport().replace(
      new RegExp(`(?<=^${section}、.*\\n)[\\s\\S]*?(?=^六、|$(?![\\s\\S]))`, "m"),
      `${lines.join("\n")}\n`,
    );
    return offersOf(text, "template-residue").map(([, ...titles]) => titles);
  };
  const deleted = "删除没有填写的这一句";
  const open = "改进情况：下一步将加强培训××次。";

  it("of what is done about problems stays", () => {
    expect(residues("五", "一些栏目更新不够及时。", open)).toEqual([[]]);
    expect(residues("五", "一些栏目更新不够及时，已建立提醒制度，下一步将加强检查。", open)).toEqual([[deleted]]);
    expect(residues("五", "一些栏目××更新不够及时。", "下一步将加强检查。")).toEqual([[deleted]]);
  });

  it("under the sub-heading of its paragraph stays", () => {
    const [first = "", second = ""] = ["（三）整改。组织培训××次。", "（三）整改。已建立制度。组织培训××次。"];
    expect(residues("五", "一些栏目更新不够及时，下一步将改进。", first)).toEqual([[]]);
    expect(residues("五", "一些栏目更新不够及时，下一步将改进。", second)).toEqual([[deleted]]);
  });

  it("at all stays", () => {
    expect(residues("六", "本年度收取信息处理费××元。")).toEqual([[]]);
    expect(residues("六", "本年度收取信息处理费××元。", "没有其他需要报告的事项。")).toEqual([[deleted]]);
  });
});

describe("a figure that relations ask for", () => {
  it("is never beyond what may be a count", () => {
    const row = /^0 \| (?=0 \| 0 \| 0 \| 0 \|)/m;
    const whole = buildReport({ layout: "pipe-rows" });
    expect(whole).toMatch(row);
    const fixes = (figure: string) =>
      offersOf(whole.replace(row, `${figure} | `), "review-total").flatMap(([, ...titles]) => titles);
    expect(fixes("1000000000000")).toEqual(["改为 1000000000000：行政复议，总计"]);
    expect(fixes("1000000000001")).toEqual(["改为 0：行政复议，结果维持"]);
  });

  it("is offered among digits that run together only where it can be read again", () => {
    const figures = new Map(
      ["natural", "business", "legal"].map((column) => [cellKey("applications", "received", column), "2"] as const),
    );
    const text = buildReport({ layout: "glued", figures });
    const row = "一、本年新收政府信息公开申请数量2200206";
    expect(text).toContain(row);
    const wrong = text.replace(row, "一、本年新收政府信息公开申请数量2200306");
    const report = readReport(wrong);
    const analysis = analyse(wrong);
    const offers = offeredFixes(judgedAs(analysis), analysis.findings, judgeWith(), Number.POSITIVE_INFINITY);
    expect(offers.flatMap(({ refused }) => refused)).toEqual([]);
    for (const { fixes } of offers)
      for (const { edits } of fixes) {
        const after = readings(readReport(applyEdits(wrong, edits)));
        expect(after.size).toBeGreaterThanOrEqual(readings(report).size);
      }
  });
});

describe("a report that was just begun", () => {
  it.each(NEW_REPORT_LAYOUTS)("has no instruction deleted that a section consists of: %s", (layout) => {
    const text = newReport({ body: "青禾县人民政府", year: 2023, layout });
    expect(offersOf(text, "template-residue").flatMap(([, ...titles]) => titles)).toEqual([]);
  });

  it("has it deleted once something else stands there", () => {
    const text = buildReport({ prose: { other: ["（请填写其他需要报告的事项）"] } });
    expect(offersOf(text, "template-residue").flatMap(([, ...titles]) => titles)).toEqual(["删除填写说明"]);
  });
});
