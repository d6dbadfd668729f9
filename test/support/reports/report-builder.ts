import { formGrid, gridLines } from "../../../server/src/edits/form-grid";
import { gridInBrackets, inBrackets } from "../../../server/src/edits/grid-slots";
import { LAYOUTS, layoutOf } from "../../../server/src/layout/index";
import type { GridRow, LayoutId } from "../../../server/src/layout/types";
import { editionOfYear, formOf } from "../../../server/src/spec/forms";
import { SECTIONS } from "../../../server/src/spec/sections";
import type { EditionId, FormLine, SectionForm, SectionKey, TableForm } from "../../../server/src/spec/types";
import { balanced, type Figures, figureAt } from "./figures";
import { BODIES, paragraphs, preface } from "./prose";

/** What an invented report is to look like. All parts may be left out; the result is then a clean report. */
export interface ReportOptions {
  readonly body?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly layout?: LayoutId;
  readonly eol?: "\n" | "\r\n" | "\r";
  readonly brackets?: "full" | "half";
  /** Cells that are not given follow from the others, or are 0. */
  readonly figures?: Figures;
  /** Sections that are left out, heading and body. */
  readonly without?: readonly SectionKey[];
  /** Headings in other words than the form's, numeral included. */
  readonly headings?: Partial<Record<SectionKey, string>>;
  /** Sentences that are put behind the paragraphs of a section. */
  readonly prose?: Partial<Record<SectionKey, readonly string[]>>;
  /** Changes the grid of a table before it is printed: other labels, rows left out. */
  readonly grid?: (rows: readonly GridRow[], form: TableForm) => readonly GridRow[];
}

/** The names of all layouts, in the order in which they are asked. */
export const ALL_LAYOUTS: readonly LayoutId[] = LAYOUTS.map(({ id }) => id);

/**
 * The layouts that a whole report can be printed in, so that every figure can be read again. Glued text shows no
 * borders of cells.
 */
export const READABLE_LAYOUTS: readonly LayoutId[] = LAYOUTS.filter(({ separatesCells }) => separatesCells).map(
  ({ id }) => id,
);

/** Those of them that write a row of a table on one line, with one character between its cells. */
export const ROW_LAYOUTS: readonly LayoutId[] = READABLE_LAYOUTS.filter((id) => layoutOf(id).lineHolds === "row");

/** Those of them that give each cell a line of its own. */
export const CELL_LAYOUTS: readonly LayoutId[] = READABLE_LAYOUTS.filter((id) => layoutOf(id).lineHolds === "cell");

/** Those of them in which a blank cell can be told from a missing one. */
export const BLANK_KEEPING_LAYOUTS: readonly LayoutId[] = READABLE_LAYOUTS.filter(
  (id) => layoutOf(id).blanks === "kept",
);

/**
 * A complete report of an invented body: title, preface, six sections and three tables. Without options nothing is
 * wrong with it.
 */
export function buildReport(options: ReportOptions = {}): string {
  const year = options.year ?? (options.edition === "2019" ? 2020 : 2023);
  const edition = options.edition ?? editionOfYear(year) ?? "2021";
  const layout = options.layout ?? "pipe-rows";
  const figures = balanced(edition, options.figures ?? new Map());
  const without = options.without ?? [];
  const pieces = [
    titleText(layout, `${options.body ?? BODIES[0]}${year}年政府信息公开工作年度报告`),
    ...preface(year).map((text) => proseText(layout, text)),
    ...SECTIONS.filter((section) => !without.includes(section.key)).flatMap((section) => [
      headingText(layout, options.headings?.[section.key] ?? officialHeading(section)),
      ...[...paragraphs(section.key, year), ...(options.prose?.[section.key] ?? [])].map((text) =>
        proseText(layout, text),
      ),
      ...(section.table ? [tableText({ ...options, layout }, formOf(section.table, edition), figures)] : []),
    ]),
  ];
  return inEol(
    joined(
      layout,
      pieces.map((piece) => inBrackets(piece, options.brackets ?? "full")),
    ),
    options.eol,
  );
}

/** A heading as the form prints it. */
export function officialHeading(section: SectionForm): string {
  return `${section.numeral}、${section.label}`;
}

/** A heading dressed as documents of the layout dress theirs. */
export function headingText(layout: LayoutId, heading: string): string {
  return layout === "markdown" ? `## ${heading}` : layout === "html" ? `<h2>${heading}</h2>` : heading;
}

/** A paragraph of prose as documents of the layout write it. */
export function proseText(layout: LayoutId, text: string): string {
  return layout === "html" ? `<p>${text}</p>` : text;
}

function titleText(layout: LayoutId, title: string): string {
  return layout === "markdown" ? `# ${title}` : layout === "html" ? `<h1>${title}</h1>` : title;
}

/** A table of the form with these figures, each line ending with LF. */
export function tableText(
  options: ReportOptions & { readonly layout: LayoutId },
  form: TableForm,
  figures: Figures,
): string {
  const grid = formGrid(form, (row, column) => figureAt(figures, form.id, row, column));
  const rows = gridInBrackets(options.grid?.(grid, form) ?? grid, options.brackets ?? "full");
  return layoutOf(options.layout).print(rows, { eol: "\n" }).replace(/\n$/, "");
}

/** Pieces of a document as lines, or with blank lines between where the layout wants them. */
export function joined(layout: LayoutId, pieces: readonly string[]): string {
  return `${pieces.join(layout === "markdown" ? "\n\n" : "\n")}\n`;
}

/** The text with other line ends. */
export function inEol(text: string, eol: ReportOptions["eol"] = "\n"): string {
  return eol === "\n" ? text : text.replaceAll("\n", eol);
}

/** Takes lines of the form out of a printed grid, by key; a block of 表二 goes with its title. */
export function withoutLines(
  form: TableForm,
  keys: readonly string[],
): (rows: readonly GridRow[]) => readonly GridRow[] {
  const gone = gridLines(form, () => "").map(({ lines }) => {
    const own = lines.filter((line) => line.kind !== "group");
    return own.length > 0 && own.every((line) => isGone(form, line, keys));
  });
  return (rows) => rows.filter((_, index) => !gone[index]);
}

function isGone(form: TableForm, line: FormLine, keys: readonly string[]): boolean {
  if (line.kind === "row") return keys.includes(line.key) || line.within.some((key) => keys.includes(key));
  if (line.kind !== "heads") return keys.includes(line.key);
  const before = form.lines[form.lines.indexOf(line) - 1];
  return before?.kind === "item" && keys.includes(before.key);
}
