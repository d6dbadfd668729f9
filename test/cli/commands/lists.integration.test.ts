import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { OFFICE_PLATFORM } from "../../../server/src/node/office-platform";
import { readOffice } from "../../../server/src/office/read-office";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/** A report whose total of the row 予以公开 is 4 instead of 3, and whose second heading has another numeral. */
const wrong = (body: string) =>
  buildReport({
    body,
    figures: new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "granted", "total"), "4"],
    ]),
    headings: { problems: "5、存在的主要问题及改进情况" },
  });

const HEADINGS = "机关,年度,部分,位置,问题,应为,级别,规则,依据,文件,整改结果,由 nianbao 生成";

describe("the list of findings", () => {
  test("as CSV: a finding a line, with part, place, what it should be and an empty column for the remedy", () => {
    const folder = tempFolder({ "a.txt": wrong("青禾县人民政府"), "b.txt": buildReport({ body: "云溪镇人民政府" }) });
    const { code, out, err } = nianbao(["check", "--format", "csv"], folder);
    expect([code, err]).toEqual([1, ""]);
    const [head, total = "", heading = "", ...rest] = out.split("\r\n");
    expect([head, rest]).toEqual([`\ufeff${HEADINGS}`, [""]]);
    expect(total).toMatch(
      /^青禾县人民政府,2023,表三,（一）予以公开 · 总计（第 \d+ 行）,.*,3,错误,填错的数 inconsistent-figure,表格结构,a\.txt,,$/,
    );
    expect(heading).toMatch(
      /^青禾县人民政府,2023,五、存在的主要问题及改进情况,第 \d+ 行,.*,五、,警告,标题序号 section-number,格式或条例,a\.txt,,$/,
    );
  });

  test("as a workbook with the same columns and rows", () => {
    const folder = tempFolder({ "a.txt": wrong("青禾县人民政府") });
    expect(nianbao(["check", "--format", "xlsx", "--output", "list.xlsx"], folder)).toEqual({
      code: 1,
      out: "",
      err: "",
    });
    const office = readOffice(readFileSync(path.join(folder, "list.xlsx")), OFFICE_PLATFORM);
    const rows = typeof office === "string" ? [] : office.text.trimEnd().split("\n");
    expect(rows[0]?.split("\t")).toEqual(HEADINGS.split(","));
    expect(rows.slice(1).map((row) => row.split("\t")[5])).toEqual(["3", "五、"]);
  });

  test("runs no formula that a file name or a text brings", () => {
    const folder = tempFolder({ "=1+1.txt": wrong("青禾县人民政府") });
    expect(nianbao(["check", "--format", "csv"], folder).out).toContain(",'=1+1.txt,");
  });
});

