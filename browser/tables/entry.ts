import type { TableChange } from "../../server/src/features/tables/change-tables";
import { cellOfKey } from "../../server/src/views/tables/view";
import { gridOf, keyOf, neighbour, placeOf, type Step } from "./grid";
import type { HalfTypedFigures } from "./half-typed";
import type { Selection } from "./selection";

/** What entering figures has others do. */
export interface EntryHandlers {
  /** A cell has got the focus. */
  entered(key: string): void;
  /** A change is to be made; `field` is the one whose text it is, if it is one's. */
  change(change: TableChange, field?: HTMLInputElement): void;
  /** The fixes of a cell are asked for. */
  fix(key: string): void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * Lets a person go through the fields and type into them as in a spreadsheet: a figure typed takes the place of the old
 * one and is written when the field is left; arrows, Enter and Tab go on, Shift selects, F2 or a double click puts the
 * cursor into the text, Escape takes back.
 */
export class Entry {
  readonly #page: HTMLElement;
  readonly #half: HalfTypedFigures;
  readonly #selection: Selection;
  readonly #handlers: EntryHandlers;
  /** The field in which arrows move the cursor in the text. */
  #inside: HTMLInputElement | undefined;
  #extending = false;

  constructor(page: HTMLElement, half: HalfTypedFigures, selection: Selection, handlers: EntryHandlers) {
    this.#page = page;
    this.#half = half;
    this.#selection = selection;
    this.#handlers = handlers;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      handle: (event: HTMLElementEventMap[K], field: HTMLInputElement) => void,
    ): void => {
      page.addEventListener(type, (event) => {
        if (event.target instanceof HTMLInputElement) handle(event, event.target);
      });
    };
    on("focusin", (_, field) => this.#focused(field));
    on("focusout", (_, field) => this.#left(field));
    on("input", (_, field) => this.#half.set(field, "typed"));
    on("keydown", (event, field) => this.#pressed(event, field));
    on("mousedown", (event, field) => this.#clicked(event, field));
    on("mousemove", (event, field) => this.#dragged(event, field));
    on("copy", (event) => this.#copied(event));
    on("paste", (event, field) => this.#pasted(event, field));
  }

  /** Has written what is being typed; the focus stays where it is. */
  finish(): void {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) this.#left(field);
  }

  #focused(field: HTMLInputElement): void {
    this.#inside = undefined;
    if (!this.#isHalfTyped(field)) field.select();
    if (this.#extending) this.#selection.extend(field);
    else this.#selection.begin(field);
    const key = keyOf(field);
    if (key !== undefined) this.#handlers.entered(key);
  }

  /** Returns true for a figure that is gone on with; one that is on its way to the report is there to be replaced. */
  #isHalfTyped(field: HTMLInputElement): boolean {
    const half = this.#half.of(field);
    return half === "typed" || half === "refused";
  }

  #left(field: HTMLInputElement): void {
    if (this.#half.of(field) !== "typed") return;
    const key = keyOf(field);
    if (key === undefined || field.value === field.getAttribute("value")) {
      this.#half.forget(field);
      return;
    }
    this.#half.set(field, "sent");
    this.#handlers.change({ kind: "fill", cells: [{ cell: cellOfKey(key), text: field.value }] }, field);
  }

  #pressed(event: KeyboardEvent, field: HTMLInputElement): void {
    // The keys of an input method are its own.
    if (event.isComposing || event.key === "Process") return;
    if (this.#handled(event, field)) event.preventDefault();
  }

  /** Does what a key is for. Returns false for one that is left to the field. */
  #handled({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, field: HTMLInputElement): boolean {
    const command = ctrlKey || metaKey;
    const step = STEPS[key];
    if (step && !command && !altKey) return this.#stepped(field, step, shiftKey);
    if (key === "Enter" && !command && !altKey) return this.#go(field, shiftKey ? "up" : "down");
    if (key === "Escape") return this.#tookBack(field);
    if (key === "F2") return this.#goInside(field);
    if ((key === "Delete" || key === "Backspace") && !command) return this.#cleared();
    if (key === "=" && altKey) return this.#total(field);
    if (key === "." && command) {
      const cell = keyOf(field);
      if (cell !== undefined) this.#handlers.fix(cell);
      return true;
    }
    return false;
  }

  #stepped(field: HTMLInputElement, step: Step, extend: boolean): boolean {
    const sideways = step === "left" || step === "right";
    if (sideways && this.#inside === field) return false;
    return this.#go(field, step, extend && this.#half.of(field) === undefined);
  }

  /** Goes to the next field, if there is one; what was typed is written as the old one is left. */
  #go(field: HTMLInputElement, step: Step, extend = false): boolean {
    const grid = gridOf(this.#page);
    const place = placeOf(grid, field);
    const next = place && neighbour(grid, place, step);
    if (!next) this.#left(field);
    this.#extending = extend;
    next?.focus();
    this.#extending = false;
    return true;
  }

  #tookBack(field: HTMLInputElement): boolean {
    if (this.#half.of(field) !== undefined) this.#half.forget(field);
    this.#selection.begin(field);
    this.#inside = undefined;
    field.select();
    return true;
  }

  #goInside(field: HTMLInputElement): boolean {
    this.#inside = field;
    field.setSelectionRange(field.value.length, field.value.length);
    return true;
  }

  /** Blanks the selected cells; one alone is blanked by typing. */
  #cleared(): boolean {
    const fields = this.#selection.fields().flat();
    if (fields.length < 2 || fields.some(({ readOnly }) => readOnly)) return false;
    const cells = fields.flatMap((field) => {
      const key = keyOf(field);
      return key === undefined ? [] : [{ cell: cellOfKey(key), text: "" }];
    });
    this.#handlers.change({ kind: "fill", cells });
    return true;
  }

  #total(field: HTMLInputElement): boolean {
    const key = keyOf(field);
    if (key === undefined || field.readOnly) return false;
    this.#half.forget(field);
    this.#handlers.change({ kind: "totals", ...cellOfKey(key) });
    return true;
  }

  /** A click chooses the cell; a second one at once, or one where something is typed, goes into the text. */
  #clicked(event: MouseEvent, field: HTMLInputElement): void {
    if (event.button !== 0) return;
    const isInside = this.#inside === field || this.#isHalfTyped(field);
    if (document.activeElement === field && !event.shiftKey && (isInside || event.detail > 1)) {
      this.#inside = field;
      this.#selection.begin(field);
      return;
    }
    // What a click would do by itself is to put the cursor into the text.
    event.preventDefault();
    this.#extending = event.shiftKey;
    if (document.activeElement === field) this.#focused(field);
    else field.focus();
    this.#extending = false;
  }

  #dragged(event: MouseEvent, field: HTMLInputElement): void {
    if ((event.buttons & 1) === 0 || document.activeElement === field || this.#inside) return;
    event.preventDefault();
    this.#selection.extend(field);
  }

  #copied(event: ClipboardEvent): void {
    const text = this.#selection.text();
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
  }

  /** A single figure is pasted as it is typed; a rectangle goes into the cells from this one on. */
  #pasted(event: ClipboardEvent, field: HTMLInputElement): void {
    const key = keyOf(field);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    const isRectangle = /[\t\n]/.test(text.trim()) || (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1;
    if (key === undefined || field.readOnly || !isRectangle) return;
    event.preventDefault();
    this.#half.forget(field);
    const pasted = { ...(html === "" ? {} : { html }), ...(text === "" ? {} : { text }) };
    this.#handlers.change({ kind: "paste", at: cellOfKey(key), ...pasted });
  }
}
