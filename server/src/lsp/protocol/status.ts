/** What is known of a document. */

import type { EditionId } from "../../spec/types";

/** Server → client: what is known of a document, after each analysis. */
export const statusNotification = "nianbao/status";

/** The parameters of {@link statusNotification}. */
export interface StatusParams {
  readonly uri: string;
  /** The version of the document that was analysed; an older one than the editor's is out of date. */
  readonly version: number;
  readonly status: DocumentStatus;
}

/** The kind of a document, or the reason why nothing is reported for it. */
export type DocumentStatus =
  | {
      readonly kind: "report";
      /** The body that issued the report, as written in it. */
      readonly body?: string;
      /** The year reported on. */
      readonly year?: number;
      readonly edition?: EditionId;
      /** Present if the report is written in traditional characters. */
      readonly script?: "traditional";
      readonly counts: {
        readonly error: number;
        readonly warning: number;
        readonly information: number;
        readonly hint: number;
      };
    }
  | { readonly kind: "not-a-report" }
  | { readonly kind: "wrong-encoding" }
  | { readonly kind: "too-large" };
