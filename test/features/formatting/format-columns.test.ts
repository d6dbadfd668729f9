import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { formatEdits } from "../../../server/src/features/formatting/format";
import { readReport } from "../../../server/src/model/report";
import { APPLICATIONS_2021 } from "../../../server/src/spec/tables/applications";
import { rowsOf } from "../../../server/src/spec/types";
import { fc } from "../../support/random/properties";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { consistentFigures } from "../../support/reports/figures";
import { markedText } from "../../support/reports/marked-text";
import { buildReport } from "../../support/reports/report-builder";

function formatted(text: string, range?: { readonly start: number; readonly end: number }): string {
  return applyEdits(text, formatEdits(readReport(text), { alignTables: false, ...(range ? { range } : {}) }));
}

/**
 * A report whose 表三 stands in columns, as pdftotext counts them (one column for each character) or a terminal (two for
 * a Chinese one).
 */
function columns(rows: readonly string[]): string {
  const clean = buildReport({ layout: "space-columns" });
  const from = clean.indexOf("一、本年新收");
  const end = clean.indexOf("四、政府信息公开行政复议");
  return `${clean.slice(0, from)}${rows.join("\n")}\n${clean.slice(end)}`;
}

/** The labels of 表三, each as its row begins. */
const ROWS = rowsOf(APPLICATIONS_2021).map(({ label }) => label);

/** A row with one space for each Chinese character that the longest label has more. */
function byCharacter(label: string, values = "0        0        0        0        0        0        0"): string {
  return `${label.padEnd(48)}${values}`;
}

describe("columns of spaces", () => {
  it("values that an edit has pushed aside go back under the others, in their line alone", () => {
    const clean = columns(ROWS.map((label) => byCharacter(label)));
    expect(readings(readReport(clean)).get("applications.refused6.total")).toBe("0");
    expect(formatted(clean)).toBe(clean);
    const row = byCharacter("6.属于四类过程性信息");
    const typed = row.replace("0        0", "12345        0");
    expect(typed.length).toBe(row.length + 4);
    expect(formatted(clean.replace(row, typed))).toBe(clean.replace(row, row.replace("0        0", "12345    0")));
  });

  it.each([
    [
      "a digit put in",
      "0        0        0        0        0        0        0",
      "0        10        0        0        0        0        0",
      "0        10       0        0        0        0        0",
    ],
    [
      "spaces taken away",
      "0        0        0        0        0        0        0",
      "0        0     0        0        0        0        0",
      "0        0        0        0        0        0        0",
    ],
  ])("%s", (_, was, typed, expected) => {
    const clean = columns(ROWS.map((label) => byCharacter(label)));
    const row = byCharacter("（七）总计", was);
    const after = formatted(clean.replace(row, byCharacter("（七）总计", typed)));
    expect(after).toBe(clean.replace(row, byCharacter("（七）总计", expected)));
  });

  it.each([
    ["a figure that leaves no room for the next", "1234567        0        0        0        0        0        0"],
    [
      "values as near to another column as to their own",
      "0             0             0        0        0        0        0",
    ],
    ["wider values that a program has put in the middle", "0        0        0        0        0        0       110"],
    [
      "values in the row before others that are at their place",
      "0         0        0       0        0        0        0",
    ],
  ])("stay as they are: %s", (_, values) => {
    const text = columns(ROWS.map((label) => byCharacter(label, label.startsWith("6.") ? values : undefined)));
    expect(readings(readReport(text)).size).toBeGreaterThan(150);
    expect(formatted(text)).toBe(text);
  });

  it("where a page ends, those of the next page stand by themselves", () => {
    const rows = ROWS.map((label, i) =>
      byCharacter(label, i < 12 ? undefined : "   0      0      0      0      0      0      0"),
    );
    const text = columns([...rows.slice(0, 12), "- 4 -", ...rows.slice(12)]);
    expect(formatted(text)).toBe(text);
    const pushed = text.replace(/(7\.属于行政执法案卷 +)0 {8}0 {8}/, "$10         0        ");
    expect(pushed).not.toBe(text);
    expect(formatted(pushed)).toBe(text);
  });

  it("a range lays out its own rows and no others", () => {
    const clean = columns(ROWS.map((label) => byCharacter(label)));
    const hurt = clean.replace(/(5\.属于三类内部事务信息 +)0 /, "$10  ").replace(/(2\.重复申请 +)0 /, "$1⟦0⟧  ");
    const { text, marks } = markedText(hurt);
    const after = formatted(text, marks[0]);
    expect(after).toBe(clean.replace(/(5\.属于三类内部事务信息 +)0 /, "$10  "));
  });

  it("two rows that were typed into go back at once, where one of them shows how wide the other's values may be", () => {
    const rows = (third: string, sixth: string): string =>
      columns(
        ROWS.map((label) =>
          byCharacter(label, label.startsWith("3.危") ? third : label.startsWith("6.") ? sixth : undefined),
        ),
      );
    const typed = rows(
      "0        10        0        0        0        0        0",
      "10        15       0        0        0        0        0",
    );
    const expected = rows(
      "0        10       0        0        0        0        0",
      "10       15       0        0        0        0        0",
    );
    expect(formatted(typed)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });

  it("whatever is typed into them: figures stay, lines too, and a second time nothing changes", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("1", "123", "", "  ")), { minLength: 1, maxLength: 6 }),
        (seed, eol, changes) => {
          const clean = buildReport({ layout: "space-columns", figures: consistentFigures("2021", random(seed)) });
          const text = changes
            .reduce((now, [place, put]) => {
              const at = [...now.matchAll(/(?<= {2})\d/g)].at(place % 150)?.index ?? now.length;
              return now.slice(0, at) + put + now.slice(at);
            }, clean)
            .replaceAll("\n", eol);
          const once = formatted(text);
          expect(readings(readReport(once))).toEqual(readings(readReport(text)));
          expect(once.split(eol).map((line) => line.replace(/ /g, ""))).toEqual(
            text.split(eol).map((line) => line.replace(/ /g, "")),
          );
          expect(formatted(once)).toBe(once);
        },
      ),
      { numRuns: 25 },
    );
  });
});
