import { type Block, type OfficeContent, type Omission, plainParagraph } from "../blocks";
import { OfficeError } from "../problem";
import { cellText } from "./cell-text";
import { withoutFurniture } from "./furniture";
import type { Page } from "./page";
import { itemsOf, type PageItem } from "./page-items";
import type { PageCell } from "./page-table";
import { paragraphsOf } from "./paragraphs";
import { joinedTables } from "./table-over-pages";
import type { TextLine } from "./text-lines";

/** More of the characters unknown than this, and the text is not read. */
const MOST_UNKNOWN = 0.3;

/**
 * Reads the pages of a PDF as blocks, like those of a document: tables from the lines that are drawn, paragraphs from
 * the lines of text outside them. Throws an `OfficeError` if there is no text.
 */
export function readPages(pages: readonly Page[]): OfficeContent {
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({ text }) => text.trim() !== ""));
  if (glyphs.length === 0) throw new OfficeError("scanned");
  const unknown = glyphs.filter(({ text }) => text.includes("\ufffd")).length;
  if (unknown > glyphs.length * MOST_UNKNOWN) throw new OfficeError("no-unicode");
  const omitted = new Set<Omission>();
  if (unknown > 0) omitted.add("unknown-characters");
  if (pages.some((page) => page.hasPictures && page.glyphs.length === 0)) omitted.add("scanned-pages");
  const items = withoutFurniture(pages.map(itemsOf), pages);
  return { blocks: blocksOf(joinedTables(items)), omitted };
}

function blocksOf(pages: readonly (readonly PageItem[])[]): readonly Block[] {
  const blocks: Block[] = [];
  let lines: TextLine[][] = [];
  const end = (): void => {
    blocks.push(...paragraphsOf(lines).map(plainParagraph));
    lines = [];
  };
  for (const items of pages) {
    lines.push([]);
    for (const item of items)
      if (item.kind === "line") lines.at(-1)?.push(item.line);
      else {
        end();
        lines.push([]);
        blocks.push({ kind: "table", rows: item.table.rows.map((row) => row.map((cell) => cellOf(cell, row))) });
      }
  }
  end();
  return blocks;
}

function cellOf(cell: PageCell, row: readonly PageCell[]) {
  return { blocks: cell.lines.length === 0 ? [] : [plainParagraph(cellText(cell, row))] };
}
