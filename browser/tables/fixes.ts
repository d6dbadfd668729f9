import type { TextRange } from "../../server/src/views/tables/view";

/**
 * The buttons that mend what a note says, behind the note. They are asked for when there is time, not with each change.
 */
export class Fixes {
  readonly #page: HTMLElement;
  readonly #ask: (range: TextRange) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the note said whose fixes are shown at a place. */
  readonly #shownFor = new WeakMap<HTMLElement, string>();
  /** The cell whose fixes are awaited: the first of them gets the focus. */
  #awaited: string | undefined;

  /** `ask` has the fixes of a range of the text looked for. */
  constructor(page: HTMLElement, ask: (range: TextRange) => void) {
    this.#page = page;
    this.#ask = ask;
  }

  /**
   * Asks for the fixes of all notes once nothing has changed for a moment. Those of a note that says something else by
   * now are taken away at once: they would mend what is there no longer.
   */
  askSoon(): void {
    for (const place of this.#places()) if (this.#shownFor.get(place) !== noteOf(place)) place.replaceChildren();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#places().forEach((place) => void this.#ask(rangeOf(place))), QUIET_MS);
  }

  /** Asks for none. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Shows the fixes of a range. */
  draw(range: TextRange, titles: readonly string[]): void {
    for (const place of this.#places()) {
      if (place.dataset.range !== written(range)) continue;
      this.#shownFor.set(place, noteOf(place));
      const shown = [...place.children].map(({ textContent }) => textContent);
      if (shown.join("\n") !== titles.join("\n"))
        place.replaceChildren(...titles.map((title) => fixButton(title, written(range))));
      if (aboutOf(place) === undefined || aboutOf(place) !== this.#awaited) continue;
      this.#awaited = undefined;
      place.querySelector("button")?.focus();
    }
  }

  /** Gives the focus to the first fix of a cell. Returns false where nothing is said of the cell. */
  goTo(key: string): boolean {
    const place = this.#places().find((one) => aboutOf(one) === key);
    const first = place?.querySelector("button");
    if (first) first.focus();
    else if (place) {
      this.#awaited = key;
      this.#ask(rangeOf(place));
    }
    return place !== undefined;
  }

  #places(): readonly HTMLElement[] {
    return [...this.#page.querySelectorAll<HTMLElement>(".fixes")];
  }
}

/** Milliseconds without a change after which there is time for fixes. */
const QUIET_MS = 400;

function aboutOf(place: HTMLElement): string | undefined {
  return place.closest<HTMLElement>("[data-about]")?.dataset.about;
}

/** What a note says and where, without its fixes. */
function noteOf(place: HTMLElement): string {
  const texts = [...(place.parentElement?.childNodes ?? [])].filter((node) => node !== place);
  return [place.dataset.range, ...texts.map(({ textContent }) => textContent)].join("\n");
}

function fixButton(title: string, range: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  Object.assign(button.dataset, { action: "fix", range, title });
  button.textContent = title;
  return button;
}

function written({ start, end }: TextRange): string {
  return [start.line, start.character, end.line, end.character].join(" ");
}

/** Returns the range of the text that an element names. */
export function rangeOf({ dataset }: HTMLElement): TextRange {
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = (dataset.range ?? "").split(" ").map(Number);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
