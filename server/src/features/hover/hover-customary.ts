import { add, compare, type Decimal, equals, plain, subtract } from "../../base/decimal";
import { say } from "../../base/localised";
import { type DigestFigures, digestFigure } from "../../model/digest/digest-figures";
import type { ReportTable } from "../../model/types";
import { numberAt } from "../../relations/evaluate";
import type { CellRef } from "../../spec/types";
import type { HoverLine } from "./types";

/**
 * Returns the checks that reviewers make on 表二, with the numbers put in. `lastYear` are the figures of the report for
 * the year before, if available. The checks have honest exceptions, so a line is only ever marked where it holds.
 */
export function customaryLines(table: ReportTable, cell: CellRef, lastYear?: DigestFigures): readonly HoverLine[] {
  if (table.id !== "article20") return [];
  const here = (column: string): Decimal | undefined => numberAt(table, { ...cell, column });
  const before = (column: string): Decimal | undefined =>
    lastYear && digestFigure(lastYear, { ...cell, column })?.value;
  switch (cell.column) {
    case "issued":
    case "repealed":
    case "inForce":
      return stockLine(here("inForce"), before("inForce"), here("issued"), here("repealed"));
    case "projects":
      return projectsLine(here("projects"), before("projects"), before("change"));
    case "published":
    case "totalPublic":
      return publicLine(here("totalPublic"), here("published"));
    default:
      return [];
  }
}

function stockLine(now?: Decimal, before?: Decimal, issued?: Decimal, repealed?: Decimal): readonly HoverLine[] {
  if (!now || !before || !issued || !repealed) return [];
  const due = subtract(add(before, issued), repealed);
  const sum = `${plain(before)} + ${plain(issued)} − ${plain(repealed)} = ${plain(due)}`;
  return [
    {
      text: say(
        `现行有效 ${plain(now)}；上年 + 制发 − 废止：${sum}`,
        `In force ${plain(now)}; last year + issued − repealed: ${sum}`,
      ),
      ...(equals(now, due) ? { mark: "holds" } : {}),
    },
  ];
}

function projectsLine(now?: Decimal, before?: Decimal, change?: Decimal): readonly HoverLine[] {
  if (!now || !before || !change) return [];
  const due = add(before, change);
  const sum = `${plain(before)} + (${plain(change)}) = ${plain(due)}`;
  return [
    {
      text: say(
        `上一年项目数量 ${plain(now)}；上年的上一年项目数量 + 增/减：${sum}`,
        `Projects of the year before ${plain(now)}; last report's projects + change: ${sum}`,
      ),
      ...(equals(now, due) ? { mark: "holds" } : {}),
    },
  ];
}

function publicLine(total?: Decimal, opened?: Decimal): readonly HoverLine[] {
  if (!total || !opened) return [];
  const holds = compare(total, opened) >= 0;
  const sign = holds ? "≥" : "<";
  return [
    {
      text: say(
        `对外公开总数量 ${plain(total)} ${sign} 本年新公开数量 ${plain(opened)}`,
        `Open to the public ${plain(total)} ${sign} opened this year ${plain(opened)}`,
      ),
      ...(holds ? { mark: "holds" } : {}),
    },
  ];
}
