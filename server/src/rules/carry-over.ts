import { equals, plain } from "../base/decimal";
import { say } from "../base/localised";
import { APPLICANTS } from "../spec/tables/applications";
import type { CellRef } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Neighbour } from "./neighbours";
import { isSound } from "./support/sound-figures";
import {
  absoluteDifference,
  digestCellName,
  figureFixes,
  relatedFigure,
  type TwoYears,
  twoYears,
} from "./support/two-years";
import type { CompareContext, Fix, Observation } from "./types";

/** Reports a figure carried into this year that is not the one last year's report carried out. */
export const carryOver = defineRule({
  code: "carry-over",
  manual: ["comparison", 1],
  severity: "warning",
  authority: "customary",
  name: say("上年结转", "Carry-over"),
  title: say("上年结转与上年年报不一致", "Carried in is not what last year carried over"),
  fixable: "review",
  yieldsTo: ["inconsistent-figure", "row-total", "intake-balance"],
  *compare(context): Iterable<Observation> {
    const { lastYear } = context.neighbours;
    const different = lastYear ? differences(context, lastYear) : [];
    const main = mainOf(different);
    if (lastYear && main) yield finding(context, lastYear, main, different);
  },
});

/** The columns in which both figures are known, neither is wrong in its own report, and they differ. */
function differences({ own }: CompareContext, { digest }: Neighbour): readonly TwoYears[] {
  return APPLICANTS.flatMap(({ key }) => {
    const both = twoYears(own, digest, cellAt("carriedIn", key), cellAt("carriedOut", key));
    if (!both || equals(both.now.value, both.before.value)) return [];
    const sound = isSound(own.figures, both.cell) && isSound(digest.figures, cellAt("carriedOut", key));
    return sound ? [both] : [];
  });
}

/**
 * One cause is one finding: the only kind of applicants that differs, with the total that follows from it; else the
 * total.
 */
function mainOf(different: readonly TwoYears[]): TwoYears | undefined {
  const parts = different.filter(({ cell }) => cell.column !== "total");
  const total = different.find(({ cell }) => cell.column === "total");
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : (total ?? only);
}

function finding(
  context: CompareContext,
  lastYear: Neighbour,
  main: TwoYears,
  different: readonly TwoYears[],
): Observation {
  const [now, before] = [plain(main.now.value), plain(main.before.value)];
  const size = absoluteDifference(main.now.value, main.before.value);
  const name = digestCellName(context.own, main.cell).replace(/^.*，/, "");
  const several = main.cell.column === "total" || different.some((one) => one !== main && one.cell.column !== "total");
  const count = different.length;
  const where =
    several && count > 1 ? say(`${name}等 ${count} 栏`, `${name}, ${count} columns in all`) : say(name, name);
  return {
    span: main.now.span,
    message: say(
      `上年结转 ${now}，上年年报的结转下年度是 ${before}，相差 ${size}：${where["zh-CN"]}`,
      `${now} carried in, ${before} carried over in last year's report, difference ${size}: ${where.en}`,
    ),
    subject: main.cell,
    cell: main.cell,
    related: different.map(({ cell, before: then }) =>
      relatedFigure(lastYear, cellAt("carriedOut", cell.column), then),
    ),
    fixes: () => fixes(context, main, different),
  };
}

function fixes(context: CompareContext, main: TwoYears, different: readonly TwoYears[]): readonly Fix[] {
  const due = plain(main.before.value);
  const count = different.length;
  const title =
    count > 1
      ? say(`按上年年报改 ${count} 栏`, `Take ${count} figures of last year's report`)
      : say(`按上年年报改为 ${due}`, `Take last year's ${due}`);
  return figureFixes(
    context,
    title,
    different.map(({ cell, before }) => ({ cell, content: plain(before.value) })),
  );
}

function cellAt(row: "carriedIn" | "carriedOut", column: string): CellRef {
  return { table: "applications", row, column };
}
