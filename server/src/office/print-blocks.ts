import type { Span } from "../base/span";
import type { Block, Paragraph, Table, TableRow, TextRun } from "./blocks";

/** A part of the text that stands in the same words in the file. */
export interface TextPiece {
  /** In the text that is printed. */
  readonly span: Span;
  /** In the part of the package, as UTF-16 code units, half-open. */
  readonly source: Span;
}

/** A text with the places that its parts come from. */
export interface PrintedText {
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly TextPiece[];
}

/**
 * Prints blocks as a text file: a paragraph is a line, a row of a table is a line with tabs between its cells, as Word
 * itself does it. Empty paragraphs are left out.
 */
export function printBlocks(blocks: readonly Block[]): PrintedText {
  const printer = newPrinter();
  printAll(blocks, printer);
  return printer.end();
}

type Printer = ReturnType<typeof newPrinter>;

function newPrinter() {
  let text = "";
  const pieces: TextPiece[] = [];
  return {
    run({ text: part, source }: TextRun): void {
      if (source && part) pieces.push({ span: { start: text.length, end: text.length + part.length }, source });
      text += part;
    },
    plain(part: string): void {
      text += part;
    },
    end: (): PrintedText => ({ text, pieces }),
  };
}

function printAll(blocks: readonly Block[], printer: Printer): void {
  for (const block of blocks) {
    if (block.kind === "table") printTable(block, printer);
    else if (block.runs.some(({ text }) => text.trim() !== "")) {
      for (const run of block.runs)
        printer.run(run.text.includes("\t") ? { text: run.text.replaceAll("\t", " ") } : run);
      printer.plain("\n");
    }
  }
}

function printTable(table: Table, printer: Printer): void {
  if (isForLayout(table)) {
    for (const row of table.rows) for (const { blocks } of row) printAll(blocks, printer);
    return;
  }
  for (const row of table.rows) printRow(row, printer);
}

/** Reports whether a table only puts text in its place on the page: it has one cell, or holds other tables. */
function isForLayout({ rows }: Table): boolean {
  const cells = rows.flat();
  return cells.length === 1 || cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
}

function printRow(row: TableRow, printer: Printer): void {
  for (const [index, { blocks }] of row.entries()) {
    if (index > 0) printer.plain("\t");
    let last = "";
    for (const { runs } of blocks.filter((block): block is Paragraph => block.kind === "paragraph"))
      for (const [at, run] of runs.entries()) {
        // Within a paragraph only a line end parts words and numbers.
        const text = run.text.replace(/[\t\n]+/g, (_, offset: number) => {
          return isWordlike(run.text[offset - 1] ?? last) && isWordlike(run.text.slice(offset).trimStart()[0] ?? "")
            ? " "
            : "";
        });
        if (at === 0 && isWordlike(last) && isWordlike(text[0] ?? "")) printer.plain(" ");
        printer.run(text === run.text ? run : { text });
        last = text.at(-1) ?? last;
      }
  }
  printer.plain("\n");
}

/** Reports whether a character would run together with another one: letters and digits, but no Chinese characters. */
function isWordlike(character: string): boolean {
  return /^[0-9A-Za-z０-９.,]$/.test(character);
}
