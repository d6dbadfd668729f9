import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { GridRow } from "../../../server/src/layout/types";
import type { EditionId } from "../../../server/src/spec/types";
import { type Random, random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

const EDITIONS: readonly EditionId[] = ["2019", "2021"];
/** The single reasons under （三）至（六） of 表三, which some websites lose with the borders of their cells. */
const REASON = /^\d\./;

/** Empties a share of the labels, or all of them. */
function withoutReasons(share: number, { fraction }: Random): (rows: readonly GridRow[]) => readonly GridRow[] {
  return (rows) =>
    rows.map((row) => row.map((slot) => (REASON.test(slot.text) && fraction() < share ? { ...slot, text: "" } : slot)));
}

const CASES = READABLE_LAYOUTS.flatMap((layout) =>
  EDITIONS.flatMap((edition) => [0.3, 0.7, 1].map((share) => ({ layout, edition, share }))),
);

test.each(CASES)(
  "rows that lost their labels are read right or not at all: $layout, $edition, $share of them",
  (one) => {
    for (let seed = 0; seed < 6; seed++) {
      const figures = balanced(one.edition, consistentFigures(one.edition, random(seed)));
      const due = allFigures(one.edition, figures);
      const { report, findings } = analyse(
        buildReport({ ...one, figures, grid: withoutReasons(one.share, random(seed)) }),
      );
      const wrong = [...readings(report)].filter(
        ([cell, content]) => /\d/.test(content) && content !== plain(due.get(cell)),
      );
      expect(wrong).toEqual([]);
      expect(
        findings.map(({ code }) => code).filter((code) => /missing|total|balance|edition|figure/.test(code)),
      ).toEqual([]);
      expect(report.identity.edition).toBe(one.edition);
    }
  },
);

function plain(figure: string | undefined): string | undefined {
  return figure?.replace("+", "");
}

/** Labels of rows between two others, alone and side by side. */
const BETWEEN = [
  ["1.属于国家秘密"],
  ["5.属于三类内部事务信息"],
  ["2.重复申请"],
  ["（一）予以公开"],
  ["（二）部分公开"],
  ["行政规范性文件"],
  ["1.属于国家秘密", "2.其他法律行政法规禁止公开"],
];
/** Between cells on lines of their own, a blank one and another row's label are alike. */
const APART = READABLE_LAYOUTS.filter((layout) => layout !== "pipe-cells");

test.each(APART.flatMap((layout) => BETWEEN.map((lost) => [layout, lost] as const)))(
  "a row between two others is read by its place where its label alone is lost: %s, %j",
  (layout, lost) => {
    const figures = balanced("2021", consistentFigures("2021", random(12)));
    let emptied = 0;
    const grid = (rows: readonly GridRow[]): readonly GridRow[] =>
      rows.map((row) =>
        row.map((slot) => {
          if (!lost.some((label) => slot.text.startsWith(label))) return slot;
          emptied++;
          return { ...slot, text: "" };
        }),
      );
    const { report } = analyse(buildReport({ layout, figures, grid }));
    expect(emptied).toBe(lost.length);
    expect(readings(report)).toEqual(allFigures("2021", figures));
  },
);

test("figures behind the words of another row are not those of one with a short name", () => {
  const figures = consistentFigures("2021", random(3));
  const words: Readonly<Record<string, string>> = {
    "3.其他": "其他情形",
    "（七）总计": "总计数",
    "四、结转下年度继续办理": "四、结转下年",
  };
  const grid = (rows: readonly GridRow[]): readonly GridRow[] =>
    rows.map((row) =>
      row.map((slot) => ({ ...slot, text: words[slot.text] ?? (slot.text === "0" ? "无" : slot.text) })),
    );
  const { report } = analyse(buildReport({ layout: "bare-cells", figures, grid }));
  const other = [...readings(report)].filter(([cell]) => cell.startsWith("applications.other3."));
  const due = allFigures("2021", balanced("2021", figures));
  expect(other.filter(([cell, content]) => /\d/.test(content) && content !== due.get(cell))).toEqual([]);
});
