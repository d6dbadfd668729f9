import type { Localised } from "../../base/localised";
import type { Span } from "../../base/span";
import type { Report } from "../../model/types";
import type { TableId } from "../../spec/types";

/** Something of the form that is missing at a place and can be written there. */
export interface Proposal {
  readonly kind: "heading" | "row" | "block" | "table" | "topic";
  /** The wording of the form, in the document's brackets. */
  readonly label: string;
  readonly detail: Localised;
  /** The lines to write, without the last line end: the text, cut at the places where a person goes on to write. */
  readonly pieces: readonly string[];
}

/** A proposal with the text that it replaces. */
export interface Completion extends Proposal {
  /** The replaced text: the whole line of the cursor, without its line end. */
  readonly span: Span;
  /**
   * The text that a client matches against the text before the cursor: the label as it may be typed, in full and in
   * pinyin initials.
   */
  readonly filter: string;
}

/** A place to insert at: the report without the line of the cursor, and the start of that line. */
export interface Gap {
  readonly report: Report;
  /** The tables that are found while the line is present: without it one of them may not be found any more. */
  readonly tables: ReadonlySet<TableId>;
  readonly at: number;
  /** The text of the line before the first word: indentation, a border, Markdown's hashes. */
  readonly lead: string;
  /** Reports whether a label matches what was typed. Others need not be proved. */
  readonly wants: (label: string) => boolean;
}
