import { inTextOrder, type Span, span } from "../../base/span";
import type { OutlineEntry } from "./types";

/** An entry whose span is what the text suggests; spans of drafts may overlap or reach out of their parent. */
export interface FlatEntry extends Omit<OutlineEntry, "children"> {
  readonly children: readonly FlatEntry[];
}

/**
 * Returns the entries in the order of the text, made to nest: each span is drawn back into its parent and to the
 * beginning of the next entry, each selection into its span. Editors reject a whole outline for one range that sticks
 * out. An entry for which no place is left is dropped; one whose draft was empty already (a blank place) is kept.
 */
export function nested(drafts: readonly FlatEntry[], within: Span): readonly OutlineEntry[] {
  const sorted = inTextOrder(drafts);
  const entries: OutlineEntry[] = [];
  let from = within.start;
  sorted.forEach((draft, index) => {
    const next = sorted[index + 1];
    const start = Math.max(draft.span.start, from);
    const end = Math.min(draft.span.end, within.end, next ? Math.max(next.span.start, start) : within.end);
    const wasEmpty = draft.span.start === draft.span.end;
    if (end < start || (end === start && !wasEmpty)) return;
    const own = span(start, end);
    entries.push({
      ...draft,
      span: own,
      selection: drawnInto(draft.selection, own),
      children: nested(draft.children, own),
    });
    from = end;
  });
  return entries;
}

/** Returns the part of `range` that lies in `within`; its start if none does. */
function drawnInto(range: Span, within: Span): Span {
  const start = Math.min(Math.max(range.start, within.start), within.end);
  return span(start, Math.min(Math.max(range.end, start), within.end));
}
