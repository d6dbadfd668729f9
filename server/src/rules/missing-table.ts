import { say } from "../base/localised";
import { editionDue, insertBlankTable } from "../edits/insert-table";
import { mayBeCut } from "../model/places/text-end";
import { tablePresence } from "../model/presence/tables";
import type { Report, ReportSection } from "../model/types";
import { formOf } from "../spec/forms";
import type { TableId } from "../spec/types";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/**
 * A section that has a table in the form has none, and nothing of it stands anywhere. A sentence in its place is no
 * table.
 */
export const missingTable = defineRule({
  code: "missing-table",
  manual: ["structure", 7],
  severity: "error",
  authority: "official",
  name: say("缺表", "Table missing"),
  title: say("缺少表格", "Table missing"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const edition = editionDue(report);
    if (!edition) return;
    for (const section of report.sections) {
      const { table } = section.heading.section;
      if (!table || tablePresence(report, table).state !== "absent") continue;
      if (section === report.sections.at(-1) && mayBeCut(report)) continue;
      const { name } = formOf(table, edition);
      const heading = headingText(section.heading.section);
      yield {
        span: section.heading.span,
        message: say(
          `“${heading}”下没有${name}，没有数据也要填 0 列表`,
          `"${heading}" has no table; it is due even when all figures are 0`,
        ),
        subject: { section: section.key },
        fixes: () => insertTable(report, section, table, name),
      };
    }
  },
});

function insertTable(report: Report, section: ReportSection, table: TableId, name: string): readonly Fix[] {
  const edits = insertBlankTable(report, section, table);
  if (!edits) return [];
  return [preferredFix(say(`插入空白的${name}`, `Insert the blank table`), edits)];
}
