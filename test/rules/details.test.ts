import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixesOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { fillCell } from "../../server/src/edits/fill-cell";
import { readReport } from "../../server/src/model/report";
import type { Finding } from "../../server/src/rules/types";
import { rowsOf } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";

/** The findings of one code. */
function found(text: string, code: string): readonly Finding[] {
  return analyse(text).findings.filter((finding) => finding.code === code);
}

/** What the first fix of each finding of one code makes of a text. */
function mended(text: string, code: string): readonly string[] {
  return found(text, code).map((finding) => applyEdits(text, fixesOf(text, finding).fixes[0]?.edits ?? []));
}

/** A text with other contents in cells of 表三. */
function withApplications(options: ReportOptions, contents: ReadonlyMap<string, string>): string {
  const report = readReport(buildReport({ layout: "tab-rows", ...options }));
  const table = report.tables.get("applications");
  const edits = [...contents].flatMap(([place, content]) => {
    const [row = "", column = ""] = place.split("/");
    const datum = table?.rows.get(row)?.data.get(column);
    return table && datum && datum.text !== content ? fillCell(report, table, datum, content) : [];
  });
  return applyEdits(report.text, edits);
}

describe("a second report", () => {
  it("in the same file is said to be one, where it begins", () => {
    const [first, second] = [buildReport({ year: 2023 }), buildReport({ year: 2022 })];
    const [finding, ...others] = found(first + second, "unreadable-table");
    expect(others).toEqual([]);
    expect(finding?.message["zh-CN"]).toContain("还有第二份报告");
    expect(finding?.span.start).toBeGreaterThanOrEqual(first.length);
    expect(found(first, "unreadable-table")).toEqual([]);
  });
});

describe("a title that is missing", () => {
  it.each([
    ["html", (title: string) => `<h1>${title}</h1>\n`],
    ["pipe-rows", (title: string) => `${title}\n`],
    ["markdown", (title: string) => `# ${title}\n\n`],
  ] as const)("is inserted as %s writes titles", (layout, written) => {
    const text = buildReport({ layout });
    const headless = text.replace(/^.*\n+/, "").replace("编制本年度报告", "青禾县人民政府编制2023年度报告");
    const title = "青禾县人民政府2023年政府信息公开工作年度报告";
    expect(mended(headless, "document-title")[0]).toBe(written(title) + headless);
  });
});

describe("topics of the overview", () => {
  const overview = (of: string) =>
    buildReport().replace(
      "监督保障方面，开展业务培训，将公开工作列入年度考核，并邀请群众代表评议，全年没有需要追究责任的情形。",
      of,
    );

  it("that only governments report are less than those of everybody", () => {
    expect(found(overview("监督保障方面，开展业务培训。"), "missing-topic").map(({ severity }) => severity)).toEqual([
      "information",
    ]);
    expect(found(overview("每月通报进度。"), "missing-topic").map(({ severity }) => severity)).toEqual([undefined]);
  });

  it("are not missed where one of those that governments report is not there", () => {
    expect(found(overview("监督保障方面，开展业务培训，将公开工作列入考核，接受评议。"), "missing-topic")).toEqual([]);
  });

  const headed = (third: string) =>
    buildReport().replace(
      /(?<=^一、.*\n)[\s\S]*?(?=^二、)/m,
      `（一）主动公开\n全年公开信息126条。\n（二）依申请公开\n收到的申请按期办理，规范答复。\n${third}\n专人更新网站栏目，逐条审核。\n（四）政府信息公开平台建设\n改版网站，方便查询。\n（五）监督保障\n列入考核，接受评议，开展培训，没有需要追究责任的情形。\n`,
    );

  it.each([
    ["（三）日常工作", 1],
    ["（三）政府信息管理", 0],
    ["（三）政府信息理", 0],
    ["（三政）府信息管理", 0],
    ["（三）\n政府信息管理情况", 0],
    ["全部答复。（三）政府信息管理。", 0],
  ])("are not missed where a damaged sub-heading may be theirs: %s", (third, count) => {
    expect(found(headed(third), "missing-topic")).toHaveLength(count);
  });

  it.each([
    ["（三）政府信息理", "小标题“政府信息理”应为“政府信息管理”"],
    ["（三）政府信息管管理情况", "小标题“政府信息管管理”应为“政府信息管理”"],
    ["（三）政府信息管理情况", undefined],
    ["（三）公开平建设情况", "小标题“公开平建设”应为“公开平台建设”"],
    ["（三）监保障情况", "小标题“监保障”应为“监督保障”"],
    ["（三）公开平台", undefined],
    ["（三）申请公开", undefined],
  ])("are named by a sub-heading with a character lost or doubled: %s", (third, message) => {
    const titles = found(headed(third), "section-title").map((finding) => finding.message["zh-CN"]);
    expect(titles).toEqual(message ? [message] : []);
  });

  it("are not damaged where the text breaks off in one", () => {
    const text = headed("（三）政府信息理");
    const cut = text.slice(0, text.indexOf("政府信息理") + "政府信息理".length);
    expect(found(`${cut}\n`, "section-title")).toEqual([]);
    expect(found(`${cut}\n专人更新网站栏目。\n`, "section-title")).toHaveLength(1);
  });

  it("are less where a sub-heading was lost with its number", () =>
    expect(found(headed("答复。"), "missing-topic").map(({ severity }) => severity)).toEqual(["information"]));
});

