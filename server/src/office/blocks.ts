/** A piece of text within a paragraph. */
export interface TextRun {
  readonly text: string;
  /**
   * Where it stands in its part, as UTF-16 code units, half-open; undefined for what stands nowhere as text, such as a
   * number that is counted.
   */
  readonly source?: { readonly start: number; readonly end: number } | undefined;
}

/** A paragraph. A line feed in a run ends a line of it. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly TextRun[];
}

/** A table with the cells of each row as they are printed. */
export interface Table {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export type TableRow = readonly TableCell[];

/** A cell. One that is covered by a cell above it is there, and empty; one covered by a cell on its left is not. */
export interface TableCell {
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

/** Returns a paragraph of one run that stands nowhere as text. */
export function plainParagraph(text: string): Paragraph {
  return { kind: "paragraph", runs: [{ text }] };
}

/**
 * What is left out of the text: what a person does not see, or has crossed out; and in a PDF what cannot be read, whose
 * place U+FFFD takes.
 */
export type Omission =
  | "hidden-text"
  | "hidden-rows"
  | "hidden-sheets"
  | "struck-text"
  | "deleted-text"
  | "scanned-pages"
  | "unknown-characters";

/** What a file holds, in the order in which a person reads it. */
export interface OfficeContent {
  readonly blocks: readonly Block[];
  readonly omitted: ReadonlySet<Omission>;
}
