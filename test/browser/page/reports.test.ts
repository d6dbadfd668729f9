import { describe, expect, it } from "vitest";
import { applyFix, changeReport, fixesIn } from "../../../browser/page/changes";
import { listOf, sheetsOf } from "../../../browser/page/papers";
import { reportHtml } from "../../../browser/page/report-html";
import { type CheckedReport, Reports } from "../../../browser/page/reports";
import { figureAt } from "../../../server/src/features/place";
import { rangeOf } from "../../../server/src/views/tables/notes";
import { officePieces, wordReport, workbookReport } from "../../support/office/files";
import { encode } from "../../support/processes/encode";
import { buildReport } from "../../support/reports/report-builder";

const cell = { table: "applications", row: "received", column: "natural" } as const;
const fill = (text: string) => ({ kind: "fill", cells: [{ cell, text }] }) as const;

function opened(name: string, bytes: Uint8Array): { readonly reports: Reports; readonly checked: CheckedReport } {
  const reports = new Reports();
  expect(reports.give(name, bytes)).toBe("report");
  return { reports, checked: checkedIn(reports, name) };
}

function checkedIn(reports: Reports, name: string): CheckedReport {
  const checked = reports.checked(name);
  if (!checked) throw new Error(`no ${name}`);
  return checked;
}

const figureIn = ({ analysis }: CheckedReport) => figureAt(analysis.report, cell)?.datum.text;

describe("a figure that is changed", () => {
  const files = [
    ["UTF-8", "", "utf8", "\n"],
    ["UTF-8 with a mark and CRLF", "\ufeff", "utf8", "\r\n"],
    ["GB18030 with CRLF", "", "gb18030", "\r\n"],
    ["UTF-16 with a mark", "\ufeff", "utf16le", "\r\n"],
    ["UTF-16BE with a mark and CR", "\ufeff", "utf16be", "\r"],
  ] as const;

  it.each(files)("is all that changes in a file in %s", (_, mark, encoding, eol) => {
    const text = buildReport({ eol });
    const before = encode(mark + text, encoding);
    const { reports, checked } = opened("甲.txt", before);
    const { start, end } = figureAt(checked.analysis.report, cell)?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toMatch(/^\d+$/);
    expect(changeReport(reports, checked, fill("987654"))).toBe("changed");
    const after = checkedIn(reports, "甲.txt");
    expect(figureIn(after)).toBe("987654");
    expect(after.page.isChanged).toBe(true);
    const wanted = `${text.slice(0, start)}987654${text.slice(end)}`;
    expect(Buffer.compare(after.page.bytes, encode(mark + wanted, encoding))).toBe(0);
  });

  it("is taken back, and made again", () => {
    const before = encode(buildReport(), "utf8");
    const { reports, checked } = opened("甲.txt", before);
    changeReport(reports, checked, fill("987654"));
    expect(checked.page.travel("undo")).toBe(true);
    reports.refresh("甲.txt");
    expect(checked.page.isChanged).toBe(false);
    expect(checked.page.bytes).toEqual(before);
    expect(checked.page.travel("undo")).toBe(false);
    expect(checked.page.travel("redo")).toBe(true);
    reports.refresh("甲.txt");
    expect(figureIn(checkedIn(reports, "甲.txt"))).toBe("987654");
  });

  it("is refused where it is no figure, and where the file could not be written back", () => {
    const text = buildReport();
    const { reports, checked } = opened("甲.txt", encode(text, "utf8"));
    expect(changeReport(reports, checked, fill("若干"))).toHaveProperty("zh-CN");
    expect(checked.page.text).toBe(text);
    // The last byte is no UTF-8: decoding drops it.
    const cut = opened("乙.txt", Buffer.concat([encode(text, "utf8"), Buffer.from([0xe5])]));
    expect(changeReport(cut.reports, cut.checked, fill("987654"))).toHaveProperty("zh-CN");
    expect(cut.checked.page.isChanged).toBe(false);
  });

  it("is written into a Word document where it stands, never into a workbook", () => {
    const word = opened("甲.docx", wordReport(officePieces("2021")));
    expect(word.checked.page.isEditable).toBe(true);
    expect(changeReport(word.reports, word.checked, fill("987654"))).toBe("changed");
    expect(figureIn(opened("甲.docx", checkedIn(word.reports, "甲.docx").page.bytes).checked)).toBe("987654");
    const workbook = opened("乙.xlsx", workbookReport(officePieces("2021")));
    expect(workbook.checked.page.isEditable).toBe(false);
    expect(reportHtml(workbook.checked, "zh-CN").html).not.toContain("data-own");
  });
});

