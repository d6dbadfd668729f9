/**
 * Messages between the server and the client beyond the Language Server Protocol. The client may import this file and
 * nothing else that knows the protocol.
 */

import type { ReportFilter } from "../features/reports/report-filter";
import type { Grouping, NodeKind, TreeNode } from "../features/reports/report-tree";
import type { TableChange } from "../features/tables/change-tables";
import type { EditionId } from "../spec/types";
import type { ComparisonView } from "../views/comparison/view";
import type { ReportView } from "../views/tables/view";

export type { Mark } from "../features/reports/report-entry";
export type { ReportFilter } from "../features/reports/report-filter";
export type { Grouping, NodeKind } from "../features/reports/report-tree";
export type { TableChange } from "../features/tables/change-tables";
export type { OverviewParams, OverviewView } from "../views/overview/view";

/** The data of a diagnostic for a client that announced `ruleNames` in its `initializationOptions`. */
export interface DiagnosticData {
  /** The short name of the rule in the user's language: `行合计`. */
  readonly name: string;
}

/** The kind of an action that writes a table in another layout. */
export const layoutRewriteKind = "refactor.rewrite.layout";

/** Server → client: what is known of a document, after each analysis. */
export const statusNotification = "nianbao/status";

/** The parameters of {@link statusNotification}. */
export interface StatusParams {
  readonly uri: string;
  /** The version of the document that was analysed; an older one than the editor's is out of date. */
  readonly version: number;
  readonly status: DocumentStatus;
}

/** The kind of a document, or the reason why nothing is reported for it. */
export type DocumentStatus =
  | {
      readonly kind: "report";
      /** The body that issued the report, as written in it. */
      readonly body?: string;
      /** The year reported on. */
      readonly year?: number;
      readonly edition?: EditionId;
      /** Present if the report is written in traditional characters. */
      readonly script?: "traditional";
      readonly counts: {
        readonly error: number;
        readonly warning: number;
        readonly information: number;
        readonly hint: number;
      };
    }
  | { readonly kind: "not-a-report" }
  | { readonly kind: "wrong-encoding" }
  | { readonly kind: "too-large" };

/**
 * Server → client, to one that announced `reportStore` in its `initializationOptions`: the URIs of all files of its
 * workspace, on whatever file system, that may be reports by the ends of their names, as an array of strings.
 */
export const findReportsRequest = "nianbao/findReports";

/** The parameters of {@link findReportsRequest}. */
export interface FindReportsParams {
  /** The file name extensions, in lower case with the dot. */
  readonly extensions: readonly string[];
}

/**
 * Server → client, to the same: the text of one file as it is stored, or null where there is none, it is no text or too
 * large.
 */
export const readFileRequest = "nianbao/readFile";

/** The parameters of {@link readFileRequest} and {@link readBytesRequest}. */
export interface ReadFileParams {
  readonly uri: string;
  /** A file of more bytes is not read. */
  readonly maxBytes: number;
}

/** Server → client, to the same: the bytes of one file. The answer is a {@link ReadBytesResult}. */
export const readBytesRequest = "nianbao/readBytes";

/** The bytes in base64; null where there is no such file. */
export type ReadBytesResult = string | { readonly tooLarge: true } | null;

/**
 * Client → server: the text of a Word document or workbook, by the URI of the file or of its text
 * (`lsp/office-uris.ts`). The answer is an {@link OfficeTextResult}. A client that shows these texts announces
 * `officeTexts` in its `initializationOptions`.
 */
export const officeTextRequest = "nianbao/officeText";

/** A text, with what is left out of it in the user's language; or, in that language, why there is none. */
export type OfficeTextResult = { readonly text: string; readonly omitted?: string } | { readonly problem: string };

/** Client → server: texts that were made from documents. Each two are one report from now on, and the text counts. */
export const importedNotification = "nianbao/imported";

/** The parameters of {@link importedNotification}. */
export interface ImportedParams {
  /** The URIs of the files. */
  readonly imports: readonly { readonly text: string; readonly document: string }[];
}

/** The client's command that writes a text which was read from a Word document or workbook into a file beside it. */
export const importAsTextCommand = "nianbao.importAsText";

/**
 * Client → server: where a table on the clipboard goes. The answer is a {@link PasteResult}, or null where plain paste
 * is all there is.
 */
export const pasteRequest = "nianbao/paste";

/** The parameters of {@link pasteRequest}: the cursor, and the clipboard as pages and as plain text. */
export interface PasteParams {
  readonly uri: string;
  /** The version of the document that the cursor is in; for another one there is no answer. */
  readonly version: number;
  readonly position: TextPosition;
  readonly html?: string;
  readonly text?: string;
}

