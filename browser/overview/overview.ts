import {
  overviewChartsHtml,
  overviewHeadHtml,
  overviewRowsHtml,
  overviewTableHeadHtml,
} from "../../server/src/views/overview/overview-html";
import type { OverviewColumn, OverviewParams, OverviewView } from "../../server/src/views/overview/view";
import { morph } from "../tables/morph";

/** What the overview asks of the program that it is a part of. */
export interface OverviewHost {
  /** Something else is to be seen. */
  ask(params: OverviewParams): void;
  /** A person wants to go to a report or a list, and a place in it. */
  open(uri: string, line: number, character: number): void;
}

/** What is seen before anything else is asked for. */
export const FIRST_PARAMS: OverviewParams = { sort: { column: "body", descending: false }, from: 0, count: 60 };

/** The height of a row in pixels, as the style sheet has it, and how many rows beyond those in sight are drawn. */
const ROW = 26;
const BEYOND = 15;

/**
 * The overview of all reports on a page. Only the rows in sight are drawn, and asked for; what stands above and below
 * them is as high as the others would be.
 */
export class OverviewPage {
  readonly #host: OverviewHost;
  readonly #head = document.createElement("div");
  readonly #search = document.createElement("input");
  readonly #grid = document.createElement("div");
  readonly #table = document.createElement("table");
  readonly #tableHead = document.createElement("thead");
  readonly #rows = document.createElement("tbody");
  readonly #charts = document.createElement("div");
  #params: OverviewParams;
  #scroll = 0;

  constructor(page: HTMLElement, host: OverviewHost, params: OverviewParams = FIRST_PARAMS) {
    this.#host = host;
    this.#params = params;
    this.#search.type = "search";
    this.#search.className = "search";
    this.#search.value = params.text ?? "";
    this.#grid.className = "grid";
    this.#grid.tabIndex = 0;
    this.#table.append(this.#tableHead, this.#rows);
    this.#grid.append(this.#table);
    this.#charts.className = "folder-charts";
    page.classList.add("overview");
    page.append(this.#head, this.#search, this.#grid, this.#charts);
    page.addEventListener("click", (event) => this.#clicked(event));
    this.#search.addEventListener("input", () => this.#change({ text: this.#search.value.trim() }));
    this.#grid.addEventListener("scroll", () => this.#scrolled());
  }

  /** Asks for what is to be seen now. */
  refresh(): void {
    this.#host.ask(this.#params);
  }

  /** Draws an answer; one to an older question than the last is left. */
  show(view: OverviewView): void {
    const { from, text = "" } = view.params;
    if (from !== this.#params.from || text !== (this.#params.text ?? "")) return;
    document.documentElement.lang = view.locale;
    const isBusy = (): boolean => false;
    morph(this.#head, overviewHeadHtml(view).html, isBusy);
    const label = view.locale === "en" ? "Filter bodies, years, findings" : "筛选机关（可用拼音首字母）、年度、问题";
    this.#search.placeholder = label;
    this.#search.setAttribute("aria-label", label);
    this.#table.setAttribute("aria-rowcount", String(view.total + 2));
    morph(this.#tableHead, overviewTableHeadHtml(view).html, isBusy);
    morph(this.#rows, overviewRowsHtml(view.rows, from).html, isBusy);
    this.#space("before", from);
    this.#space("after", view.total - from - view.rows.length);
    morph(this.#charts, overviewChartsHtml(view.charts, view.locale).html, isBusy);
  }

  /** A row in place of those that are not drawn, as high as they would be. */
  #space(where: "before" | "after", rows: number): void {
    if (rows <= 0) return;
    const row = document.createElement("tr");
    row.className = "space";
    row.setAttribute("aria-hidden", "true");
    const cell = document.createElement("td");
    cell.colSpan = 100;
    cell.style.height = `${rows * ROW}px`;
    row.append(cell);
    if (where === "before") this.#rows.prepend(row);
    else this.#rows.append(row);
  }

  #scrolled(): void {
    cancelAnimationFrame(this.#scroll);
    this.#scroll = requestAnimationFrame(() => {
      const first = Math.floor(this.#grid.scrollTop / ROW);
      const { from, count } = this.#params;
      const inSight = Math.ceil(this.#grid.clientHeight / ROW);
      if (first >= from && first + inSight <= from + count) return;
      const start = Math.max(0, first - BEYOND);
      this.#params = { ...this.#params, from: start, count: inSight + 2 * BEYOND };
      this.refresh();
    });
  }

  /** Something else is to be seen, from its first row. */
  #change(changed: Partial<OverviewParams>): void {
    this.#params = { ...this.#params, ...changed, from: 0 };
    this.#grid.scrollTop = 0;
    this.refresh();
  }

  #clicked({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const { year, mark, sort, uri, line, character } = button.dataset;
    if (year !== undefined) this.#change({ year: Number(year) });
    else if (mark !== undefined) this.#toggle(mark);
    else if (sort !== undefined) this.#sortBy(sort as OverviewColumn);
    else if (uri !== undefined) this.#host.open(uri, Number(line ?? 0), Number(character ?? 0));
  }

  #toggle(mark: string): void {
    const before: readonly string[] = this.#params.marks ?? [];
    const marks = before.includes(mark) ? before.filter((one) => one !== mark) : [...before, mark];
    this.#change({ marks: marks as NonNullable<OverviewParams["marks"]> });
  }

  /** Once more turns the order round; figures begin with the largest. */
  #sortBy(column: OverviewColumn): void {
    const { sort } = this.#params;
    const descending = sort.column === column ? !sort.descending : column !== "body";
    this.#change({ sort: { column, descending } });
  }
}
