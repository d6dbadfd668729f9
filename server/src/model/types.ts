import type { Decimal } from "../base/decimal";
import type { LineMap } from "../base/lines";
import type { Span } from "../base/span";
import type { TextLine } from "../layout/index";
import type { Cell, CellStream, LayoutId } from "../layout/types";
import type {
  EditionId,
  GroupForm,
  HeadsForm,
  RowForm,
  SectionForm,
  SectionKey,
  TableForm,
  TableId,
} from "../spec/types";

/** A text with the place it was read from. */
export interface Sourced<T> {
  readonly value: T;
  readonly span: Span;
}

/** The content of a value cell. A missing cell has no datum. */
export type Datum = NumberDatum | BlankDatum | UnreadableDatum;

/** A cell whose content is a number. */
export interface NumberDatum {
  readonly state: "number";
  readonly value: Decimal;
  readonly text: string;
  readonly cell: Cell;
  /** A unit that stands inside the cell (`件`, `元`, `万元`), if any. `value` is the number as written, not converted. */
  readonly unit?: string;
  /**
   * True if the digits are written as the form expects: ASCII digits, no separators, no leading zeros, no unit. A sign
   * is plain in 本年增/减.
   */
  readonly plain: boolean;
}

/** A cell that is there and empty. Counts as 0 in sums. */
export interface BlankDatum {
  readonly state: "blank";
  readonly text: "";
  readonly cell: Cell;
}

/** A cell whose content is no number that can be known with certainty. */
export interface UnreadableDatum {
  readonly state: "unreadable";
  readonly text: string;
  readonly cell: Cell;
  /**
   * `none`: somebody wrote down that there is nothing (`/`, `-`, `无`); `text`: other words; `unassigned`: the value
   * cannot be given to a column with certainty.
   */
  readonly why: "none" | "text" | "unassigned";
}

/** A label as it stands in the text. */
export interface FoundLabel {
  readonly span: Span;
  /** The label's text with line ends and markup taken out. */
  readonly text: string;
  /**
   * True if the label was found in one cell. A label put together from wrapped pieces is never judged for its wording.
   */
  readonly whole: boolean;
}

/**
 * The result of reading a row of the form. `read`: every column has a datum. `no-value`: the label is present, no value
 * cell follows. `unassigned`: values are present but cannot be assigned to columns with certainty. `cut`: the text ends
 * inside the row.
 */
export type RowState = "read" | "no-value" | "unassigned" | "cut";

/** A row of the form that is in the text. Rows that are not there are absent from the table. */
export interface ReportRow {
  readonly form: RowForm;
  readonly state: RowState;
  /** Absent where the row was bound by its place alone. */
  readonly label?: FoundLabel;
  /** Data by column key; for `unassigned` rows every column holds the same unreadable datum. */
  readonly data: ReadonlyMap<string, Datum>;
  /** The range from the label to the last value. */
  readonly span: Span;
  /** The cells after the label as read, padding included. */
  readonly run: readonly Cell[];
}

/** A group label, block heading or row of column headings found in the text. */
export interface FoundLine {
  readonly form: GroupForm | HeadsForm;
  readonly label: FoundLabel;
  /** The heading cells after a 信息内容 or in the head of 表三/表四. */
  readonly cells: readonly Cell[];
}

/** A table found in the text: a sibling of the sections, wherever it stands. */
export interface ReportTable {
  readonly id: TableId;
  /** The form whose rows it has, read off its own labels. */
  readonly form: TableForm;
  /** The editions that it may be of by its labels, the latest first: all of them where nothing tells. Never empty. */
  readonly editions: readonly EditionId[];
  readonly span: Span;
  readonly layout: LayoutId;
  /** The stream the table was read from. */
  readonly stream: CellStream;
  /** Rows in the order of the form, by key. */
  readonly rows: ReadonlyMap<string, ReportRow>;
  /**
   * Block headings, group labels and headings found, by the form's key; heads by the key of their block, or "heads".
   */
  readonly lines: ReadonlyMap<string, FoundLine>;
  /** True if the text ends inside the table. Rules say nothing about what would follow. */
  readonly cut: boolean;
  /**
   * The reason why values could not be assigned to cells: glued digits, a count of cells that fits no row, an unknown
   * arrangement, the label of a row twice with other values. Absent if all were.
   */
  readonly unread?: "glued" | "count" | "arrangement" | "doubled";
}

/** The writing of a heading's numeral. */
export type NumeralForm = "official" | "wrong" | "absent";

/**
 * The wording of a heading's title: the form's, apart from width and spacing; words that name the same section; or
 * other words, in a line that takes the heading's place.
 */
export type TitleWording = "official" | "variant" | "other";

/** A heading of one of the six sections. */
export interface SectionHeading {
  readonly section: SectionForm;
  /** The whole heading, trimmed. */
  readonly span: Span;
  /** The numeral with its mark (`1、 `), empty at the title's start where there is none. */
  readonly numeral: Span;
  readonly numeralForm: NumeralForm;
  readonly title: Span;
  readonly wording: TitleWording;
  /** True if the heading stands on a line of its own; false if it was found inside running text. */
  readonly ownLine: boolean;
}

/** A section: its heading and what follows up to the next heading. */
export interface ReportSection {
  readonly key: SectionKey;
  readonly heading: SectionHeading;
  readonly body: Span;
  readonly span: Span;
}

/** A sub-heading inside a section, such as （一）主动公开. */
export interface SubHeading {
  readonly title: string;
  readonly span: Span;
  /** 1 for the outermost inside the section. */
  readonly level: number;
}

/** The body, year and edition of a report by themselves, as far as they are known. */
export interface IdentityValues {
  readonly body?: string;
  readonly year?: number;
  readonly edition?: EditionId;
}

/** The body, year and edition of a report, each with the place it was read from. */
export interface Identity {
  /** The configured values. They take precedence over the text. */
  readonly configured?: IdentityValues;
  /** What the name of the file gives. It stands in for a title that is not there, where reports are compared. */
  readonly byFile?: { readonly body?: string; readonly year?: number };
  readonly body?: Sourced<string>;
  readonly year?: Sourced<number>;
  /** Decided by the labels of the tables; of editions that they do not tell apart it is that of the year. */
  readonly edition?: EditionId;
}

/** A report as read from its text. Records what is there; judges nothing. */
export interface Report {
  readonly text: string;
  readonly lines: LineMap;
  /** The lines that hold something, as a reader sees them: in a web page the text between block-level tags. */
  readonly textLines: readonly TextLine[];
  /** True if the text is such a report at all. If false, everything below is empty. */
  readonly isReport: boolean;
  readonly title?: Sourced<string>;
  readonly identity: Identity;
  /** The sections in the order of the text, at most one per key. */
  readonly sections: readonly ReportSection[];
  /** Headings on lines of their own that are the form's, of sections that have one already. */
  readonly repeatedHeadings: readonly SectionHeading[];
  /**
   * The cells of the text before the first heading and of each section's body, prose included, in the order of the
   * text.
   */
  readonly streams: readonly CellStream[];
  readonly subHeadings: readonly SubHeading[];
  readonly tables: ReadonlyMap<TableId, ReportTable>;
  /** The text before the first heading. */
  readonly preface: Span;
  /** The place of a second report in the same file; only the first is read. */
  readonly secondReport?: Span;
  /** The brackets that the text uses for （一）: full-width unless half-width ones are commoner. */
  readonly brackets: "full" | "half";
  /** The script that the text is written in. One of both kinds of characters is traditional. */
  readonly script: "simplified" | "traditional";
  readonly eol: "\n" | "\r\n" | "\r";
}
