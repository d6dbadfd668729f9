import * as vscode from "vscode";
import type { FigureView, ReportView, TextRange } from "../../../server/src/views/tables/view";

/** Finds the cells of the panel in the text, and marks there the one that has the focus. */
export class CellsInText implements vscode.Disposable {
  readonly #mark = vscode.window.createTextEditorDecorationType({
    borderWidth: "1px",
    borderStyle: "solid",
    borderColor: new vscode.ThemeColor("focusBorder"),
    backgroundColor: new vscode.ThemeColor("editor.wordHighlightStrongBackground"),
    overviewRulerColor: new vscode.ThemeColor("focusBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  #figures: readonly FigureView[] = [];

  /** Uses the cells of a view of the text as it is now. */
  use(view: ReportView | undefined): void {
    this.#figures = (view?.tables ?? [])
      .flatMap((table) => (table.kind === "table" ? table.rows.flat() : []))
      .filter((slot) => slot.kind === "figure");
  }

  /** Returns the key of the cell that a place of the text is in. */
  keyAt(place: vscode.Position): string | undefined {
    return this.#figures.find(({ range }) => range && rangeOf(range).contains(place))?.key;
  }

  /** Returns the place of a cell in the text. */
  rangeOf(key: string): vscode.Range | undefined {
    const range = this.#figures.find((figure) => figure.key === key)?.range;
    return range && rangeOf(range);
  }

  /** Marks a cell in the editors that show the document, or none. */
  mark(document: vscode.TextDocument, key: string | undefined): void {
    const range = key === undefined ? undefined : this.rangeOf(key);
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(this.#mark, range ? [range] : []);
  }

  dispose(): void {
    this.#mark.dispose();
  }
}

/** Converts a range of a view to one of VS Code's. */
export function rangeOf({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
