import type { Edit } from "../../base/edits";
import { contains, type Span } from "../../base/span";
import { blankCell, isBlankCell } from "../cells";
import { isBrokenFigure } from "../figures";
import { uncovered } from "../grid";
import { countTableLines, type Survey } from "../survey";
import type { Cell, CellStream, GridRow, GridSlot, Layout, PrintOptions } from "../types";
import { withoutReferences, withReferences } from "./html-entities";
import { endsLine, lineGatherer, runOf } from "./html-runs";
import { type HtmlToken, htmlTokens } from "./html-tokens";
import { countTableTags } from "./table-tags";

/**
 * An HTML table: `<tr>` begins a row, `<td>` or `<th>` a cell. Text outside tables becomes cells of text, one for each
 * block.
 */
export const html: Layout = {
  id: "html",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print,
  fill,
};

function rate(survey: Survey): number {
  const { tableTags, blockTags } = countTableTags(survey.text, survey.block);
  if (tableTags > 1) return 0.98;
  const tags = tableTags + blockTags;
  // A few stray tags at the end of a copied page make no HTML of its table.
  if (tags === 0) return 0;
  const others = countTableLines(survey);
  return others === 0 ? 0.5 : tags / (tags + 0.2 * others);
}

/** A cell whose end has not been seen. */
interface OpenCell {
  readonly startsRow: boolean;
  readonly pieces: Span[];
  /** The places among the pieces before which a line ends or raised digits begin or end. */
  readonly breaks: number[];
  depth: number;
  /** The deepest place for content so far: where a blank cell would be filled. */
  place: Span;
  placeDepth: number;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  let open: OpenCell | undefined;
  let startsRow = true;
  const outside = lineGatherer(text, (run) =>
    cells.push({ span: run.span, slot: run.span, text: run.text, startsRow: true }),
  );
  const close = (): void => {
    if (open) cells.push(closed(text, open));
    else outside.flush();
    open = undefined;
  };
  for (const token of htmlTokens(text, block)) {
    const place = token.kind === "tag" ? placeInTable(token) : undefined;
    if (place === undefined) {
      if (open) takeInside(open, token);
      else outside.take(token);
      continue;
    }
    close();
    if (place === "row" || place === "table") startsRow = true;
    if (place !== "cell") continue;
    const at = { start: token.span.end, end: token.span.end };
    open = { startsRow, pieces: [], breaks: [], depth: 0, place: at, placeDepth: 0 };
    startsRow = false;
  }
  close();
  return { layout: "html", rowsMarked: true, cells };
}

/**
 * Returns what a tag means for the table: it begins a cell or a row, or it ends something; undefined if it means
 * nothing.
 */
function placeInTable(token: HtmlToken & { kind: "tag" }): "cell" | "row" | "table" | "end" | undefined {
  switch (token.name) {
    case "td":
    case "th":
      return token.closing ? "end" : "cell";
    case "tr":
      return "row";
    case "table":
    case "thead":
    case "tbody":
    case "tfoot":
      return "table";
    default:
      return undefined;
  }
}

/** Digits in such a tag beside a figure are the number of a note. */
const RAISED = /^su[pb]$/;
const VOID = /^(?:br|img|hr|input|wbr|col|meta|link)$/;

function takeInside(cell: OpenCell, token: HtmlToken): void {
  if (token.kind === "text") {
    cell.pieces.push(token.span);
    // The text of the innermost element is its slot; between elements there is only white space.
    if (cell.depth === cell.placeDepth && cell.place.start === cell.place.end) offer(cell, token.span);
    return;
  }
  if (endsLine(token.name) || RAISED.test(token.name)) cell.breaks.push(cell.pieces.length);
  if (VOID.test(token.name)) return;
  cell.depth += token.closing ? -1 : 1;
  if (!token.closing && cell.depth > cell.placeDepth) offer(cell, { start: token.span.end, end: token.span.end });
}

function offer(cell: OpenCell, place: Span): void {
  cell.place = place;
  cell.placeDepth = cell.depth;
}

function closed(text: string, cell: OpenCell): Cell {
  const run = runOf(text, cell.pieces);
  if (!run) return blankCell(cell.place, cell.startsRow);
  const within = cell.pieces.find((piece) => contains(piece, run.span));
  const doubtful = isStacked(text, cell, run.text);
  const found = { span: run.span, slot: within ?? run.span, text: run.text, startsRow: cell.startsRow };
  return doubtful ? { ...found, doubtful } : found;
}

/** Reports whether digits stand on both sides of a break in a figure: they may be two, or one with a note's number. */
function isStacked(text: string, { pieces, breaks }: OpenCell, figure: string): boolean {
  if (!/^[\d\s.,]+$/.test(figure)) return false;
  const broken = new Set(breaks);
  let before = "";
  let isBroken = false;
  return pieces.some((piece, at) => {
    isBroken ||= broken.has(at);
    const seen = withoutReferences(text.slice(piece.start, piece.end)).trim();
    if (seen === "") return false;
    const isApart = (isBroken && /\d$/.test(before) && /^\d/.test(seen)) || isBrokenFigure(seen);
    before = seen;
    isBroken = false;
    return isApart;
  });
}

function fill(_text: string, cell: Cell, content: string): readonly Edit[] {
  return [{ span: isBlankCell(cell) ? cell.slot : cell.span, newText: withReferences(content) }];
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const like = options.like ?? "";
  const paragraphs = /<t[dh][^<>]{0,200}>\s{0,20}<p[\s>]/i.test(like);
  const blank = like.includes("&nbsp;") ? "&nbsp;" : "";
  const cell = (slot: GridSlot): string => {
    const content = slot.text === "" ? blank : withReferences(slot.text);
    return `<td${spans(slot)}>${paragraphs ? `<p>${content}</p>` : content}</td>`;
  };
  const lines = rows.map((row) => `<tr>${uncovered(row).map(cell).join("")}</tr>`);
  return ["<table>", ...lines, "</table>", ""].join(options.eol);
}

function spans(slot: GridSlot): string {
  const columns = (slot.colSpan ?? 1) > 1 ? ` colspan="${slot.colSpan}"` : "";
  return (slot.rowSpan ?? 1) > 1 ? `${columns} rowspan="${slot.rowSpan}"` : columns;
}

/**
 * Returns the visible lines of an HTML document: what stands between two block tags, with inline tags, references and
 * comments taken out.
 */
export function htmlLines(text: string, range: Span): { readonly span: Span; readonly text: string }[] {
  const lines: { readonly span: Span; readonly text: string }[] = [];
  const gatherer = lineGatherer(text, (run) => lines.push(run));
  for (const token of htmlTokens(text, range)) gatherer.take(token);
  gatherer.flush();
  return lines;
}
