import { labelKey } from "../../base/fold";
import { addTo, type Groups } from "../../base/groups";
import { lineAt, lineSpan } from "../../base/lines";
import { keeping } from "../../base/memo";
import { contains, type Span, slice, span, textOrder } from "../../base/span";
import { tableExtent } from "../../model/places/table-places";
import type { Report, ReportSection, ReportTable, SubHeading } from "../../model/types";
import { sectionForm } from "../../spec/sections";
import { type FlatEntry, nested } from "./nesting";
import { tableEntries } from "./outline-table";
import type { OutlineEntry, OutlineKind } from "./types";

/**
 * Returns the outline: title, sections, sub-sections, tables, 第二十条 items, row groups, rows with their figures. Empty
 * for a text that is no report. Made once for a report: outline, folding and selection are asked for one after the
 * other, selection at every cursor.
 */
export const outline = keeping((report: Report): readonly OutlineEntry[] => {
  if (!report.isReport) return [];
  const placed = placeTables(report);
  const drafts: FlatEntry[] = report.sections.map((section) => sectionEntry(report, section, placed));
  if (report.title) drafts.push(entry("title", oneLine(report.title.value), "", report.title.span));
  for (const table of placed.strays) drafts.push(tableEntry(report, table, sectionForm(table.form.section).label));
  return nested(drafts, span(0, report.text.length));
});

/** The tables inside each section, and those that are entries of their own between the sections. */
interface PlacedTables {
  readonly inside: ReadonlyMap<ReportSection, readonly ReportTable[]>;
  readonly strays: readonly ReportTable[];
}

/**
 * A table belongs to the section whose text holds it, if that is its own section. A table of another section is a
 * sibling of the sections, unless more of the section's sub-headings follow it: then it is in the midst of that
 * section, and stays there.
 */
function placeTables(report: Report): PlacedTables {
  const inside: Groups<ReportSection, ReportTable> = new Map();
  const strays: ReportTable[] = [];
  for (const table of report.tables.values()) {
    const section = report.sections.find((candidate) => contains(candidate.span, tableStart(table)));
    const own = section?.key === table.form.section;
    const followed = report.subHeadings.some(
      (sub) => section && contains(section.body, sub.span) && sub.span.start >= tableExtent(table).end,
    );
    if (section && (own || followed)) addTo(inside, section, table);
    else strays.push(table);
  }
  return { inside, strays };
}

function tableStart(table: ReportTable): Span {
  const { start } = tableExtent(table);
  return span(start, start);
}

/**
 * A section with its sub-sections and tables. Where a table of another section follows in it, nesting ends it there.
 */
function sectionEntry(report: Report, section: ReportSection, placed: PlacedTables): FlatEntry {
  const { heading } = section;
  const extent = sectionExtent(report, section);
  const tables = placed.inside.get(section) ?? [];
  const children = [
    ...subSections(report, span(heading.span.end, extent.end), tables),
    ...tables.map((table) => tableEntry(report, table, "")),
  ];
  const name = oneLine(slice(report.text, heading.span)) || heading.section.label;
  return { kind: "section", name, detail: "", span: extent, selection: heading.span, children };
}

/**
 * Returns the range from the line of the section's heading to that of the next one. Marks before a heading on its line
 * (`## `, `<h2>`) belong to it.
 */
function sectionExtent(report: Report, section: ReportSection): Span {
  const index = report.sections.indexOf(section);
  const next = report.sections[index + 1];
  return span(
    sectionStart(report, section, report.sections[index - 1]),
    next ? sectionStart(report, next, section) : section.span.end,
  );
}

function sectionStart(report: Report, { heading }: ReportSection, before: ReportSection | undefined): number {
  if (!heading.ownLine) return heading.span.start;
  const line = lineAt(report.lines, heading.span.start);
  return Math.max(report.lines.starts[line] ?? 0, before?.heading.span.end ?? 0);
}

/** The sub-headings within `body`, apart from those that are rows of a table. A table ends those before it. */
function subSections(report: Report, body: Span, tables: readonly ReportTable[]): readonly FlatEntry[] {
  const extents = tables.map(tableExtent).sort(textOrder);
  const ends = [...extents.map((extent) => extent.start), body.end];
  const subs = report.subHeadings.filter(
    (sub) => contains(body, sub.span) && !extents.some((extent) => contains(extent, sub.span)),
  );
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? body.start;
    return subTree(
      subs.filter((sub) => sub.span.start >= start && sub.span.start < end),
      end,
    );
  });
}

/** Sub-headings as a tree by level; each reaches to the next of its level or above, or to `end`. */
function subTree(subs: readonly SubHeading[], end: number): readonly FlatEntry[] {
  const drafts: FlatEntry[] = [];
  for (let from = 0; from < subs.length; ) {
    const sub = subs[from] as SubHeading;
    let next = from + 1;
    while (next < subs.length && (subs[next] as SubHeading).level > sub.level) next++;
    const limit = subs[next]?.span.start ?? end;
    drafts.push({
      ...entry("sub-section", oneLine(sub.title), "", sub.span),
      span: span(sub.span.start, limit),
      children: subTree(subs.slice(from + 1, next), limit),
    });
    from = next;
  }
  return drafts;
}

/** A table with its items, groups and rows. `detail` says whose table it is where its place does not. */
function tableEntry(report: Report, table: ReportTable, detail: string): FlatEntry {
  const children = tableEntries(table);
  const extent = tableExtent(table);
  const selection = firstLine(report, table.span.start < table.span.end ? table.span : extent);
  const entry = { kind: "table", name: table.form.name, detail, children } as const;
  const [first] = children;
  if (first?.kind !== "item" || lineAt(report.lines, first.selection.start) > lineAt(report.lines, selection.start))
    return { ...entry, span: extent, selection };
  // An editor that keeps the lines above in sight shows one line for each entry: the first item's must not stand for
  // the table, so the table begins where the words before it end.
  const start = endOfWordsBefore(report, extent.start);
  return { ...entry, span: span(start, extent.end), selection: span(start, start) };
}

/** Returns where the last line with any words ends that stands above the offset's own; 0 if there is none. */
function endOfWordsBefore(report: Report, offset: number): number {
  for (let at = lineAt(report.lines, offset) - 1; at >= 0; at--) {
    const line = lineSpan(report.lines, at);
    if (line && labelKey(slice(report.text, line)) !== "") return line.end;
  }
  return 0;
}

/** Returns the part that an editor marks when the table is chosen: its first line with any words. */
function firstLine(report: Report, range: Span): Span {
  for (let at = lineAt(report.lines, range.start); ; at++) {
    const line = lineSpan(report.lines, at);
    if (!line || line.start >= range.end) return span(range.start, range.start);
    if (line.end <= range.start || labelKey(slice(report.text, line)) === "") continue;
    return span(Math.max(line.start, range.start), Math.min(line.end, range.end));
  }
}

function entry(kind: OutlineKind, name: string, detail: string, range: Span): FlatEntry {
  return { kind, name, detail, span: range, selection: range, children: [] };
}

/** A name for a list: line ends, tabs and runs of spaces become one space. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