/** A place in a document: line and character from 0, the character in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A change of a text: what replaces a range of it, the end of the range not included. */
export interface TextChange {
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly newText: string;
}

/** The edits that put each figure into its cell. */
export interface PasteResult {
  readonly edits: readonly TextChange[];
  /** The number of figures that stand in the report and would be others then. */
  readonly replaced: number;
}

/**
 * Client → server: what to show before the values of tables so that columns stand under each other; null for what is no
 * report.
 */
export const alignmentRequest = "nianbao/alignment";

/** The parameters of {@link alignmentRequest}. */
export interface AlignmentParams {
  readonly uri: string;
  /** The distance of the editor's tab stops, in columns. */
  readonly tabSize: number;
}

/** Empty space to be shown before places of one version of a document. */
export interface AlignmentResult {
  readonly version: number;
  /**
   * As wide as so many Chinese characters and so many Latin letters; the latter may be less than none, the two together
   * are not.
   */
  readonly paddings: readonly (TextPosition & { readonly wide: number; readonly narrow: number })[];
  /** The reason, in the user's language, if there are none. */
  readonly notice?: string;
}

/** The parameters of a request that is about one document. */
export interface DocumentParams {
  readonly uri: string;
}

/** Client → server: which cell of a table a place is in. The answer is a {@link CellResult}, or null outside tables. */
export const cellRequest = "nianbao/cell";

/** The parameters of {@link cellRequest}. */
export interface CellParams extends DocumentParams {
  readonly position: TextPosition;
}

/** The cell at a place of one version of a document. */
export interface CellResult {
  readonly version: number;
  /** The names of the table, the row and the column, as far as the place has them. */
  readonly path: readonly string[];
  /** The name of the column, where the row of the cell has several. */
  readonly column?: string;
}

/**
 * Client → server: the lines that hold complete rows of tables with tabs between their cells. The answer is a
 * {@link TabRowsResult}; null for what is no report.
 */
export const tabRowsRequest = "nianbao/tabRows";

/** The rows of one version of a document, in the order of the text. */
export interface TabRowsResult {
  readonly version: number;
  readonly rows: readonly {
    /** The line, from 0. */
    readonly line: number;
    /** The text before the first value, the tab at its end included. */
    readonly label: string;
    /** The number of values behind it, with one tab between each two. */
    readonly values: number;
    /** The number of tabs in the whole line. */
    readonly tabs: number;
  }[];
}

/**
 * Client → server: what is left to do in a report. The answer is a {@link ChecklistResult}; null for what is no report.
 */
export const checklistRequest = "nianbao/checklist";

/** What is left to do in one version of a document: nothing where there are no items. */
export interface ChecklistResult {
  readonly version: number;
  readonly items: readonly {
    /** What and how often, in the user's language: `表三 12 格`. */
    readonly title: string;
    /** The places in the order of the text; at least one. */
    readonly places: readonly { readonly start: TextPosition; readonly end: TextPosition }[];
  }[];
}

/** Client → server: the reports whose body and year are known, as an array of {@link KnownReport}, the latest first. */
export const knownReportsRequest = "nianbao/knownReports";

/** A report that a new one may follow. */
export interface KnownReport {
  readonly uri: string;
  readonly body: string;
  readonly year: number;
}

/** Client → server: the text of a new report. The answer is a {@link NewReportResult}. */
export const newReportRequest = "nianbao/newReport";

/** The parameters of {@link newReportRequest}. */
export interface NewReportParams {
  readonly body: string;
  readonly year: number;
  /** The URI of the same body's report for the year before. */
  readonly lastYear?: string;
  /** The layout of the tables; that of last year's report if absent. */
  readonly layout?: string;
}

/** The new report, with what its author should look at; or, in the user's language, why there is none. */
export type NewReportResult = NewReport | { readonly problem: string };

/** A new report that is not written anywhere yet. */
export interface NewReport {
  readonly text: string;
  /** The layout of its tables. */
  readonly layout: string;
  /**
   * What its author fills in, in the order of the text: instructions and blank cells as half-open ranges of offsets, in
   * UTF-16 code units.
   */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly doubt?: string;
}

/**
 * Client → server: a report's tables as they are to be shown. The answer is a {@link TablesResult}, or null for a
 * document that is not open.
 */
export const tablesRequest = "nianbao/tables";

/** The parameters of {@link tablesRequest}. */
export interface TablesParams {
  readonly uri: string;
}

