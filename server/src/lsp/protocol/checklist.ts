/** What is left to do in a report. */

import type { TextPosition } from "./positions";

/**
 * Client → server: what is left to do in a report. The answer is a {@link ChecklistResult}; null for what is no report.
 */
export const checklistRequest = "nianbao/checklist";

/** What is left to do in one version of a document: nothing where there are no items. */
export interface ChecklistResult {
  readonly version: number;
  readonly items: readonly {
    /** What and how often, in the user's language: `表三 12 格`. */
    readonly title: string;
    /** The places in the order of the text; at least one. */
    readonly places: readonly { readonly start: TextPosition; readonly end: TextPosition }[];
  }[];
}
