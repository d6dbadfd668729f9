/** What our client and server add to messages of the Language Server Protocol. */

/** The data of a diagnostic for a client that announced `ruleNames` in its `initializationOptions`. */
export interface DiagnosticData {
  /** The short name of the rule in the user's language: `行合计`. */
  readonly name: string;
}

/** The kind of an action that writes a table in another layout. */
export const layoutRewriteKind = "refactor.rewrite.layout";
