import { expect } from "vitest";
import { withoutNotation } from "../../../server/src/layout/notation/notation";
import type { Notation } from "../../../server/src/layout/notation/types";

const SHOWN = { "": "", "\t": "→", "\n": "⏎", " ": "␣" } as const;

/**
 * What a text shows in a notation: `→` where it shows a border, `⏎` the end of a row, `␣` a space for a mark; marks that
 * show nothing are left out. Undefined where the text is not written so.
 */
export function shown(notationOf: (text: string) => Notation | undefined, text: string): string | undefined {
  const notation = notationOf(text);
  if (!notation) return undefined;
  expect(withoutNotation(text)).toHaveLength(text.length);
  let result = "";
  let end = 0;
  for (const mark of notation.marks) {
    // What lies in another mark is a part of it.
    if (mark.start < end) continue;
    result += text.slice(end, mark.start) + SHOWN[mark.shown];
    end = mark.end;
  }
  return result + text.slice(end);
}

/** The texts of the tables of a notation. */
export function tablesOf(notationOf: (text: string) => Notation | undefined, text: string): readonly string[] {
  return (notationOf(text)?.tables ?? []).map(({ start, end }) => text.slice(start, end));
}