describe("a table that has only begun", () => {
  const results = (content: string) =>
    new Map(
      rowsOf(readReport(buildReport()).tables.get("applications")?.form ?? ({ lines: [] } as never))
        .slice(2)
        .flatMap(({ key }) =>
          ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"].map(
            (column) => [`${key}/${column}`, content] as const,
          ),
        ),
    );
  const figures = new Map([
    [cellKey("applications", "received", "natural"), "5"],
    [cellKey("applications", "granted", "natural"), "5"],
  ]);

  it.each([
    ["", "information", "还没有填"],
    ["0", undefined, "却都是 0"],
  ])("results that are all “%s”", (content, severity, words) => {
    const [finding] = found(withApplications({ figures }, results(content)), "intake-balance");
    expect(finding?.severity).toBe(severity);
    expect(finding?.message["zh-CN"]).toContain(words);
  });
});

describe("personal data", () => {
  it("is shown from its first character to its last", () => {
    const address = "石桥路12号3幢201室";
    const text = buildReport({ prose: { overview: [`申请人张某某，家住${address}，申请公开有关信息。`] } });
    expect(found(text, "personal-data").map(({ span }) => text.slice(span.start, span.end))).toEqual([address]);
  });
});

describe("a mobile number behind a home", () => {
  const numbers = (sentence: string): number =>
    found(buildReport({ prose: { overview: [sentence] } }), "personal-data").length;
  it.each([
    ["来访人家庭住址：石桥路12号，手机13900001234。", 1],
    ["联系地址：石桥路12号，手机13900001234。", 0],
  ])("%s", (sentence, count) => expect(numbers(sentence)).toBe(count));
});

describe("what a web page shows beside a report", () => {
  it.each([
    ["| 打印本页", "| 打印本页"],
    ["（关闭窗口）", "（关闭窗口）"],
    ["发布日期：2024-01-12 打印本页", "打印本页"],
    ["发布日期：2024-01-12（打印本页）", "（打印本页）"],
    ["打印本页 发布日期：2024-01-12", undefined],
    ["发布日期：2024-01-12", undefined],
    ["本报告由办公室负责解释。打印本页", "打印本页"],
    ["本报告可点击打印本页", undefined],
    ["点击打印本页即可下载。", undefined],
  ])("%s", (line, residue) => {
    const text = `${buildReport()}${line}\n`;
    const [finding] = found(text, "web-residue").filter(({ severity }) => severity === undefined);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(residue);
  });
});

describe("question marks that conversion has left", () => {
  it.each([
    ["????全年公开信息顺利。", 1],
    ["全年公开信息顺利。????", 1],
    ["全年公开????信息顺利。", 0],
    ["????全年公开????信息顺利。", 0],
  ])("%s: %i fixes", (sentence, count) => {
    const text = buildReport({ prose: { overview: [sentence] } });
    const findings = found(text, "web-residue");
    expect(findings).toHaveLength(1);
    expect(findings.flatMap((finding) => fixesOf(text, finding).fixes)).toHaveLength(count);
  });

  it("before a heading hide it no more, and are deleted", () => {
    const clean = buildReport();
    const text = clean.replace("\n一、", "\n????一、").replace("\n五、", "\n？？？？ 五、");
    const { findings } = analyse(text);
    expect(findings.map(({ code }) => code)).toEqual(["web-residue"]);
    const [fix] = findings.flatMap((finding) => fixesOf(text, finding).fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(clean.replace("\n五、", "\n 五、"));
  });
});

describe("work of another year", () => {
  it("belongs to its section, its other places beside the first", () => {
    const sentence = "2022年，我局扎实推进公开，2022年底前全面建成平台。";
    const overview = buildReport({ body: "临江市水利局" }).replace(/(^一、.*\n)[\s\S]*?(?=^二、)/m, `$1${sentence}\n`);
    const findings = found(overview, "stale-year");
    expect(findings.map(({ subject }) => subject)).toEqual(findings.map(() => ({ section: "overview" })));
    const places = findings.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)]);
    expect(new Set(places.map(({ start }) => start)).size).toBe(places.length);
    expect(places.map(({ start }) => start - overview.indexOf(sentence))).toContain(0);
  });
});

