import type { Span } from "../../base/span";
import { replaceContent } from "../cells";
import { columnFields } from "../column-fields";
import { joined, printed, uncovered } from "../grid";
import { linesWithoutFurniture, tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import { tabsAmongColumns } from "../tabs/line-kinds";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { displayWidth, padEnd } from "../width";
import { unwrapped } from "../wrapped-lines";
import { COLUMNS, columnLines } from "./line-kinds";

/**
 * Columns that spaces divide, as pdftotext and terminals write them. Blank cells cannot be seen and are not made;
 * wrapped labels and vertical text stay the pieces they are; page furniture is left out.
 */
export const spaceColumns: Layout = {
  id: "space-columns",
  lines: columnLines,
  blanks: "lost",
  separatesCells: true,
  showsBlankTables: false,
  rate,
  read,
  print,
  fill: replaceContent,
};

function rate(survey: Survey): number {
  const columns = countOf(survey, COLUMNS);
  return 0.8 * shareOf(survey, columns + tabsAmongColumns(survey, columns));
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  for (const line of linesWithoutFurniture(text, unwrapped(text, tableLines(text, block)))) {
    if (isRule(text.slice(line.start, line.end))) continue;
    let startsRow = true;
    for (const span of columnFields(text, line)) {
      cells.push({ span, slot: span, text: text.slice(span.start, span.end), startsRow });
      startsRow = false;
    }
  }
  return { layout: "space-columns", rowsMarked: true, cells };
}

/** Reports whether a line is a rule under heads, as Markdown and terminals draw it between columns: `----  ---`. */
function isRule(line: string): boolean {
  return RULE.test(line) && (line.includes("---") || line.includes("==="));
}

const RULE = /^[-=]+(?:[ \t]+[-=]+)*$/;

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const texts = rows.map((row) => uncovered(row).map((slot) => printed(slot)));
  const widths: number[] = [];
  for (const row of texts) {
    for (let i = 0; i + 1 < row.length; i++) widths[i] = Math.max(widths[i] ?? 0, displayWidth(row[i] ?? ""));
  }
  const lines = texts.map((row) =>
    row
      .map((text, i) => padEnd(text, widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return joined(lines, options);
}
