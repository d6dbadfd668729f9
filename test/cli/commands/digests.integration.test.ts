import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeFolder } from "../../bench/folder";
import { officePieces, wordReport } from "../../support/office/files";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/**
 * A folder with three parts: one body's reports in two of them, whose figures do not go on from year to year, the same
 * reports in several, files that are no reports, and reports of several layouts with faults of their own.
 */
function threeParts(): string {
  const report = (year: number, carriedIn: string, carriedOut: string) =>
    buildReport({
      body: "澄源县水利局",
      year,
      figures: new Map([
        [cellKey("applications", "received", "total"), carriedOut],
        [cellKey("applications", "received", "natural"), carriedOut],
        [cellKey("applications", "carriedIn", "total"), carriedIn],
        [cellKey("applications", "carriedIn", "natural"), carriedIn],
        [cellKey("applications", "carriedOut", "total"), carriedOut],
        [cellKey("applications", "carriedOut", "natural"), carriedOut],
      ]),
    });
  const folder = tempFolder({
    "a/水利局2022.txt": report(2022, "0", "3"),
    "b/水利局2023.txt": report(2023, "0", "2"),
    "b/nianbao.json": '{ "rules": { "section-number": "off" }, "aggregates": [] }',
    "c/说明.txt": "这是说明，不是年报。",
    "c/年报.docx": "不是文档",
    // One report, as a document in one part and as the text made from it in another.
    "a/卫生局.docx": wordReport(officePieces("2021")),
  });
  expect(nianbao(["convert", "--layout", "markdown", "a/卫生局.docx", "--output", "c/卫生局.md"], folder).code).toBe(0);
  for (const [name, count] of [
    ["a", 4],
    ["b", 8],
  ] as const)
    writeFolder(path.join(folder, name, "县"), count);
  // The same bodies as in the others, so that reports are there twice.
  writeFolder(path.join(folder, "c", "乡镇"), 4);
  return folder;
}

/** Checks each part by itself, and returns the names of the files of digests. */
function digestsOf(folder: string): readonly string[] {
  return ["a", "b", "c"].map((part) => {
    const digests = `${part}.digests`;
    expect(nianbao(["check", part, "--digests", digests, "--quiet"], folder).code).not.toBeNull();
    return digests;
  });
}

describe("check in parts", { timeout: 120_000 }, () => {
  test.each(["json", "text", "html"])("says in %s what one run over all of them says", (format) => {
    const folder = threeParts();
    const whole = nianbao(["check", "a", "b", "c", "--format", format], folder);
    const parts = nianbao(["check", "--compare-only", "--digests", ...digestsOf(folder), "--format", format], folder);
    expect(whole.out).toMatch(/carry-over|上年结转/);
    expect(whole.out).toMatch(/duplicate-report|重复/);
    expect(whole.out).toMatch(/replaced|以(那一份)?文本/);
    expect(parts.out).toBe(whole.out);
    expect(parts.code).toBe(whole.code);
  });

  test("compares reports that are not at hand any more, without the fixes that need their texts", () => {
    const folder = threeParts();
    const whole = JSON.parse(nianbao(["check", "a", "b", "c", "--format", "json"], folder).out);
    const digests = digestsOf(folder);
    for (const part of ["a", "b", "c"]) renameSync(path.join(folder, part), path.join(folder, `${part}-gone`));
    const parts = JSON.parse(nianbao(["check", "--compare-only", ...digests, "--format", "json"], folder).out);
    const said = ({ reports }: { reports: { file: string; findings: { code: string; range: object }[] }[] }) =>
      reports.map(({ file, findings }) => [file, findings.map(({ code, range }) => [code, range])]);
    expect(said(parts)).toEqual(said(whole));
  });

  test("severities of the first run hold, and may be overridden", () => {
    const folder = threeParts();
    const all = ["check", "--compare-only", ...digestsOf(folder), "--format", "json"];
    const codesIn = (out: string, part: string) =>
      (JSON.parse(out).reports as { file: string; findings: { code: string }[] }[])
        .filter(({ file }) => file.startsWith(`${part}/`))
        .flatMap(({ findings }) => findings.map(({ code }) => code));
    const plain = nianbao(all, folder).out;
    expect(codesIn(plain, "a")).toContain("section-number");
    expect(codesIn(plain, "b")).not.toContain("section-number");
    expect(codesIn(nianbao([...all, "--rule", "carry-over=off"], folder).out, "b")).not.toContain("carry-over");
  });

  test("the paths may stand behind the file of digests", () => {
    const folder = tempFolder({ "a/年报.txt": buildReport({}) });
    const { out } = nianbao(["check", "--digests", "a.digests", "a"], folder);
    expect(out).toContain("检查了 1 份年报");
    expect(nianbao(["check", "--compare-only", "a.digests"], folder).out).toContain("检查了 1 份年报");
  });
});

