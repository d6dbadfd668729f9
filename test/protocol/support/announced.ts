import type { Position, ServerCapabilities } from "vscode-languageserver";

/** A request of the protocol with its parameters. */
export interface Asked {
  readonly method: string;
  readonly params: object;
}

/** Where in which document a request is made. */
interface Place {
  readonly uri: string;
  readonly at: Position;
}

const document = ({ uri }: Place) => ({ textDocument: { uri } });
const position = (place: Place) => ({ ...document(place), position: place.at });
const range = (place: Place) => ({ ...document(place), range: { start: { line: 0, character: 0 }, end: place.at } });
const options = { tabSize: 4, insertSpaces: false };

const on =
  (method: string, params: (place: Place) => object) =>
  (place: Place): Asked[] => [{ method: `textDocument/${method}`, params: params(place) }];

/** For each thing that a server can announce, the requests that it then must answer. */
const REQUESTS: Readonly<Record<string, (place: Place) => readonly Asked[]>> = {
  hoverProvider: on("hover", position),
  completionProvider: on("completion", position),
  definitionProvider: on("definition", position),
  referencesProvider: on("references", (place) => ({ ...position(place), context: { includeDeclaration: true } })),
  documentHighlightProvider: on("documentHighlight", position),
  documentSymbolProvider: on("documentSymbol", document),
  foldingRangeProvider: on("foldingRange", document),
  selectionRangeProvider: on("selectionRange", (place) => ({ ...document(place), positions: [place.at] })),
  documentLinkProvider: on("documentLink", document),
  codeLensProvider: on("codeLens", document),
  inlayHintProvider: on("inlayHint", range),
  codeActionProvider: on("codeAction", (place) => ({ ...range(place), context: { diagnostics: [] } })),
  documentFormattingProvider: on("formatting", (place) => ({ ...document(place), options })),
  documentRangeFormattingProvider: on("rangeFormatting", (place) => ({ ...range(place), options })),
  documentOnTypeFormattingProvider: on("onTypeFormatting", (place) => ({ ...position(place), ch: "\n", options })),
  diagnosticProvider: on("diagnostic", document),
  semanticTokensProvider: (place) => [
    { method: "textDocument/semanticTokens/full", params: document(place) },
    { method: "textDocument/semanticTokens/range", params: range(place) },
  ],
  workspaceSymbolProvider: () => [{ method: "workspace/symbol", params: { query: "" } }],
};

/** What is announced without a request of its own: it is called through other answers. */
const WITHOUT_REQUEST = new Set(["executeCommandProvider"]);

/**
 * A request for everything that a server announces. Throws at what is not in the list, so that nothing new goes
 * unasked.
 */
export function requestsFor(announced: ServerCapabilities, place: Place): readonly Asked[] {
  const providers = Object.entries(announced).filter(([name, value]) => name.endsWith("Provider") && Boolean(value));
  return providers.flatMap(([name]) => {
    if (WITHOUT_REQUEST.has(name)) return [];
    const ask = REQUESTS[name];
    if (!ask) throw new Error(`${name} is announced; test/protocol/support/announced.ts does not know what to ask`);
    return ask(place);
  });
}
