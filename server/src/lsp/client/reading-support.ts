import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can take of what helps a person to read a report. */
export interface ReadingSupport {
  /** How it shows hovers: Markdown where it says that it knows it, else plain text. */
  readonly hoverFormat: "markdown" | "plaintext";
  /** It takes definitions that say what of the text they were asked of. */
  readonly definitionLinks: boolean;
  /** It takes links with a word on where they lead. */
  readonly linkTooltips: boolean;
  /** It can be asked to show a place of a document. */
  readonly showsDocuments: boolean;
  readonly semanticTokens: boolean;
  /** It knows the types of tokens that only a report has (`ownTokenTypes` in its `initializationOptions`). */
  readonly ownTokenTypes: boolean;
  readonly inlayHints: boolean;
  readonly selectionRanges: boolean;
  /** It asks again for all inlay hints when told to. */
  readonly refreshesInlayHints: boolean;
  /** It asks again for all code lenses when told to. */
  readonly refreshesCodeLenses: boolean;
}

/** Reads the client's capabilities and its own options; what is not announced is not there. */
export function readingSupportOf(
  { textDocument, workspace, window }: ClientCapabilities,
  options: Readonly<Record<string, unknown>>,
): ReadingSupport {
  return {
    hoverFormat: textDocument?.hover?.contentFormat?.includes("markdown") ? "markdown" : "plaintext",
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    ownTokenTypes: options.ownTokenTypes === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    selectionRanges: textDocument?.selectionRange !== undefined,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
  };
}
