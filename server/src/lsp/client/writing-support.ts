import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can take of what helps a person to write a report. */
export interface WritingSupport {
  /** It goes from place to place in a text that was completed. */
  readonly snippets: boolean;
  /** It leaves the white space of a completed text alone when told to: tabs at the beginnings of lines are cells. */
  readonly asIs: boolean;
}

/** `InsertTextMode.asIs` of the protocol. */
const AS_IS = 1;

/** Reads the client's capabilities; what is not announced is not there. */
export function writingSupportOf({ textDocument }: ClientCapabilities): WritingSupport {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet?.includes(AS_IS) === true,
  };
}