describe("reports that are open together", () => {
  it("are compared with each other, and again when one changes", () => {
    const reports = new Reports();
    const text = (year: number) => encode(buildReport({ year }), "utf8");
    reports.give("a/2023.txt", text(2023));
    reports.give("a/2024.txt", text(2024));
    const carried = () => checkedIn(reports, "a/2024.txt").series.length;
    expect(carried()).toBe(2);
    expect(reportHtml(checkedIn(reports, "a/2024.txt"), "zh-CN").html).toContain("来自 2023、2024 年年报");
  });

  it("a file that is given again is read again, unless something in it is not saved", () => {
    const bytes = encode(buildReport(), "utf8");
    const { reports, checked } = opened("甲.txt", bytes);
    expect(reports.give("甲.txt", bytes)).toBe("report");
    changeReport(reports, checkedIn(reports, "甲.txt"), fill("987654"));
    expect(reports.give("甲.txt", bytes)).toBe("unsaved");
    checked.page.saved(checked.page.bytes);
    expect(reports.give("甲.txt", Uint8Array.of(0, 1, 2))).toBe("unsaved");
  });

  it("a file of the same name from another folder is not taken for it", () => {
    const reports = new Reports();
    const report = (body: string, year: number) => encode(buildReport({ body, year }), "utf8");
    expect(reports.give("年报.txt", report("青禾县", 2023))).toBe("report");
    expect(reports.give("年报.txt", report("青禾县", 2024))).toBe("taken");
    expect(reports.give("年报.txt", report("枫林县水利局", 2023))).toBe("taken");
    // Where the browser knows, its word holds: the same body and year twice, or a year that was mended in the file.
    expect(reports.give("年报.txt", report("青禾县", 2023), false)).toBe("taken");
    expect(reports.give("年报.txt", report("青禾县", 2024), true)).toBe("report");
    expect(checkedIn(reports, "年报.txt").analysis.report.identity.year?.value).toBe(2024);
  });

  it("what is no report is told by its reason", () => {
    const reports = new Reports();
    const utf8 = (text: string) => encode(text, "utf8");
    expect(reports.give("a.txt", utf8("今天天气很好。"))).toBe("not-a-report");
    expect(reports.give("a.bin", Uint8Array.of(0, 1, 2, 3, 0, 9))).toBe("binary");
    expect(reports.give("a.doc", utf8("x"))).toBe("old-format");
    expect(reports.give("a.docx", utf8("x"))).toBe("not-office-file");
    expect(reports.names()).toEqual([]);
  });
});

describe("findings", () => {
  it("are mended by their fixes, which are offered for their place", () => {
    const text = buildReport();
    const { reports, checked } = opened("甲.txt", encode(text, "utf8"));
    const total = { table: "applications", row: "received", column: "total" } as const;
    changeReport(reports, checked, { kind: "fill", cells: [{ cell: total, text: "987654" }] });
    const wrong = checkedIn(reports, "甲.txt");
    const finding = wrong.diagnostics.find(({ cell: at }) => at?.column === "total");
    if (!finding) throw new Error("nothing found");
    const [fix] = fixesIn(wrong, rangeOf(wrong.analysis.report, finding.span));
    if (!fix) throw new Error("no fix");
    expect(applyFix(reports, wrong, fix)).toBe("changed");
    expect(checkedIn(reports, "甲.txt").page.text).toBe(text);
  });

  it("of hostile texts and names are text on the page, in the list and on the sheet", () => {
    const name = "<img src=x onerror=alert(1)>.txt";
    const text = buildReport().replace(/。/, "<script>alert(1)</script>。");
    const { checked } = opened(name, encode(text, "utf8"));
    const html = reportHtml(checked, "zh-CN").html + sheetsOf([checked], "zh-CN").html;
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>\./);
    expect(listOf([checked], "zh-CN").split("\r\n")).toHaveLength(checked.diagnostics.length + 2);
  });
});
