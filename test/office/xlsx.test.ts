import { describe, expect, it } from "vitest";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { type OfficeText, readOffice } from "../../server/src/office/read-office";
import { showNumber } from "../../server/src/office/xlsx/number-format";
import { sheetRow, type WorkbookParts, xlsx } from "../support/office/files";

function read(parts: WorkbookParts): OfficeText {
  const office = readOffice(xlsx(parts), OFFICE_PLATFORM);
  if (typeof office === "string") throw new Error(office);
  return office;
}

const sheetOf = (rows: string, rest = "", before = "") => ({
  name: "Sheet1",
  xml: `${before}<sheetData>${rows}</sheetData>${rest}`,
});
const textOf = (rows: string, rest?: string) => read({ sheets: [sheetOf(rows, rest)] }).text;

describe("sheets", () => {
  it("are rows with tabs between cells; a cell without text is empty", () => {
    const rows =
      sheetRow(1, [
        [1, "规章"],
        [2, "0"],
        [4, "3"],
      ]) +
      sheetRow(2, [
        [1, "文件"],
        [2, "1"],
        [3, "2"],
        [4, "4"],
      ]);
    expect(textOf(rows)).toBe("规章\t0\t\t3\n文件\t1\t2\t4\n");
  });
  it("part at empty rows, whatever their declared size", () => {
    const rows = `${sheetRow(0, [
      [0, "甲"],
      [1, "1"],
    ])}<row r="500000"/>${sheetRow(900_000, [
      [3, "乙"],
      [4, "2"],
    ])}`;
    expect(read({ sheets: [sheetOf(rows, "", '<dimension ref="A1:XFD1048576"/>')] }).text).toBe("甲\t1\n乙\t2\n");
  });
  it("print merged cells once across, and as empty further down", () => {
    const rows =
      sheetRow(0, [
        [0, "甲"],
        [1, "乙"],
      ]) +
      sheetRow(1, [
        [1, "1"],
        [2, "2"],
      ]);
    expect(textOf(rows, '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>')).toBe(
      "甲\t乙\n\t1\t2\n",
    );
  });
  it("have a title or a sentence across the page as a line, and a row whose figures are blank as a row", () => {
    const rows =
      sheetRow(0, [[0, "标题"]]) +
      sheetRow(1, [[0, "规章"]]) +
      sheetRow(2, [
        [0, "文件"],
        [1, "1"],
      ]);
    expect(textOf(rows, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')).toBe("标题\n规章\t\n文件\t1\n");
  });
  it("follow each other under names that somebody has given; hidden ones are left out, and said", () => {
    const office = read({
      sheets: [
        { name: "表二", xml: `<sheetData>${sheetRow(0, [[0, "甲"]])}</sheetData>` },
        { name: "Sheet2", xml: `<sheetData>${sheetRow(0, [[0, "乙"]])}</sheetData>` },
        { name: "草稿", state: "hidden", xml: `<sheetData>${sheetRow(0, [[0, "丙"]])}</sheetData>` },
      ],
    });
    expect([office.text, [...office.omitted]]).toEqual(["表二\n甲\n乙\n", ["hidden-sheets"]]);
  });
  it("leave out hidden rows and columns, and rows that are struck out", () => {
    const styles =
      '<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" s="1"><v>2</v></c><c r="B2" s="1"><v>3</v></c></row>' +
      '<row r="3"><c r="A3" s="0"><v>4</v></c><c r="B3"><v>5</v></c><c r="C3" s="1"><v>6</v></c></row>';
    const office = read({ styles, sheets: [sheetOf(rows, "", '<cols><col min="2" max="2" hidden="1"/></cols>')] });
    expect([office.text, [...office.omitted].sort()]).toEqual(["4\t\t6\n", ["hidden-rows", "struck-text"]]);
  });
});

describe("cells", () => {
  it("hold shared text without phonetic guides and struck-out runs, and numbers stored as text", () => {
    const strings =
      '<si><r><t>行政</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><t>许可</t></r><rPh sb="0" eb="1"><t>xíng</t></rPh></si><si><t>012</t></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    expect(read({ strings, sheets: [sheetOf(rows)] }).text).toBe("行政许可\t012\n");
  });
  it("of formulas show the value that was worked out; one without is no figure", () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>7</v></c><c r="B1"><f>C1+1</f></c><c r="C1" t="e"><v>#REF!</v></c></row>';
    expect(textOf(rows)).toBe("7\t=C1+1\t#REF!\n");
  });
  it("show fractions as a cell without format shows them", () => {
    const rows =
      '<row r="1"><c r="A1"><v>3351.2899999</v></c><c r="B1"><v>4.3500000000000005</v></c><c r="C1"><v>352907</v></c></row>';
    expect(textOf(rows)).toBe("3351.29\t4.35\t352907\n");
  });
});

describe("number formats", () => {
  it.each([
    ["0", 12.5, "13"],
    ["0.00", 3351.2899999, "3351.29"],
    ["0.00", 2.675, "2.68"],
    ["0.00", 4, "4.00"],
    ["#,##0.0#", 1234.5, "1234.5"],
    ["0.###", 2, "2"],
    ['0"件"', 5, "5"],
    ["0_ ;[Red]-0", 8, "8"],
    ["_ * #,##0.00_ ", 20874.35, "20874.35"],
    ["0%", 0.415, "42%"],
    ["General", 10, "10"],
    ["@", 7, "7"],
    ['yyyy"年"m"月"d"日"', 45311, "2024年1月20日"],
  ])("%s shows %d as %s", (code, value, shown) => {
    expect(showNumber(code)(value)).toBe(shown);
  });
  it.each(["0!.0000", "0,", "# ?/?", "hh:mm", ""])("%j is not followed, so the cell holds no figure", (code) => {
    expect(showNumber(code)(12345)).toBeUndefined();
  });
});
