import { say } from "../base/localised";
import { contains, overlap, trimSpan } from "../base/span";
import { isWhole, keepsParts, readsBack } from "../edits/gate/proof";
import { moveLines } from "../edits/move-lines";
import { headingLineSpan, orderOf, sectionOf } from "../model/places/sections";
import { firstCell, framedLines } from "../model/places/table-places";
import type { Report, ReportSection, ReportTable } from "../model/types";
import type { TableId } from "../spec/types";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import type { Fix, Observation } from "./types";

/** A table stands outside its section, as where a heading comes after its table. */
export const tableOutsideSection = defineRule({
  code: "table-outside-section",
  manual: ["structure", 6],
  severity: "error",
  authority: "official",
  name: say("表格位置", "Place of a table"),
  title: say("表格不在所属部分内", "Table outside its section"),
  fixable: "safe",
  *check({ report }): Iterable<Observation> {
    const atEnd = tablesAtEnd(report);
    if (atEnd) {
      yield atEnd;
      return;
    }
    for (const table of report.tables.values()) {
      const section = sectionOf(report, table.form.section);
      if (!section?.heading.ownLine || contains(section.body, table.span)) continue;
      // One that stands in its section with a part of it may run on over a line that looks like a heading, or words of
      // prose before the heading may have been taken for its first row.
      if (overlap(section.body, table.span)) continue;
      const late = section.heading.span.start > table.span.start;
      const name = headingText(section.heading.section);
      yield {
        span: section.heading.span,
        message: late
          ? say(
              `标题“${name}”在${table.form.name}之后，应在其前`,
              `The heading "${name}" stands after its table; it belongs before it`,
            )
          : say(`${table.form.name}不在“${name}”之下`, `The table of "${name}" does not stand in that section`),
        subject: { section: section.key },
        related: [{ span: firstCell(table), message: say(`${table.form.name}在这里`, "the table stands here") }],
        fixes: () => moveHeading(report, table, section),
      };
    }
  },
});

/** So many tables behind the last heading are there together. */
const TOGETHER = 2;

/**
 * One finding where all tables stand behind the last heading, as programs leave them that take the text out of a Word
 * document first and its tables then.
 */
function tablesAtEnd({ tables, sections }: Report): Observation | undefined {
  const all = [...tables.values()];
  const [first] = all;
  const last = sections.at(-1);
  if (!first || !last || all.length < TOGETHER || all.some((table) => !contains(last.body, table.span)))
    return undefined;
  if (all.some((table) => table.form.section === last.key)) return undefined;
  const names = all.map((table) => table.form.name).join("、");
  const heading = headingText(last.heading.section);
  return {
    span: last.heading.span,
    severity: "information",
    message: say(
      `${names}都在“${heading}”之后，应各在所属部分的标题之下；如果是转换文件时移到文末的，请以原文件为准`,
      `${all.length} tables stand behind "${heading}"; each belongs below the heading of its section. If a program moved them there, the original file counts`,
    ),
    related: [{ span: firstCell(first), message: say(`${first.form.name}在这里`, "the first table stands here") }],
  };
}

/**
 * Moves a heading's line in front of its table: this section's where it comes too late, else the next section's that
 * came too early.
 */
function moveHeading(report: Report, table: ReportTable, section: ReportSection): readonly Fix[] {
  const mover = section.heading.span.start > table.span.start ? section : intruder(report, table, section);
  const line = mover && headingLineSpan(report, mover);
  const own = mover?.heading.section.table && report.tables.get(mover.heading.section.table);
  if (!mover || !line || !own || (mover === section && !reachable(report, table, section))) return [];
  const edits = moveLines(report, line, framedLines(report, own).start);
  const others = [...report.tables.keys()].filter((id) => stands(report, id));
  const inside = (after: Report) => [table.id, ...others].every((id) => stands(after, id)) && keepsParts(report, after);
  if (!readsBack(report, edits, inside)) return [];
  const name = headingText(mover.heading.section);
  return [
    {
      // Rows that are missing are told of once the table stands in its section.
      kind: isWhole(own) ? "safe" : "review",
      title: say(`把标题“${name}”移到表格之前`, `Move the heading "${name}" before its table`),
      preferred: true,
      edits,
    },
  ];
}

/** Reports whether a table is there and stands in its section. */
function stands(report: Report, id: TableId): boolean {
  const table = report.tables.get(id);
  const section = table && sectionOf(report, table.form.section);
  return table !== undefined && section !== undefined && contains(section.body, table.span);
}

/**
 * Reports whether the heading may move up without taking text from another section: only this section's own heading
 * stands between.
 */
function reachable(report: Report, table: ReportTable, section: ReportSection): boolean {
  const between = report.sections.filter(
    (other) =>
      other !== section &&
      other.heading.span.start > table.span.start &&
      other.heading.span.start < section.heading.span.start,
  );
  return between.length === 0;
}

/**
 * The one heading that stands between this section's heading and its table, with nothing of its own before the table.
 */
function intruder(report: Report, table: ReportTable, section: ReportSection): ReportSection | undefined {
  const between = report.sections.filter(
    (other) => other.heading.span.start > section.heading.span.start && other.heading.span.start < table.span.start,
  );
  const [only] = between;
  if (!only || between.length > 1 || orderOf(only.key) < orderOf(section.key)) return undefined;
  const gap = trimSpan(report.text, { start: only.heading.span.end, end: framedLines(report, table).start });
  return gap.start >= gap.end ? only : undefined;
}
