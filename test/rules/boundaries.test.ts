import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixesOf } from "../../server/src/analysis/fixing/proved-fixes";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** The messages of one rule on a text, none of whose rules throws. */
function found(text: string, code: string): readonly string[] {
  const { findings, failed } = analyse(text);
  expect(failed).toEqual([]);
  return findings.filter((finding) => finding.code === code).map(({ message }) => message["zh-CN"]);
}

/** A report that says a sentence in one of its sections. */
function saying(sentence: string, section: "overview" | "problems" | "other" = "other"): string {
  return buildReport({ prose: { [section]: [sentence] } });
}

/**
 * GB 11643: the check character of 11010519491231002 is X, and that of 44052418800101001 too; both stand in the
 * standard.
 */
describe("an identity number", () => {
  it.each([
    ["11010519491231002X", 1],
    ["11010519491231002x", 1],
    ["440524188001010014", 0],
    ["110105194912310021", 0],
    ["1101051949123100", 0],
    ["11010519491231002X5", 0],
    ["911010519491231002X", 0],
    ["11010519491331002X", 0],
    ["110105 19491231 002X", 1],
    ["110105-19491231-002X", 1],
  ])("%s", (number, count) => {
    expect(found(saying(`申请人证件号码为${number}。`), "personal-data")).toHaveLength(count);
  });

  it("is masked but for its first six and last four characters", () => {
    const [message] = found(saying("申请人证件号码为11010519491231002X。"), "personal-data");
    expect(message).toBe("身份证号 110105********002X 不应公开，请删除或遮盖");
  });
});

describe("a mobile number", () => {
  it.each([
    ["村民王建国13800001234反映路灯问题。", 1],
    ["村民王建国1380000123反映路灯问题。", 0],
    ["村民王建国138000012345反映路灯问题。", 0],
    ["村民王建国12800001234反映路灯问题。", 0],
    ["村民王建国138 0000 1234反映路灯问题。", 1],
    ["村民王建国138 0000-1234反映路灯问题。", 0],
    ["联系电话：13800001234。", 0],
    ["监督电话：13800001234。", 0],
    ["登记编号：13800001234。", 0],
    ["投入资金13800001234元。", 0],
    ["监督电话：\n13800001234", 0],
    ["村民王建国13800001234反映路灯问题。\n监督电话：见门户网站。", 1],
  ])("%j", (sentence, count) => {
    expect(found(saying(sentence), "personal-data")).toHaveLength(count);
  });
});

describe("what cannot be reckoned is not judged", () => {
  const cells = ["inForce", "issued", "repealed"];
  const figures = (blank: string) =>
    new Map(
      cells.map((column) => [
        cellKey("article20", "normative", column),
        column === blank ? "" : column === "inForce" ? "1" : "5",
      ]),
    );

  it("a stock that is smaller than what was issued, unless a cell of its row is blank", () => {
    const text = (blank: string) =>
      buildReport({ layout: "pipe-rows", figures: figures("") }).replace(
        /^行政规范性文件 \| (\d+) \| (\d+) \| (\d+)/m,
        (_, ...own: string[]) =>
          `行政规范性文件 | ${own
            .slice(0, 3)
            .map((one, at) => (String(at) === blank ? " " : one))
            .join(" | ")}`,
      );
    expect(text("")).toMatch(/^行政规范性文件 \| \d \| \d \| \d/m);
    for (const blank of ["0", "1", "2"]) expect(found(text(blank), "stock-floor")).toEqual([]);
    const short = text("").replace(/^行政规范性文件 \| \d \| \d \| \d/m, "行政规范性文件 | 5 | 3 | 1");
    expect(found(short, "stock-floor")).toHaveLength(1);
    const enough = text("").replace(/^行政规范性文件 \| \d \| \d \| \d/m, "行政规范性文件 | 5 | 3 | 2");
    expect(found(enough, "stock-floor")).toEqual([]);
  });

  it("a table of which one row was not read names no wrong figure", () => {
    const whole = buildReport({
      layout: "csv",
      figures: new Map([[cellKey("applications", "granted", "natural"), "3"]]),
    });
    const wrong = whole.replace(/^(.*予以公开,.*?)3,/m, "$14,");
    expect(wrong).not.toBe(whole);
    expect(found(wrong, "inconsistent-figure")).toHaveLength(1);
    const unread = wrong.replace(/^(.*无正当理由大量反复申请.*?,)0,0,0,/m, "$10,");
    expect(unread).not.toBe(wrong);
    expect(found(unread, "inconsistent-figure")).toEqual([]);
  });

  it("a blank cell is named where it is the only one", () => {
    const text = (count: number) =>
      buildReport({ layout: "pipe-rows" })
        .replace(/^(行政许可 \| )/m, "$1")
        .replace(
          /^(.*无正当理由大量反复申请 \| )((?:0 \| ){2})/m,
          (_, label: string) => label + ["0 | ", "0 | "].fill(" | ", 0, count).join(""),
        );
    const blanks = (count: number) => analyse(text(count)).findings.filter(({ code }) => code === "blank-cells");
    expect(blanks(0)).toEqual([]);
    expect(blanks(1).map(({ cell }) => cell)).toEqual([{ table: "applications", row: "rejected4", column: "natural" }]);
    expect(blanks(2).map(({ cell }) => cell)).toEqual([undefined]);
  });
});

describe("a year before there was a form", () => {
  it("is told of unless a table of the form shows that the year is a slip", () => {
    const whole = buildReport({ year: 2023 }).replaceAll("2023", "2015").replaceAll("2024", "2016");
    expect(found(whole, "outdated-format")).toEqual([]);
    const prose = whole
      .split("\n")
      .filter((line) => !line.includes("|"))
      .join("\n");
    expect(found(prose, "outdated-format")).toHaveLength(1);
  });
});

describe("fees", () => {
  it("are spoken of in a paragraph where the page has paragraphs", () => {
    for (const layout of READABLE_LAYOUTS) {
      const whole = buildReport({ layout });
      const text = whole.replace(/本年度没有收取信息处理费。/, "");
      expect(text).not.toBe(whole);
      const finding = analyse(text).findings.find(({ code }) => code === "fee-statement");
      const [fix] = finding ? fixesOf(text, finding).fixes : [];
      const paragraph = /<p>[^<]*没有其他需要报告/.test(text);
      expect([layout, fix?.edits[0]?.newText.includes("<p>")]).toEqual([layout, paragraph]);
    }
  });
});

describe("a title", () => {
  it("without a body gets the one that is known", () => {
    const whole = buildReport();
    const bare = whole.replace("青禾县人民政府2023年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告");
    expect(found(bare, "document-title")).toEqual(["标题没有机关名称"]);
    expect(found(`青禾县人民政府\n${bare}`, "document-title")).toEqual([]);
    // Where a page says it was taken from is no body.
    const [title = "", ...rest] = bare.split("\n");
    const sourced = [title, "信息来源：青禾县人民政府", ...rest].join("\n");
    expect(found(sourced, "document-title")).toEqual(["标题没有机关名称"]);
  });
});
