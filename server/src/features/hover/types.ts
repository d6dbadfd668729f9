import type { Localised } from "../../base/localised";
import type { Span } from "../../base/span";

/** One line of a hover. */
export interface HoverLine {
  readonly text: Localised;
  /** `holds` if the line states something that holds. */
  readonly mark?: "holds" | "broken";
  readonly links?: readonly HoverLink[];
}

/** Something to follow: a place in a report, or an article of the law. */
export type HoverLink = { readonly label: Localised } & (
  | { readonly kind: "place"; readonly span: Span; readonly report?: string }
  | { readonly kind: "article"; readonly article: number }
);

/** The content shown for a place that the user points at. Texts are plain; the client decides how to set them. */
export interface Hover {
  readonly span: Span;
  readonly title: Localised;
  readonly lines: readonly HoverLine[];
}
