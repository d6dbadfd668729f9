import { type Localised, plural, say } from "../base/localised";
import type { ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import { relationState } from "./equations";

/** What the relations of a table come to. */
export interface RelationSummary {
  /** How many do not hold. */
  readonly broken: number;
  /** How many cannot be judged: a total is blank, or a figure cannot be read. */
  readonly open: number;
  /** `勾稽关系 39 条，2 条不成立`. */
  readonly text: Localised;
}

/** What is said of a table with nothing in it. */
export const NOT_FILLED_IN = say("尚未填写", "not filled in yet");

/** Reports whether anything but 上年结转 stands in the table: a new report takes that over from last year's. */
export function isFilledIn({ rows }: ReportTable): boolean {
  return [...rows].some(
    ([key, row]) =>
      key !== "carriedIn" && (row.state !== "read" || [...row.data.values()].some(({ state }) => state !== "blank")),
  );
}

/**
 * Returns the number of a table's relations, and how many do not hold or cannot be checked; undefined for 表二, which has
 * none of its own.
 */
export function relationSummary(table: ReportTable): RelationSummary | undefined {
  const states = relationsOf(table.form).map((relation) => relationState(table, relation));
  if (states.length === 0) return undefined;
  const count = (state: string): number => states.filter((one) => one === state).length;
  const [broken, open] = [count("broken"), count("open")];
  const parts = [
    ...(broken > 0 ? [say(`${broken} 条不成立`, `${broken} broken`)] : []),
    ...(open > 0 ? [say(`${open} 条无法核对`, `${open} cannot be checked`)] : []),
    ...(broken + open === 0 ? [say("全部成立", "all hold")] : []),
  ];
  const text = say(
    [`勾稽关系 ${states.length} 条`, ...parts.map((part) => part["zh-CN"])].join("，"),
    [plural(states.length, "relation"), ...parts.map(({ en }) => en)].join(", "),
  );
  return { broken, open, text };
}