describe("a period", () => {
  it.each([
    ["自2023年12月31日起至2023年1月1日止", "统计期限 2023.12.31—2023.1.1，起止颠倒，应为 2023.1.1—2023.12.31"],
    ["自2023年12月31日起至2023年12月31日止", "统计期限 2023.12.31—2023.12.31，应为 2023.1.1—2023.12.31"],
    ["自2023年1月1日起至2023年12月30日止", "统计期限 2023.1.1—2023.12.30，应为 2023.1.1—2023.12.31"],
    ["自2023年1月2日起至2023年12月31日止", "统计期限 2023.1.2—2023.12.31，应为 2023.1.1—2023.12.31"],
  ])("%s", (period, message) => {
    const text = buildReport().replace("自2023年1月1日起至2023年12月31日止", period);
    expect(found(text, "period-mismatch").map((finding) => finding.message["zh-CN"])).toEqual([message]);
    expect(mended(text, "period-mismatch")).toEqual([buildReport()]);
  });
});

describe("money in a cell", () => {
  const fees = (content: string) => new Map([[cellKey("article20", "fees", "amount"), content]]);
  it.each([
    ["5000元", "0.5"],
    ["3千元", "0.3"],
    ["3百万元", "300"],
    ["0.02亿元", "200"],
    ["0.02亿", "200"],
    ["3万元", "3"],
    ["0元", "0"],
    ["10元", "0.001"],
  ])("%s is %s in 万元", (content, due) => {
    const text = buildReport({ figures: fees(content) });
    const [finding] = found(text, "figure-unit");
    expect(finding?.message["zh-CN"]).toContain(`应写作 ${due}，`);
    expect(mended(text, "figure-unit")).toEqual([buildReport({ figures: fees(due) })]);
  });

  it("where a count belongs is only said", () => {
    const text = buildReport({ figures: new Map([[cellKey("article20", "permits", "decisions"), "3万元"]]) });
    expect(found(text, "figure-unit").map(({ message }) => message["zh-CN"])).toEqual([
      "“3万元”带金额单位，此栏是数量：行政许可",
    ]);
    expect(mended(text, "figure-unit")).toEqual([text]);
  });

  it.each([
    ["5000", "0.5"],
    ["0", "0"],
  ])("under a heading in 元, %s is %s", (content, due) => {
    const right = buildReport({ figures: fees(due) });
    const [heading = ""] = /本年收费金额[^|]*万元[^|]*/.exec(right) ?? [];
    const text = buildReport({ figures: fees(content) }).replace(heading, heading.replace("万元", "元"));
    expect(found(text, "figure-unit")[0]?.message["zh-CN"]).toContain(`此格应为 ${due}：`);
    expect(mended(text, "figure-unit")).toEqual([right]);
  });
});

describe("a section that is inserted", () => {
  it("has its blank table, unless that is there already", () => {
    const text = buildReport({ layout: "tab-rows" });
    const gone = text.replace(/^四、政府信息公开[\s\S]*?(?=^五、)/m, "");
    const [whole = ""] = mended(gone, "missing-section");
    expect(readReport(whole).tables.get("reviews")?.rows.size).toBeGreaterThan(0);
    const bare = text.replace(/^四、政府信息公开.*\n/m, "");
    expect(mended(bare, "missing-section")).toEqual([text]);
  });
});

describe("a share", () => {
  const text = (sentence: string) => buildReport({ prose: { overview: [sentence] } });

  it("belongs to its section", () => {
    const [finding] = found(text("全年收到咨询40件，其中网上咨询10件，占30%。"), "rate-mismatch");
    expect(finding?.subject).toEqual({ section: "overview" });
  });
});
