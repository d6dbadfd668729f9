import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const TEXT = buildReport({ layout: "pipe-rows" });
const CARRIED_IN = "二、上年结转政府信息公开申请数量";
/** The text up to some words behind those of a row, which are the last. */
const upTo = (words: string) => TEXT.slice(0, TEXT.indexOf(CARRIED_IN)) + words;

/** The state of a row of 表三, with the cells that are read of it. */
function read(text: string, key = "carriedIn"): string {
  const row = readReport(text).tables.get("applications")?.rows.get(key);
  return [row?.state, ...[...(row?.data ?? [])].map(([column, datum]) => `${column} ${datum.text}`)].join(", ");
}

describe("a row in which the text ends", () => {
  it.each([
    [`${CARRIED_IN} | 1`, "cut, natural 1"],
    [`${CARRIED_IN} | 1 | 0 | 2`, "cut, natural 1, business 0, research 2"],
    [`${CARRIED_IN} | 1 | | 2`, `cut, ${columns("1 2")}`],
    [CARRIED_IN, "cut"],
    [`${CARRIED_IN} |`, "cut"],
  ])(
    "has its first values, if none among them is blank, as full rows begin behind their label: %s",
    (words, expected) => {
      expect(read(upTo(words))).toBe(expected);
    },
  );

  it("has none in its columns where full rows have padding before their values", () => {
    const padded = upTo(`${CARRIED_IN} | 1 | 0`).replace(/^(一、本年新收[^|\n]*\|)/m, "$1 |");
    expect(read(padded)).toBe(`cut, ${columns("1 0")}`);
  });

  it("is whole with all its values", () => {
    expect(read(upTo(`${CARRIED_IN} | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||`))).toMatch(/^read, natural 1, business 0/);
  });
});

function columns(text: string): string {
  const all = ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"];
  return all.map((column) => `${column} ${text}`).join(", ");
}

describe("表四 in which the text ends", () => {
  const end = TEXT.indexOf("\n五、");
  const cut = (text: string) => readReport(text).tables.get("reviews")?.cut;

  it("is cut where its heads are the last of the text, or values that cannot be given to columns", () => {
    const heads = TEXT.slice(0, TEXT.lastIndexOf("\n", end - 1));
    expect(cut(heads)).toBe(true);
    expect(cut(`${heads}\n0 | 0 | 0`)).toBe(true);
    expect(cut(`${heads}\n0 | 0 | 0\n五、存在的主要问题及改进情况`)).toBe(false);
  });

  it("is not where all its values are there", () => {
    expect(cut(TEXT.slice(0, end))).toBe(false);
    expect(cut(TEXT)).toBe(false);
  });
});

it("a table goes up to the last value of a row that stands behind its last row", () => {
  const received = /^一、本年新收.*\n/m.exec(TEXT)?.[0] ?? "";
  const text = TEXT.replace(received, "").replace(/^四、结转下年度.*\n/m, (last) => last + received);
  expect(text.length).toBe(TEXT.length);
  const table = readReport(text).tables.get("applications");
  const row = table?.rows.get("received");
  expect(row?.state).toBe("read");
  expect(table?.span.end).toBeGreaterThanOrEqual(row?.span.end ?? Number.POSITIVE_INFINITY);
});
