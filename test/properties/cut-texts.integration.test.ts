import { expect, test } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { figuresOf } from "../../server/src/model/places/figures";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import type { EditionId } from "../../server/src/spec/types";
import { random } from "../support/random/random";
import { balanced, consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** A figure with the row it stands in, and where it ends. */
interface Placed {
  readonly cell: string;
  readonly row: string;
  readonly content: string;
  readonly end: number;
}

function placed(report: Report): readonly Placed[] {
  return [...report.tables.values()].flatMap((table) =>
    figuresOf(report, table).map(({ cell, datum }) => ({
      cell: `${cell.table}.${cell.row}.${cell.column}`,
      row: cell.table === "reviews" ? cell.table : `${cell.table}.${cell.row}`,
      content: datum.state === "number" ? plain(datum.value) : datum.state,
      end: datum.cell.span.end,
    })),
  );
}

const CASES = READABLE_LAYOUTS.flatMap((layout) =>
  (["2019", "2021"] as const).map((edition): [typeof layout, EditionId] => [layout, edition]),
);

test.each(CASES)("a text cut anywhere loses no row but the last, and no figure is wrong: %s, %s", (layout, edition) => {
  const text = buildReport({ layout, edition, figures: balanced(edition, consistentFigures(edition, random(7))) });
  const all = placed(readReport(text));
  const rowEnds = new Map(all.map(({ row, end }) => [row, end] as const));
  const wrong: string[] = [];
  const lost: string[] = [];
  const from = text.indexOf("二、主动");
  for (let at = from, step = 0; at < text.indexOf("五、存在"); at += 11 + (step++ % 9)) {
    const now = new Map(placed(readReport(text.slice(0, at))).map((one) => [one.cell, one.content]));
    // The row in which the text ends may be the one before it: only what follows a row shows that it is whole.
    const [first, ...others] = [...rowEnds.keys()].filter((row) => (rowEnds.get(row) ?? 0) < at);
    const whole = new Set(others.length > 0 ? [first, ...others.slice(0, -1)] : []);
    for (const { cell, row, content } of all) {
      const read = now.get(cell);
      if (read !== undefined && read !== "unreadable" && read !== content) wrong.push(`${at} ${cell} ${read}`);
      if (whole.has(row) && read !== content) lost.push(`${at} ${cell} ${read}`);
    }
  }
  expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
});
