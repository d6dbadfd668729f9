import type { TableChange } from "../../server/src/features/tables/change-tables";
import type { TextRange } from "../../server/src/views/tables/view";

/** What the tables ask of whoever keeps the report. Whatever comes of it is told by the methods of `Tables`. */
export interface TablesHost {
  /** A cell has got the focus. */
  entered(key: string): void;
  /** A place of the text is to be shown. */
  open(line: number, character: number): void;
  /** A change is to be made, and `changed` told what became of it. */
  change(id: number, change: TableChange): void;
  /** The fixes of the findings in a range are to be told to `drawFixes`. */
  askFixes(range: TextRange): void;
  /** The fix with a title is to be applied. */
  fix(range: TextRange, title: string): void;
  /** The last change of the report is to be taken back, or made again. */
  travel(to: "undo" | "redo"): void;
  /**
   * Other figures are held than before: those are to be kept that `hold` is given when the report is back.
   */
  keep(figures: HeldFigures): void;
}

/** Figures that were typed and are not in the report yet, by the keys of their cells. */
export type HeldFigures = Readonly<Record<string, string>>;
