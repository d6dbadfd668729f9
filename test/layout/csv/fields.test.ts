import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { convertTables } from "../../../server/src/edits/convert";
import { csv } from "../../../server/src/layout/csv/csv";
import { readReport } from "../../../server/src/model/report";
import { datumAt } from "../../../server/src/relations/evaluate";
import { readings } from "../../support/reading/readings";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

const CELL = { table: "article20", row: "rules", column: "issued" } as const;
const REPORT = buildReport({ layout: "csv", figures: new Map([[cellKey("article20", "rules", "issued"), "47"]]) });

/** What is read of the figure 47 where it is written so. */
function read(written: string): string | undefined {
  const table = readReport(REPORT.replace(",47,", `,${written},`)).tables.get("article20");
  const datum = table && datumAt(table, CELL);
  return datum && `${datum.state} ${datum.text}`;
}

/** The fields of a text, a `/` before the first of each row. */
function fields(text: string): readonly string[] {
  const { cells } = csv.read(`"${text}"`, { start: 1, end: text.length + 1 });
  return cells.map(({ text: content, startsRow }) => `${startsRow ? "/" : ""}${content}`);
}

describe("fields in CSV", () => {
  it.each([
    ["a,b\n1,2\n", ["/a", "b", "/1", "2"]],
    ["a,b\r\n1,2", ["/a", "b", "/1", "2"]],
    ["a,", ["/a", ""]],
    ["a,\nb", ["/a", "", "/b"]],
    [",a", ["/", "a"]],
    ["a\n\n \nb", ["/a", "/b"]],
    ["a;b,c;d", ["/a", "b,c", "d"]],
    ["a;b,c", ["/a;b", "c"]],
    ['"a""b",c', ['/a"b', "c"]],
    ['"a,b",c', ["/a,b", "c"]],
    ['"a\nb",c', ["/ab", "c"]],
    ['"a" b,c', ['/"a" b', "c"]],
    ['a "b,c"', ['/a "b', 'c"']],
    ['"a,b\nc', ['/"a', "b", "/c"]],
    // A quote without a partner: no later one opens a field.
    ['"a,b\n"c', ['/"a,b\n"c']],
    ['"a""\nb,c', ['/"a""', "/b", "c"]],
    ['"a,"",b', ['/"a', '""', "b"]],
    ['" a ","",c', ["/a", "", "c"]],
  ])("%j", (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  const fill = (text: string, index: number, content: string): string => {
    const cell = csv.read(text, { start: 0, end: text.length }).cells[index];
    return cell ? applyEdits(text, csv.fill(text, cell, content)) : "";
  };

  it.each([
    ["a,1,b", 1, "2", "a,2,b"],
    ["a, 1 ,b", 1, "2", "a, 2 ,b"],
    ["a,,b", 1, "2", "a,2,b"],
    ["a,  ,b", 1, "2", "a,2,b"],
    ['a,"1",b', 1, "2", 'a,"2",b'],
    ['a,"",b', 1, "2", 'a,"2",b'],
    ['a,"  ",b', 1, "2", 'a,"2  ",b'],
    ["a,1,b", 1, "1,234", 'a,"1,234",b'],
    ["a,1,b", 1, "1;2", 'a,"1;2",b'],
    ["a,1,b", 1, 'x"y', 'a,"x""y",b'],
    ['a,"1",b', 1, 'x"y', 'a,"x""y",b'],
  ])("%j filled", (text, index, content, expected) => {
    expect(fill(text, index, content)).toBe(expected);
  });

  it("are printed with the separator of the table before", () => {
    const rows = [[{ text: "a" }, { text: "b;c" }, { text: "d", covered: "left" } as const]];
    expect(csv.print(rows, { eol: "\n" })).toBe('a,"b;c",\n');
    expect(csv.print(rows, { eol: "\r\n", like: "1;2" })).toBe('a;"b;c";\r\n');
    expect(csv.print(rows, { eol: "\n", like: "1;2,3" })).toBe('a,"b;c",\n');
  });
});

/** RFC 4180: a field may stand in quotes, in which a quote is written twice. */
describe("a field of a table in CSV", () => {
  it.each([
    ["47", "number 47"],
    ['"47"', "number 47"],
    [' "47" ', "number 47"],
    ['" 47 "', "number 47"],
    ['"1,047"', "number 1,047"],
    ['""', "blank "],
    ['" "', "blank "],
    ["", "blank "],
    ["\t47\t", "number 47"],
  ])("%j", (written, expected) => {
    expect(REPORT).toContain(",47,");
    expect(read(written)).toBe(expected);
  });

  it("stays what it is below the rule of a Markdown table, whose dashes are no cells", () => {
    const rule = `"---","---","---"`;
    const ruled = REPORT.replace(/^(.*,47,.*)$/m, `${rule}\n$1`);
    expect(ruled).toContain(rule);
    expect(readings(readReport(ruled))).toEqual(readings(readReport(REPORT)));
  });

  it("with semicolons between, where they are the commoner", () => {
    const semicolons = readReport(REPORT.replace(/,/g, ";")).tables.get("article20");
    expect(semicolons?.layout).toBe("csv");
    expect(semicolons && datumAt(semicolons, CELL)?.text).toBe("47");
  });

  it("is written in quotes where it has a comma", () => {
    const amount = buildReport({
      layout: "pipe-rows",
      figures: new Map([[cellKey("article20", "rules", "issued"), "1,047"]]),
    });
    const converted = convertTables(readReport(amount), "csv");
    expect("text" in converted && converted.text).toContain('"1,047"');
  });
});
