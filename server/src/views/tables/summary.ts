import type { Localised } from "../../base/text";
import { relationState } from "../../features/equations";
import { figurePlaces } from "../../features/place";
import type { Report, ReportTable } from "../../model/types";
import { brokenRelations } from "../../relations/evaluate";
import { relationsOf } from "../../spec/relations";
import { plural, say } from "../../wording/say";
import { type CheckedReport, isIn } from "./faults";
import type { SummaryView } from "./view";

/** A summary in both languages. */
export interface Summary {
  readonly state: SummaryView["state"];
  readonly text: Localised;
}

/** Returns what the relations of a table come to; of one without relations, whether its cells are filled. */
export function tableSummary(report: Report, table: ReportTable): Summary {
  const figures = figurePlaces(report, table);
  const filled = figures.filter(({ datum }) => datum.state !== "blank").length;
  if (figures.length === 0)
    return { state: "open", text: say("没有可以确定的单元格", "No cell can be told for certain") };
  if (filled === 0) return { state: "unfilled", text: say("尚未填写", "Not filled in yet") };
  const relations = relationsOf(table.form);
  const blank = figures.length - filled;
  if (relations.length === 0) {
    return blank > 0
      ? { state: "open", text: say(`${blank} 格空白`, plural(blank, "blank cell")) }
      : { state: "holds", text: say(`${filled} 格已填`, `${plural(filled, "cell")} filled in`) };
  }
  return relationsSummary(table, relations.length);
}

/** `勾稽关系 39 条，2 条不成立`; how many cannot be judged, because a total is blank or a figure cannot be read. */
function relationsSummary(table: ReportTable, count: number): Summary {
  const broken = brokenRelations(table).length;
  const open = relationsOf(table.form).filter((relation) => relationState(table, relation) === "open").length;
  const parts = [
    ...(broken > 0 ? [say(`${broken} 条不成立`, `${broken} broken`)] : []),
    ...(open > 0 ? [say(`${open} 条暂不能核对`, `${open} cannot be checked yet`)] : []),
  ];
  if (parts.length === 0) parts.push(say("全部成立", "all hold"));
  return {
    state: broken > 0 ? "broken" : open > 0 ? "open" : "holds",
    text: say(
      [`勾稽关系 ${count} 条`, ...parts.map((part) => part["zh-CN"])].join("，"),
      [plural(count, "relation"), ...parts.map((part) => part.en)].join(", "),
    ),
  };
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
