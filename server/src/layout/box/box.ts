import { type Span, trimSpan } from "../../base/span";
import { blockLines } from "../block-lines";
import { blankCell, cellIn, isBlankSpan } from "../cells";
import { isFigure } from "../figures";
import { type RatedLayout, rated, type Survey, shareOf } from "../survey";
import type { Cell, CellStream } from "../types";
import { displayWidth } from "../width";
import { type BoxLine, boxLine } from "./box-lines";
import { printBox } from "./box-print";

/**
 * A table drawn with box characters. A row may take several lines: the pieces between two rules are joined cell by cell. A cell that
 * goes on over several rows is emitted once, before the first row beside which it stands, wherever its text was put; so cells come in
 * the order of the table, not always in that of the text. Where a cell is wrapped, its span is that of its first piece.
 */
export const box: RatedLayout = rated({ id: "box", rate, read, print: printBox, fill });

function rate(survey: Survey): number {
  const ascii = survey.boxRule > 0 ? survey.boxRule + survey.pipeRow + survey.pipeCell : 0;
  return 0.95 * shareOf(survey, survey.box + ascii);
}

/** A cell while its lines are gathered. */
interface Draft {
  readonly slots: Span[];
  readonly startsRow: boolean;
  /** What was read of it so far, without the blanks at the ends of its pieces. */
  text: string;
  span: Span | undefined;
}

/** The cells that stand side by side at the line that was read last, left to right; and all drafts in the order of the table. */
interface Reading {
  readonly text: string;
  readonly drafts: Draft[];
  open: Draft[];
  /** Whether the open drafts come from a rule, and not yet from lines of text. */
  fresh: boolean;
}

function read(text: string, block: Span): CellStream {
  const lines = blockLines(text, block);
  const ascii = lines.some((line) => isAsciiRule(text, line));
  const reading: Reading = { text, drafts: [], open: [], fresh: false };
  for (const line of lines) {
    const parts = boxLine(text, line, ascii);
    if (parts) takeLine(reading, parts);
    else if (!isBlankSpan(text, line)) {
      reading.open = [];
      reading.drafts.push(draftOf(text, line));
    }
  }
  return { layout: "box", rowsMarked: true, cells: reading.drafts.flatMap((draft) => cellOf(text, draft)) };
}

function isAsciiRule(text: string, line: Span): boolean {
  const { start } = trimSpan(text, line);
  return text.charCodeAt(start) === 0x2b && text.charCodeAt(start + 1) === 0x2d;
}

function draftOf(text: string, line: Span): Draft {
  const span = trimSpan(text, line);
  return { slots: [line], startsRow: true, text: text.slice(span.start, span.end), span };
}

/** What has no line of its own is no cell: a rule promised a column, and the box ended. */
function cellOf(text: string, draft: Draft): Cell[] {
  const slot = draft.slots[0];
  if (!slot) return [];
  if (!draft.span) return [blankCell(slot, draft.startsRow, cellIn(text, slot, false).span.start)];
  const { span } = draft;
  const own = draft.slots.find((piece) => piece.start <= span.start && span.end <= piece.end) ?? slot;
  return [{ span, slot: own, text: draft.text, startsRow: draft.startsRow }];
}

function takeLine(reading: Reading, line: BoxLine): void {
  if (line.rules > 0) takeRules(reading, line);
  else takeTexts(reading, line);
}

/** A rule ends the cells above it and begins those below; text beside it belongs to cells that go on. */
function takeRules(reading: Reading, line: BoxLine): void {
  const next: Draft[] = [];
  let at = 0;
  let startsRow = true;
  for (const part of line.parts) {
    if (part.kind === "text") {
      const draft = reading.open[at++];
      if (!draft) continue;
      addPiece(reading.text, draft, part.slot);
      next.push(draft);
      continue;
    }
    at += part.above;
    for (let i = 0; i < part.below; i++) {
      const draft: Draft = { slots: [], startsRow, text: "", span: undefined };
      startsRow = false;
      reading.drafts.push(draft);
      next.push(draft);
    }
  }
  reading.open = next;
  reading.fresh = true;
}

function takeTexts(reading: Reading, line: BoxLine): void {
  const slots = line.parts.flatMap((part) => (part.kind === "text" ? [part.slot] : []));
  if (
    slots.length > reading.open.length ||
    (slots.length < reading.open.length && line.closed) ||
    stacksFigures(reading, slots)
  ) {
    // No rule tells what these columns are (none was drawn, or the drawing is damaged): the line is a row of its own.
    reading.open = slots.map((_, i) => ({ slots: [], startsRow: i === 0, text: "", span: undefined }));
    for (const draft of reading.open) reading.drafts.push(draft);
  }
  for (let i = 0; i < slots.length; i++) {
    const draft = reading.open[i];
    if (draft) addPiece(reading.text, draft, slots[i] as Span);
  }
  reading.fresh = false;
}

/** Whether a figure would come under another in one cell: then rows follow each other without rules between. */
function stacksFigures(reading: Reading, slots: readonly Span[]): boolean {
  if (reading.fresh) return false;
  return slots.some((slot, i) => {
    const above = reading.open[i]?.span;
    if (!above || !isFigure(reading.text, above.start, above.end)) return false;
    const span = trimSpan(reading.text, slot);
    return isFigure(reading.text, span.start, span.end);
  });
}

function addPiece(text: string, draft: Draft, slot: Span): void {
  draft.slots.push(slot);
  const span = trimSpan(text, slot);
  if (span.start === span.end) return;
  draft.text += text.slice(span.start, span.end);
  draft.span ??= span;
}

/** Keeps the borders where they are: what the content grows by is taken from the padding, as far as there is any. */
function fill(text: string, cell: Cell, content: string): { readonly span: Span; readonly newText: string } {
  const after = cell.slot.end - cell.span.end;
  const growth = displayWidth(content) - displayWidth(text.slice(cell.span.start, cell.span.end));
  if (growth <= 0) return { span: cell.span, newText: content + " ".repeat(-growth) };
  return { span: { start: cell.span.start, end: cell.span.end + Math.min(growth, after) }, newText: content };
}
