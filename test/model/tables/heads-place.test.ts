import { describe, expect, it, test } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { headsBefore } from "../../../server/src/model/tables/heads/heads-place";
import { buildReport } from "../../support/reports/report-builder";
import { COLUMNS, cellsOf } from "../labels/made-form";

const ROW = "一、本年新收政府信息公开申请数量";
const BLANK = new Map(
  ["received", "carriedIn", "granted", "partial"].flatMap((row) =>
    ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"].map(
      (column) => [`applications.${row}.${column}`, ""] as const,
    ),
  ),
);

/**
 * A report whose first rows of 表三 are blank, so that none of their length is full, with the first one's cells replaced.
 */
function withRow(layout: string, cells: string): string {
  return buildReport({ layout, figures: BLANK }).replace(new RegExp(`${ROW}[^\\n]*`), `${ROW}${cells}`);
}

/** What is read of the first row: its cells' texts by column, or how it was not read. */
function readRow(text: string): string {
  const row = readReport(text).tables.get("applications")?.rows.get("received");
  return row?.state === "read" ? [...row.data.values()].map((datum) => datum.text || "_").join(" ") : `${row?.state}`;
}

describe("a row with blanks at its ends, of whose length no other is full", () => {
  it.each([
    ["tab-rows", "\t\t\t3\t\t1\t\t\t\t", "3 _ 1 _ _ _ _"],
    ["tab-rows", "\t\t\t\t\t1\t\t\t\t4", "_ _ 1 _ _ _ 4"],
    ["markdown", " |  |  |  | 5 |  |  |  |  |  |", "_ 5 _ _ _ _ _"],
    ["pipe-rows", " |  | 5 |  |  |  |  | 9 | ||", "_ 5 _ _ _ _ 9"],
  ])("is read by the heads over it, in %s: %j", (layout, cells, read) => {
    expect(readRow(withRow(layout, cells))).toBe(read);
  });

  it.each([
    ["a cell is lost", "tab-rows", "\t\t\t3\t\t1\t\t\t"],
    ["a figure stands left of the heads", "tab-rows", "\t\t3\t\t1\t\t\t\t\t"],
    ["a figure stands right of the last head", "pipe-rows", " |  | 5 |  |  |  |  |  | 9||"],
  ])("is not read where %s", (_, layout, cells) => {
    expect(readRow(withRow(layout, cells))).toBe("unassigned");
  });

  it("is not read where a full row denies what the heads say", () => {
    const text = withRow("tab-rows", "\t\t\t3\t\t1\t\t\t\t").replace(
      /(二、上年结转[^\t]*)[^\n]*/,
      "$1\t1\t2\t3\t4\t5\t6\t21\t\t",
    );
    expect(readRow(text)).toBe("unassigned");
  });
});

test("the cells of a row that is blank as a whole are those under the heads", () => {
  const text = withRow("tab-rows", "\t".repeat(9));
  const row = readReport(text).tables.get("applications")?.rows.get("received");
  const start = text.indexOf(ROW) + ROW.length;
  const places = [...(row?.data.values() ?? [])].map((datum) => datum.cell.span.start - start);
  expect(places).toEqual([3, 4, 5, 6, 7, 8, 9]);
});

describe("the heads nearest before a cell", () => {
  const [MARKED, UNMARKED] = [true, false].map((rowsMarked) => ({ layout: "pipe-rows", rowsMarked })) as [
    Stream,
    Stream,
  ];
  type Stream = { readonly layout: string; readonly rowsMarked: boolean };

  /** `1–2 of 3`: the places of the first and the last head among the cells of their row. */
  const heads = (stream: Stream, from: number, ...rows: readonly (readonly string[])[]): string | undefined => {
    const place = headsBefore(cellsOf(rows, stream), from, COLUMNS);
    return place && `${place.first}–${place.last} of ${place.width}`;
  };
  const blanks = (count: number): readonly string[] => new Array<string>(count).fill("");

  it("stand in one row, whatever stands beside and between them", () => {
    expect(heads(MARKED, 3, ["名目", "今有", "昔有"], ["甲", "1", "2"])).toBe("1–2 of 3");
    expect(heads(MARKED, 6, ["名目", "", "今有", "", "昔有", "旁栏"], ["甲"])).toBe("2–4 of 6");
    expect(heads(MARKED, 7, ["名目", "今有", "昔有", "旁栏"], ["甲", "1", "2"], ["乙"])).toBe("1–2 of 4");
    expect(heads(MARKED, 2, ["今有", "昔有"], ["甲", "1", "2"])).toBe("0–1 of 2");
    expect(heads(MARKED, 3, ["名目", "今有"], ["昔有"], ["甲", "1"])).toBeUndefined();
    expect(heads(MARKED, 2, ["名目", "昔有"], ["甲", "1"])).toBeUndefined();
  });

  it("are one where there is one column", () => {
    expect(
      headsBefore(
        cellsOf(
          [
            ["名目", "今有"],
            ["甲", "1"],
          ],
          MARKED,
        ),
        2,
        COLUMNS.slice(0, 1),
      ),
    ).toEqual({
      first: 1,
      last: 1,
      width: 2,
    });
  });

  it("are the nearest", () => {
    expect(heads(MARKED, 7, ["名目", "今有", "昔有"], ["名目", "", "今有", "昔有"], ["甲"])).toBe("2–3 of 4");
  });

  it("stand in the same table", () => {
    const items = [...cellsOf([["名目", "今有", "昔有"]], MARKED), ...cellsOf([["甲", "1", "2"]], MARKED)];
    expect(headsBefore(items, 3, COLUMNS)).toBeUndefined();
  });

  it("stand right before a label where no marks divide rows, with blanks between at most", () => {
    expect(heads(UNMARKED, 3, ["名目", "今有", "昔有", "甲"])).toBe("1–2 of 3");
    expect(heads(UNMARKED, 4, ["名目", "今有", "昔有", "", "甲"])).toBe("1–2 of 4");
    expect(heads(UNMARKED, 4, ["名目", "今有", "昔有", "5", "甲"])).toBeUndefined();
    expect(heads(MARKED, 3, ["名目", "今有", "昔有", "甲"])).toBeUndefined();
  });

  it("stand in a row of forty cells at most", () => {
    expect(heads(UNMARKED, 40, ["名目", "今有", "昔有", ...blanks(37), "甲"])).toBe("1–2 of 40");
    expect(heads(UNMARKED, 41, ["名目", "今有", "昔有", ...blanks(38), "甲"])).toBeUndefined();
    expect(heads(MARKED, 40, ["名目", "今有", "昔有", ...blanks(37)], ["甲"])).toBe("1–2 of 40");
    expect(heads(MARKED, 41, ["名目", "今有", "昔有", ...blanks(38)], ["甲"])).toBeUndefined();
    expect(heads(MARKED, 41, ["名目", ...blanks(38), "今有", "昔有"], ["甲"])).toBe("39–40 of 41");
    expect(heads(MARKED, 42, ["名目", ...blanks(39), "今有", "昔有"], ["甲"])).toBeUndefined();
  });

  it("stand four hundred cells before it at most", () => {
    const rows = [
      ["名目", "今有", "昔有"],
      ["甲", ...blanks(500)],
    ];
    expect(heads(MARKED, 401, ...rows)).toBe("1–2 of 3");
    expect(heads(MARKED, 402, ...rows)).toBeUndefined();
  });
});
