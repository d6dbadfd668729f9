import { type Span, slice } from "../../base/span";
import { FIGURE } from "../bare/line-kinds";
import { blankCell, cellIn, isBlankSpan, replaceSlotWhenBlank } from "../cells";
import { joined, printed, uncovered } from "../grid";
import { numbersAtPageBreaks, tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { TAB_ALONE, TAB_CELL, TAB_FIGURE, TAB_ROW, tabbedLines } from "./line-kinds";
import { tabSlots } from "./tab-rows";

/**
 * The text of a web page whose cells are paragraphs, as a browser gives it: a cell has lines of its own, a tab stands
 * alone on a line between two cells, and several empty lines end a row. A blank cell is a no-break space, or nothing
 * between two tabs.
 */
export const tabLines: Layout = {
  id: "tab-lines",
  lines: tabbedLines,
  lineHolds: "cell",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  converted: true,
  rate,
  read,
  print,
  fill: (text, cell, content) => replaceSlotWhenBlank(text, cell, content || BLANK),
};

/**
 * What a blank cell holds where it is written, so that the empty lines around it are not taken for the end of a row.
 */
const BLANK = "\u00a0";

/** So many empty lines end a row; between the paragraphs of a cell, and on either side of a tab, stands one. */
const ROW_END = 3;

function rate(survey: Survey): number {
  const [tabs, alone] = [countOf(survey, TAB_ROW, TAB_CELL, TAB_FIGURE), countOf(survey, TAB_ALONE)];
  // Where tabs stand before labels too, one that stands alone is a blank cell.
  return tabs * 8 < alone ? 0.9 * shareOf(survey, alone + countOf(survey, FIGURE)) : 0;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  let gap: Mark[] = [];
  let allWritten = true;
  for (const mark of marksIn(text, block)) {
    if (mark.kind !== "content") {
      gap.push(mark);
      continue;
    }
    const between = cellsBetween(gap);
    allWritten &&= between.blanks.length === 0;
    const cell = cellIn(text, mark.span, cells.length === 0 || between.startsRow);
    cells.push(...between.blanks, mark.atBreak ? { ...cell, doubtful: true } : cell);
    gap = [];
  }
  return { layout: "tab-lines", rowsMarked: allWritten && cells.some(({ startsRow }) => startsRow), cells };
}

/** What a line holds: the content of a cell, a tab between cells (the place behind it), or nothing. */
interface Mark {
  readonly kind: "content" | "tab" | "empty";
  readonly span: Span;
  /** True for a lone number next to the break of a page. */
  readonly atBreak?: boolean;
}

function marksIn(text: string, block: Span): readonly Mark[] {
  const lines = tableLines(text, block);
  const numbers = numbersAtPageBreaks(text, lines);
  return lines.flatMap((line, number): readonly Mark[] => {
    if (line.start === line.end) return [{ kind: "empty", span: line }];
    return tabSlots(text, line).flatMap((slot, index): readonly Mark[] => {
      const place = { start: slot.start, end: slot.start };
      // A line of spaces alone is a cell that was written blank.
      const isContent = !isBlankSpan(text, slot) || (index === 0 && /[ \u00a0\u3000]/.test(slice(text, slot)));
      return [
        ...(index > 0 ? [{ kind: "tab", span: place } as const] : []),
        ...(isContent ? [{ kind: "content", span: slot, atBreak: numbers.has(number) } as const] : []),
      ];
    });
  });
}

/** Returns the blank cells between two contents, and whether the second content begins a row. */
function cellsBetween(gap: readonly Mark[]): { readonly blanks: readonly Cell[]; readonly startsRow: boolean } {
  const kinds = gap.map(({ kind }) => kind);
  const first = kinds.indexOf("tab");
  if (first < 0) return { blanks: [], startsRow: gap.length >= ROW_END };
  const last = kinds.lastIndexOf("tab");
  const endsBlank = gap.length - 1 - last >= ROW_END;
  const beginsBlank = !endsBlank && first >= ROW_END;
  const places = gap.flatMap(({ kind, span }, index) => {
    if (kind !== "tab" || (index === last && !endsBlank)) return [];
    const next = gap[index + 1];
    return [next?.kind === "empty" ? next.span : span];
  });
  const before = beginsBlank ? gap.slice(first - 1, first).map(({ span }) => span) : [];
  const blanks = [...before, ...places].map((slot, index) => blankCell(slot, beginsBlank && index === 0));
  return { blanks, startsRow: endsBlank };
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const { eol } = options;
  const lines = rows.map((row) =>
    uncovered(row)
      .map((slot) => printed(slot) || BLANK)
      .join(`${eol}${eol}\t${eol}${eol}`),
  );
  return joined(
    lines.flatMap((line) => [line, "", "", "", ""]),
    options,
  );
}
