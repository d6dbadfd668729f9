import type { Edit } from "../base/edits";
import { type Localised, say } from "../base/localised";
import { keeping } from "../base/memo";
import { contains, type Span } from "../base/span";
import { conversionOf } from "../edits/convert";
import type { LayoutId } from "../layout/types";
import { wholeLines } from "../model/places/lines";
import type { Report, ReportTable } from "../model/types";
import { alignedEdits } from "./formatting/format-table";

/** Another way to write down what the report says: every figure stays as it is. Done only when a person asks for it. */
export interface Rewrite {
  /** What is changed: the layout of a table, or only where its columns stand. */
  readonly kind: "layout" | "alignment";
  readonly title: Localised;
  readonly edits: readonly Edit[];
}

/**
 * The layouts that tables are converted to most: what is read most easily, what spreadsheets take, what web pages and
 * notes are made of.
 */
const OFFERED: readonly { readonly layout: LayoutId; readonly name: Localised }[] = [
  { layout: "pipe-rows", name: say("竖线分隔", "pipes") },
  { layout: "tab-rows", name: say("制表符分隔", "tabs") },
  { layout: "markdown", name: say(" Markdown 表格", "Markdown") },
  { layout: "box", name: say("框线表格", "box characters") },
  { layout: "html", name: say(" HTML 表格", "HTML tags") },
];

/**
 * Offers for the table that holds a range, mostly the cursor: the table in each of the common layouts, and its columns
 * aligned where the layout is one that aligns. Offered only where the new text reads back with the very same figures,
 * so each costs a reading of the text.
 */
export function rewritesAt(report: Report, range: Span): readonly Rewrite[] {
  return [...report.tables.values()].flatMap((table) =>
    contains(wholeLines(report, table.span), range) ? rewritesOf(table, report) : [],
  );
}

/** An editor asks again each time its menu is opened; each table of a report is converted for that only once. */
const rewritesOf = keeping((table: ReportTable, report: Report): readonly Rewrite[] => [
  ...aligned(report, table),
  ...converted(report, table),
]);

function aligned(report: Report, table: ReportTable): readonly Rewrite[] {
  const edits = alignedEdits(report, table);
  const { name } = table.form;
  return edits.length > 0
    ? [{ kind: "alignment", title: say(`对齐${name}的各列`, `Align the columns of table ${name}`), edits }]
    : [];
}

function converted(report: Report, table: ReportTable): readonly Rewrite[] {
  return OFFERED.flatMap(({ layout, name }) => {
    if (layout === table.layout) return [];
    const edits = conversionOf(report, [table], layout);
    if ("problem" in edits) return [];
    const title: Localised = say(
      `把${table.form.name}改写成${name["zh-CN"]}`,
      `Write table ${table.form.name} with ${name.en}`,
    );
    return [{ kind: "layout" as const, title, edits }];
  });
}
