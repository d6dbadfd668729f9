import { describe, expect, it } from "vitest";
import { deducedRow, figureLeft, figureProved, zeroFits } from "../../server/src/relations/deduce";
import { APPLICANTS, APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { consistentFigures, type Figures, seeded } from "./random-table";
import { tableOf } from "./table-of";

/** The table with one row's values gone, and perhaps one cell blank. */
function without(figures: Figures, lost: string, blank?: readonly [string, string]): ReturnType<typeof tableOf> {
  const table = tableOf(APPLICATIONS_2021, (row, column) =>
    row === blank?.[0] && column === blank[1] ? undefined : figures.get(row)?.get(column),
  );
  return { ...table, rows: new Map([...table.rows].filter(([row]) => row !== lost)) };
}

describe("the figures of a row whose values are lost", () => {
  it("are those it had, whichever row it is", () => {
    const figures = consistentFigures(APPLICATIONS_2021, seeded(31));
    for (const [row, columns] of figures) {
      const found = deducedRow(without(figures, row), row);
      expect([row, APPLICANTS.map(({ key }) => found?.get(key))]).toEqual([
        row,
        APPLICANTS.map(({ key }) => columns.get(key)),
      ]);
    }
  });

  it("are not reckoned from a blank that stands where a sum should", () => {
    const figures = consistentFigures(APPLICATIONS_2021, seeded(33));
    const column = APPLICANTS.find(({ key }) => (figures.get("handled")?.get(key) ?? 0) > 0)?.key ?? "";
    expect(figures.get("handled")?.get(column)).toBeGreaterThan(0);
    expect(deducedRow(without(figures, "received", ["handled", column]), "received")).toBeUndefined();
  });
});

describe("a blank beside a row whose values are lost", () => {
  /** 5 applications of 自然人 came in and were handled, 2 of them by 部分公开; 予以公开 is lost. */
  const figures: Readonly<Record<string, number>> = { received: 5, partial: 2, handled: 5 };
  const granted = (blank: (row: string, column: string) => boolean) => {
    const table = tableOf(APPLICATIONS_2021, (row, column) =>
      blank(row, column) ? undefined : column === "natural" || column === "total" ? (figures[row] ?? 0) : 0,
    );
    return deducedRow({ ...table, rows: new Map([...table.rows].filter(([row]) => row !== "granted")) }, "granted");
  };

  it("counts as 0 where it is no sum of anything", () => {
    const found = granted((row) => row === "refused1" || row === "other3");
    expect([found?.get("natural"), found?.get("business"), found?.get("total")]).toEqual([3, 0, 3]);
  });

  it("leaves the row unknown where it should be a sum", () => {
    expect(granted((row, column) => row === "partial" && column === "total")).toBeUndefined();
  });
});

describe("the figures of a lost row by themselves", () => {
  /** 予以公开 is lost; 部分公开 has 2 of 自然人 and this 总计, of 5 that came in and were handled. */
  const lost = (total: number) => {
    const figures: Readonly<Record<string, readonly [number, number]>> = {
      received: [5, 5],
      partial: [2, total],
      handled: [5, 5],
    };
    const table = tableOf(APPLICATIONS_2021, (row, column) =>
      column === "natural" ? (figures[row]?.[0] ?? 0) : column === "total" ? (figures[row]?.[1] ?? 0) : 0,
    );
    return deducedRow({ ...table, rows: new Map([...table.rows].filter(([row]) => row !== "granted")) }, "granted");
  };

  it("add up to the total that the column of totals leaves, or are not known", () => {
    expect(lost(2)?.get("total")).toBe(3);
    expect(lost(1)).toBeUndefined();
    expect(lost(3)).toBeUndefined();
  });

  it("are not known of a row that the form does not have", () => {
    expect(
      deducedRow(
        tableOf(APPLICATIONS_2021, () => 0),
        "projects",
      ),
    ).toBeUndefined();
  });
});

describe("the figure that is left for a blank cell", () => {
  const cell = { table: "applications", row: "granted", column: "natural" } as const;
  /** 表三 with these figures in the rows of 自然人, its total in 总计 and 0 everywhere else; `undefined` is blank. */
  const table = (natural: Readonly<Record<string, number | undefined>>, total = natural) =>
    tableOf(APPLICATIONS_2021, (row, column) => {
      const own = column === "natural" ? natural : column === "total" ? total : {};
      return row in own ? own[row] : 0;
    });

  it("is what the row, the column and the balance leave, if they agree", () => {
    const left = (total: number, handled: number) =>
      figureLeft(table({ received: 9, handled, granted: undefined }, { received: 9, handled, granted: total }), cell);
    expect(left(9, 9)).toBe(9);
    expect(left(9, 8)).toBeUndefined();
    expect(left(0, 0)).toBe(0);
  });

  it("is never negative", () => {
    const figures = { received: 2, handled: 2, partial: 5, granted: undefined };
    expect(figureLeft(table(figures, { received: 2, handled: 2, partial: 5, granted: -3 }), cell)).toBeUndefined();
  });

  it("is not known where another figure of each relation is blank", () => {
    const figures = { received: 9, handled: 9, partial: undefined, granted: undefined };
    const total = { received: 9, handled: 9, partial: 4, granted: undefined };
    expect(figureLeft(table(figures, total), cell)).toBeUndefined();
  });

  it("is not reckoned with decimals", () => {
    const whole = table({ received: 9, handled: 9, granted: undefined }, { received: 9, handled: 9, granted: 9 });
    const tenths = new Map(
      [...whole.rows].map(([key, row]) => [
        key,
        {
          ...row,
          data: new Map(
            [...row.data].map(([column, datum]) => [
              column,
              datum.state === "number"
                ? { ...datum, value: { coefficient: datum.value.coefficient * 10n, scale: 1 } }
                : datum,
            ]),
          ),
        },
      ]),
    );
    expect(figureLeft(whole, cell)).toBe(9);
    expect(figureLeft({ ...whole, rows: tenths }, cell)).toBeUndefined();
  });
});

describe("a cell that holds no count", () => {
  /** 3 applications of 自然人 and 2 of 商业企业, all granted; these cells hold something else, or no number. */
  const table = (others: Readonly<Record<string, number | undefined>>) =>
    tableOf(APPLICATIONS_2021, (row, column) => {
      if (`${row}/${column}` in others) return others[`${row}/${column}`];
      if (row !== "received" && row !== "granted" && row !== "handled") return 0;
      return { natural: 3, business: 2, total: 5 }[column] ?? 0;
    });
  const granted = { table: "applications", row: "granted", column: "business" } as const;
  const total = { ...granted, column: "total" };

  it("is proved by two relations that leave the same, whatever it holds", () => {
    for (const held of [undefined, -2, 7]) expect(figureProved(table({ "granted/business": held }), granted)).toBe(2);
  });

  it("is not proved by one relation alone, unless it is the total of it", () => {
    const others = { "granted/business": undefined, "partial/business": undefined };
    expect(figureProved(table(others), granted)).toBeUndefined();
    expect(figureProved(table({ "granted/total": undefined, "partial/total": undefined }), total)).toBe(5);
  });

  it("is not proved by relations that disagree, or with another figure that is no count", () => {
    expect(figureProved(table({ "granted/business": undefined, "granted/total": 6 }), granted)).toBeUndefined();
    const negative = { "granted/business": undefined, "granted/natural": -3, "partial/business": -1 };
    expect(figureProved(table(negative), granted)).toBeUndefined();
  });

  it("may be 0 where no relation leaves anything else", () => {
    expect(zeroFits(table({ "granted/business": undefined }), granted)).toBe(false);
    expect(zeroFits(table({ "granted/research": undefined }), { ...granted, column: "research" })).toBe(true);
    const unread = { "granted/business": undefined, "granted/natural": undefined, "partial/business": undefined };
    expect(zeroFits(table(unread), granted)).toBe(true);
  });
});
