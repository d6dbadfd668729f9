import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { officePieces, wordReport } from "../../support/office/files";
import { pdf, textAt } from "../../support/office/pdf";
import { tempFolder } from "../../support/processes/temp-folder";
import { nianbao } from "../support/nianbao";

const DATA = path.join(import.meta.dirname, "../../office/data");
const data = (file: string) => readFileSync(path.join(DATA, file));

/** A page with enough of a report to be taken for one, and more operators. */
const report = (more = "") =>
  [
    textAt("青禾县2023年政府信息公开工作年度报告", 150, 780, 16),
    textAt("一、总体情况", 60, 740),
    textAt("二、主动公开政府信息情况", 60, 720),
    textAt("三、收到和处理政府信息公开申请情况", 60, 700),
    more,
  ].join("");

/** Extracts the figures of a file of the test data, each as table.row.column and figure. */
function figuresOf(file: string): readonly (readonly [cell: string, figure: string])[] {
  const { out, err } = nianbao(["extract", "--format", "json", file], DATA);
  expect(err).toBe("");
  const tables: Record<string, Record<string, Record<string, Cell>>> = JSON.parse(out).reports[0].tables;
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, { state, value = "" }]) =>
        state === "number" ? [[`${table}.${row}.${column}`, value] as const] : [],
      ),
    ),
  );
}

interface Cell {
  readonly state: string;
  readonly value?: string;
}

describe("reports that others have printed", () => {
  test.each([
    // By Chromium upright, with its own headers and footers; and landscape, in small print, with borders that are
    // apart.
    ["chromium-2021.pdf", "figures-2021.json"],
    ["chromium-2019.pdf", "figures-2019.json"],
    // By LibreOffice 7.4 on pages so low that most rows are cut; and landscape.
    ["writer-2021.pdf", "figures-2021.json"],
    ["writer-2019.pdf", "figures-2019.json"],
  ])("%s: every figure is right, and there are no others", (file, expected) => {
    const figures: readonly (readonly [cell: string, figure: string])[] = JSON.parse(data(expected).toString());
    expect(figures.length).toBeGreaterThan(190);
    expect([...figuresOf(file)].sort()).toEqual(
      figures.map(([cell, figure]) => [cell, figure.replace(/^\+/, "")]).sort(),
    );
  });

  test("nothing is wrong with them, and the paragraphs are those of the document", () => {
    const folder = tempFolder({ "a.pdf": data("chromium-2021.pdf"), "b.docx": data("writer-2021.docx") });
    const { code, out } = nianbao(["check", "--format", "json", "a.pdf"], folder);
    expect(code).toBe(0);
    const [report] = JSON.parse(out).reports;
    expect(report).toMatchObject({ body: "青禾县人民政府", year: 2023, source: { kind: "pdf" } });
    // One head of a column is cut by the end of a page, of which it is not certain what belongs together.
    const found = report.findings.map(({ severity, code }: Record<string, string>) => `${severity} ${code}`);
    expect(found).toEqual(["information row-label"]);
    const [fromPdf, fromWord] = ["a.pdf", "b.docx"].map(
      (file) => nianbao(["convert", "--layout", "markdown", file], folder).out,
    );
    const prose = (text = "") => text.split("\n").filter((line) => line !== "" && !line.startsWith("|"));
    expect(prose(fromPdf)).toEqual(prose(fromWord));
  });

  test("one is the same report as the document that it was printed from", () => {
    const folder = tempFolder({ "a.pdf": data("chromium-2021.pdf"), "b.docx": data("writer-2021.docx") });
    expect(nianbao(["check"], folder)).toMatchObject({ code: 0 });
    expect(nianbao(["compare", "a.pdf", "b.docx"], folder).code).toBe(0);
    expect(nianbao(["new", "--body", "青禾县", "--year", "2024", "--from", "a.pdf"], folder)).toMatchObject({
      code: 0,
      err: "",
    });
  });
});

describe("a PDF that is not read", () => {
  const scan = "q 595 0 0 842 0 0 cm /Im Do Q";

  test("is named with the reason, and the others are checked", () => {
    const whole = data("writer-2021.pdf");
    const folder = tempFolder({
      "扫描年报.pdf": pdf([scan], { picture: new Uint8Array(400) }),
      "识别年报.pdf": pdf([scan + textAt("一、总体情况", 60, 700, 10, "3 Tr")], { picture: new Uint8Array(400) }),
      "断了年报.pdf": whole.subarray(0, 20_000),
      "别的年报.pdf": "一、总体情况",
      "加密年报.pdf": pdf([report()], {
        trailer: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>>>/ID[<11><11>]`,
      }),
      "好的年报.pdf": whole,
    });
    const { code, out } = nianbao(["check", "--format", "json"], folder);
    expect(code).toBe(2);
    const { reports, skipped } = JSON.parse(out);
    expect(reports.map(({ file }: { file: string }) => file)).toEqual(["好的年报.pdf"]);
    expect(Object.fromEntries(skipped.map(({ file, reason }: Record<string, string>) => [file, reason]))).toEqual({
      "扫描年报.pdf": "scanned",
      "识别年报.pdf": "scanned",
      "断了年报.pdf": "damaged",
      "别的年报.pdf": "not-office-file",
      "加密年报.pdf": "encrypted",
    });
  });

  test("and has pages that are scans is read, and that is said", () => {
    const folder = tempFolder({ "a.pdf": pdf([report(), scan], { picture: new Uint8Array(400) }) });
    const { err } = nianbao(["check", "a.pdf"], folder);
    expect(err).toContain("未读其中没有文字的页（扫描件）");
  });

  test("without the file that reads PDF beside the command line says so", () => {
    const folder = tempFolder({ "a.pdf": pdf([report()]), "甲.docx": wordReport(officePieces("2021")) });
    cpSync(path.join(inject("dist"), "cli.js"), path.join(folder, "cli.js"));
    const { code, err } = nianbao(["check", "a.pdf", "甲.docx"], folder, { cli: path.join(folder, "cli.js") });
    expect(code).toBe(2);
    expect(err).toMatch(/^a\.pdf: 这里读不了 PDF：.*pdf\.js/);
  });

  test("ends in time, whatever it holds", () => {
    // A thousand million forms, and a picture that says that it is large.
    const endless = pdf([`${report()}/Fm Do`], { forms: 10 });
    const folder = tempFolder({
      "多年报.pdf": endless,
      "图年报.pdf": pdf([report(scan)], { picture: new Uint8Array(4_000_000) }),
    });
    const { out } = nianbao(["check", "--jobs", "1", "--format", "json"], folder);
    const { reports, skipped } = JSON.parse(out);
    expect(reports.map(({ file }: { file: string }) => file)).toEqual(["图年报.pdf"]);
    expect(skipped).toEqual([{ file: "多年报.pdf", reason: "too-complex" }]);
  }, 60_000);
});
