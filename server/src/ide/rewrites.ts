import type { Span } from "../base/span";
import type { Edit, Localised } from "../base/text";
import type { Report, ReportTable } from "../model/types";
import type { Analysis } from "./analysis";
import { conversionOf } from "./convert";

/** Another way to write down what the report says: every figure stays as it is. Done only when a person asks for it. */
export interface Rewrite {
  readonly title: Localised;
  readonly edits: readonly Edit[];
}

/** The layout that a glued table is rewritten in: the plainest that keeps its cells apart. */
const SEPARATED = "pipe-rows";

/**
 * Offers for the tables that touch a range: a table whose digits stand run together and could all be cut is written out with separators.
 * Offered only where the new text reads back with the very same figures.
 */
export function rewritesAt({ report }: Analysis, range: Span): readonly Rewrite[] {
  return [...report.tables.values()].flatMap((table) => {
    const touched = table.span.start <= range.end && range.start <= table.span.end;
    return touched && table.layout === "glued" && !table.unread ? separated(report, table) : [];
  });
}

function separated(report: Report, table: ReportTable): readonly Rewrite[] {
  const edits = conversionOf(report, [table], SEPARATED);
  if ("problem" in edits) return [];
  const { name } = table.form;
  return [{ title: { "zh-CN": `把${name}改写成有分隔的表格`, en: `Write table ${name} out with separators` }, edits }];
}
