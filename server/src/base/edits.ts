import { cover, overlap, type Span } from "./span";

/** Replaces the text of `span` by `newText`; an insertion where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Returns the edit that puts a text in at an offset. */
export function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/**
 * Returns the text after all edits, which must not overlap; given in any order, insertions at the same place keep the
 * order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let out = "";
  let from = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < from) throw new Error(`Edits overlap at ${edit.span.start}`);
    out += text.slice(from, edit.span.start) + edit.newText;
    from = edit.span.end;
  }
  return out + text.slice(from);
}

/** Returns the edits in the order of the text, deletions that overlap as one. */
export function withJoinedDeletions(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last?.newText === "" && edit.newText === "" && overlap(last.span, edit.span))
      joined[joined.length - 1] = { span: cover(last.span, edit.span), newText: "" };
    else joined.push(edit);
  }
  return joined;
}
