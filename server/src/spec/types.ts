import { labelKey } from "../base/fold";
import { keeping } from "../base/memo";

/**
 * The official forms as data. An edition is data too: a later one is a file of `spec/editions/` and a line in its
 * index. Labels are the form's own wording (国办公开办函〔2019〕60号, 〔2021〕30号); aliases are other wordings met in published
 * reports.
 */

/** The name of an edition of the form: the year of the document that brought it in, such as 2021. */
export type EditionId = string;

/** 表二 `article20`, 表三 `applications`, 表四 `reviews`. */
export type TableId = "article20" | "applications" | "reviews";

/** The six sections of the report, in the order of the form. */
export type SectionKey = "overview" | "disclosure" | "applications" | "reviews" | "problems" | "other";

/** A wording of the form and the other wordings it is met in. */
export interface Label {
  readonly label: string;
  readonly aliases: readonly string[];
}

/** A column that holds figures. */
export interface ColumnForm extends Label {
  readonly key: string;
  /** The domain of a figure: a count (integer ≥ 0), a signed count (本年增/减), or an amount (decimals allowed, ≥ 0). */
  readonly domain: "count" | "signed" | "amount";
  /** The unit that the form prints for the column, where it prints one. */
  readonly unit?: "万元";
}

/** A row that holds figures. */
export interface RowForm extends Label {
  readonly kind: "row";
  readonly key: string;
  readonly columns: readonly ColumnForm[];
  /** Keys of the item or groups the row stands in, outermost first. */
  readonly within: readonly string[];
}

/** A block heading or a group label: it heads rows and holds no figure of its own. */
export interface GroupForm extends Label {
  readonly kind: "item" | "group";
  readonly key: string;
  readonly within: readonly string[];
}

/** The row of column headings of a block (table 二) or of a whole table. */
export interface HeadsForm {
  readonly kind: "heads";
  /** The corner cell: 信息内容, or the note on 勾稽关系. */
  readonly corner: Label;
  readonly columns: readonly ColumnForm[];
}

/** One line of a form, in the order in which the form prints it. */
export type FormLine = RowForm | GroupForm | HeadsForm;

/** One table of one edition. */
export interface TableForm {
  readonly id: TableId;
  readonly section: SectionKey;
  readonly name: string;
  readonly lines: readonly FormLine[];
  /** Words that not all editions' forms have: they tell it from those without them. */
  readonly marks: readonly string[];
  /** Keys of the lines at which a reader sees of which edition it is; empty where the first line will do. */
  readonly tellingLines: readonly string[];
}

/** The document that brings in an edition, as reports cite it. */
export interface Notice {
  /** Its number, such as 国办公开办函〔2021〕30号, in its three parts. */
  readonly sign: string;
  readonly year: string;
  readonly number: string;
  /** Its title. */
  readonly name?: string;
  /**
   * A global pattern for a title by which only this document, or the form that came with it, is meant; absent where its
   * title alone does not tell.
   */
  readonly title?: RegExp;
  /**
   * A global pattern for its title with a number behind it. Its groups are the whole number, and the sign, year and
   * number in it.
   */
  readonly titleWithNumber?: RegExp;
}

/** An edition of the form. */
export interface Edition {
  readonly id: EditionId;
  /** The first report year that is written on it; it holds until the next edition's. */
  readonly since: number;
  readonly notice: Notice;
  readonly tables: Readonly<Record<TableId, TableForm>>;
  /** True if 六 has to say whether 信息处理费 was charged. */
  readonly statesFee: boolean;
}

/** A section of the report. */
export interface SectionForm extends Label {
  readonly key: SectionKey;
  readonly numeral: "一" | "二" | "三" | "四" | "五" | "六";
  /** Other titles met, as a pattern on the title's label key (no punctuation, no spaces). */
  readonly variant: RegExp;
  /** The table that stands in the section. */
  readonly table?: TableId;
}

/** A figure's place: the same names in JSON, configuration and tests. */
export interface CellRef {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** The source of a relation: printed in the form, following from the word 总计, or checked by reviewers. */
export type Authority = "official" | "structural" | "customary";

/** One signed term of a relation. */
export interface Term {
  readonly sign: 1 | -1;
  readonly cell: CellRef;
}

/** A linear relation (勾稽关系): its signed terms add up to zero. */
export interface Relation {
  readonly id: string;
  readonly code: "row-total" | "column-total" | "review-total" | "intake-balance";
  readonly authority: Authority;
  readonly terms: readonly Term[];
}

/** Returns the form's own wording of a label and the others it is met in. */
export function everyWording({ label, aliases }: Label): readonly string[] {
  return [label, ...aliases];
}

/** Returns the keys that a label is found by, those of its wordings; made once. */
export const labelKeys = keeping((label: Label): readonly string[] => everyWording(label).map(labelKey));

/** Returns what is printed in a line of a form: its label, or the heads of the columns with their corner. */
export function labelsOfLine(line: FormLine): readonly Label[] {
  return line.kind === "heads" ? [line.corner, ...line.columns] : [line];
}

/** Returns the rows of a form that hold figures, in order. The forms are few, and every rule asks for their rows. */
export const rowsOf = keeping((form: TableForm): readonly RowForm[] =>
  form.lines.filter((line): line is RowForm => line.kind === "row"),
);

/** Reports whether the last column of a row is the sum of the others. */
export function hasTotal({ columns }: RowForm): boolean {
  return columns.at(-1)?.key === "total";
}

/** Returns a word that is the same for the same cell only. */
export function cellKey({ table, row, column }: CellRef): string {
  return `${table}.${row}.${column}`;
}

/** Reports whether both name the same cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** Reports whether the cell takes part in the relation. */
export function takesPart(relation: Relation, cell: CellRef): boolean {
  return relation.terms.some((term) => sameCell(term.cell, cell));
}
