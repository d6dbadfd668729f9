import { labelKey } from "../../../server/src/base/fold";
import { gridLines } from "../../../server/src/edits/form-grid";
import type { GridRow, GridSlot, LayoutId } from "../../../server/src/layout/types";
import { editionOfYear, formOf } from "../../../server/src/spec/forms";
import { SECTIONS } from "../../../server/src/spec/sections";
import type { EditionId, FormLine, SectionKey, TableForm, TableId } from "../../../server/src/spec/types";
import type { PageExample } from "../reading/rule-page";
import { balanced, cellKey, type Figures } from "./figures";
import { type FragmentLine, keyOfLine, parseFragment, rowsIn, sentencesOf, unmarked } from "./fragment";
import { type MarkedText, markedText } from "./marked-text";
import { BODIES, paragraphs, preface } from "./prose";
import {
  buildReport,
  headingText,
  inEol,
  joined,
  officialHeading,
  proseText,
  tableText,
  withoutLines,
} from "./report-builder";

/** A way of writing an example down. */
export interface Writing {
  readonly layout: LayoutId;
  readonly eol?: "\n" | "\r\n" | "\r";
}

/** The layout that the page shows the example in. */
export function layoutOfExample(example: PageExample): LayoutId {
  return (example.attributes.get("layout") ?? "pipe-rows") as LayoutId;
}

/**
 * Whether the example shows rows of one table, to be put into a complete report; otherwise it is the outline of a whole
 * report.
 */
export function isFragment(example: PageExample): boolean {
  return example.attributes.has("table");
}

/** The complete report that an example stands for, with the places of its marks. */
export function exampleReport(example: PageExample, writing: Writing): MarkedText {
  const text = isFragment(example) ? fragmentReport(example, writing.layout) : outlineReport(example, writing.layout);
  const marked = markedText(inEol(text, writing.eol));
  const lines = example.attributes.get("lines");
  if (lines === undefined) return marked;
  // A page cannot show a text of so many lines; of what is not read only the beginning can be pointed at.
  const empty = (writing.eol ?? "\n").repeat(Number(lines));
  return { text: marked.text + empty, marks: marked.marks.map(() => ({ start: 0, end: 0 })) };
}

/** The reports that an example is compared with, each by its name, written as the example is. */
export function otherReports(
  example: PageExample,
  writing: Writing,
): readonly (MarkedText & { readonly id: string })[] {
  return example.others.map((other, index) => {
    const { kind, attributes, source } = other;
    const shared = new Map([...example.attributes].filter(([name]) => name !== "edition"));
    const year = String(kind === "last-year" ? yearOf(example) - 1 : yearOf(example));
    const own: PageExample = { ...example, source, attributes: new Map([...shared, ["year", year], ...attributes]) };
    return { id: `${kind}-${index}.txt`, ...exampleReport(own, writing) };
  });
}

/** The form of the table that a fragment shows. */
export function formOfExample(example: PageExample): TableForm {
  return formOf((example.attributes.get("table") ?? "applications") as TableId, editionOf(example));
}

/** The lines that a fragment shows. */
export function linesOfExample(example: PageExample, source = example.source): readonly FragmentLine[] {
  return parseFragment(formOfExample(example), source);
}

function editionOf(example: PageExample): EditionId {
  const year = Number(example.attributes.get("year") ?? 2023);
  return (example.attributes.get("edition") ?? editionOfYear(year) ?? "2021") as EditionId;
}

function yearOf(example: PageExample): number {
  return Number(example.attributes.get("year") ?? (example.attributes.get("edition") === "2019" ? 2020 : 2023));
}

