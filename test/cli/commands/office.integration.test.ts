import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docx, officePieces, wordParagraph, wordReport, wordTable, workbookReport } from "../../support/office/files";
import { built } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { nianbao } from "../support/nianbao";

/** A report whose total of the row 予以公开 is wrong. */
const WRONG = new Map([
  [cellKey("applications", "granted", "natural"), "3"],
  [cellKey("applications", "granted", "total"), "4"],
]);

const pieces = officePieces("2021");
const wrong = officePieces("2021", WRONG);

describe("check", () => {
  test("finds the same in a Word document and a workbook, and names the place as a person finds it", () => {
    const folder = tempFolder({ "a.docx": wordReport(wrong), "b.xlsx": workbookReport(wrong) });
    const { code, out } = nianbao(
      ["check", "--format", "json", "a.docx", "b.xlsx", "--rule", "duplicate-report=off"],
      folder,
    );
    expect(code).toBe(1);
    const [document, workbook] = JSON.parse(out).reports;
    expect([document.source, workbook.source]).toEqual([{ kind: "docx" }, { kind: "xlsx" }]);
    const told = (report: typeof document) =>
      report.findings.map((finding: Record<string, unknown>) => [finding.code, finding.message, finding.place]);
    expect(told(document)).toEqual(told(workbook));
    expect(told(document)).toHaveLength(1);
    expect(told(document)[0][2]).toBe("表三 · （一）予以公开 · 总计");
    expect(nianbao(["check", "a.docx"], folder).out).toContain("表三 · （一）予以公开 · 总计");
  });

  test("passes over owner files and says which documents of a folder could not be read", () => {
    const folder = tempFolder({
      "甲.docx": wordReport(pieces),
      "~$甲.docx": "x",
      "2023年年报.doc": "x",
      "资料.doc": "x",
      "乙年度报告.docx": wordReport(pieces).subarray(0, 900),
      "丙.docx": "一、总体情况",
    });
    const { code, out, err } = nianbao(["check", "--format", "json"], folder);
    expect(code).toBe(2);
    const { reports, skipped } = JSON.parse(out);
    expect(reports.map(({ file }: { file: string }) => file)).toEqual(["甲.docx"]);
    expect(skipped).toEqual([
      { file: "2023年年报.doc", reason: "old-format" },
      { file: "丙.docx", reason: "not-office-file" },
      { file: "乙年度报告.docx", reason: "damaged" },
    ]);
    expect(err.split("\n").map((line) => line.split(":")[0])).toEqual(["2023年年报.doc", "乙年度报告.docx", ""]);
  });

  test("says what a person does not see in a document", () => {
    const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r></w:p>";
    const body = pieces.map((piece) => (typeof piece === "string" ? wordParagraph(piece) : wordTable(piece))).join("");
    const folder = tempFolder({ "a.docx": docx(body + hidden) });
    const { code, out, err } = nianbao(["check", "--format", "json", "a.docx"], folder);
    expect([code, err]).toEqual([0, "a.docx: 未读其中隐藏的文字\n"]);
    expect(JSON.parse(out).reports[0].source).toEqual({ kind: "docx", omitted: ["hidden-text"] });
  });

  test("a text that was imported beside the document is the one report, whatever was mended in it; elsewhere it is another", () => {
    const folder = tempFolder({ "2023/甲.docx": wordReport(wrong) });
    const { out: text } = nianbao(["convert", "--layout", "tab-rows", "2023/甲.docx"], folder);
    const mended = text.replace(/^(.*予以公开\t3\t.*\t)4$/m, "$13");
    expect(mended).not.toBe(text);
    writeFileSync(path.join(folder, "2023/甲.txt"), mended);
    const codesIn = (run: { readonly out: string }) =>
      JSON.parse(run.out).reports.flatMap(({ findings }: { findings: { code: string }[] }) =>
        findings.map(({ code }) => code),
      );
    expect(codesIn(nianbao(["check", "--format", "json", "2023"], folder))).not.toContain("duplicate-report");
    writeFileSync(path.join(folder, "甲.txt"), mended);
    expect(codesIn(nianbao(["check", "--format", "json", "2023/甲.docx", "甲.txt"], folder))).toContain(
      "duplicate-report",
    );
  });

  test("a folder's document and the text made from it are one report in every command, and the text is listed", () => {
    const folder = tempFolder({ "县/甲.docx": wordReport(wrong), "县/乙2022.xlsx": workbookReport(pieces) });
    const converted = ["convert", "--layout", "tab-rows", "县/甲.docx", "--output", "县/甲.txt"];
    expect(nianbao(converted, folder).code).toBe(0);
    const files = ({ out }: { readonly out: string }) =>
      JSON.parse(out).reports.map(({ file }: { file: string }) => file);
    const checked = nianbao(["check", "--format", "json", "县"], folder);
    const { skipped, summary } = JSON.parse(checked.out);
    expect(files(checked)).toEqual(["县/乙2022.xlsx", "县/甲.txt"]);
    expect(skipped).toEqual([{ file: "县/甲.docx", reason: "replaced" }]);
    expect([summary.files, summary.reports, summary.error]).toEqual([3, 2, 1]);
    expect(nianbao(["check", "县"], folder).out).toMatch(
      /检查了 2 份年报，1 份有问题：1 个错误.*；1 个 Word、Excel 或 PDF 文件与其中的文本是同一份年报，以文本为准\n$/,
    );
    expect(files(nianbao(["extract", "县"], folder))).toEqual(["县/乙2022.xlsx", "县/甲.txt"]);
    expect(nianbao(["convert", "--layout", "markdown", "县/甲*"], folder).code).toBe(0);
    const document = readFileSync(path.join(folder, "县/甲.docx"));
    expect(nianbao(["fix", "县"], folder).out).toContain("2 份年报");
    expect(readFileSync(path.join(folder, "县/甲.docx"))).toEqual(document);
  });

  test("a document that is named is checked, whatever text was made from it", () => {
    const folder = tempFolder({ "甲.docx": wordReport(wrong) });
    nianbao(["convert", "--layout", "tab-rows", "甲.docx", "--output", "甲.txt"], folder);
    for (const paths of [["甲.docx"], ["甲.docx", "甲.txt"]]) {
      const { reports, skipped } = JSON.parse(nianbao(["check", "--format", "json", ...paths], folder).out);
      expect(reports.map(({ file }: { file: string }) => file)).toEqual(paths);
      expect(skipped).toEqual([]);
    }
  });

  test("reads a document from standard input", () => {
    const { code, out } = nianbao(["check", "--quiet", "-"], tempFolder(), { input: wordReport(pieces) });
    expect([code, out]).toEqual([0, ""]);
  });
});

