import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { fc } from "../../support/random/properties";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { bordersMeet, withoutShape } from "../../support/reports/drawn";
import { consistentFigures } from "../../support/reports/figures";
import { markedText } from "../../support/reports/marked-text";
import { buildReport } from "../../support/reports/report-builder";
import { formatted } from "./formatted";

function boxReport(edition: EditionId, seed: number): string {
  return buildReport({ layout: "box", edition, figures: consistentFigures(edition, random(seed)) });
}

/** A report in Markdown with all its columns aligned, rules and merged heads included. */
function alignedMarkdown(seed: number): string {
  const text = buildReport({ layout: "markdown", figures: consistentFigures("2021", random(seed)) });
  return formatted(text, { alignTables: true });
}

const eols = fc.constantFrom("\n", "\r\n", "\r");
const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom("7", "1234567", "", "字", "加长的名称", " ", "  ")), {
  minLength: 1,
  maxLength: 8,
});

/** The text with figures and labels in cells of its tables typed over, without a thought for the borders. */
function typedOver(text: string, border: string, changes: readonly (readonly [number, string])[]): string {
  return changes.reduce((now, [place, put]) => {
    const cells = [...now.matchAll(new RegExp(`(?<=[${border}] ?)[^\\s${border}┌├└─-]+`, "g"))];
    const cell = cells[place % cells.length];
    return cell ? now.slice(0, cell.index) + put + now.slice(cell.index + cell[0].length) : now;
  }, text);
}

