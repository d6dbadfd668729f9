import type { CancellationToken, Connection, Position, ServerCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../../analysis/analyse";
import { offsetAt } from "../../base/lines";
import { inlayHints } from "../../features/hints/inlay-hints";
import { tableLenses } from "../../features/hints/lenses";
import { hoverAt } from "../../features/hover/hover";
import { highlightsAt } from "../../features/navigation/highlights";
import { lawLinks } from "../../features/navigation/links";
import { definitionAt, referencesAt } from "../../features/navigation/navigation";
import { workspaceSymbols } from "../../features/outline/workspace-symbols";
import { selectionsAt } from "../../features/selection";
import { semanticTokens } from "../../features/semantic-tokens";
import type { ClientSupport } from "../client/support";
import { toCodeLenses, toDocumentLinks, toInlayHints, toSelectionRange, toSymbolInformation } from "../convert/aids";
import { toSpan } from "../convert/from-lsp";
import { toHover } from "../convert/hover";
import { toDefinition, toHighlights, toLocations } from "../convert/navigation";
import { encodedTokens, SentTokens, tokensLegend } from "../convert/semantic-tokens";
import type { Rendering } from "../convert/to-lsp";
import { yearsOf } from "../documents/years";
import { type Answer, answer, type Stage } from "../lifecycle";
import { examine, renderingOf, type Session } from "../session";
import type { Settings } from "../settings/settings";
import { SHOW_PLACE, showPlace } from "./show-place";

/** What the server can do that helps a person to read a report; what a client of today has to announce is left out where it does not. */
export function understandingCapabilities({ reading }: ClientSupport): ServerCapabilities {
  const legend = tokensLegend(reading.ownTokenTypes);
  return {
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    ...(reading.inlayHints ? { inlayHintProvider: true } : {}),
    ...(reading.selectionRanges ? { selectionRangeProvider: true } : {}),
    ...(reading.semanticTokens ? { semanticTokensProvider: { legend, full: { delta: true }, range: true } } : {}),
    ...(reading.showsDocuments ? { executeCommandProvider: { commands: [SHOW_PLACE] } } : {}),
  };
}

/** One report that is open, and how to speak of it. */
interface Subject {
  readonly session: Session;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly to: Rendering;
}

/** Asks for one thing of an open report; `none` where it is not open or no report. */
type Asked = <R>(
  uri: string,
  token: CancellationToken,
  none: R,
  work: (subject: Subject) => R | Promise<R>,
) => Answer<R>;

/** Puts a function behind each request that helps a person to read a report. */
export function registerUnderstanding(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  stage: () => Stage,
): void {
  const ask: Asked = (uri, token, none, work) =>
    answer(stage(), token, async (session) => {
      const examined = await examine(session, uri);
      if (examined?.reading.kind !== "report") return none;
      const { settings, reading } = examined;
      return work({ session, settings, analysis: reading.analysis, to: renderingOf(session, examined) });
    });
  registerPointing(connection, ask);
  registerAids(connection, ask);
  registerTokens(connection, documents, ask);
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(stage(), token, async ({ reports }) => {
      const known = reports.all().flatMap(({ id }) => {
        const digest = reports.digestOf(id);
        return digest ? [[id, digest] as const] : [];
      });
      return toSymbolInformation(workspaceSymbols(known, query), (id) => reports.place(id));
    }),
  );
  connection.onExecuteCommand((params, token) => answer(stage(), token, (session) => showPlace(session, params)));
}

/** What is asked of a place: what it is, where it leads, what belongs to it. */
function registerPointing(connection: Connection, ask: Asked): void {
  const offset = ({ to }: Subject, position: Position): number => offsetAt(to.lines, position);
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    ask(uri, token, null, async (subject) => {
      const years = await yearsOf(subject.session, uri, subject.analysis.report);
      const hover = hoverAt(subject.analysis, offset(subject, position), years);
      return hover ? toHover(hover, subject.to) : null;
    }),
  );
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    ask(uri, token, null, async (subject) => {
      const years = await yearsOf(subject.session, uri, subject.analysis.report);
      const definition = definitionAt(subject.analysis, offset(subject, position), years);
      return definition ? toDefinition(definition, subject.to) : null;
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    ask(uri, token, null, async (subject) => {
      const years = await yearsOf(subject.session, uri, subject.analysis.report);
      const itself = context.includeDeclaration;
      return toLocations(referencesAt(subject.analysis, offset(subject, position), itself, years), subject.to);
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    ask(uri, token, null, (subject) => {
      const highlights = highlightsAt(subject.analysis, offset(subject, position));
      return highlights ? toHighlights(highlights, subject.to) : null;
    }),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    ask(uri, token, null, (subject) =>
      positions.map((position) =>
        toSelectionRange(selectionsAt(subject.analysis, offset(subject, position)), subject.to),
      ),
    ),
  );
}

/** What is shown in the text without being asked for at a place. */
function registerAids(connection: Connection, ask: Asked): void {
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    ask(uri, token, [], ({ analysis, settings, to }) =>
      toInlayHints(inlayHints(analysis, toSpan(to.lines, range), settings.aids), to),
    ),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    ask(uri, token, [], ({ analysis, settings, to }) =>
      settings.aids.relations ? toCodeLenses(tableLenses(analysis), to) : [],
    ),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    ask(uri, token, [], ({ analysis, to }) => toDocumentLinks(lawLinks(analysis), to)),
  );
}

function registerTokens(connection: Connection, documents: TextDocuments<TextDocument>, ask: Asked): void {
  const sent = new SentTokens();
  const { semanticTokens: tokens } = connection.languages;
  documents.onDidClose(({ document }) => sent.forget(document.uri));
  tokens.on(({ textDocument: { uri } }, token) =>
    ask(uri, token, { data: [] }, ({ analysis, to }) => sent.full(uri, encodedTokens(semanticTokens(analysis), to))),
  );
  tokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    ask(uri, token, { data: [] }, ({ analysis, to }) =>
      sent.delta(uri, previousResultId, encodedTokens(semanticTokens(analysis), to)),
    ),
  );
  tokens.onRange(({ textDocument: { uri }, range }, token) =>
    ask(uri, token, { data: [] }, ({ analysis, to }) => ({
      data: encodedTokens(semanticTokens(analysis, toSpan(to.lines, range)), to),
    })),
  );
}

/** Has the client ask again for what depends on settings. */
export async function refreshAids({ connection, support }: Session): Promise<void> {
  const { refreshesCodeLenses, refreshesInlayHints } = support.reading;
  if (refreshesInlayHints) await connection.languages.inlayHint.refresh();
  if (refreshesCodeLenses) await connection.sendRequest("workspace/codeLens/refresh");
}