/**
 * Server → client, to one that asked for tables: since then other reports have changed, and with them perhaps what is
 * shown. It is sent once, until tables are asked for again.
 */
export const tablesChangedNotification = "nianbao/tablesChanged";

/** The tables of one version of a document; or, in the user's language, why there are none. */
export type TablesResult = { readonly version: number } & ({ readonly view: ReportView } | { readonly notice: string });

/**
 * Client → server: a change that a person makes where the tables are shown. The answer is a {@link ChangeTablesResult},
 * or null for what is no open report.
 */
export const changeTablesRequest = "nianbao/changeTables";

/** The parameters of {@link changeTablesRequest}. */
export interface ChangeTablesParams {
  readonly uri: string;
  readonly change: TableChange;
}

/**
 * The edits of one version of the document; or, in the user's language, why there are none. `unproved` is true if the
 * change may be made together with others: by itself it would leave a table that is not read for certain.
 */
export type ChangeTablesResult =
  | { readonly version: number; readonly edits: readonly TextChange[] }
  | { readonly problem: string; readonly unproved?: true };

/**
 * Client → server: nodes of the tree of all reports in the client's folders. The answer is a {@link ReportTreeResult}.
 */
export const reportTreeRequest = "nianbao/reportTree";

/** The parameters of {@link reportTreeRequest}. */
export interface ReportTreeParams {
  readonly grouping: Grouping;
  readonly filter: ReportFilter;
  /** The key of the node whose children are wanted; those at the top if absent. */
  readonly parent?: string;
}

/** A node of the tree without its children. */
export interface ReportTreeNode extends Omit<TreeNode, "children"> {
  readonly kind: NodeKind;
  readonly hasChildren: boolean;
}

/** The nodes, and what is to be said of all reports that the filter lets through. */
export interface ReportTreeResult {
  readonly nodes: readonly ReportTreeNode[];
  /** A line in the user's language. */
  readonly summary: string;
  /** The number of reports with errors and of missing ones. */
  readonly badge: number;
  /** True while reports are still read or checked. */
  readonly isWorking: boolean;
}

/** Client → server: all files of the client's folders are to be looked for and read again, as a person has asked. */
export const readAgainNotification = "nianbao/readAgain";

/**
 * Server → client, to one that asked for the tree, the overview or a comparison: since then something has changed. It
 * is sent once, until one of them is asked for again.
 */
export const reportsChangedNotification = "nianbao/reportsChanged";

/**
 * Client → server: writes findings of a report into its baseline as accepted. The answer is a {@link
 * BaselineEditResult}.
 */
export const acceptFindingsRequest = "nianbao/acceptFindings";

/** The parameters of {@link acceptFindingsRequest}; `reason`, `by` and `at` as a person gave them. */
export interface AcceptFindingsParams {
  readonly uri: string;
  readonly fingerprints: readonly string[];
  readonly reason: string;
  readonly by?: string;
  readonly at?: string;
}

/** Client → server: takes an accepted finding back. The answer is a {@link BaselineEditResult}. */
export const takeBackFindingRequest = "nianbao/takeBackFinding";

/** The parameters of {@link takeBackFindingRequest}. */
export interface TakeBackFindingParams {
  readonly uri: string;
  readonly fingerprint: string;
}

/** The server has had the client write the baseline; or, in the user's language, why it has not. */
export interface BaselineEditResult {
  readonly problem?: string;
}

/** Client → server: the findings of reports as rows to be pasted into a sheet, a text with tabs between the cells. */
export const findingRowsRequest = "nianbao/findingRows";

/** The parameters of {@link findingRowsRequest}: the URIs of reports, in the order of the rows. */
export interface FindingRowsParams {
  readonly uris: readonly string[];
}

/**
 * Client → server: bodies × years with the figures of one year. The parameters are `OverviewParams`, the answer is an
 * `OverviewView` with the rows that are in sight.
 */
export const overviewRequest = "nianbao/overview";

/**
 * Client → server: the figures of a report beside those of another, or of the same body's for the year before. The
 * answer is a {@link CompareResult}.
 */
export const compareRequest = "nianbao/compare";

/** The parameters of {@link compareRequest}: the URIs of the report and of the other; without it, last year's. */
export interface CompareParams {
  readonly uri: string;
  readonly other?: string;
}

/** What to show, with the URIs of the two; or, in the user's language, why there is nothing. */
export type CompareResult =
  | { readonly view: ComparisonView; readonly a: string; readonly b: string }
  | { readonly problem: string };
