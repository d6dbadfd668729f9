import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { moveLines } from "../../server/src/edits/move-lines";
import { readReport } from "../../server/src/model/report";
import { formFindings } from "../support/reading/form-rules";
import { buildReport } from "../support/reports/report-builder";

const EOLS = ["\n", "\r\n", "\r"] as const;
const LAST = "六、其他需要报告的事项";
const BEFORE = "五、存在的主要问题及改进情况";

/** The text after the first fix of the first finding of a rule. */
function fixed(text: string, code: string): string {
  const fix = formFindings(text)
    .findings.find((finding) => finding.code === code)
    ?.fixes?.()[0];
  if (!fix) throw new Error(`No fix for ${code}`);
  return applyEdits(text, fix.edits);
}

/** A clean report with the last two sections changed over; `ended` says whether its last line has a line end. */
function swapped(eol: (typeof EOLS)[number], ended: boolean): { readonly text: string; readonly clean: string } {
  const clean = buildReport({ eol });
  const at = clean.indexOf(BEFORE);
  const middle = clean.indexOf(LAST);
  const text = clean.slice(0, at) + clean.slice(middle) + clean.slice(at, middle);
  return ended ? { text, clean } : { text: text.slice(0, -eol.length), clean: clean.slice(0, -eol.length) };
}

describe("moving lines", () => {
  it.each(EOLS.flatMap((eol) => [true, false].map((ended) => [JSON.stringify(eol), ended, eol] as const)))(
    "gives back the clean report to the byte: line ends %s, last line ended: %s",
    (_, ended, eol) => {
      const { text, clean } = swapped(eol, ended);
      expect(fixed(text, "section-order")).toBe(clean);
    },
  );

  it.each(EOLS.map((eol) => [JSON.stringify(eol), eol] as const))(
    "moves a heading in front of its table: %s",
    (_, eol) => {
      const clean = buildReport({ eol });
      const heading = `四、政府信息公开行政复议、行政诉讼情况${eol}`;
      const text = clean.replace(heading, "").replace(BEFORE, heading + BEFORE);
      expect(fixed(text, "table-outside-section")).toBe(clean);
    },
  );

  it.each([
    ["ended", "一\n二\n三\n", 0, 2, 6, "二\n三\n一\n"],
    ["to the end of a text whose last line has no end", "一\n二\n三", 0, 2, 5, "二\n三\n一"],
    ["to that end, with CRLF", "一\r\n二\r\n三", 0, 3, 7, "二\r\n三\r\n一"],
    ["from that end", "一\n二\n三", 4, 5, 0, "三\n一\n二"],
    ["elsewhere in such a text", "一\n二\n三\n四", 0, 2, 4, "二\n一\n三\n四"],
  ])("%s, keeps every line end but one", (_, text, start, end, at, expected) => {
    expect(applyEdits(text, moveLines(readReport(text), { start, end }, at))).toBe(expected);
  });

  it("leaves out the fix where a heading stands in running text", () => {
    const { text } = swapped("\n", true);
    const running = text.replaceAll("\n", "　");
    for (const finding of formFindings(running).findings) {
      expect((finding.fixes?.() ?? []).filter((fix) => fix.kind === "safe")).toEqual([]);
    }
  });
});

describe("inserting a row beside a group's label", () => {
  const cases = [
    ["pipe-rows", "（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |\n", "（三）不予公开 | "],
    ["tab-rows", "\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n\t\t", "\t（三）不予公开\t"],
    ["csv", ",（三）不予公开,1.属于国家秘密,0,0,0,0,0,0,0\n,,", ",（三）不予公开,"],
    ["pipe-cells", "1.属于国家秘密 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n|\n", ""],
  ] as const;

  it.each(cases)("%s: the label stays where it was", (layout, whole, left) => {
    const clean = buildReport({ layout });
    const text = clean.replace(whole, left);
    expect(text).not.toBe(clean);
    const after = fixed(text, "missing-row");
    expect(after.replace(/1\.属于国家秘密[^（2]*?(?=2\.)/, "")).toBe(
      text.replace(/1\.属于国家秘密[^（2]*?(?=2\.)/, ""),
    );
    expect(after.indexOf("（三）不予公开")).toBeLessThan(after.indexOf("1.属于国家秘密"));
    expect(after.indexOf("1.属于国家秘密")).toBeLessThan(after.indexOf("2.其他法律"));
    // The relations leave one figure for each cell of the row, so none is blank.
    expect(formFindings(after).findings).toEqual([]);
  });
});
