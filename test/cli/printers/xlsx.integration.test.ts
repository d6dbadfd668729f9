import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { xlsxExtractPrinter } from "../../../server/src/cli/printers/extract/xlsx";
import { run } from "../../../server/src/cli/program";
import { columnName, numberCell, textCell } from "../../../server/src/cli/xlsx/cells";
import { newWorkbook } from "../../../server/src/cli/xlsx/workbook";
import { readReport } from "../../../server/src/model/report";
import { built } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";
import { parseXml, type XmlElement } from "../../support/schemas/xml";

/** The built command line's standard output as bytes. */
function workbookOf(folder: string): Uint8Array {
  const ended = spawnSync(process.execPath, [built(), "extract", "--format", "xlsx"], { cwd: folder });
  expect([ended.status, ended.stderr.toString()]).toEqual([0, ""]);
  return ended.stdout;
}

/** What a configuration says of a file that it says nothing of. */
const EMPTY = { overrides: {}, analysis: {}, ignored: false };

/** What a spreadsheet shows: by sheet, row and column; numbers are numbers. */
type Shown = ReadonlyMap<string, readonly (readonly (string | number)[])[]>;

function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function shownIn(bytes: Uint8Array): Shown {
  const files = unzipSync(bytes);
  const part = (path: string): XmlElement => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  for (const path of Object.keys(files)) part(path);
  const types = childrenOf(part("[Content_Types].xml"), "Override").map(({ attributes }) => attributes.PartName);
  const targets = new Map(
    childrenOf(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      `xl/${attributes.Target}`,
    ]),
  );
  const [sheets] = childrenOf(part("xl/workbook.xml"), "sheets");
  return new Map(
    childrenOf(sheets, "sheet").map(({ attributes }) => {
      const path = targets.get(attributes["r:id"]) ?? "";
      expect(types).toContain(`/${path}`);
      return [attributes.name ?? "", rowsIn(part(path))];
    }),
  );
}

function rowsIn(sheet: XmlElement): readonly (readonly (string | number)[])[] {
  const [view] = childrenOf(childrenOf(sheet, "sheetViews")[0], "sheetView");
  expect(childrenOf(view, "pane")[0]?.attributes).toMatchObject({ ySplit: "1", topLeftCell: "A2", state: "frozen" });
  return childrenOf(childrenOf(sheet, "sheetData")[0], "row").map((row, index) => {
    expect(row.attributes.r).toBe(String(index + 1));
    const cells: (string | number)[] = [];
    for (const cell of childrenOf(row, "c")) {
      const letters = /^[A-Z]+/.exec(cell.attributes.r ?? "")?.[0] ?? "";
      while (columnName(cells.length) !== letters) cells.push("");
      const [inline] = childrenOf(childrenOf(cell, "is")[0], "t");
      const [value] = childrenOf(cell, "v");
      cells.push(cell.attributes.t === "inlineStr" ? (inline?.text ?? "") : value ? Number(value.text) : "");
    }
    return cells;
  });
}

const identity = ["a.txt", "青禾县人民政府", 2023, "2021"];

function rowOf(shown: Shown, sheet: string, key: string): readonly (string | number)[] | undefined {
  return shown.get(sheet)?.find((row) => row[4] === key);
}

