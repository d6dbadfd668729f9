import { type Span, trimSpan } from "../../base/span";
import { withoutLineEnds } from "../block-lines";
import { trimReferences, withoutReferences } from "./html-entities";
import type { HtmlToken } from "./html-tokens";

/** A piece of visible text: what a reader sees, and from where to where it stands in the raw text. */
export interface TextRun {
  readonly span: Span;
  readonly text: string;
}

/** Tags that stand inside a line of text and do not end it. Every other tag ends it, `<br>` too. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Tags that do not tell whether line ends in the text mean anything. */
const FRAME = new Set("html body br hr img table thead tbody tfoot colgroup col tr td th meta link input".split(" "));

/**
 * Reports whether a tag is inline, so that it does not end a line of text. Names with a colon come from Word (`o:p`,
 * `st1:date`).
 */
function isInline(name: string): boolean {
  return INLINE.has(name) || name.includes(":");
}

/** Reports whether a tag ends a line of text. */
export function endsLine(name: string): boolean {
  return !isInline(name);
}

/** Reports whether a tag tells if line ends in the text behind it mean anything: they do not inside such an element. */
export function holdsText(name: string): boolean {
  return !FRAME.has(name);
}

/** Returns the visible text of raw pieces that belong together, or undefined if nothing in them is visible. */
export function runOf(text: string, pieces: readonly Span[]): TextRun | undefined {
  let start = -1;
  let end = -1;
  let visible = "";
  for (const piece of pieces) {
    // White space between two inline elements is seen.
    visible += withoutReferences(text.slice(piece.start, piece.end));
    const span = trimReferences(text, piece);
    if (span.start === span.end) continue;
    if (start < 0) start = span.start;
    end = span.end;
  }
  if (start < 0) return undefined;
  const trimmed = trimSpan(visible, { start: 0, end: visible.length });
  return { span: { start, end }, text: withoutLineEnds(visible.slice(trimmed.start, trimmed.end)) };
}

/** Gathers the text outside table cells into lines. */
export interface LineGatherer {
  /** Takes the next token; lines that it ends are handed on. */
  take(token: HtmlToken): void;
  /** Ends the line that is open. */
  flush(): void;
}

/**
 * Gathers texts into lines, which block tags end. A line end in the raw text ends a line too, but not inside a `<p>` or
 * `<div>`, where it is white space: so HTML tables among lines of plain text or Markdown leave these lines as they are.
 */
export function lineGatherer(text: string, handOn: (run: TextRun) => void): LineGatherer {
  let pieces: Span[] = [];
  let inside = false;
  const flush = (): void => {
    const run = runOf(text, pieces);
    pieces = [];
    if (run) handOn(run);
  };
  const take = (token: HtmlToken): void => {
    if (token.kind === "tag") {
      if (!endsLine(token.name)) return;
      flush();
      if (holdsText(token.name)) inside = !token.closing;
      return;
    }
    if (inside) {
      pieces.push(token.span);
      return;
    }
    let { start } = token.span;
    for (let i = start; i < token.span.end; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== 0x0a && unit !== 0x0d) continue;
      pieces.push({ start, end: i });
      flush();
      start = i + 1;
    }
    pieces.push({ start, end: token.span.end });
  };
  return { take, flush };
}