describe("files of digests that cannot be used", () => {
  let known: string | undefined;
  /** A folder with one report and its digests, which are the same wherever the folder is. */
  const partOf = () => {
    const folder = tempFolder({ "a/年报.txt": buildReport({}) });
    if (known === undefined) nianbao(["check", "a", "--digests", "a.digests"], folder);
    else writeFileSync(path.join(folder, "a.digests"), known);
    known ??= readFileSync(path.join(folder, "a.digests"), "utf8");
    return { folder, good: known };
  };

  test.each([
    ["none is named", () => undefined, "要写明 --digests 生成的文件"],
    ["an empty file", () => "", "不是 check --digests 写的文件"],
    ["a report", () => buildReport({}), "不是 check --digests 写的文件"],
    ["other JSON", () => "{}\n", "不是 check --digests 写的文件"],
    ["another version", (good: string) => good.replace(/"version":\d+/, '"version":99'), "另一版 nianbao"],
    ["cut off in a line", (good: string) => good.slice(0, -20), "不完整"],
    ["cut off behind a line", (good: string) => good.split("\n").slice(0, 2).join("\n"), "不完整"],
    ["a report taken out", (good: string) => good.split("\n").toSpliced(1, 1).join("\n"), "不完整或被改动过"],
    ["a figure changed", (good: string) => good.replace('"explicit":false', '"explicit":true '), "不完整或被改动过"],
    [
      "an array that is none",
      (good: string) => good.replace(/"Uint16Array":"[^"]{8}/, '"Uint16Array":"AAAAAAAA'),
      "不完整或被改动过",
    ],
    ["more behind the end", (good: string) => `${good}${good.split("\n")[1]}\n`, "不完整或被改动过"],
  ])("%s", (_, damaged, message) => {
    const { folder, good } = partOf();
    const text = damaged(good);
    if (text !== undefined) writeFileSync(path.join(folder, "x.digests"), text);
    const { code, out, err } = nianbao(
      ["check", "--compare-only", ...(text === undefined ? [] : ["x.digests"])],
      folder,
    );
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("one that is not there, and a folder", () => {
    const { folder } = partOf();
    expect(nianbao(["check", "--compare-only", "none.digests"], folder)).toEqual({
      code: 2,
      out: "",
      err: "none.digests: 找不到文件\n",
    });
    expect(nianbao(["check", "--compare-only", "a", "--locale", "en"], folder)).toEqual({
      code: 2,
      out: "",
      err: "a: not a file that check --digests wrote\n",
    });
  });

  test("two with reports of the same name", () => {
    const { folder } = partOf();
    mkdirSync(path.join(folder, "other"), { recursive: true });
    copyFileSync(path.join(folder, "a.digests"), path.join(folder, "other", "a.digests"));
    const { code, err } = nianbao(["check", "--compare-only", "a.digests", "other/a.digests"], folder);
    expect(code).toBe(2);
    expect(err).toBe(
      "other/a.digests: 年报 a/年报.txt 已在 a.digests 里；各部分请在同一个文件夹下运行，每份年报只放一次\n",
    );
  });

  test("one that cannot be written", () => {
    const { folder } = partOf();
    const { code, out, err } = nianbao(["check", "a", "--digests", "none/a.digests"], folder);
    expect(code).toBe(2);
    expect(out).toContain("检查了 1 份年报");
    expect(err).toContain("none/a.digests: 无法写入");
  });
});
