import {
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  type Position,
  Range,
  ResponseError,
  type ServerCapabilities,
  ShowDocumentRequest,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { offsetAt } from "../../base/lines";
import { inlayHints } from "../../features/hints/inlay-hints";
import { tableLenses } from "../../features/hints/lenses";
import { hoverAt } from "../../features/hover/hover";
import { highlightsAt } from "../../features/navigation/highlights";
import { lawLinks } from "../../features/navigation/links";
import { definitionAt, referencesAt } from "../../features/navigation/navigation";
import { foldedLines } from "../../features/outline/folding";
import { outline } from "../../features/outline/outline";
import { workspaceSymbols } from "../../features/outline/workspace-symbols";
import { selectionsAt } from "../../features/selection";
import { semanticTokens } from "../../features/semantic-tokens";
import type { Client } from "../client/client";
import type { ClientSupport } from "../client/support";
import { SHOW_PLACE, toCodeLenses, toDocumentLinks, toInlayHints } from "../convert/hints";
import { toHover } from "../convert/hover";
import { toDefinition, toHighlights, toLocations, toSelectionRange } from "../convert/navigation";
import { toSpan } from "../convert/ranges";
import { encodedTokens, SentTokens, tokensLegend } from "../convert/semantic-tokens";
import { toFlatSymbols, toFoldingRanges, toSymbolInformation, toSymbols } from "../convert/symbols";
import { type Lifecycle, onRequest } from "../lifecycle";
import { type OnReport, type OpenReport, onReport } from "./open-report";

/**
 * Returns the capabilities that help a person to read a report; what a client of today has to announce is left out
 * where it does not.
 */
export function readCapabilities(support: ClientSupport): ServerCapabilities {
  const legend = tokensLegend(support.ownTokenTypes);
  return {
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    ...(support.inlayHints ? { inlayHintProvider: true } : {}),
    ...(support.selectionRanges ? { selectionRangeProvider: true } : {}),
    ...(support.semanticTokens ? { semanticTokensProvider: { legend, full: { delta: true }, range: true } } : {}),
    ...(support.showsDocuments ? { executeCommandProvider: { commands: [SHOW_PLACE] } } : {}),
  };
}

/** Registers the requests that help a person to read a report. */
export function registerReadFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  lifecycle: () => Lifecycle,
): void {
  const on = onReport(lifecycle);
  registerOutline(connection, on);
  registerPlaces(connection, on);
  registerHints(connection, on);
  registerTokens(connection, documents, on);
  connection.onWorkspaceSymbol(({ query }, token) =>
    onRequest(lifecycle(), token, async ({ workspace: { index } }) => {
      const known = index.once().flatMap(({ id }) => {
        const digest = index.digestOf(id);
        return digest ? [[id, digest] as const] : [];
      });
      return toSymbolInformation(workspaceSymbols(known, query), (id) => index.place(id));
    }),
  );
  connection.onExecuteCommand((params, token) =>
    onRequest(lifecycle(), token, ({ client }) => executeCommand(client, params)),
  );
}

function registerOutline(connection: Connection, on: OnReport): void {
  connection.onDocumentSymbol((params, token) =>
    on(params, token, [], ({ report, to }) => {
      const entries = outline(report);
      return to.support.hierarchicalSymbols ? toSymbols(entries, to.lines) : toFlatSymbols(entries, to);
    }),
  );
  connection.onFoldingRanges((params, token) =>
    on(params, token, [], ({ report }) => toFoldingRanges(foldedLines(report))),
  );
}

/** Registers what is asked of a place: what it is, where it leads, what belongs to it. */
function registerPlaces(connection: Connection, on: OnReport): void {
  const offset = ({ to }: OpenReport, position: Position): number => offsetAt(to.lines, position);
  connection.onHover((params, token) =>
    on(params, token, null, (open) => {
      const hover = hoverAt(open.report, offset(open, params.position), open.neighbours());
      return hover ? toHover(hover, open.to) : null;
    }),
  );
  connection.onDefinition((params, token) =>
    on(params, token, null, (open) => {
      const definition = definitionAt(open.report, offset(open, params.position), open.neighbours());
      return definition ? toDefinition(definition, open.to) : null;
    }),
  );
  connection.onReferences((params, token) =>
    on(params, token, null, (open) => {
      const at = offset(open, params.position);
      return toLocations(referencesAt(open.report, at, params.context.includeDeclaration, open.neighbours()), open.to);
    }),
  );
  connection.onDocumentHighlight((params, token) =>
    on(params, token, null, (open) => {
      const highlights = highlightsAt(open.report, offset(open, params.position));
      return highlights ? toHighlights(highlights, open.to) : null;
    }),
  );
  connection.onSelectionRanges((params, token) =>
    on(params, token, null, (open) =>
      params.positions.map((position) => toSelectionRange(selectionsAt(open.report, offset(open, position)), open.to)),
    ),
  );
}

/** Registers what is shown in the text without being asked for at a place. */
function registerHints(connection: Connection, on: OnReport): void {
  connection.languages.inlayHint.on((params, token) =>
    on(params, token, [], ({ analysed, document, to }) =>
      toInlayHints(inlayHints(analysed().analysis, toSpan(to.lines, params.range), document.settings.inlayHints), to),
    ),
  );
  connection.onCodeLens((params, token) =>
    on(params, token, [], ({ analysed, document, to }) =>
      document.settings.codeLens.relations ? toCodeLenses(tableLenses(analysed().analysis), to) : [],
    ),
  );
  connection.onDocumentLinks((params, token) =>
    on(params, token, [], ({ report, to }) => toDocumentLinks(lawLinks(report), to)),
  );
}

function registerTokens(connection: Connection, documents: TextDocuments<TextDocument>, on: OnReport): void {
  const sent = new SentTokens();
  const { semanticTokens: tokens } = connection.languages;
  documents.onDidClose(({ document }) => sent.forget(document.uri));
  tokens.on((params, token) =>
    on(params, token, { data: [] }, ({ report, to }) =>
      sent.full(params.textDocument.uri, encodedTokens(semanticTokens(report), to)),
    ),
  );
  tokens.onDelta((params, token) =>
    on(params, token, { data: [] }, ({ report, to }) =>
      sent.delta(params.textDocument.uri, params.previousResultId, encodedTokens(semanticTokens(report), to)),
    ),
  );
  tokens.onRange((params, token) =>
    on(params, token, { data: [] }, ({ report, to }) => ({
      data: encodedTokens(semanticTokens(report, toSpan(to.lines, params.range)), to),
    })),
  );
}

/** Has the client show the place that the command names; other commands and arguments are an error of who asks. */
async function executeCommand(
  { connection, support }: Client,
  { command, arguments: given }: ExecuteCommandParams,
): Promise<null | ResponseError<never>> {
  const [uri, range]: readonly unknown[] = given ?? [];
  if (command !== SHOW_PLACE) return new ResponseError<never>(ErrorCodes.InvalidParams, `unknown command: ${command}`);
  if (typeof uri !== "string" || !Range.is(range))
    return new ResponseError<never>(ErrorCodes.InvalidParams, `${command} wants a URI and a range`);
  if (support.showsDocuments)
    await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, selection: range });
  return null;
}

/** Has the client ask again for what depends on settings. */
export async function refreshHints({ connection, support }: Client): Promise<void> {
  if (support.refreshesInlayHints) await connection.languages.inlayHint.refresh();
  if (support.refreshesCodeLenses) await connection.sendRequest("workspace/codeLens/refresh");
}