describe("the sheet to be printed", () => {
  const page = (folder: string) => {
    expect(nianbao(["check", "--format", "html", "--output", "sheet.html"], folder)).toMatchObject({ out: "" });
    return readFileSync(path.join(folder, "sheet.html"), "utf8");
  };

  test("has a cover, a sheet for each report and its tables, and is no report itself", () => {
    const folder = tempFolder({
      "a.txt": wrong("青禾县人民政府"),
      "b.txt": buildReport({ body: "云溪镇人民政府" }),
      "c.txt": "无关",
    });
    const html = page(folder);
    expect(html.match(/<section class="sheet"/g)).toHaveLength(2);
    expect(html.match(/<table class="form"/g)).toHaveLength(6);
    expect(html).toContain('<a href="#report-1">青禾县人民政府</a>');
    expect(html).toContain("c.txt：不是政府信息公开工作年度报告");
    expect(html).toMatch(/<b class="mark">错误<\/b>[^<]*4 应为 3/);
    expect(html).toMatch(/<td class="[^"]*figure[^"]*error[^"]*" data-key="applications\.granted\.total">/);
    const { reports, skipped } = JSON.parse(nianbao(["check", "--format", "json"], folder).out);
    expect(reports.map(({ file }: { file: string }) => file)).toEqual(["a.txt", "b.txt"]);
    expect(skipped).toContainEqual({ file: "sheet.html", reason: "not-a-report" });
  });

  test("needs nothing from elsewhere, and shows texts as texts", () => {
    const name = "<img src=x onerror=alert(1)>&\"'.txt";
    const html = page(tempFolder({ [name]: wrong("青禾县人民政府") }));
    expect(html).toContain("default-src &#39;none&#39;");
    expect(html).not.toMatch(/<(script|img|link|iframe)|<[^>]*\son\w+=|url\(/i);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;.txt");
  });

  test("of one report has no cover", () => {
    const html = page(tempFolder({ "a.txt": wrong("青禾县人民政府") }));
    expect([html.includes("<header>"), html.match(/<h1>/g)?.length]).toEqual([false, 1]);
  });
});

describe("--output", () => {
  test("writes what standard output would get, in place of a file that is there", () => {
    const folder = tempFolder({ "a.txt": buildReport(), "out.json": "old" });
    for (const command of [["check", "--format", "json"], ["extract"], ["convert", "--layout", "markdown"]]) {
      const { out } = nianbao([...command, "a.txt"], folder);
      expect(nianbao([...command, "a.txt", "--output", "out.json"], folder)).toMatchObject({ out: "", err: "" });
      expect(readFileSync(path.join(folder, "out.json"), "utf8")).toBe(out);
    }
    const made = ["new", "--body", "青禾县", "--year", "2024"];
    const { out } = nianbao(made, folder);
    nianbao([...made, "--output", "new.txt"], folder);
    expect(readFileSync(path.join(folder, "new.txt"), "utf8")).toBe(out);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "new.txt", "out.json"]);
  });

  test.each([
    ["check", "text"],
    ["check", "json"],
    ["check", "html"],
    ["check", "csv"],
    ["check", "xlsx"],
    ["extract", "json"],
    ["extract", "csv"],
    ["extract", "xlsx"],
    ["compare", "text"],
  ])("%s --format %s: is written again over what it wrote", (command, format) => {
    // What is said of headings and of figures that differ quotes the form.
    const files = { "a.txt": buildReport({ headings: { problems: "存在的问题" } }), "b.txt": wrong("云溪镇人民政府") };
    const folder = tempFolder(files);
    const run = () => nianbao([command, "--format", format, "a.txt", "b.txt", "--output", "out.txt"], folder);
    expect(run()).toEqual({ code: command === "extract" ? 0 : 1, out: "", err: "" });
    expect(run()).toEqual({ code: command === "extract" ? 0 : 1, out: "", err: "" });
  });

  test.each([
    ["check", ["check", "a.txt", "--output", "a.txt"]],
    ["check, another report", ["check", "a.txt", "--output", "b.md"]],
    ["check, the file of digests", ["check", "--digests", "a.txt", "b.md"]],
    ["extract", ["extract", "b.md", "--output", "a.txt"]],
    ["compare", ["compare", "a.txt", "b.md", "--output", "a.txt"]],
    ["new", ["new", "--body", "青禾县", "--year", "2024", "--from", "a.txt", "--output", "a.txt"]],
  ])("%s: is never written over a report", (_, command) => {
    const files = { "a.txt": buildReport(), "b.md": buildReport({ year: 2024, layout: "markdown" }) };
    const folder = tempFolder(files);
    const { code, out, err } = nianbao(command, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^(a\.txt|b\.md): 里面是一份年报，不覆盖；请换一个文件名\n$/);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "b.md"]);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(folder, name), "utf8")).toBe(text);
  });

  test.each([
    ["the baseline that is written", ["check", "a.txt", "--write-baseline", "--output", "nianbao.baseline.json"]],
    ["a baseline by another name", ["check", "a.txt", "--baseline", "b.json", "--output", "./b.json"]],
    ["the configuration", ["extract", "a.txt", "--output", "nianbao.json"]],
    ["a configuration through a link", ["check", "a.txt", "--config", "c.json", "--output", "link.json"]],
    ["the digests that are written", ["check", "a.txt", "--digests", "x", "--output", "x"]],
    ["the digests that are read", ["check", "--compare-only", "--digests", "old", "--output", "old"]],
    ["the baseline, with digests", ["check", "--digests", "nianbao.baseline.json", "a.txt"]],
  ])("%s: is never written over", (_, command) => {
    const own = Object.fromEntries(
      ["nianbao.json", "nianbao.baseline.json", "b.json", "c.json"].map((name) => [name, "{}"]),
    );
    const folder = tempFolder({ "a.txt": buildReport(), ...own });
    symlinkSync("c.json", path.join(folder, "link.json"));
    expect(nianbao(["check", "a.txt", "--digests", "old"], folder).code).toBe(0);
    const texts = () => readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]);
    const before = texts();
    const { code, out, err } = nianbao(command, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^\S+: 是配置、已核实问题的清单或摘要，不覆盖；请换一个文件名\n$/);
    expect(texts()).toEqual(before);
  });

  test("converts a report where it stands", () => {
    const folder = tempFolder({ "a.txt": buildReport({ layout: "tab-rows" }) });
    const command = ["convert", "--layout", "markdown", "a.txt"];
    const { out } = nianbao(command, folder);
    expect(nianbao([...command, "--output", "a.txt"], folder)).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe(out);
  });

  test("leaves the file as it was where there is no result, and says where nothing can be written", () => {
    const folder = tempFolder({ "a.txt": "无关", "out.txt": "old" });
    expect(nianbao(["convert", "--layout", "csv", "a.txt", "--output", "out.txt"], folder).code).toBe(2);
    expect(readFileSync(path.join(folder, "out.txt"), "utf8")).toBe("old");
    writeFileSync(path.join(folder, "b.txt"), buildReport());
    const ended = nianbao(["extract", "b.txt", "--output", "none/out.json"], folder);
    expect([ended.code, ended.out, ended.err]).toEqual([
      2,
      "",
      "none/out.json: 无法写入，请看文件夹在不在、能不能写，已有的文件是不是只读、有没有几个硬链接\n",
    ]);
    expect(nianbao(["extract", "b.txt", "--output", "."], folder).code).toBe(2);
    expect(existsSync(path.join(folder, "none"))).toBe(false);
  });
});