describe("extract --format xlsx", () => {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "12"],
    [cellKey("applications", "granted", "business"), ""],
    [cellKey("applications", "granted", "legal"), "若干"],
    [cellKey("article20", "fees", "amount"), "3351.290"],
  ]);
  const options: ReportOptions = { figures, without: ["reviews"] };

  test("a sheet for each table, numbers as numbers, and what is none told apart", () => {
    const text = buildReport(options).replace(/^行政处罚.*\n/m, "");
    const shown = shownIn(workbookOf(tempFolder({ "a.txt": text })));
    expect([...shown.keys()]).toEqual(["年报", "表二", "表三", "表四", "说明"]);
    expect(shown.get("年报")?.slice(1)).toEqual([[...identity, "有", "有", "无"]]);
    const granted = [12, "", 0, 0, "若干", 0];
    expect(rowOf(shown, "表三", "granted")).toEqual([
      ...identity,
      "granted",
      "（一）予以公开",
      ...granted,
      expect.any(Number),
      "空白：商业企业；无法读取：法律服务机构",
    ]);
    expect(rowOf(shown, "表三", "refused1")?.[5]).toBe("（三）不予公开 1.属于国家秘密");
    expect(rowOf(shown, "表二", "fees")).toEqual([
      ...identity,
      "fees",
      "行政事业性收费",
      "",
      "",
      "",
      "",
      3351.29,
      ...Array(7).fill(""),
    ]);
    expect(rowOf(shown, "表二", "penalties")).toEqual([
      ...identity,
      "penalties",
      "行政处罚",
      "",
      "",
      "",
      "缺",
      ...Array(8).fill(""),
      "缺：全部",
    ]);
    expect(shown.get("表四")).toHaveLength(1);
    expect(shown.get("表三")?.[0]?.slice(0, 7)).toEqual(["文件", "机关", "年份", "格式版本", "行代码", "行", "自然人"]);
  });

  test("both editions in one workbook", () => {
    const folder = tempFolder({ "a.txt": buildReport(), "b.txt": buildReport({ edition: "2019" }) });
    const shown = shownIn(workbookOf(folder));
    expect(shown.get("表二")).toHaveLength(1 + 6 + 8);
    expect(shown.get("表三")).toHaveLength(1 + 25 + 23);
    const heads = shown.get("表二")?.[0];
    expect(new Set(heads).size).toBe(heads?.length);
  });

  test("the same bytes for the same files", () => {
    const folder = tempFolder({ "a.txt": buildReport() });
    expect(Buffer.compare(workbookOf(folder), workbookOf(folder))).toBe(0);
  });

  test("is not written to a screen", async () => {
    const said: string[] = [];
    const io = {
      cwd: tempFolder({ "a.txt": buildReport() }),
      columns: 80,
      colour: false,
      out: (text: string | Uint8Array) => said.push(`out ${text.length}`),
      err: (text: string) => said.push(text),
      status: () => undefined,
      readStdin: async () => new Uint8Array(),
    };
    expect(await run(["extract", "--format", "xlsx"], io)).toBe(2);
    expect(said.join("")).toMatch(/^xlsx 不是文字/);
  });
});

test("reports that do not all fit into a sheet give no workbook", () => {
  const bytes = Buffer.from(buildReport());
  const report = readReport(bytes.toString());
  const file = { name: "a.txt", bytes, encoding: "utf8", report, settings: EMPTY } as const;
  // The largest sheet has twenty-five rows for a report, and one of headings.
  const [whole, full] = [26, 25].map((rows) => xlsxExtractPrinter(rows));
  whole?.report(file);
  full?.report(file);
  expect(shownIn(Buffer.concat(whole?.end() ?? [])).get("表三")).toHaveLength(26);
  expect(full?.end()).toBeUndefined();
});

describe("cells", () => {
  test.each([
    ["0", "number"],
    ["-12", "number"],
    ["0.00123456789012345", "number"],
    ["123456789012345", "number"],
    ["1234567890123456", "text"],
    ["12345678901234.56", "text"],
  ])("%s is a %s", (digits, kind) => {
    expect(numberCell(digits).kind).toBe(kind);
  });

  test.each([
    ["=1+1", "=1+1"],
    ["a<b & c>d", "a<b & c>d"],
    ["\u0001", "_x0001_"],
    ["_x0041_", "_x005F_x0041_"],
    ["\ud83d", "\ufffd"],
    ["𠮷", "𠮷"],
  ])("the text %j can be read again", (text, expected) => {
    const workbook = newWorkbook([{ name: "a", columns: [{ heading: "b", width: 9 }] }]);
    workbook.add(0, [textCell(text)]);
    expect(shownIn(Buffer.concat(workbook.end())).get("a")?.[1]).toEqual([expected]);
  });

  test("a full sheet takes no more", () => {
    const workbook = newWorkbook([{ name: "a", columns: [{ heading: "b", width: 9 }] }], 2);
    expect([workbook.add(0, [textCell("1")]), workbook.add(0, [textCell("2")])]).toEqual([true, false]);
    expect(shownIn(Buffer.concat(workbook.end())).get("a")).toEqual([["b"], ["1"]]);
  });

  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
