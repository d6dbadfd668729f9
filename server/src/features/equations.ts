import { isNegative, isZero, negate, plain } from "../base/decimal";
import { type Localised, say } from "../base/localised";
import type { Datum, ReportTable } from "../model/types";
import { datumAt, evaluate } from "../relations/evaluate";
import { columnTotal } from "../rules/column-total";
import { intakeBalance } from "../rules/intake-balance";
import { reviewTotal } from "../rules/review-total";
import { rowTotal } from "../rules/row-total";
import { relationsOf } from "../spec/relations";
import { type CellRef, type Relation, type Term, takesPart } from "../spec/types";
import { columnNameOf, rowNameOf } from "../wording/names";

/** The state of a relation; `open` if it cannot be judged: a total is blank, or a figure cannot be read. */
export type RelationState = "holds" | "broken" | "open";

/** A relation with the report's numbers put in. */
export interface Equation {
  readonly relation: Relation;
  readonly state: RelationState;
  /** The name of the rule that checks the relation. */
  readonly name: Localised;
  /**
   * `总计 14 = 自然人 10 + 商业企业 4`; where it does not hold both sides and the difference. Parts that are 0 or blank are left
   * out of sums.
   */
  readonly text: Localised;
}

/** The names that the rules of relations have, wherever they are spoken of. */
const NAMES: Readonly<Record<Relation["code"], Localised>> = {
  "row-total": rowTotal.name,
  "column-total": columnTotal.name,
  "review-total": reviewTotal.name,
  "intake-balance": intakeBalance.name,
};

/** Returns the relations that a cell is in, each with the numbers put in. */
export function equationsAt(table: ReportTable, cell: CellRef): readonly Equation[] {
  return relationsOf(table.form)
    .filter((relation) => takesPart(relation, cell))
    .map((relation) => equationOf(table, relation));
}

/** Returns the state of a relation. A relation whose cells are all blank holds. */
export function relationState(table: ReportTable, relation: Relation): RelationState {
  const sides = evaluate(table, relation);
  if (sides) return isZero(sides.difference) ? "holds" : "broken";
  return relation.terms.every(({ cell }) => datumAt(table, cell)?.state === "blank") ? "holds" : "open";
}

function equationOf(table: ReportTable, relation: Relation): Equation {
  const state = relationState(table, relation);
  const words = (locale: keyof Localised): string => wordsOf(table, relation, state, locale);
  return { relation, state, name: NAMES[relation.code], text: say(words("zh-CN"), words("en")) };
}

function wordsOf(table: ReportTable, relation: Relation, state: RelationState, locale: keyof Localised): string {
  const left = sideOf(table, relation, 1, locale);
  const right = sideOf(table, relation, -1, locale);
  const sides = evaluate(table, relation);
  if (state === "holds") return `${left} = ${right}`;
  if (!sides) return locale === "en" ? `${left}; ${right}; cannot be checked` : `${left}；${right}；不能核对`;
  const size = plain(isNegative(sides.difference) ? negate(sides.difference) : sides.difference);
  const reckoned = `${left}${sumOf(left, plain(sides.left))} ≠ ${right}${sumOf(right, plain(sides.right))}`;
  return locale === "en" ? `${reckoned}, difference ${size}` : `${reckoned}，相差 ${size}`;
}

/** Returns a side of an equation: the sum with its value, or the figure alone. */
function sumOf(side: string, value: string): string {
  return side.includes(" + ") ? ` = ${value}` : "";
}

/** The terms of one sign. In the balance all four stand there; of a sum only what is not 0. */
function sideOf(table: ReportTable, relation: Relation, sign: 1 | -1, locale: keyof Localised): string {
  const terms = relation.terms.filter((term) => term.sign === sign);
  const whole = relation.code === "intake-balance" || sign === 1;
  const shown = whole ? terms : terms.filter(({ cell }) => !isNothing(datumAt(table, cell)));
  if (shown.length === 0) return "0";
  return shown.map((term) => termText(table, relation, term, locale)).join(" + ");
}

function isNothing(datum: Datum | undefined): boolean {
  return datum?.state === "blank" || (datum?.state === "number" && isZero(datum.value));
}

/** A term with its name; the many rows of a column are told by their figures alone. */
function termText(table: ReportTable, relation: Relation, { cell, sign }: Term, locale: keyof Localised): string {
  const value = shown(datumAt(table, cell), locale);
  if (relation.code === "column-total" && sign === -1) return value;
  const name =
    relation.code === "row-total" || relation.code === "review-total"
      ? columnNameOf(table.form, cell.row, cell.column)
      : rowNameOf(table.form, cell.row);
  return `${name} ${value}`;
}

function shown(datum: Datum | undefined, locale: keyof Localised): string {
  if (!datum) return locale === "en" ? "missing" : "缺";
  if (datum.state === "blank") return locale === "en" ? "blank" : "空白";
  return datum.state === "number" ? plain(datum.value) : `“${datum.text}”`;
}
