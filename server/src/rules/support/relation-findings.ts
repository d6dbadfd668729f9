import { magnitude, plain } from "../../base/decimal";
import { type Localised, say } from "../../base/localised";
import { fillFigures } from "../../edits/fill-cells";
import { type Figure, figuresOf } from "../../model/places/figures";
import { isLastRow } from "../../model/places/table-extent";
import { isOpenEnded } from "../../model/places/text-end";
import type { Report, ReportTable } from "../../model/types";
import { type BrokenRelation, datumAt } from "../../relations/evaluate";
import type { Explanation } from "../../relations/localise";
import { type CellRef, type Relation, sameCell, takesPart } from "../../spec/types";
import { cellName } from "../../wording/names";
import type { Fix, Observation, RuleContext } from "../types";
import { reviewFix } from "./fixes";
import { relatedFigures } from "./related-figures";
import { repairsOf } from "./repairs";

/** The numbers of a broken relation for a message, in plain digits, the difference without its sign. */
export interface BrokenNumbers {
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly table: ReportTable;
}

/** The way one kind of relation is reported: on which of its cells, and in which words. */
export interface RelationReport {
  readonly relation: Relation["code"];
  /** The cell that the squiggle stands on. */
  readonly at: (relation: Relation) => CellRef | undefined;
  readonly message: (numbers: BrokenNumbers, cell: CellRef) => Localised;
}

/** The findings of one kind of relation, with every figure that takes part as a related place. */
export function* relationFindings(context: RuleContext, how: RelationReport): Iterable<Observation> {
  const { report } = context;
  for (const one of context.broken) {
    if (one.relation.code !== how.relation) continue;
    const cell = how.at(one.relation);
    const table = cell && report.tables.get(cell.table);
    const datum = table && datumAt(table, cell);
    if (!cell || !table || !datum || isUnfinished(report, table, one.relation)) continue;
    const explanations = context.explanations.get(table.id) ?? [];
    yield {
      span: datum.cell.span,
      message: uncertain(how.message(numbersOf(one, table), cell), explanations.length),
      subject: cell,
      cell,
      related: relatedFigures(partsOf(report, table, one.relation, cell)),
      fixes: () =>
        explanations.length > 0 ? choices(report, table, one.relation, explanations) : repairs(report, table, one),
    };
  }
}

/**
 * The message with a word on how many sets of figures would explain it: then it is not certain which figure is wrong.
 */
function uncertain(message: Localised, explanations: number): Localised {
  if (explanations === 0) return message;
  return say(
    `${message["zh-CN"]}，有 ${explanations} 种改法，不能确定`,
    `${message.en}; ${explanations} explanations, not certain`,
  );
}

/** No menu offers more ways than a person can weigh. */
const MOST_CHOICES = 6;

/** Each explanation that changes a figure of this relation, the likeliest first, none preferred. */
function choices(
  report: Report,
  table: ReportTable,
  relation: Relation,
  explanations: readonly Explanation[],
): readonly Fix[] {
  const own = explanations.filter((explanation) => explanation.some(({ cell }) => takesPart(relation, cell)));
  return own.slice(0, MOST_CHOICES).flatMap((explanation): readonly Fix[] => {
    const changes = explanation.map(({ cell, to }) => `${cellName(table.form, cell)} ${to}`).join("；");
    const fillings = explanation.map(({ cell, to }) => ({ cell, text: String(to) }));
    const edits = fillFigures(report, table, fillings);
    return edits ? [reviewFix(say(`改为：${changes}`, `Set: ${changes}`), edits)] : [];
  });
}

/** Returns the fixes for a relation without an explanation: the figures that would mend this one. */
function repairs(report: Report, table: ReportTable, broken: BrokenRelation): readonly Fix[] {
  return repairsOf(table, broken).flatMap((repair): readonly Fix[] => {
    const value = plain(repair.value);
    const name = cellName(table.form, repair.cell);
    const edits = fillFigures(report, table, [{ cell: repair.cell, text: value }]);
    return edits ? [reviewFix(say(`改为 ${value}：${name}`, `Set to ${value}: ${name}`), edits)] : [];
  });
}

/** Reports whether the text may end in the row of one of the figures, so that its figure may be incomplete. */
function isUnfinished(report: Report, table: ReportTable, relation: Relation): boolean {
  return isOpenEnded(report, table) && relation.terms.some(({ cell }) => isLastRow(report, table, cell.row));
}

function numbersOf({ left, right, difference }: BrokenRelation, table: ReportTable): BrokenNumbers {
  const size = magnitude(difference);
  return { left: plain(left), right: plain(right), difference: plain(size), table };
}

/** The figures that take part, but for the one that the finding stands on, in the order of the form. */
function partsOf(report: Report, table: ReportTable, relation: Relation, at: CellRef): readonly Figure[] {
  return figuresOf(report, table).filter(({ cell }) => {
    return takesPart(relation, cell) && !sameCell(cell, at);
  });
}
