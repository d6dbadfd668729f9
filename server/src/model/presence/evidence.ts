import type { Span } from "../../base/span";
import type { Report, ReportTable } from "../types";
import type { UnreadPiece } from "./unread-pieces";

/**
 * The presence of a part of a table in the text. `there`: it was read. `unread`: something stands there that is it or
 * may be it. `absent`: nothing in the whole text can be it. Only of what is absent may a rule say that it is missing.
 */
export type Presence =
  | { readonly state: "there" }
  | { readonly state: "unread"; readonly evidence: UnreadEvidence }
  | { readonly state: "absent" };

/** Unread text in the place of a part of a table, or text named like it. */
export interface UnreadEvidence {
  /**
   * `named`: its own words, elsewhere than the form has them; `unknown`: something else at its place; `figures`:
   * figures that no row owns; `borders`: borders of cells that were not told apart; `neighbour`: the row beside it was
   * not read; `picture`: a picture, which may show it; `elsewhere`: words that point to another place, which may hold it.
   */
  readonly kind: "named" | "unknown" | "figures" | "borders" | "neighbour" | "picture" | "elsewhere";
  readonly span: Span;
  /** The visible text; empty for a picture. */
  readonly text: string;
  /** Pieces of this kind, or figures where it is figures. */
  readonly count: number;
}

/** The part was read. */
export const THERE: Presence = { state: "there" };
/** Nothing can be the part. */
export const ABSENT: Presence = { state: "absent" };

/** Returns that one thing of a kind stands there unread. */
export function unread(kind: UnreadEvidence["kind"], span: Span): Presence {
  return { state: "unread", evidence: { kind, span, text: "", count: 1 } };
}

/** Returns that these pieces stand there unread; absence where there are none. */
export function unreadAs(kind: UnreadEvidence["kind"], pieces: readonly UnreadPiece[]): Presence {
  const [first] = pieces;
  if (!first) return ABSENT;
  const count = kind === "figures" ? countOf(pieces) : pieces.length;
  return { state: "unread", evidence: { kind, span: first.span, text: first.text, count } };
}

/** Returns the number of figures in some pieces. */
export function countOf(pieces: readonly UnreadPiece[]): number {
  return pieces.reduce((sum, { figures }) => sum + figures, 0);
}

/** Returns the places before the first and behind the last cell of the text that a table stands in. */
export function sectionPlaces(report: Report, { stream }: ReportTable): readonly [number, number] {
  let from = 0;
  for (const other of report.streams) {
    if (other === stream) return [from - 1, from + stream.cells.length];
    from += other.cells.length;
  }
  return [-1, from];
}
