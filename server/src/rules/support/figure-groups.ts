import { type Figure, figuresOf } from "../../model/places/figures";
import type { Report, ReportTable } from "../../model/types";

/** More findings of one kind than this in one table are one habit, and are reported as one. */
const MANY = 5;

/** Figures of one table that are reported together: one each while they are few, all together where they are many. */
export interface FigureGroup<F extends Figure = Figure> {
  readonly table: ReportTable;
  readonly figures: readonly [F, ...F[]];
}

/** Sorts the figures that `pick` accepts into what is reported as one finding. */
export function groupFigures<F extends Figure>(
  report: Report,
  pick: (figure: Figure) => figure is F,
): readonly FigureGroup<F>[] {
  const groups: FigureGroup<F>[] = [];
  for (const table of report.tables.values()) {
    const [first, ...rest] = figuresOf(report, table).filter(pick);
    if (!first) continue;
    if (rest.length >= MANY) groups.push({ table, figures: [first, ...rest] });
    else groups.push(...[first, ...rest].map((figure): FigureGroup<F> => ({ table, figures: [figure] })));
  }
  return groups;
}