/** The fragment's rows in place of the same rows of a report in which everything else follows from them or is 0. */
function fragmentReport(example: PageExample, layout: LayoutId): string {
  const form = formOfExample(example);
  const lines = linesOfExample(example);
  const gone = lines.filter((line) => !line.cells).map((line) => keyOfLine(form, line.form));
  return buildReport({
    body: example.attributes.get("body") ?? BODIES[0] ?? "",
    year: yearOf(example),
    edition: editionOf(example),
    layout,
    brackets: example.attributes.get("brackets") === "half" ? "half" : "full",
    figures: figuresIn(form, lines),
    prose: { overview: sentencesOf(example.source) },
    grid: (rows, other) => (other === form ? withoutLines(form, gone)(relabelled(form, rows, lines)) : rows),
  });
}

function figuresIn(form: TableForm, lines: readonly FragmentLine[]): Figures {
  const figures = new Map<string, string>();
  for (const { form: row, cells } of rowsIn(lines)) {
    row.columns.forEach((column, index) => {
      const cell = cells[index];
      if (cell !== undefined) figures.set(cellKey(form.id, row.key, column.key), cell);
    });
  }
  return figures;
}

/** The grid with the labels, headings and missing cells of the fragment. */
function relabelled(form: TableForm, rows: readonly GridRow[], lines: readonly FragmentLine[]): readonly GridRow[] {
  const plain = gridLines(form, () => "");
  return rows.map((row, index) => {
    const own = lines.filter((line) => plain[index]?.lines.includes(line.form));
    return own.reduce<GridRow>((slots, line) => rewritten(slots, line), row);
  });
}

function rewritten(slots: GridRow, { form, label, cells }: FragmentLine): GridRow {
  if (form.kind === "heads") {
    const wordings = new Map([
      [form.corner.label, label],
      ...form.columns.map((column, at) => [column.label, cells?.[at] ?? column.label] as const),
    ]);
    return slots.map((slot) => ({ ...slot, text: wordings.get(slot.text) ?? slot.text }));
  }
  const renamed = slots.map((slot) => (slot.text === form.label ? { ...slot, text: label } : slot));
  const shown = form.kind === "row" && cells && renamed.some((slot) => slot.text === label);
  return shown ? withCells(renamed, label, cells.length) : renamed;
}

/** The row with as many value cells as the fragment shows; the places of the others are left to the row's padding. */
function withCells(slots: GridRow, label: string, count: number): GridRow {
  const from = slots.findIndex((slot) => slot.text === label);
  let values = 0;
  return slots.map((slot, at): GridSlot => {
    if (at <= from || slot.covered) return slot;
    values++;
    return values > count ? { text: "", covered: "left" } : slot;
  });
}

const TABLES: Readonly<Record<string, TableId>> = { 表二: "article20", 表三: "applications", 表四: "reviews" };

/**
 * A whole report from its outline: headings and sentences as they stand there, `〔表三〕` for a table (`〔表三 2019〕` for
 * another edition's, `〔表三 前10行〕` for the beginning of one, `〔表三：⟦label⟧〕` to mark a label in it, `〔表二加行：label | 0〕` for
 * a row that the form does not have), `……` for the paragraphs of the section and `〔其余部分〕` for the sections that follow.
 * A title and a preface are put before it unless it has a title or says `title=none`.
 */
function outlineReport(example: PageExample, layout: LayoutId): string {
  const year = yearOf(example);
  const lines = example.source.split("\n").filter((line) => line.trim() !== "");
  const titled = lines.some((line) => line.includes("年度报告") && !line.endsWith("。"));
  const title =
    titled || example.attributes.get("title") === "none"
      ? []
      : [`${example.attributes.get("body") ?? BODIES[2]}${year}年政府信息公开工作年度报告`, ...preface(year)];
  let section: SectionKey = "overview";
  const pieces = [...title, ...lines].flatMap((line): readonly string[] => {
    const table = /^〔(表[二三四])(?: (2019|2021))?(?: 前(\d+)行)?(?:：⟦(.+)⟧)?〕$/.exec(line);
    if (table) return [tablePiece(example, layout, table)];
    const more = /^〔(表[二三四])加行：(.+)〕$/.exec(line);
    if (more) return [tableWithRow(example, layout, more[1] ?? "", more[2] ?? "")];
    if (line === "……") return paragraphs(section, year).map((text) => proseText(layout, text));
    if (line === "〔其余部分〕") return sectionsAfter(example, layout, section);
    section = sectionMeant(line) ?? section;
    return [isHeading(unmarked(line)) ? headingText(layout, line) : proseText(layout, line)];
  });
  const text = joined(layout, pieces);
  return example.attributes.get("end") === "cut" ? text.trimEnd() : text;
}

