import type { Span } from "../../base/span";

/** The kind of an entry of the outline. */
export type OutlineKind = "title" | "section" | "sub-section" | "table" | "item" | "group" | "row";

/**
 * An entry of the outline. `selection` lies within `span`; children lie within their parent's span and do not overlap.
 */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** Figures of a row, or what a table outside its section belongs to; empty where there is nothing to say. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}
