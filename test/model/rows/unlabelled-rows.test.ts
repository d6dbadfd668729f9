import { describe, expect, it } from "vitest";
import { isValue } from "../../../server/src/model/labels/items";
import type { OpenRow } from "../../../server/src/model/tables/open-rows";
import { addUnlabelledRows } from "../../../server/src/model/tables/unlabelled-rows";
import type { FormLine, RowForm } from "../../../server/src/spec/types";
import { cellsOf, formOf, row } from "../labels/made-form";

const THREE = new Array(3).fill({ key: "", label: "", aliases: [], domain: "count" });
const columns = (line: FormLine, count: number): FormLine => ({ ...line, columns: THREE.slice(0, count) }) as FormLine;
const LABELS = ["甲子丑寅", "乙卯辰巳", "丙午未申", "丁酉戌亥"];

/**
 * The rows of a form of four that are bound without a label, with their cells, where the labels of the others are found
 * in these lines.
 */
function unlabelled(lines: readonly string[], layout = "pipe-rows", widths: readonly number[] = [3, 3, 3, 3]) {
  const form = formOf(...LABELS.map((label, index) => columns(row(label), widths[index] ?? 3)));
  const items = cellsOf(
    lines.map((line) => line.split(" ")),
    { layout, rowsMarked: layout !== "bare-cells" },
  );
  const open = items.flatMap(({ cell }, start): readonly OpenRow[] => {
    const line = form.lines.findIndex((one) => one.kind === "row" && one.label === cell.text);
    if (line < 0) return [];
    let end = start + 1;
    while (items[end] && isValue(items[end] as never) && !items[end]?.cell.startsRow) end++;
    const link = { start, end: start + 1 } as unknown as NonNullable<OpenRow["link"]>;
    const own = form.lines[line] as RowForm;
    return [{ line, form: own, link, run: items.slice(start + 1, end), end, before: 1 }];
  });
  const all = addUnlabelledRows(form, items, open);
  expect(all.filter(({ link }) => link)).toEqual(open);
  return all.flatMap(({ form: { label }, run, link, line }) => {
    if (link) return [];
    expect(form.lines[line]).toMatchObject({ label });
    return [`${label} ${run.map(({ cell }) => cell.text).join(" ")}`];
  });
}

const [FIRST, LAST] = ["甲子丑寅 1 2 3", "丁酉戌亥 1 2 3"];

describe("rows of figures without a label between two others", () => {
  it("are those that are missing, where they are just as many", () => {
    expect(unlabelled([FIRST, "4 5 6", "7 8 9", LAST])).toEqual(["乙卯辰巳 4 5 6", "丙午未申 7 8 9"]);
    expect(unlabelled([FIRST, "4 5 6", "丙午未申 7 8 9"])).toEqual(["乙卯辰巳 4 5 6"]);
    expect(unlabelled([FIRST, "4 5 6", LAST])).toEqual([]);
    expect(unlabelled([FIRST, "4 5 6", "7 8 9", "1 2 3", LAST])).toEqual([]);
    expect(unlabelled([FIRST, "4 5 6"])).toEqual([]);
  });

  it("have just as many figures as their columns", () => {
    expect(unlabelled([FIRST, "4 5 6", "7 8", LAST])).toEqual([]);
    expect(unlabelled([FIRST, "4 5 6", "7 8 9 0", LAST])).toEqual([]);
    expect(unlabelled([FIRST, "某 4 5 6 某", "某 7 8 9", LAST])).toEqual(["乙卯辰巳 4 5 6", "丙午未申 7 8 9"]);
  });

  it("are none where the row before has no figures, which may be its own", () => {
    expect(unlabelled(["甲子丑寅", "4 5 6", "丙午未申 7 8 9"])).toEqual([]);
  });

  it("have three columns at least, and all as many", () => {
    expect(unlabelled([FIRST, "4 5", LAST, "7"], "pipe-rows", [3, 2, 2, 3])).toEqual([]);
    expect(unlabelled([FIRST, "4 5", "7 8", LAST], "pipe-rows", [3, 2, 2, 3])).toEqual([]);
    expect(unlabelled([FIRST, "4 5 6", "7 8", LAST], "pipe-rows", [3, 3, 2, 3])).toEqual([]);
  });

  it("have no other words before them than those of a damaged label, or short ones", () => {
    expect(unlabelled([FIRST, "乙卯某某 4 5 6", "丙午未申 7 8 9"])).toEqual(["乙卯辰巳 4 5 6"]);
    expect(unlabelled([FIRST, "食堂菜谱 4 5 6", "丙午未申 7 8 9"])).toEqual([]);
    expect(unlabelled([FIRST, "食堂菜 4 5 6", "丙午未申 7 8 9"])).toEqual(["乙卯辰巳 4 5 6"]);
    expect(unlabelled([FIRST, "食堂菜谱", "4 5 6", "丙午未申 7 8 9"])).toEqual([]);
    expect(unlabelled([FIRST, "食堂菜谱", "无 4 5 6", "丙午未申 7 8 9"])).toEqual(["乙卯辰巳 4 5 6"]);
    // On a page, words of wrapped labels stand anywhere.
    expect(unlabelled([FIRST, "食堂菜谱 4 5 6", "丙午未申 7 8 9"], "space-columns")).toEqual(["乙卯辰巳 4 5 6"]);
  });
});
