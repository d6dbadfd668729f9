import { describe, expect, it } from "vitest";
import { addsUpNoWay, cutApplications } from "../../../server/src/model/glued/applications";
import { fullCuts, totalsWithBlanks } from "../../../server/src/model/glued/cuts";
import { withoutLast } from "../../../server/src/model/glued/digits";
import type { RowDigits } from "../../../server/src/model/glued/row-digits";
import { APPLICATIONS_2021 } from "../../../server/src/spec/tables/applications";
import { rowsOf, type TableForm } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { consistentFigures, figureAt } from "../../support/reports/figures";
import { digits, digitsInCells } from "./tables";

/** A table of zeros but for these rows. */
function tableWith(form: TableForm, given: Readonly<Record<string, string>>): ReadonlyMap<string, RowDigits> {
  return new Map(
    rowsOf(form).map((row): [string, RowDigits] => [
      row.key,
      { state: "digits", alternatives: [digits(given[row.key] ?? "0000000")] },
    ]),
  );
}

function pieceTexts(text: string, pieces: readonly ({ start: number; end: number } | undefined)[] | undefined): string {
  return (pieces ?? []).map((piece) => (piece ? text.slice(piece.start, piece.end) : "?")).join("|");
}

describe("one table", () => {
  const city = "13612252045128321406953560118056053451290411914554821203901622168";

  it("needs the columns where a row has two cuts", () => {
    // 2|20|0… and 22|0|0… both add up.
    const row = "220000022";
    expect(fullCuts(digits(row))).toHaveLength(2);
    const found = cutApplications(
      APPLICATIONS_2021,
      tableWith(APPLICATIONS_2021, { received: row, granted: row, handled: row }),
    );
    expect(pieceTexts(row, found.get("granted"))).toBe("?|?|0|0|0|0|22");
    const decided = cutApplications(
      APPLICATIONS_2021,
      tableWith(APPLICATIONS_2021, { received: row, granted: "200000020", partial: "2000002", handled: row }),
    );
    expect(pieceTexts(row, decided.get("handled"))).toBe("22|0|0|0|0|0|22");
  });

  it("gives a row of seven digits although its total fails", () => {
    const found = cutApplications(
      APPLICATIONS_2021,
      tableWith(APPLICATIONS_2021, { received: "4000005", granted: "4000004", handled: "4000004" }),
    );
    expect(pieceTexts("4000005", found.get("received"))).toBe("4|0|0|0|0|0|5");
  });

  it("gives rows that each have one cut by their own total although the columns do not add up", () => {
    const rows = { received: "80510014", granted: "5000005", partial: "60510012", handled: "80510014" };
    const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows));
    expect(Object.entries(rows).map(([key, row]) => pieceTexts(row, found.get(key)))).toEqual([
      "8|0|5|1|0|0|14",
      "5|0|0|0|0|0|5",
      "6|0|5|1|0|0|12",
      "8|0|5|1|0|0|14",
    ]);
    expect(found.size).toBe(25);
  });

  it("takes of several cuts the one that leaves one relation failing, and long rows too", () => {
    // 1|1|10, 1|11 or 11|1: only the second keeps the balance.
    const rows = { received: "111000012", granted: "1700008", handled: "19000010", carriedOut: "0200002" };
    const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows));
    expect(Object.entries(rows).map(([key, row]) => pieceTexts(row, found.get(key)))).toEqual([
      "1|11|0|0|0|0|12",
      "1|7|0|0|0|0|8",
      "1|9|0|0|0|0|10",
      "0|2|0|0|0|0|2",
    ]);
    const long = { received: "591935102821172", granted: "581935102821171", handled: "581935102821171" };
    const read = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, long));
    expect(pieceTexts(long.received, read.get("received"))).toBe("59|19|35|10|28|21|172");
  });

  it("does not where a wrong figure may have given a row its only cut", () => {
    // 0|0|4|0|38|1|5 for 0|0|4|0|0|1|5: its only cut is 0|0|4|0|3|8|15.
    const rows = { received: "0040015", granted: "00403815", handled: "0040015" };
    const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows));
    expect(pieceTexts(rows.granted, found.get("granted"))).toBe("0|0|4|0|?|?|?");
    expect(pieceTexts(rows.received, found.get("received"))).toBe("0|0|4|0|0|1|5");
  });

  it("gives only rows without choice where neither the columns nor the balance add up", () => {
    const rows = { received: "90510015", granted: "5000005", partial: "60510012", handled: "80510014" };
    const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows));
    expect(["received", "partial", "handled"].map((key) => found.get(key))).toEqual([undefined, undefined, undefined]);
    expect(pieceTexts(rows.granted, found.get("granted"))).toBe("5|0|0|0|0|0|5");
  });

  it("does not where the digits add up with blanks between them", () => {
    const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, { received: "5500010" }));
    expect(found.get("received")).toBeUndefined();
  });

  it("gives totals where blanks are lost, but none where the columns before them add up no way", () => {
    const rows = { received: "373435106", granted: "77", handled: "373435106" };
    const totals = (partial: string): readonly string[] => {
      const found = cutApplications(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, { ...rows, partial }));
      return Object.entries({ ...rows, partial }).map(([key, text]) => pieceTexts(text, found.get(key)));
    };
    const blank = "?|?|?|?|?|?|";
    expect(totals("30343599")).toEqual([`${blank}106`, `${blank}7`, `${blank}106`, `${blank}99`]);
    // The total was written with a 9 too many: 30|3|4|3|59|99 adds up, and all totals with it, but 59 is in no total.
    expect(totals("303435999")).toEqual(["", "", "", ""]);
  });

  it.each<[boolean, Readonly<Record<string, string>>]>([
    // 2|20|0… and 22|0|0… both add up.
    [false, { received: "220000022", granted: "220000022", handled: "220000022" }],
    // The results are one less than their total in whatever column, and more than one relation fails.
    [true, { received: "90510015", granted: "5000005", partial: "60510012", handled: "80510014" }],
    [true, { received: "220000022", granted: "210000021", handled: "220000022" }],
    // With a blank between its digits (5|5|0|0|0|_|10) the row adds up.
    [false, { received: "5500010", granted: "5500010", handled: "5500010" }],
    // Whatever stands there is not known.
    [false, { received: "220000022", granted: "210000021", handled: "22" }],
  ])("adds up no way: %s, %o", (none, rows) => {
    expect(addsUpNoWay(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows))).toBe(none);
  });

  it("adds up some way, whatever true figures there are", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const figures = consistentFigures("2021", random(seed));
      const rows = Object.fromEntries(
        rowsOf(APPLICATIONS_2021).map(({ key, columns }) => [
          key,
          columns.map((column) => figureAt(figures, "applications", key, column.key)).join(""),
        ]),
      );
      expect([seed, addsUpNoWay(APPLICATIONS_2021, tableWith(APPLICATIONS_2021, rows))]).toEqual([seed, false]);
    }
  });

  it("peels the numeral of the next label", () => {
    const glued = digits("00000002");
    const rows = new Map([
      ...tableWith(APPLICATIONS_2021, {}),
      ["refused1", { state: "digits", alternatives: [glued, withoutLast(glued)] } as const],
    ]);
    expect(pieceTexts(glued.text, cutApplications(APPLICATIONS_2021, rows).get("refused1"))).toBe("0|0|0|0|0|0|0");
  });

  it("gives rows that white space divides and that add up, whatever another row lacks", () => {
    const divided = (...cells: readonly string[]): RowDigits => ({
      state: "digits",
      alternatives: [digitsInCells(...cells)],
    });
    const zeros = rowsOf(APPLICATIONS_2021).map(({ key }) => [key, divided(..."0000000")] as const);
    for (const short of [divided(..."000000"), { state: "empty" } as const]) {
      const rows = new Map([
        ...zeros,
        ["granted", divided("12", ..."00000", "12")] as const,
        ["partial", short] as const,
      ]);
      const found = cutApplications(APPLICATIONS_2021, new Map([...rows, ["refused2", divided(..."1000003")]]));
      expect(pieceTexts("120000012", found.get("granted"))).toBe("12|0|0|0|0|0|12");
      expect(found.size).toBe(23);
      expect([found.get("partial"), found.get("refused2")]).toEqual([undefined, undefined]);
    }
  });

  it("takes white space for a border, and no cut goes over it", () => {
    expect(fullCuts(digitsInCells("22", "000", "0022"))?.map((cut) => cut.values.join("|"))).toEqual([
      "22|0|0|0|0|0|22",
    ]);
  });

  it("reads a row of two figures to its total", () => {
    expect(pieceTexts("22", totalsWithBlanks(digits("22")))).toBe("2");
  });

  it("gives up in good time", () => {
    for (const run of [city, "1".repeat(49), "9".repeat(49), "1".repeat(5000), "12".repeat(20), "1".repeat(21)]) {
      const rows = new Map(
        rowsOf(APPLICATIONS_2021).map((row): [string, RowDigits] => [
          row.key,
          { state: "digits", alternatives: [digits(run)] },
        ]),
      );
      const before = performance.now();
      expect(cutApplications(APPLICATIONS_2021, rows).size).toBe(0);
      cutApplications(APPLICATIONS_2021, new Map([...rows, ["carriedIn", { state: "empty" }]]));
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });
});
