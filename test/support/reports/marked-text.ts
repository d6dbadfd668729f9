import type { Span } from "../../../server/src/base/span";

/** A text from which marks were taken out, and where they were. */
export interface MarkedText {
  readonly text: string;
  /** What stood between `⟦` and `⟧`, by start, the shorter first among those that start together. */
  readonly marks: readonly Span[];
}

/** Takes the marks `⟦…⟧` out of a text; they may stand inside one another. `⇥` becomes a tab. */
export function markedText(marked: string): MarkedText {
  const marks: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const char of marked) {
    if (char === "⟦") open.push(text.length);
    else if (char === "⟧") {
      const start = open.pop();
      if (start === undefined) throw new Error("A mark ends that did not begin");
      marks.push({ start, end: text.length });
    } else text += char === "⇥" ? "\t" : char;
  }
  if (open.length > 0) throw new Error("A mark does not end");
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, marks };
}
