import { expect } from "vitest";
import { readBlock } from "../../server/src/layout/index";
import type { LayoutId } from "../../server/src/layout/types";

/** The cells of a text, rows on lines, `∅` for a blank; the layout must be the one that is expected. */
export function rows(text: string, layout: LayoutId): string[] {
  const stream = readBlock(text, { start: 0, end: text.length });
  expect(stream.layout).toBe(layout);
  const lines: string[] = [];
  for (const cell of stream.cells) {
    const shown = cell.text === "" ? "∅" : cell.text;
    if (cell.startsRow || lines.length === 0) lines.push(shown);
    else lines[lines.length - 1] += ` ¦ ${shown}`;
  }
  return lines;
}

/** A text of these lines. */
export function lines(...parts: readonly string[]): string {
  return parts.join("\n");
}