/** A table with a row of its own behind the first row of figures. */
function tableWithRow(example: PageExample, layout: LayoutId, name: string, row: string): string {
  const form = formOf(TABLES[name] ?? "article20", editionOf(example));
  const cells = row.split("|").map((cell) => cell.trim());
  const at = form.lines.findIndex((line) => line.kind === "row");
  const like = gridLines(form, () => "").findIndex(({ lines }) => lines.includes(form.lines[at] as FormLine));
  const grid = (rows: readonly GridRow[]): readonly GridRow[] => {
    let cell = 0;
    const more = (rows[like] ?? []).map((slot) => (slot.covered ? slot : { ...slot, text: cells[cell++] ?? "" }));
    return [...rows.slice(0, like + 1), more, ...rows.slice(like + 1)];
  };
  return tableText({ layout, grid }, form, balanced(editionOf(example), new Map()));
}

/** Headings and titles are set as such; sentences, and lines that are neither, are paragraphs. */
function isHeading(line: string): boolean {
  return (
    !line.endsWith("。") &&
    /^(?:[l#]?[一二三四五六七八九]|第.部分|\d{1,2}[、.．]|[（(][一二三四五六七八九\d]{1,2}[）)])|(?:报告|年报|情况|措施|事项)$/.test(
      line,
    )
  );
}

/** The sections after this one as they stand in a clean report. */
function sectionsAfter(example: PageExample, layout: LayoutId, section: SectionKey): readonly string[] {
  const year = yearOf(example);
  const edition = editionOf(example);
  return SECTIONS.slice(SECTIONS.findIndex((form) => form.key === section) + 1).flatMap((form) => [
    headingText(layout, officialHeading(form)),
    ...paragraphs(form.key, year).map((text) => proseText(layout, text)),
    ...(form.table ? [tableText({ layout }, formOf(form.table, edition), balanced(edition, new Map()))] : []),
  ]);
}

/** The section whose heading the line is, in whatever words. */
function sectionMeant(line: string): SectionKey | undefined {
  const title = labelKey(unmarked(line)).replace(/^(第.部分|[一二三四五六七\d])/, "");
  return SECTIONS.find((form) => title === labelKey(form.label) || form.variant.test(title))?.key;
}

function tablePiece(
  example: PageExample,
  layout: LayoutId,
  [, name = "", edition, rows, marked]: RegExpExecArray,
): string {
  const of = (edition ?? editionOf(example)) as EditionId;
  const form = formOf(TABLES[name] ?? "article20", of);
  const figures = balanced(of, new Map());
  const shown = rows ? Number(rows) : undefined;
  const text = tableText({ layout, grid: (grid) => grid.slice(0, shown) }, form, figures);
  return marked ? text.replace(marked, `⟦${marked}⟧`) : text;
}

/**
 * Whether a layout can show what an example shows. Space columns show no blanks and no words that could be told from a
 * piece of a label, and their labels are not judged. A row with too few cells is another thing in each layout.
 */
export function canShow(layout: LayoutId, example: PageExample): boolean {
  if (!isFragment(example)) return layout === layoutOfExample(example) || !example.source.includes("加行：");
  const rows = rowsIn(linesOfExample(example));
  if (rows.some(({ form, cells }) => cells.length < form.columns.length)) return layout === layoutOfExample(example);
  if (layout !== "space-columns") return true;
  const figures = rows.every(({ cells }) => cells.every((cell) => /[0-9０-９]/.test(cell)));
  return figures && !example.findings.some((finding) => finding.code === "row-label");
}
