import { describe, expect, it } from "vitest";
import { cutArticle20 } from "../../../server/src/model/glued/article20";
import type { WordsBehind } from "../../../server/src/model/glued/cells";
import type { ReportRow } from "../../../server/src/model/types";
import { ARTICLE20_2019, ARTICLE20_2021 } from "../../../server/src/spec/tables/article20";
import { type RowForm, rowsOf, type TableForm } from "../../../server/src/spec/types";
import { below, seeded } from "../../relations/random-table";
import { cellOfText } from "./tables";

function rowsWith(form: TableForm, runs: Readonly<Record<string, string>>): ReadonlyMap<string, ReportRow> {
  return new Map(
    rowsOf(form).flatMap((row): readonly [string, ReportRow][] => {
      const text = runs[row.key] ?? "0".repeat(row.columns.length);
      const parts = text === "" ? [] : text.split(" ");
      const run = parts.map((part, at) => cellOfText(part, parts.slice(0, at).join(" ").length + at));
      return [[row.key, { form: row, state: "unassigned", data: new Map(), span: { start: 0, end: 0 }, run }]];
    }),
  );
}

function read(form: TableForm, runs: Readonly<Record<string, string>>, row: string): string {
  const text = (runs[row] ?? "").replaceAll(" ", "");
  return (cutArticle20(form, rowsWith(form, runs)).get(row) ?? [])
    .map((piece) => (piece ? text.slice(piece.start, piece.end) : "?"))
    .join(" ");
}

describe("表二 without separators: only what is certain", () => {
  it.each([
    ["a single column", "permits", "11398889", "11398889"],
    ["an amount", "fees", "739.0766", "739.0766"],
    ["as many digits as columns", "normative", "505", "5 0 5"],
    ["leading zeros", "rules", "0073", "0 0 73"],
    ["white space", "normative", "12 3 40", "12 3 40"],
    ["a border too few", "normative", "12 340", ""],
    ["a figure lost among white space", "normative", "5 22", ""],
    ["nothing certain", "normative", "5225", ""],
    ["a leading zero in a single column", "permits", "07", ""],
    ["thousands separators", "permits", "152,364", "152,364"],
    ["thousands separators between spaces", "normative", "1,204 0 12,345", "1,204 0 12,345"],
    ["a blank that a program wrote down, without white space", "normative", "505 ", ""],
    ["a comma that separates no thousands", "permits", "15,2364", ""],
    ["a separator tells where a figure ends", "normative", "12,3450", "1 2,345 0"],
    ["too long", "normative", "1".repeat(60), ""],
  ])("2021: %s", (_, row, run, expected) => {
    expect(read(ARTICLE20_2021, { [row]: run }, row)).toBe(expected);
  });

  it.each([
    ["a sign is a border", "permits", "97+82179", "97 ? ?"],
    ["two columns and a sign", "fees", "35-15", "35 -15"],
    ["an amount with a separator", "procurement", "12 1,230.5", "12 1,230.5"],
    ["no more can go than there were", "penalties", "1-10", "1 -1 0"],
    ["two amounts of digits", "procurement", "304948.3955", ""],
  ])("2019: %s", (_, row, run, expected) => {
    expect(read(ARTICLE20_2019, { [row]: run }, row)).toBe(expected);
  });

  it("does not take it for granted that figures add up which no relation of the form ties together", () => {
    // 231 − 48 = 183 is likely, 231 − 4 with 8183 decisions is possible.
    expect(read(ARTICLE20_2019, { permits: "231-48183", penalties: "2-20" }, "permits")).toBe("231 ? ?");
  });

  it("a row without figures shows that blanks vanish: as many digits as columns say nothing then", () => {
    expect(read(ARTICLE20_2021, { rules: "", normative: "505" }, "normative")).toBe("");
    expect(read(ARTICLE20_2021, { rules: "00", normative: "000" }, "normative")).toBe("0 0 0");
  });

  it("is right in generated tables", () => {
    const random = seeded(20240611);
    let read = 0;
    let all = 0;
    const wrong: string[] = [];
    for (let index = 0; index < 4000; index++) {
      const form = index % 2 ? ARTICLE20_2019 : ARTICLE20_2021;
      const scale = [3, 12, 100, 2000][below(random, 4)] ?? 3;
      const cells = new Map(rowsOf(form).map((row) => [row.key, cellsOf(row, scale, random)]));
      const found = cutArticle20(
        form,
        rowsWith(form, Object.fromEntries([...cells].map(([key, texts]) => [key, texts.join("")]))),
      );
      for (const [key, texts] of cells) {
        let start = 0;
        texts.forEach((text, column) => {
          const piece = found.get(key)?.[column];
          all++;
          if (piece) read++;
          if (piece && (piece.start !== start || piece.end !== start + text.length))
            wrong.push(`${key} ${texts.join("|")}`);
          start += text.length;
        });
      }
    }
    expect(wrong).toEqual([]);
    console.log(`表二: ${((read / all) * 100).toFixed(1)} % of the figures are certain`);
  });
});

/** The figures of a row. No more goes than there was. */
function cellsOf(row: RowForm, scale: number, random: () => number): readonly string[] {
  const texts: string[] = [];
  for (const { domain } of row.columns) {
    const value = random() < 0.3 ? 0 : below(random, scale);
    const sign = domain === "signed" && value > 0 ? (["+", "", "-"][below(random, 3)] ?? "") : "";
    const fraction = domain === "amount" && random() < 0.5 ? `.${1 + below(random, 9)}` : "";
    texts.push(`${sign}${sign === "-" ? Math.min(value, Number(texts[0])) : value}${fraction}`);
  }
  return texts;
}

it.each(["l", "l行政强制", "O 行政强制", "*行政强制", "？", "暂无数据行政强制", "二第二十条", "（空）行政强制"])(
  "reads no row of 表二 behind which %s is left of a damaged figure or stands in place of one",
  (words) => {
    const rows = rowsWith(ARTICLE20_2019, { penalties: "256" });
    const behind = ({ form }: ReportRow): WordsBehind => ({
      text: form.key === "penalties" ? words : "行政强制",
      touches: true,
    });
    const found = cutArticle20(ARTICLE20_2019, rows, behind);
    expect(found.get("penalties")).toBeUndefined();
    expect(found.get("coercion")?.length).toBe(3);
  },
);

it("a row whose figures run together has lost one where white space divides those of another", () => {
  expect(read(ARTICLE20_2019, { rules: "0 0 0", procurement: "41" }, "procurement")).toBe("");
  expect(read(ARTICLE20_2019, { rules: "000", procurement: "41" }, "procurement")).toBe("4 1");
  expect(read(ARTICLE20_2021, { rules: "0 0 0", permits: "41" }, "permits")).toBe("41");
});
