import { gridOf, type Place, placeOf, rectangle } from "./grid";

/** The rectangle of cells that is selected: from where it was begun to where the focus is. One cell is no rectangle. */
export class Selection {
  readonly #page: ParentNode;
  #from: HTMLInputElement | null = null;
  #to: HTMLInputElement | null = null;

  constructor(page: ParentNode) {
    this.#page = page;
  }

  /** Begins at a field. */
  begin(field: HTMLInputElement): void {
    this.#from = field;
    this.#to = field;
    this.draw();
  }

  /** Goes on to a field. */
  extend(field: HTMLInputElement): void {
    this.#to = field;
    this.draw();
  }

  /** Returns the fields of the rectangle, row by row. */
  fields(): readonly (readonly HTMLInputElement[])[] {
    const grid = gridOf(this.#page);
    const [from, to]: (Place | undefined)[] = [placeOf(grid, this.#from), placeOf(grid, this.#to)];
    return from && to ? rectangle(grid, from, to) : [];
  }

  /** Shows which cells are selected. */
  draw(): void {
    const fields = new Set<Element>(this.fields().flat());
    for (const field of this.#page.querySelectorAll("input.value"))
      field.closest("td")?.classList.toggle("selected", fields.size > 1 && fields.has(field));
  }

  /** Returns the figures as a spreadsheet puts them on the clipboard; undefined where only one cell is selected. */
  text(): string | undefined {
    const rows = this.fields();
    if (rows.flat().length < 2) return undefined;
    return rows.map((fields) => fields.map(({ value }) => value).join("\t")).join("\n");
  }
}
