import type { Span } from "../../base/span";
import { blockLines } from "../../layout/block-lines";
import { asciiDrawings } from "../../layout/box/ascii-drawing";
import { boxDrawings } from "../../layout/box/box-drawing";
import type { Drawing } from "../../layout/drawing/drawing";
import type { Report } from "../../model/types";
import { pipeDrawings } from "./pipe-drawings";

/** Returns the drawings that formatting keeps in shape: boxes, and tables between pipes that somebody has aligned. */
export function drawingsOf(report: Report): readonly Drawing[] {
  return [...boxesOf(report), ...[...report.tables.values()].flatMap((table) => pipeDrawings(report, table))];
}

/** Returns all boxes drawn in a report, whether their tables are those of the form or not. */
export function boxesOf({ text }: Report): readonly Drawing[] {
  const lines = () => blockLines(text, { start: 0, end: text.length });
  // Nearly no report has a box.
  const drawn = /[\u250c-\u257f]/.test(text) ? boxDrawings(text, lines()) : [];
  const ascii = /^[ \u3000]*\+[-=]/m.test(text) ? asciiDrawings(text, lines()) : [];
  return [...drawn, ...ascii];
}

/** Reports whether two ranges overlap or touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
