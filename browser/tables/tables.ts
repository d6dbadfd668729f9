import type { TableChange } from "../../server/src/features/tables/change-tables";
import { cellOfKey, type TextRange } from "../../server/src/views/tables/view";
import type { ChangeOutcome } from "./change-outcome";
import { Entry } from "./entry";
import { Fixes, rangeOf } from "./fixes";
import { fieldOf } from "./grid";
import { HalfTypedFigures } from "./half-typed";
import { morph } from "./morph";
import { Selection } from "./selection";

/** What the tables ask of whoever keeps the report. Whatever comes of it is told by the methods of {@link Tables}. */
export interface TablesHost {
  /** A cell has got the focus. */
  entered(key: string): void;
  /** A place of the text is to be shown. */
  open(line: number, character: number): void;
  /** A change is to be made, and {@link Tables.changed} told what became of it. */
  change(id: number, change: TableChange): void;
  /** The fixes of the findings in a range are to be told to {@link Tables.drawFixes}. */
  askFixes(range: TextRange): void;
  /** The fix with a title is to be applied. */
  fix(range: TextRange, title: string): void;
  /** The last change of the report is to be taken back, or made again. */
  travel(to: "undo" | "redo"): void;
}

/** The tables of a report on a page: what is drawn, and what a person does there. */
export class Tables {
  readonly #page: HTMLElement;
  readonly #status: HTMLElement;
  readonly #host: TablesHost;
  readonly #half = new HalfTypedFigures();
  readonly #selection: Selection;
  readonly #fixes: Fixes;
  readonly #entry: Entry;
  /** Changes that are not answered yet, each with the field whose text it is, if it is one's. */
  readonly #waiting = new Map<number, HTMLInputElement | undefined>();
  #changes = 0;
  #locale: "zh-CN" | "en" = "zh-CN";
  /** The cell that had the focus last, and the one that the cursor in the text is in. */
  #lastCell: string | undefined;
  #cursor: string | undefined;

  /** Draws into `page`, and says in `status` what a person should know. */
  constructor(page: HTMLElement, status: HTMLElement, host: TablesHost) {
    this.#page = page;
    this.#status = status;
    this.#host = host;
    this.#selection = new Selection(page);
    this.#fixes = new Fixes(page, (range) => host.askFixes(range));
    this.#entry = new Entry(page, this.#half, this.#selection, {
      entered: (key) => this.#entered(key),
      change: (change, field) => this.#send(change, field),
      fix: (key) => {
        if (!this.#fixes.goTo(key)) this.say(NO_FIXES[this.#locale]);
      },
    });
    page.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) this.#pressed(button);
    });
  }

  /** Shows a report anew; of what is shown only what is different is changed. */
  show(html: string, locale: "zh-CN" | "en"): void {
    this.#locale = locale;
    this.#half.forgetWritten();
    morph(this.#page, html, (field) => this.#half.of(field) !== undefined);
    this.#half.draw();
    this.#selection.draw();
    this.drawCursor(this.#cursor);
    this.#fixes.askSoon();
  }

  /** Shows nothing. The report may come back, and then the cell that had the focus is known. */
  showNothing(): void {
    this.#fixes.cancel();
    this.#page.replaceChildren();
  }

  /** Shows nothing, and forgets which cell had the focus: another report follows. */
  clear(): void {
    this.#lastCell = undefined;
    this.showNothing();
  }

  /** Marks the cell that the cursor in the text is in, and brings it into view while the text has the focus. */
  drawCursor(key: string | undefined): void {
    const moved = key !== this.#cursor;
    this.#cursor = key;
    for (const cell of this.#page.querySelectorAll("td.at")) cell.classList.remove("at");
    const cell = key === undefined ? undefined : fieldOf(this.#page, key)?.closest("td");
    cell?.classList.add("at");
    if (moved && !document.hasFocus()) cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Is told what became of a change. */
  changed(id: number, { problem, unchanged }: ChangeOutcome): void {
    const field = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem !== undefined) this.say(problem);
    // Somebody may have gone on typing meanwhile.
    if (!field || this.#half.of(field) !== "sent") return;
    if (problem !== undefined) this.#half.set(field, "refused");
    else if (unchanged) this.#half.forget(field);
    else this.#half.set(field, "written");
  }

  /** Shows the fixes of the findings in a range, by their titles. */
  drawFixes(range: TextRange, titles: readonly string[]): void {
    this.#fixes.draw(range, titles);
  }

  /** Takes back what is half typed; where nothing is, what was written into the report last. */
  travel(to: "undo" | "redo"): void {
    const field = document.activeElement;
    const state = field instanceof HTMLInputElement ? this.#half.of(field) : undefined;
    if (state !== "typed" && state !== "refused") this.#host.travel(to);
    else if (to === "undo" && field instanceof HTMLInputElement) {
      this.#half.forget(field);
      field.select();
    }
  }

  /** Has written what is being typed; the focus stays where it is. */
  finish(): void {
    this.#entry.finish();
  }

  /** Gives the focus back to the cell that had it last. */
  focus(): void {
    if (this.#lastCell !== undefined) fieldOf(this.#page, this.#lastCell)?.focus();
  }

  /** Says something to who sees the page and to who hears it. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #entered(key: string): void {
    this.#lastCell = key;
    this.say("");
    if (key === this.#cursor) return;
    this.drawCursor(key);
    this.#host.entered(key);
  }

  #send(change: TableChange, field?: HTMLInputElement): void {
    this.#changes += 1;
    this.#waiting.set(this.#changes, field);
    this.#host.change(this.#changes, change);
  }

  #pressed(button: HTMLButtonElement): void {
    const { action, line, character, table = "", scope, title = "" } = button.dataset;
    switch (action) {
      case "open":
        this.#host.open(Number(line), Number(character));
        break;
      case "insert":
        this.#send({ kind: "insert", table: cellOfKey(table).table });
        break;
      case "totals":
        this.#fillTotals(cellOfKey(table).table, scope);
        break;
      case "blank-totals":
        this.#send({ kind: "blank-totals", table: cellOfKey(table).table });
        break;
      case "fix":
        this.#host.fix(rangeOf(button), title);
        break;
    }
  }

  /** Fills the totals of the table; or of the row or column of the cell that had the focus last. */
  #fillTotals(table: ReturnType<typeof cellOfKey>["table"], scope: string | undefined): void {
    const cell = cellOfKey(this.#lastCell ?? "");
    if (scope === "table") this.#send({ kind: "totals", table });
    else if (cell.table !== table) this.say(CHOOSE_CELL[this.#locale]);
    else this.#send({ kind: "totals", table, ...(scope === "row" ? { row: cell.row } : { column: cell.column }) });
  }
}

const CHOOSE_CELL = { "zh-CN": "请先在这张表里选一格。", en: "Choose a cell of the table first." };
const NO_FIXES = { "zh-CN": "这一格没有可用的修复。", en: "There is no fix for this cell." };
