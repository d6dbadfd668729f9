import { lacksOne } from "../base/likeness/in-order";
import type { CellRef } from "../spec/types";
import type { Explanation, FigureChange } from "./localise";

/** Figures that something outside the table says of a cell: prose, last year's report. */
export type Evidence = (cell: CellRef) => readonly number[];

/** Costs of a change: how unlikely it is that a person made that slip. */
const SLIP = 1;
const ONE_DIGIT = 2;
const ANYTHING = 3;
/** Two neighbours with their figures exchanged are one slip. */
const EXCHANGED = 0.5;
/** A figure that prose or last year's report also gives, and one that they give as it stands. */
const CONFIRMED = -3;
const CONTRADICTED = 3;

/**
 * Returns the explanations, the likeliest first: figures exchanged or moved between neighbours, digits transposed,
 * dropped or doubled, one digit mistyped, anything. Those that are as likely stay in their order.
 */
export function rankExplanations(
  explanations: readonly Explanation[],
  columns: readonly string[],
  evidence: Evidence = () => [],
): readonly Explanation[] {
  return explanations
    .map((explanation) => ({ explanation, cost: costOf(explanation, columns, evidence) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ explanation }) => explanation);
}

function costOf(explanation: Explanation, columns: readonly string[], evidence: Evidence): number {
  const stated = explanation.reduce((sum, change) => sum + evidenceCost(change, evidence), 0);
  if (exchanged(explanation, columns)) return EXCHANGED + stated;
  return explanation.reduce((sum, change) => sum + slipCost(change), stated);
}

function evidenceCost({ cell, from, to }: FigureChange, evidence: Evidence): number {
  const figures = evidence(cell);
  return figures.includes(to) ? CONFIRMED : figures.includes(from) ? CONTRADICTED : 0;
}

/**
 * Reports whether two neighbours of a row have each other's figure, or one has the figure that belongs to the other.
 */
function exchanged([first, second, ...rest]: Explanation, columns: readonly string[]): boolean {
  if (!first || !second || rest.length > 0 || first.cell.row !== second.cell.row) return false;
  const apart = Math.abs(columns.indexOf(first.cell.column) - columns.indexOf(second.cell.column));
  return apart === 1 && first.from === second.to && second.from === first.to;
}

function slipCost({ from, to }: FigureChange): number {
  const wrong = String(from);
  const right = String(to);
  if (transposed(wrong, right) || lacksOne(wrong, right) || lacksOne(right, wrong)) return SLIP;
  return wrong.length === right.length && differences(wrong, right).length === 1 ? ONE_DIGIT : ANYTHING;
}

function differences(a: string, b: string): readonly number[] {
  return [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
}

function transposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [first, second, ...rest] = differences(a, b);
  if (first === undefined || second === undefined || rest.length > 0 || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}
