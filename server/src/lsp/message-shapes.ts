import {
  both,
  isFlag,
  isNumber,
  isRecord,
  isText,
  listOf,
  maybe,
  oneOf,
  type Shape,
  withMembers,
} from "../base/shapes/shapes";
import type { Span } from "../base/span";
import { GROUPINGS } from "../features/reports/report-tree";
import { OVERVIEW_COLUMNS } from "../views/overview/view";
import { MARKS } from "../wording/marks";
import type { FixData } from "./features/quick-fixes";
import type { VerifyData } from "./features/verify-action";
import { type AlignmentParams, alignmentRequest } from "./protocol/alignment";
import { type CellParams, cellRequest, tabRowsRequest } from "./protocol/cells";
import { checklistRequest } from "./protocol/checklist";
import { type CompareParams, compareRequest, type OverviewParams, overviewRequest } from "./protocol/comparison";
import {
  type AcceptFindingsParams,
  acceptFindingsRequest,
  type FindingRowsParams,
  findingRowsRequest,
  type TakeBackFindingParams,
  takeBackFindingRequest,
} from "./protocol/findings";
import { type NewReportParams, newReportRequest } from "./protocol/new-report";
import { type ImportedParams, importedNotification, officeTextRequest } from "./protocol/office-texts";
import { type PasteParams, pasteRequest } from "./protocol/paste";
import { type ReportFilter, type ReportTreeParams, reportTreeRequest } from "./protocol/report-tree";
import { type ChangeTablesParams, changeTablesRequest, tablesRequest } from "./protocol/tables";

/** What is read of something; what else it has may be anything. */
const having = (members: Readonly<Record<string, Shape>>): Shape => withMembers(members);

/** Places beyond a text are drawn back into it. */
const position = having({ line: isNumber, character: isNumber });
const range = having({ start: position, end: position });
/** By offsets in UTF-16 code units. */
const span = withMembers<Span>({ start: isNumber, end: isNumber });
const uri = isText;
/** What need not be there: some clients say so by null. */
const given =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const text = maybe(isText);
const marks = maybe(listOf(oneOf(MARKS)));
const cell = having({ table: isText, row: isText, column: isText });
const fillings = listOf(having({ cell, text: isText }));

const textDocument = having({ uri });
const ofDocument = having({ textDocument });
const atPosition = having({ textDocument, position });
const inRange = having({ textDocument, range });
const ofUri = having({ uri });

/** What `initialize` is asked for. Members of capabilities that are not there are not supported. */
const strings = given(listOf(isText));
const some = (members: Readonly<Record<string, Shape>>): Shape => given(having(members));
const capabilities = some({
  workspace: some({
    workspaceEdit: some({ resourceOperations: strings }),
    diagnostics: some({}),
    didChangeConfiguration: some({}),
    didChangeWatchedFiles: some({}),
  }),
  textDocument: some({
    hover: some({ contentFormat: strings }),
    codeAction: some({ resolveSupport: some({ properties: listOf(isText) }) }),
    completion: some({ completionItem: some({ insertTextModeSupport: some({ valueSet: listOf(isNumber) }) }) }),
  }),
});
const initialize = having({
  capabilities,
  workspaceFolders: given(listOf(ofUri)),
  rootUri: given(uri),
  locale: given(isText),
});

/** The changes of the panel, each with what it needs. */
const CHANGES: Readonly<Record<string, Shape>> = {
  fill: having({ cells: fillings }),
  paste: having({ at: cell, html: text, text }),
  totals: having({ table: isText, row: text, column: text, typed: maybe(fillings) }),
  "blank-totals": having({ table: isText }),
  insert: having({ table: isText }),
};
const change = both(having({ kind: oneOf(Object.keys(CHANGES)) }), (value) =>
  (CHANGES[(value as { kind: string }).kind] as Shape)(value),
);

const filter = withMembers<ReportFilter>({ text, marks, folder: text });

