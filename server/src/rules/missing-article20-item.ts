import { plural, say } from "../base/localised";
import { keeping } from "../base/memo";
import { insertRows } from "../edits/insert-rows";
import { lastReadLine } from "../model/places/table-extent";
import { firstPresent } from "../model/places/table-places";
import { firstSeenLine } from "../model/presence/begun-inside";
import { linePresence } from "../model/presence/tables";
import type { Report, ReportTable } from "../model/types";
import type { FormLine, GroupForm, TableForm } from "../spec/types";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** A block 第二十条第（x）项 of 表二 is not there: neither its title nor any of its rows. */
export const missingArticle20Item = defineRule({
  code: "missing-article20-item",
  manual: ["rows", 1],
  severity: "error",
  authority: "official",
  name: say("缺第二十条项", "Block missing"),
  title: say("缺少第二十条某一项", "Block of article 20 missing"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const table = report.tables.get("article20");
    if (!table || table.rows.size === 0) return;
    const [from, until] = [firstSeenLine(report, table), lastReadLine(report, table)];
    const blocks = blocksOf(table.form);
    for (const block of blocks) {
      const end = table.form.lines.indexOf(block.lines[0] ?? block.item);
      if (end < from || end > until || !isAbsent(report, table, block)) continue;
      yield missing(report, table, block);
    }
  },
});

/**
 * Reports whether neither the title of a block nor any of its rows is there or may be. Its heads are those of other
 * blocks too.
 */
function isAbsent(report: Report, table: ReportTable, { lines }: ItemBlock): boolean {
  if (firstPresent(table, lines)) return false;
  return lines.every((line) => line.kind === "heads" || linePresence(report, table, line).state === "absent");
}

interface ItemBlock {
  readonly item: GroupForm;
  /** The title, the headings and the rows. */
  readonly lines: readonly FormLine[];
}

/** The forms are few. */
const blocksOf = keeping(({ lines }: TableForm): readonly ItemBlock[] => {
  const starts = lines.flatMap((line, index) => (line.kind === "item" ? [{ item: line, index }] : []));
  return starts.map(({ item, index }, at) => ({ item, lines: lines.slice(index, starts[at + 1]?.index) }));
});

function missing(report: Report, table: ReportTable, { item, lines }: ItemBlock): Observation {
  const all = table.form.lines;
  const after = firstPresent(table, all.slice(all.indexOf(lines.at(-1) ?? item) + 1));
  const before = firstPresent(table, all.slice(0, all.indexOf(item)).reverse());
  const rows = lines.filter((line) => line.kind === "row");
  const names = rows.map((row) => row.label).join("、");
  return {
    span: (after ?? before)?.span ?? table.span,
    message: say(`缺少“${item.label}”（${names}）`, `"${item.label}" is missing (${plural(rows.length, "row")})`),
    subject: { table: table.id, item: item.key },
    fixes: (): readonly Fix[] => {
      const edits = insertRows(report, table, lines);
      if (!edits) return [];
      return [preferredFix(say(`插入“${item.label}”的空白各行`, `Insert the blank rows of "${item.label}"`), edits)];
    },
  };
}