describe("a drawn box", () => {
  it("whatever was typed into its cells: borders meet, words and figures stay, and a second time nothing changes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("2019" as const, "2021" as const),
        fc.nat(),
        eols,
        edits,
        (edition, seed, eol, changes) => {
          const text = typedOver(boxReport(edition, seed), "│", changes).replaceAll("\n", eol);
          const once = formatted(text);
          expect(bordersMeet(once)).toBe(true);
          expect(withoutShape(once)).toBe(withoutShape(text));
          expect(readings(readReport(once))).toEqual(readings(readReport(text)));
          expect(formatted(once)).toBe(once);
          expect(once.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("that is in shape stays as it is, with and without the setting", () => {
    for (const edition of ["2019", "2021"] as const) {
      const text = boxReport(edition, 3);
      expect(bordersMeet(text)).toBe(true);
      expect(formatted(text)).toBe(text);
      expect(formatted(text, { alignTables: true })).toBe(text);
    }
  });

  it("gets its spaces back where a figure was typed over them or taken away", () => {
    const text = boxReport("2021", 9);
    const digits = text.replace(/│规章 {10}│(\d+) /, "│规章          │10$1 ").replace(/(│1\.属于国家秘密 +│)\d/, "$1");
    const after = formatted(digits);
    expect(after.split("\n").map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
    expect(after).toMatch(/│规章 {10}│10\d+ +│/);
  });

  it("grows with a figure that is longer than its column, where the setting is on too", () => {
    const text = boxReport("2021", 9).replace(/(│行政许可 +│)\d+ +│/, `$1${"1".repeat(60)}│`);
    for (const alignTables of [true, false]) {
      const after = formatted(text, { alignTables });
      expect(bordersMeet(after)).toBe(true);
      expect(after).toContain(`│${"1".repeat(60)}│`);
    }
  });

  it("that nobody can be sure of stays as it is, and others are put in shape", () => {
    const lost = boxReport("2021", 5)
      .replace(/│规章 {10}│/, "│规章 ")
      .replace("│1.属于国家秘密 ", "│1.属于国家秘密");
    const after = formatted(lost);
    expect(after).toContain(/│规章 .*/.exec(lost)?.[0]);
    expect(after).toMatch(/│1\.属于国家秘密 +│/);
    expect(after.split("\n").filter((line, i) => line !== lost.split("\n")[i])).toHaveLength(1);
  });

  it("of ASCII characters is put in shape too", () => {
    const box = [
      "+----------------+----+----+------+",
      "| 信息内容       | 制 | 废 | 有效 |",
      "+================+====+====+======+",
      "| 规章           | 1  | 0  | 18   |",
      "+----------------+----+----+------+",
      "| 行政规范性文件 | 4  | 5  | 32   |",
      "+----------------+----+----+------+",
    ];
    const text = boxReport("2021", 1).replace(/┌[\s\S]*?┘(?=\n三、)/, box.join("\n"));
    expect(readings(readReport(text)).get("article20.normative.inForce")).toBe("32");
    expect(formatted(text)).toBe(text);
    const typed = text
      .replace("| 规章           | 1  |", "| 规章           | 1234  |")
      .replace("| 5  | 32   |", "| 5 | 32|");
    const after = formatted(typed);
    expect(after).toContain(
      "| 规章           | 1234 | 0  | 18   |\n+----------------+------+----+------+\n| 行政规范性文件 | 4    | 5  | 32   |",
    );
    expect(readings(readReport(after))).toEqual(readings(readReport(typed)));
    expect(formatted(after)).toBe(after);
  });

  it("is put in shape wherever a range touches it, and no other", () => {
    const hurt = boxReport("2021", 5)
      .replace("│行政处罚 ", "│行政处罚")
      .replace("│1.属于国家秘密 ", "│1.属于国家秘密")
      .replace("│（七）总计 ", "│（七）总计");
    const { text, marks } = markedText(hurt.replace("二、上年结转政府", "二、上年⟦结转⟧政府"));
    const after = formatted(text, { range: marks[0] ?? { start: 0, end: 0 } });
    expect(bordersMeet(after.slice(after.indexOf("三、收到和处理")))).toBe(true);
    expect(after.slice(0, after.indexOf("三、收到和处理"))).toBe(text.slice(0, text.indexOf("三、收到和处理")));
    const prose = text.indexOf("主动公开方面");
    expect(formatted(text, { range: { start: prose, end: prose + 4 } })).toBe(text);
  });
});

describe("a table between pipes", () => {
  it("that was aligned is so again, whatever was typed into two of its cells", () => {
    fc.assert(
      fc.property(fc.nat(), eols, edits, (seed, eol, changes) => {
        const text = typedOver(alignedMarkdown(seed), "|", changes.slice(0, 2)).replaceAll("\n", eol);
        const once = formatted(text);
        expect(withoutShape(once)).toBe(withoutShape(text));
        expect(readings(readReport(once))).toEqual(readings(readReport(text)));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 20 },
    );
  });

  it("gets back the spaces that a figure lost, without the setting", () => {
    const text = alignedMarkdown(4);
    const row = /^\|.*1\.属于国家秘密.*$/m.exec(text)?.[0] ?? "";
    const typed = row.replace(/\|( +)(\d+) \|/, "| $1$2 |");
    expect(typed).not.toBe(row);
    expect(formatted(text.replace(row, typed))).toBe(text);
  });

  it("that was never aligned stays as it is", () => {
    for (const layout of ["pipe-rows", "markdown"] as const) {
      const text = buildReport({ layout, figures: consistentFigures("2021", random(6)) });
      expect(formatted(text)).toBe(text);
    }
  });

  const aligned = ["| 规章           |  1 |  0 |   18 |", "| 行政规范性文件 |  4 |  5 |   32 |"];
  /** 表二 with all its columns aligned, its title and the rule under its head too. */
  const whole = (rows: readonly string[]): string =>
    buildReport({ layout: "markdown" }).replace(
      /\| 第二十条第（一）项[\s\S]*?(?=\n\n三、|\n\n## 三、)/,
      [
        "| 信息内容       | 制 | 废 | 有效 |",
        "|----------------|---:|---:|-----:|",
        ...rows,
        "| 行政许可       | 20 |    |      |",
        "| 行政处罚       |  3 |    |      |",
        "| 行政强制       |  0 |    |      |",
      ].join("\n"),
    );

  it("rules and heads under the same columns grow with them", () => {
    const text = whole(aligned);
    expect(formatted(text)).toBe(text);
    const grown = formatted(text.replace("| 行政许可       | 20 |", "| 行政许可 | 20000 |"));
    expect(
      grown
        .split("\n")
        .filter((line) => /^\|.*(信息内容|-:|规章|许可|强制)/.test(line))
        .slice(0, 5),
    ).toEqual([
      "| 信息内容       |    制 | 废 | 有效 |",
      "|----------------|------:|---:|-----:|",
      "| 规章           |     1 |  0 |   18 |",
      "| 行政许可       | 20000 |    |      |",
      "| 行政强制       |     0 |    |      |",
    ]);
  });

  it("of which more rows are out of place than a third stays as it is", () => {
    const rows = alignedMarkdown(4).split("\n");
    const first = rows.findIndex((line) => line.includes("一、本年新收"));
    // Each third row of 表三 is out of place, then each second one.
    const some = rows
      .map((row, i) => (i >= first && i % 3 === 0 ? row.replace(/ {2,}(\d+) \|/, " $1 |") : row))
      .join("\n");
    expect(formatted(some)).toBe(rows.join("\n"));
    const many = rows
      .map((row, i) => (i >= first && i % 2 === 0 ? row.replace(/ {2,}(\d+) \|/, " $1 |") : row))
      .join("\n");
    expect(formatted(many)).toBe(many);
  });

  it("whose cells are equally long by themselves was aligned by nobody", () => {
    const text = buildReport();
    const rows = text.replace(/(\n3\.其他 \|) 0/, "$1 00");
    expect(rows).not.toBe(text);
    expect(formatted(rows)).toBe(rows);
  });
});
