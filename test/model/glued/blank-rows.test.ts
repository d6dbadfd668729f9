import { describe, expect, it } from "vitest";
import { withBlankRows } from "../../../server/src/model/glued/blank-rows";
import type { ReportRow } from "../../../server/src/model/types";
import { formOf } from "../../../server/src/spec/forms";
import { rowsOf } from "../../../server/src/spec/types";
import { cellOfText } from "./tables";

const FORM = formOf("article20", "2021");

/**
 * The rows of 表二 that are read as blank in glued text of these cells, of which those at odd places are digits: each with
 * its label and the place behind it.
 */
function blank(keys: readonly string[], ...texts: readonly string[]): readonly string[] {
  let at = 0;
  const cells = texts.map((text) => {
    const cell = cellOfText(text, at);
    at = cell.span.end;
    return cell;
  });
  const labels = cells.filter(({ text }) => !/^\d+$/.test(text));
  const rows = keys.map((key, index): [string, ReportRow] => {
    const form = rowsOf(FORM).find((row) => row.key === key);
    const label = labels[index];
    if (!form || !label) throw new Error(`No row ${key}`);
    const run = cells.filter(({ span, text }) => span.start === label.span.end && /^\d+$/.test(text));
    const { span, text } = label;
    return [key, { form, label: { span, text, whole: true }, span, run, state: "unassigned", data: new Map() }];
  });
  const found = withBlankRows(FORM, new Map(rows), { layout: "glued", rowsMarked: false, cells });
  expect([...found.keys()]).toEqual(rowsOf(FORM).flatMap(({ key }) => (found.has(key) ? [key] : [])));
  return [...found.values()].flatMap(({ state, label, run, data }) => {
    if (state !== "read") return [];
    expect([...data.values()].every((datum) => datum.state === "blank")).toBe(true);
    return [`${label?.text} ${run[0]?.span.start}`];
  });
}

describe("a row of blanks in glued text", () => {
  it("is one whose label stands in the words before the next label, a row before it", () => {
    expect(blank(["permits", "coercion"], "行政许可", "1", "行政处罚行政强制", "2")).toEqual(["行政处罚 9"]);
    expect(blank(["coercion"], "行政处罚行政强制", "2")).toEqual([]);
    expect(blank(["permits", "coercion"], "行政许可", "1", "行政处罚等行政强制", "2")).toEqual([]);
    expect(blank(["permits", "coercion"], "行政许可", "1", "行政强制", "2")).toEqual([]);
  });

  it("is the last of the form, where nothing but its label ends the text", () => {
    expect(blank(["permits", "fees"], "行政许可", "1", "行政事业性收费")).toEqual(["行政事业性收费 12"]);
    expect(blank(["permits", "fees"], "行政许可", "1", "行政事业性收费", "2")).toEqual([]);
    expect(blank(["fees"], "行政事业性收费", "三、收到和处理")).toEqual([]);
  });

  it("is no other row at the end of the text, which may be cut there", () => {
    expect(blank(["permits", "penalties"], "行政许可", "1", "行政处罚")).toEqual([]);
    expect(blank(["permits"], "行政许可", "1")).toEqual([]);
  });
});
