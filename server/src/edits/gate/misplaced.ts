import type { Edit } from "../../base/edits";
import { inTextOrder } from "../../base/span";

/** The ways in which edits can be wrong by themselves. */
export type Misplacement = "outside" | "character" | "overlap" | "nothing";

/**
 * Returns the first thing that is wrong with edits by themselves: they lie inside the text, do not overlap, cut no
 * character or line end in two, make no one of two line ends, and change something.
 */
export function misplaced(text: string, edits: readonly Edit[]): Misplacement | undefined {
  const sorted = inTextOrder(edits);
  let from = 0;
  for (const edit of sorted) {
    const { start, end } = edit.span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end)
      return "outside";
    if (start < from) return "overlap";
    if (cutsCharacter(text, start) || cutsCharacter(text, end) || joinsLineEnds(text, edit)) return "character";
    from = end;
  }
  return edits.every((edit) => text.slice(edit.span.start, edit.span.end) === edit.newText) ? "nothing" : undefined;
}

/** Reports whether an edit would bring a CR before a LF, so that two line ends become one. */
function joinsLineEnds(text: string, { span: { start, end }, newText }: Edit): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (before === "\r" && (newText || after).startsWith("\n")) || (newText.endsWith("\r") && after === "\n");
}

/** Reports whether a surrogate pair or a CRLF would be cut in two at an offset. */
export function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) || (before === 0x0d && after === 0x0a)
  );
}
