import type { ChangeOutcome } from "../../../browser/tables/change-outcome";
import type { TableChange } from "../../../server/src/lsp/protocol/tables";
import type { ReportView, TextRange } from "../../../server/src/views/tables/view";

/** Messages from the extension to the page of the panel. */
export type ToPage =
  /** The tables of a document as they are now. */
  | { readonly type: "show"; readonly uri: string; readonly view: ReportView; readonly editable: boolean }
  /** Why there are no tables; with the words of a button where a press of it helps. */
  | { readonly type: "notice"; readonly uri?: string; readonly text: string; readonly button?: string }
  /** The cell that the cursor in the text is in; none where it is elsewhere. */
  | { readonly type: "cursor"; readonly key?: string }
  /** What became of a change. */
  | ({ readonly type: "changed"; readonly id: number } & ChangeOutcome)
  /** Why what was asked for was not done. */
  | { readonly type: "problem"; readonly text: string }
  /** The fixes of the findings in a range of the text, by their titles. */
  | { readonly type: "fixes"; readonly range: TextRange; readonly titles: readonly string[] }
  /** The keys of undo, redo or save were pressed. */
  | { readonly type: "undo" | "redo" | "save" }
  /** The panel has the focus again. */
  | { readonly type: "focus" };

/** Messages from the page to the extension. */
export type FromPage =
  /** The page listens, and shows nothing yet. */
  | { readonly type: "ready" }
  /** The button of a notice was pressed. */
  | { readonly type: "reopen" }
  /** A cell has the focus. */
  | { readonly type: "cell"; readonly key: string }
  /** A person wants to go to a place of the text. */
  | { readonly type: "open"; readonly line: number; readonly character: number }
  | { readonly type: "change"; readonly id: number; readonly change: TableChange }
  /** A person may want the fixes of a range. */
  | { readonly type: "fixes"; readonly range: TextRange }
  | { readonly type: "fix"; readonly range: TextRange; readonly title: string }
  /** To be done to the report: what is half typed is on its way. */
  | { readonly type: "undo" | "redo" | "save" };
