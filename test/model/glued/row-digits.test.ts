import { describe, expect, it } from "vitest";
import { rowDigits } from "../../../server/src/model/glued/row-digits";
import type { ReportRow } from "../../../server/src/model/types";
import { formOf } from "../../../server/src/spec/forms";
import { rowsOf } from "../../../server/src/spec/types";
import { cellOfText } from "./tables";

const FORM = formOf("applications", "2021");

/** A row of 表三 with a label, and digits right behind it; the label begins at `at`. */
function rowAt(key: string, at: number, label: string, digits: string): readonly [string, ReportRow] {
  const form = rowsOf(FORM).find((row) => row.key === key);
  if (!form) throw new Error(`No row ${key}`);
  const span = { start: at, end: at + label.length };
  const run = digits === "" ? [] : [cellOfText(digits, span.end)];
  return [key, { form, label: { span, text: label, whole: true }, span, run, state: "unassigned", data: new Map() }];
}

/** What may be the digits of the row 部分公开 before another row with this label, `gap` characters behind them. */
function partial(digits: string, label: string, gap = 0, key = "refused1"): readonly string[] | string | undefined {
  const first = rowAt("partial", 0, "部分公开", digits);
  const second = rowAt(key, 4 + digits.length + gap, label, "1000001");
  const found = rowDigits(FORM, new Map([first, second])).get("partial");
  return found?.state === "digits" ? found.alternatives.map(({ text }) => text) : found?.state;
}

describe("the last digit of a row", () => {
  it("may be the numeral that the label right behind it has lost", () => {
    expect(partial("20000021", "属于国家秘密")).toEqual(["20000021", "2000002"]);
  });

  it("is its own where it is another, or white space stands behind it, or the label has its numeral", () => {
    expect(partial("20000022", "属于国家秘密")).toEqual(["20000022"]);
    expect(partial("20000021", "属于国家秘密", 1)).toEqual(["20000021"]);
    expect(partial("20000021", "1.属于国家秘密")).toEqual(["20000021"]);
    expect(partial("20000021", "（一）予以公开")).toEqual(["20000021"]);
  });
});

describe("digits before a label with another numeral than its own", () => {
  it("are unknown: its numeral may be the last of them", () => {
    expect(partial("2000000", "3.属于国家秘密")).toBe("unknown");
    expect(partial("2000000", "3.属于国家秘密", 1)).toEqual(["2000000"]);
  });

  it("are known where the numeral is that of a row without any, whose label stands before the next", () => {
    const labels = "1.属于国家秘密2.其他法律行政法规禁止公开";
    expect(partial("2000000", labels, 0, "refused2")).toEqual(["2000000"]);
    expect(partial("2000000", `4${labels.slice(1)}`, 0, "refused2")).toBe("unknown");
  });
});

describe("a row without digits", () => {
  it("is one of blanks where it is there, or its label stands in the words of the next", () => {
    expect(partial("", "属于国家秘密")).toBe("empty");
    const next = (label: string) =>
      rowDigits(FORM, new Map([rowAt("refused1", 0, label, "1000001")])).get("partial")?.state;
    expect(next("（二）部分公开（区分处理的，只计这一情形，不计其他情形）1.属于国家秘密")).toBe("empty");
    expect(next("1.属于国家秘密")).toBe("unknown");
  });

  it("is unknown where no row comes behind it, or something else than digits stands there", () => {
    expect(rowDigits(FORM, new Map()).get("partial")?.state).toBe("unknown");
    expect(partial("2O", "属于国家秘密")).toBe("unknown");
  });
});
