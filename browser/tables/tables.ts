import { say } from "../../server/src/base/localised";
import type { Filling } from "../../server/src/edits/fill-cells";
import type { TableChange } from "../../server/src/features/tables/change-tables";
import { cellOfKey, type TextRange } from "../../server/src/views/tables/view";
import type { ChangeOutcome } from "./change-outcome";
import { Entry } from "./entry";
import { Fixes, rangeOf } from "./fixes";
import { fieldOf, keyOf } from "./grid";
import { HalfTypedFigures } from "./half-typed";
import type { HeldFigures, TablesHost } from "./host";
import { morph } from "./morph";
import { Selection } from "./selection";

/** The tables of a report on a page: what is drawn, and what a person does there. */
export class Tables {
  readonly #page: HTMLElement;
  readonly #status: HTMLElement;
  readonly #host: TablesHost;
  readonly #half = new HalfTypedFigures();
  readonly #selection: Selection;
  readonly #fixes: Fixes;
  readonly #entry: Entry;
  /** Changes that are not answered yet, each with the fields whose texts it writes. */
  readonly #waiting = new Map<number, readonly HTMLInputElement[]>();
  #changes = 0;
  /** The figures that are held, as they were last said. */
  #kept = "{}";
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
      change: (change, field) => this.#send(change, field ? [field] : []),
      fix: (key) => {
        if (!this.#fixes.goTo(key)) this.say(NO_FIXES[this.#locale]);
      },
    });
    // What is given up in a cell is held no longer.
    page.addEventListener("keydown", ({ key }) => key === "Escape" && this.#keep());
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
    this.#kept = "{}";
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
  changed(id: number, { problem, unchanged, unproved }: ChangeOutcome): void {
    const fields = this.#waiting.get(id) ?? [];
    this.#waiting.delete(id);
    for (const field of fields) {
      // Somebody may have gone on typing meanwhile.
      if (this.#half.of(field) !== "sent") continue;
      if (problem !== undefined) this.#half.set(field, unproved ? "held" : "refused");
      else if (unchanged) this.#half.forget(field);
      else this.#half.set(field, "written");
    }
    this.#keep();
    const isHeld = unproved === true && fields.length > 0;
    if (problem !== undefined && !isHeld) this.say(problem);
    // What could not be written by itself may be written together, such as parts with their total.
    const held = this.#half.held();
    const mayBeWritten = (problem === undefined || isHeld) && held.some((field) => !fields.includes(field));
    if (mayBeWritten && fields.length < 2) this.#send({ kind: "fill", cells: this.#fillings(held) }, held);
  }

  /** Shows figures that were typed before and are not in the report yet. */
  hold(figures: HeldFigures): void {
    for (const [key, text] of Object.entries(figures)) {
      const field = fieldOf(this.#page, key);
      if (!field || field.readOnly || this.#half.of(field) !== undefined) continue;
      field.value = text;
      this.#half.set(field, "held");
    }
    this.#keep();
  }

  /** Shows the fixes of the findings in a range, by their titles. */
  drawFixes(range: TextRange, titles: readonly string[]): void {
    this.#fixes.draw(range, titles);
  }

  /** Takes back what is half typed; where nothing is, what was written into the report last. */
  travel(to: "undo" | "redo"): void {
    const field = document.activeElement;
    const state = field instanceof HTMLInputElement ? this.#half.of(field) : undefined;
    if (state !== "typed" && state !== "refused" && state !== "held") this.#host.travel(to);
    else if (to === "undo" && field instanceof HTMLInputElement) {
      this.#half.forget(field);
      this.#keep();
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
    this.#keep();
    this.say(this.#heldText());
    if (key === this.#cursor) return;
    this.drawCursor(key);
    this.#host.entered(key);
  }

  /** Has a change made that writes the texts of these fields; totals are filled by what is typed, written or not. */
  #send(change: TableChange, fields: readonly HTMLInputElement[] = []): void {
    const typed = change.kind === "totals" ? this.#half.held().filter((one) => tableOf(one) === change.table) : [];
    const whole = change.kind === "totals" && typed.length > 0 ? { ...change, typed: this.#fillings(typed) } : change;
    const sent = [...fields, ...typed];
    for (const field of sent) this.#half.set(field, "sent");
    this.#changes += 1;
    this.#waiting.set(this.#changes, sent);
    this.#host.change(this.#changes, whole);
  }

  #fillings(fields: readonly HTMLInputElement[]): readonly Filling[] {
    return fields.map((field) => ({ cell: cellOfKey(keyOf(field) ?? ""), text: field.value }));
  }

  /** Has those figures kept that are not in the report yet, and says how many there are, once they are others. */
  #keep(): void {
    const figures = Object.fromEntries(this.#half.held().map((field) => [keyOf(field) ?? "", field.value]));
    const kept = JSON.stringify(figures);
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#host.keep(figures);
    this.say(this.#heldText());
  }

  /** Says how many figures are not in the report yet; empty where all are. */
  #heldText(): string {
    const { length } = this.#half.held();
    return length === 0 ? "" : heldNote(length)[this.#locale];
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

function tableOf(field: HTMLInputElement): string {
  return cellOfKey(keyOf(field) ?? "").table;
}

const heldNote = (count: number) =>
  say(
    `有 ${count} 格先放在这里，还没有写入正文：现在写入，表格就读不确定了。接着填，或由各项填写总计，就一起写入；在格里按 Esc 放弃。`,
    `${count} ${count === 1 ? "figure is" : "figures are"} held here and not in the text yet, as the table could not be read for certain with them. Go on, or fill the totals from their parts, and they are written together; Escape in a cell gives one up.`,
  );
const CHOOSE_CELL = say("请先在这张表里选一格。", "Choose a cell of the table first.");
const NO_FIXES = say("这一格没有可用的修复。", "There is no fix for this cell.");
