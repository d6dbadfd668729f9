// The JSON that the command line prints. Whoever reads it in TypeScript has these types from the npm package:
// import type { CheckOutput } from "nianbao/json". New fields may come; those that are here stay as long as `version`
// is 1.

/** `nianbao check --format json` */
export interface CheckOutput {
  readonly version: 1;
  readonly reports: readonly CheckedReport[];
  /** What is said of lists of reports that are due; absent where there are no such lists. */
  readonly lists?: readonly CheckedList[];
  readonly skipped: readonly SkippedFile[];
  readonly summary: Readonly<Record<Severity, number>> & {
    /** The files that were looked at, those that are no reports among them. */
    readonly files: number;
    readonly reports: number;
  };
}

/** Whose report a file is, as far as that is known. */
export interface Identity {
  readonly body?: string;
  readonly year?: number;
  /** The year of the official form that the report follows. */
  readonly edition?: string;
}

/** A report that was checked. */
export interface CheckedReport extends Identity {
  readonly file: string;
  readonly encoding: "utf8" | "gb18030" | "utf16le" | "utf16be";
  /** Present for a Word document or workbook. Ranges are then those of the text that was read from it. */
  readonly source?: { readonly kind: "docx" | "xlsx" | "pdf"; readonly omitted?: readonly string[] };
  readonly findings: readonly Finding[];
}

/** A list of reports that are due, with what is wrong with them. */
export interface CheckedList {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** A file that was not checked. */
export interface SkippedFile {
  readonly file: string;
  /** `not-a-report`, `wrong-encoding`, `binary`, `too-large` and the like. */
  readonly reason: string;
}

/** How grave a finding is. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Something that is wrong, or may be. */
export interface Finding {
  /** The code of the rule: `row-total`. */
  readonly code: string;
  /** The rule's short Chinese name. */
  readonly name?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Where it is in a Word document or workbook, in words. */
  readonly place?: string;
  /** Present where it is about one cell. */
  readonly cell?: Cell;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly Fix[];
}

/** A cell of one of the three tables: `applications`, `received`, `total`. */
export interface Cell {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
}

/** The tables: 第二十条, 收到和处理政府信息公开申请情况, 行政复议、行政诉讼情况. */
export type TableName = "article20" | "applications" | "reviews";

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** `safe` changes no figure and no statement; `review` is for a person to decide. */
  readonly kind: "safe" | "review";
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A part of a text. The end is not part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Line and character from 0; characters are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** `nianbao extract --format json` */
export interface ExtractOutput {
  readonly version: 1;
  readonly reports: readonly ExtractedReport[];
}

/** The figures of a report. A table that is not there is an empty object. */
export interface ExtractedReport extends Identity {
  readonly file: string;
  readonly tables: Readonly<Record<TableName, Readonly<Record<string, Readonly<Record<string, Figure>>>>>>;
  readonly outline: readonly OutlineEntry[];
}

/** A figure. `missing` where the text has no such cell, or it is not certain which one it is. */
export type Figure =
  | { readonly state: "missing" }
  | { readonly state: "blank" | "unreadable"; readonly text: string; readonly range: Range }
  | {
      readonly state: "number";
      /** The exact decimal in plain digits: `3351.29`. */
      readonly value: string;
      readonly text: string;
      readonly range: Range;
    };

/** A part of a report with the parts inside it. */
export interface OutlineEntry {
  readonly title: string;
  readonly kind: string;
  readonly range: Range;
  readonly children: readonly OutlineEntry[];
}
