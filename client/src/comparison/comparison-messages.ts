import type { ComparisonView } from "../../../server/src/views/comparison/view";

/** Messages from the extension to the page of a comparison. */
export interface ToComparison {
  readonly type: "show";
  readonly view: ComparisonView;
}

/** Messages from the page to the extension: it listens, or a person wants to go to a figure. */
export type FromComparison =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly side: "a" | "b"; readonly line: number; readonly character: number };
