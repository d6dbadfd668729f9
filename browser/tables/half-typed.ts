/**
 * How far a field's own text has got: it is being typed, on its way to the report, written there, refused, or held
 * until it can be written with others. Without a state the field shows the report's figure.
 */
export type HalfTyped = "typed" | "sent" | "written" | "refused" | "held";

/** Keeps apart what is typed into fields and what the report says. */
export class HalfTypedFigures {
  readonly #states = new Map<HTMLInputElement, HalfTyped>();

  /** Returns how far a field's own text has got; undefined where it has none. */
  of(field: HTMLInputElement): HalfTyped | undefined {
    return this.#states.get(field);
  }

  /** Returns the fields whose figures are held, in the order in which they were typed. */
  held(): readonly HTMLInputElement[] {
    return [...this.#states].flatMap(([field, state]) => (state === "held" && field.isConnected ? [field] : []));
  }

  /** Notes how far a field's own text has got. */
  set(field: HTMLInputElement, state: HalfTyped): void {
    this.#states.set(field, state);
    draw(field, state);
  }

  /** Puts the report's figure back into the field. */
  forget(field: HTMLInputElement): void {
    this.#states.delete(field);
    field.value = field.getAttribute("value") ?? "";
    draw(field, undefined);
  }

  /** Lets go of what is written: the report that is shown next has it. */
  forgetWritten(): void {
    for (const [field, state] of [...this.#states]) if (state === "written") this.#states.delete(field);
  }

  /** Draws the states anew, and lets go of fields that are gone. */
  draw(): void {
    for (const [field, state] of [...this.#states]) {
      if (field.isConnected) draw(field, state);
      else this.#states.delete(field);
    }
  }
}

function draw(field: HTMLInputElement, state: HalfTyped | undefined): void {
  field.closest("td")?.classList.toggle("refused", state === "refused");
  field.closest("td")?.classList.toggle("held", state === "held");
  if (state === "refused") field.setAttribute("aria-invalid", "true");
}