/** The shapes of the parameters of all messages that have any, by their methods. */
export const PARAMS: Readonly<Record<string, Shape>> = {
  initialize,
  "textDocument/didOpen": having({
    textDocument: having({ uri, version: isNumber, text: isText }),
  }),
  "textDocument/didChange": having({
    textDocument: having({ uri, version: isNumber }),
    contentChanges: listOf(having({ text: isText, range: given(range) })),
  }),
  "textDocument/didClose": ofDocument,
  "workspace/didChangeWatchedFiles": having({ changes: listOf(having({ uri, type: isNumber })) }),
  "workspace/didChangeWorkspaceFolders": having({
    event: having({ added: listOf(ofUri), removed: listOf(ofUri) }),
  }),
  "workspace/didChangeConfiguration": isRecord,
  "textDocument/diagnostic": ofDocument,
  "workspace/diagnostic": having({ previousResultIds: listOf(having({ uri, value: isText })) }),
  "textDocument/documentSymbol": ofDocument,
  "textDocument/foldingRange": ofDocument,
  "textDocument/hover": atPosition,
  "textDocument/definition": atPosition,
  "textDocument/references": having({ textDocument, position, context: having({ includeDeclaration: isFlag }) }),
  "textDocument/documentHighlight": atPosition,
  "textDocument/selectionRange": having({ textDocument, positions: listOf(position) }),
  "textDocument/inlayHint": inRange,
  "textDocument/codeLens": ofDocument,
  "textDocument/documentLink": ofDocument,
  "textDocument/semanticTokens/full": ofDocument,
  "textDocument/semanticTokens/full/delta": having({ textDocument, previousResultId: isText }),
  "textDocument/semanticTokens/range": inRange,
  "textDocument/completion": atPosition,
  "textDocument/formatting": ofDocument,
  "textDocument/rangeFormatting": inRange,
  "textDocument/onTypeFormatting": having({ textDocument, position, ch: isText }),
  "textDocument/codeAction": having({
    textDocument,
    range,
    context: having({ only: given(listOf(isText)) }),
  }),
  "codeAction/resolve": having({
    data: given(
      having({
        fix: given(
          withMembers<FixData["fix"]>({ uri, version: isNumber, code: isText, span, range: span, index: isNumber }),
        ),
        verify: given(withMembers<VerifyData["verify"]>({ uri, fingerprints: listOf(isText) })),
      }),
    ),
  }),
  "workspace/symbol": having({ query: isText }),
  "workspace/executeCommand": having({ command: isText, arguments: given(Array.isArray) }),
  [cellRequest]: withMembers<CellParams>({ uri, position }),
  [tabRowsRequest]: ofUri,
  [checklistRequest]: ofUri,
  [tablesRequest]: ofUri,
  [changeTablesRequest]: withMembers<ChangeTablesParams>({ uri, change }),
  [pasteRequest]: withMembers<PasteParams>({ uri, version: isNumber, position, html: text, text }),
  [alignmentRequest]: withMembers<AlignmentParams>({ uri, tabSize: isNumber }),
  [newReportRequest]: withMembers<NewReportParams>({ body: isText, year: isNumber, lastYear: text, layout: text }),
  [officeTextRequest]: ofUri,
  [importedNotification]: withMembers<ImportedParams>({ imports: listOf(having({ text: uri, document: uri })) }),
  [reportTreeRequest]: withMembers<ReportTreeParams>({ grouping: oneOf(GROUPINGS), filter, parent: text }),
  [overviewRequest]: withMembers<OverviewParams>({
    from: isNumber,
    count: isNumber,
    year: maybe(isNumber),
    text,
    marks,
    sort: having({ column: oneOf(OVERVIEW_COLUMNS), descending: isFlag }),
  }),
  [compareRequest]: withMembers<CompareParams>({ uri, other: text }),
  [acceptFindingsRequest]: withMembers<AcceptFindingsParams>({
    uri,
    fingerprints: listOf(isText),
    reason: isText,
    by: text,
    at: text,
  }),
  [takeBackFindingRequest]: withMembers<TakeBackFindingParams>({ uri, fingerprint: isText }),
  [findingRowsRequest]: withMembers<FindingRowsParams>({ uris: listOf(uri) }),
};
