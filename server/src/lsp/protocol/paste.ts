/** Tables from the clipboard. */

import type { TextChange, TextPosition } from "./positions";

/**
 * Client → server: where a table on the clipboard goes. The answer is a {@link PasteResult}, or null where plain paste
 * is all there is.
 */
export const pasteRequest = "nianbao/paste";

/** The parameters of {@link pasteRequest}: the cursor, and the clipboard as pages and as plain text. */
export interface PasteParams {
  readonly uri: string;
  /** The version of the document that the cursor is in; for another one there is no answer. */
  readonly version: number;
  readonly position: TextPosition;
  readonly html?: string;
  readonly text?: string;
}

/** The edits that put each figure into its cell. */
export interface PasteResult {
  readonly edits: readonly TextChange[];
  /** The number of figures that stand in the report and would be others then. */
  readonly replaced: number;
}
