import { type Localised, say } from "../base/localised";

/** The marks that an entry may bear, in the order in which they are shown. */
export const MARKS = ["error", "warning", "unread", "missing", "late", "double", "accepted", "clean"] as const;

/** A mark of an entry. */
export type Mark = (typeof MARKS)[number];

/** The names of marks, as filters and legends show them. */
export const MARK_NAMES: Readonly<Record<Mark, Localised>> = {
  error: say("有错误", "with errors"),
  warning: say("有警告", "with warnings"),
  unread: say("读不全", "not all read"),
  missing: say("未报", "missing"),
  late: say("迟", "late"),
  double: say("重复", "double"),
  accepted: say("有已核实", "with accepted findings"),
  clean: say("没有问题", "clean"),
};
