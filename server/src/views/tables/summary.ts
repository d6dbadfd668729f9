import { type Localised, plural, say } from "../../base/localised";
import { figurePlaces } from "../../features/place";
import { isFilledIn, NOT_FILLED_IN, relationSummary } from "../../features/relation-summary";
import type { Report, ReportTable } from "../../model/types";
import { type CheckedReport, isIn } from "./faults";
import type { SummaryView } from "./view";

/** A summary in both languages. */
export interface Summary {
  readonly state: SummaryView["state"];
  readonly text: Localised;
}

/** Returns what the relations of a table come to; of one without relations, whether its cells are filled. */
export function tableSummary(report: Report, table: ReportTable): Summary {
  if (!isFilledIn(table)) return { state: "unfilled", text: NOT_FILLED_IN };
  const relations = relationSummary(table);
  if (relations) {
    const { broken, open, text } = relations;
    return { state: broken > 0 ? "broken" : open > 0 ? "open" : "holds", text };
  }
  const figures = figurePlaces(report, table);
  const blank = figures.filter(({ datum }) => datum.state === "blank").length;
  const filled = figures.length - blank;
  return blank > 0
    ? { state: "open", text: say(`${blank} 格空白`, plural(blank, "blank cell")) }
    : { state: "holds", text: say(`${filled} 格已填`, `${plural(filled, "cell")} filled in`) };
}

/** Returns what is still to be done: findings and blanks by table, and the findings elsewhere. */
export function remainingWork(checked: CheckedReport): Summary {
  const { report, diagnostics } = checked;
  const due = diagnostics.filter(({ severity }) => severity === "error" || severity === "warning");
  const tables = [...report.tables.values()];
  const parts = tables.flatMap((table): readonly Localised[] => {
    const found = due.filter((diagnostic) => diagnostic.code !== "blank-cells" && isIn(table, diagnostic)).length;
    const blank = figurePlaces(report, table).filter(({ datum }) => datum.state === "blank").length;
    const counts = [
      ...(found > 0 ? [say(`${found} 处有误`, plural(found, "fault"))] : []),
      ...(blank > 0 ? [say(`${blank} 格空白`, plural(blank, "blank"))] : []),
    ];
    return counts.length > 0 ? [named(table.form.name, counts)] : [];
  });
  const elsewhere = due.filter((diagnostic) => !tables.some((table) => isIn(table, diagnostic))).length;
  if (elsewhere > 0)
    parts.push(say(`表格之外 ${elsewhere} 处待核对`, `${plural(elsewhere, "finding")} outside the tables`));
  if (parts.length === 0) return { state: "holds", text: say("没有待办", "Nothing left to do") };
  const text = (locale: keyof Localised): string => parts.map((part) => part[locale]).join(" · ");
  return { state: "open", text: say(`还差：${text("zh-CN")}`, `To do: ${text("en")}`) };
}

function named(name: string, counts: readonly Localised[]): Localised {
  const text = (locale: keyof Localised, comma: string): string => counts.map((count) => count[locale]).join(comma);
  return say(`${name} ${text("zh-CN", "、")}`, `${name} ${text("en", ", ")}`);
}