describe("the other commands", () => {
  test("give the figures of a document, print it in another layout and carry its figures over", () => {
    const folder = tempFolder({ "a.docx": wordReport(wrong) });
    const { reports } = JSON.parse(nianbao(["extract", "a.docx"], folder).out);
    expect(reports[0].tables.applications.granted.natural).toMatchObject({ state: "number", value: "3" });
    const converted = nianbao(["convert", "--layout", "markdown", "a.docx"], folder);
    expect([converted.code, /（一）予以公开 *\|[ |]*3 *\|/.test(converted.out)]).toEqual([0, true]);
    const next = nianbao(["new", "--body", "青禾县人民政府", "--year", "2024", "--from", "a.docx"], folder);
    expect(next.code).toBe(0);
  });

  test("fix changes the words of a document where they stand", () => {
    const misspelt = pieces.map((piece) => (piece === "一、总体情况" ? "一,总体情况" : piece));
    const folder = tempFolder({ "a.docx": wordReport(misspelt), "b.xlsx": workbookReport(misspelt) });
    const { out, err } = nianbao(["fix", "a.docx", "b.xlsx"], folder);
    expect(out).toContain("a.docx: 已修复");
    expect(err).toContain("b.xlsx: 未修改");
    const text = new TextDecoder().decode(unzipSync(readFileSync(path.join(folder, "a.docx")))["word/document.xml"]);
    expect(text).toContain(">一、总体情况<");
    expect(readFileSync(path.join(folder, "b.xlsx"))).toEqual(Buffer.from(workbookReport(misspelt)));
  });
});

test("a workbook of figures that nianbao wrote is no report", () => {
  const folder = tempFolder({ "a.docx": wordReport(pieces) });
  const { status, stdout } = spawnSync(process.execPath, [built(), "extract", "--format", "xlsx"], { cwd: folder });
  expect(status).toBe(0);
  writeFileSync(path.join(folder, "b.xlsx"), stdout);
  expect(nianbao(["check", "b.xlsx"], folder).err).toContain("b.xlsx: 不是政府信息公开工作年度报告");
});
