import { type Localised, plural, say } from "../../base/localised";
import { shortened } from "../../base/text";
import { isLastRow, lastReadLine } from "../../model/places/table-extent";
import { mayBeCut } from "../../model/places/text-end";
import { begunInside } from "../../model/presence/begun-inside";
import type { Presence, UnreadEvidence } from "../../model/presence/evidence";
import { linePresence, tablePresence } from "../../model/presence/tables";
import { valuePresence } from "../../model/presence/values";
import type { Report, ReportTable } from "../../model/types";
import { type RowForm, rowsOf, type TableForm, type TableId } from "../../spec/types";
import { rowName } from "../../wording/names";

/** A row of the form of which something stands in the text that was not read, and what that is. */
export interface UnreadRow {
  readonly form: RowForm;
  readonly evidence: UnreadEvidence;
  /** True if its label was read and only its values were not. */
  readonly labelled: boolean;
}

/**
 * Returns the rows of a table that was found whose label or values stand unread in the text, up to where it may be cut
 * off.
 */
export function unreadRows(report: Report, table: ReportTable): readonly UnreadRow[] {
  const until = lastReadLine(report, table);
  return rowsOf(table.form).flatMap((form): readonly UnreadRow[] => {
    if (table.form.lines.indexOf(form) > until) return [];
    const row = table.rows.get(form.key);
    if (row && isLastRow(report, table, form.key)) return [];
    const evidence = evidenceOf(row ? valuePresence(report, table, row) : linePresence(report, table, form));
    return evidence ? [{ form, evidence, labelled: row !== undefined }] : [];
  });
}

/**
 * Returns what stands unread of a table that was not found; undefined where nothing does, or where the text may be cut
 * off or begins inside it.
 */
export function unreadTable(report: Report, id: TableId): UnreadEvidence | undefined {
  const last = report.sections.at(-1);
  if (last?.heading.section.table === id && mayBeCut(report)) return undefined;
  if (begunInside(report) === id) return undefined;
  return evidenceOf(tablePresence(report, id));
}

function evidenceOf(presence: Presence): UnreadEvidence | undefined {
  return presence.state === "unread" ? presence.evidence : undefined;
}

/** Says what of a table that was not found stands in the text. */
export function unreadTableMessage({ name }: TableForm, { kind, text, count }: UnreadEvidence): Localised {
  switch (kind) {
    case "named": {
      const first = quoted(text);
      const [several, places] = count > 1 ? [`等 ${count} 处`, ` and ${plural(count - 1, "other place")}`] : ["", ""];
      return say(
        `${name}没有读出：文中有“${first}”${several}表中的字样，排列无法辨认，未作核对`,
        `The table was not read: "${first}"${places} is there, in no known order; not checked`,
      );
    }
    case "picture":
      return say(
        `${name}没有读出：这一部分有图片，图片里的表格无法核对`,
        "The table was not read: a picture stands here, and tables in pictures cannot be checked",
      );
    case "elsewhere":
      return say(
        `${name}没有读出：这一部分写有“${quoted(text)}”，所指的内容不在这里，未作核对`,
        `The table was not read: "${quoted(text)}" points to another place; not checked`,
      );
    default:
      return say(
        `${name}没有读出：这一部分有 ${count} 个数，没有认得出的行名，未作核对`,
        `The table was not read: ${plural(count, "figure")} without known labels stand in the section; not checked`,
      );
  }
}

/** Says which rows of a table were not read, and why the first of them was not. */
export function unreadRowsMessage(form: TableForm, rows: readonly [UnreadRow, ...UnreadRow[]]): Localised {
  const [first] = rows;
  const name = rowName(form, first.form);
  const why = reasonOf(first);
  return say(
    `${form.name}有 ${rows.length} 行没有读出：${name}${rows.length > 1 ? " 等" : ""}，${why["zh-CN"]}，未作核对`,
    `${plural(rows.length, "row")} not read: ${name}${rows.length > 1 ? " and others" : ""}; ${why.en}; not checked`,
  );
}

function reasonOf({ evidence: { kind, text, count }, labelled }: UnreadRow): Localised {
  switch (kind) {
    case "named":
      return say("行名不在格式规定的位置", "the label stands elsewhere than in the form");
    case "unknown":
      return say(`该处的“${quoted(text)}”无法辨认`, `"${quoted(text)}" stands there, which is no label of the form`);
    case "figures":
      return labelled
        ? say(
            `行名后没有数据，表中另有 ${count} 个数无法对应`,
            `no values follow the label, and ${plural(count, "figure")} in the table fit no row`,
          )
        : say(`该处有 ${count} 个数没有行名`, `${plural(count, "figure")} stand there without a label`);
    case "borders":
      return say("行名后的各格没有分开", "the cells behind the label were not told apart");
    default:
      return say("相邻的行没有读准", "the row beside it was not read with certainty");
  }
}

const LONGEST_QUOTE = 12;

function quoted(text: string): string {
  return shortened(text.replace(/\s+/g, " "), LONGEST_QUOTE);
}
