/** Columns that stand under each other. */

import type { TextPosition } from "./positions";

/**
 * Client → server: what to show before the values of tables so that columns stand under each other; null for what is no
 * report.
 */
export const alignmentRequest = "nianbao/alignment";

/** The parameters of {@link alignmentRequest}. */
export interface AlignmentParams {
  readonly uri: string;
  /** The distance of the editor's tab stops, in columns. */
  readonly tabSize: number;
}

/** Empty space to be shown before places of one version of a document. */
export interface AlignmentResult {
  readonly version: number;
  /**
   * As wide as so many Chinese characters and so many Latin letters; the latter may be less than none, the two together
   * are not.
   */
  readonly paddings: readonly (TextPosition & { readonly wide: number; readonly narrow: number })[];
  /** The reason, in the user's language, if there are none. */
  readonly notice?: string;
}
