import {
  type CancellationToken,
  CodeActionKind,
  CompletionTriggerKind,
  type Connection,
  type Range,
  type ServerCapabilities,
  type TextEdit,
} from "vscode-languageserver";
import { offsetAt } from "../../base/lines";
import { REWRITING, WRITING } from "../../edits/gate/gate";
import { paddings } from "../../features/alignment/alignment";
import { alignmentNotice } from "../../features/alignment/alignment-notice";
import { completionsAt } from "../../features/completion/completion";
import { formatEdits } from "../../features/formatting/format";
import { pasteTable, replacedFigures } from "../../features/paste/paste";
import { CELL_TRIGGERS, cellAsTyped } from "../../features/typing/type-cell";
import { ROW_TRIGGERS, rowAsTyped } from "../../features/typing/type-row";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import type { ClientSupport } from "../client/support";
import { toCompletions } from "../convert/completion";
import { toSpan, toTextEdits } from "../convert/ranges";
import { isChecked, type ReadDocument } from "../documents/analysed-text";
import { answerOwn, type Lifecycle, onRequest } from "../lifecycle";
import { isOfficeText } from "../office-uris";
import { type AlignmentParams, type AlignmentResult, alignmentRequest } from "../protocol/alignment";
import { type KnownReport, knownReportsRequest, newReportRequest } from "../protocol/new-report";
import { type PasteParams, type PasteResult, pasteRequest } from "../protocol/paste";
import { actionContext } from "./action-context";
import { codeActions, FIX_ALL_KIND } from "./code-actions";
import { beginReport, knownReports } from "./new-report";
import { importAction } from "./office-texts";
import { answerOnReport, type OnReport, type OpenReport, onReport, onWritableReport } from "./open-report";
import { resolveQuickFix, unprovedFixUri } from "./quick-fixes";
import { resolveVerifyAction, verifyActions } from "./verify-action";

/**
 * The characters after which a client asks for completions by itself: those that end a numeral of the form or begin
 * one, and letters, which in these documents are nearly always pinyin initials: a Chinese input method takes the usual
 * keys for asking. VS Code leaves letters to `editor.quickSuggestions` whatever is announced here, so the extension's
 * defaults have that on.
 */
const COMPLETION_TRIGGERS: readonly string[] = [..."、（(.．第#", ..."abcdefghijklmnopqrstuvwxyz"];

/** Returns the capabilities that help a person to write and mend a report. */
export function editCapabilities(support: ClientSupport): ServerCapabilities {
  const [firstTriggerCharacter, ...moreTriggerCharacter] = [...ROW_TRIGGERS, ...CELL_TRIGGERS];
  const codeActionKinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND];
  return {
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
    ...(support.codeActions ? { codeActionProvider: { codeActionKinds, resolveProvider: true } } : {}),
  };
}

/** Registers the requests that help a person to write and mend a report. */
export function registerEditFeatures(connection: Connection, lifecycle: () => Lifecycle): void {
  const on = onReport(lifecycle);
  const onWritable = onWritableReport(on);
  registerCompletion(connection, lifecycle);
  registerFormatting(connection, onWritable);
  registerCodeActions(connection, lifecycle);
  answerOnReport(connection, onWritable, pasteRequest, paste);
  answerOnReport(connection, on, alignmentRequest, alignment);
  answerOwn(connection, lifecycle, newReportRequest, beginReport);
  connection.onRequest<readonly KnownReport[], never>(knownReportsRequest, (token: CancellationToken) =>
    onRequest(lifecycle(), token, async ({ workspace }) => knownReports(workspace.index)),
  );
}

function registerCompletion(connection: Connection, lifecycle: () => Lifecycle): void {
  connection.onCompletion((params, token) => {
    const { textDocument, position, context } = params;
    const asked = openText(lifecycle(), textDocument.uri);
    return onRequest(lifecycle(), token, async ({ documents, render }) => {
      if (asked === undefined || isOfficeText(textDocument.uri)) return [];
      const document = await documents.latest(textDocument.uri);
      // A document that is not a report yet may become one: an empty one is offered its headings, if its author asks.
      const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const latest = document && reportOf(document, isAsked);
      if (!latest) return [];
      // Who types on keeps the list that the first letter has asked for: its places are those of the text of then.
      const report = latest.text === asked ? latest : readReport(asked);
      const to = render({ ...document, lines: report.lines });
      return toCompletions(completionsAt(report, offsetAt(report.lines, position)), to);
    });
  });
}

/** Returns the text that a document has now, before messages that are still to come. */
function openText(lifecycle: Lifecycle, uri: string): string | undefined {
  return lifecycle.kind === "open" ? lifecycle.session.documents.get(uri)?.getText() : undefined;
}

function reportOf({ content, document }: ReadDocument, isAsked: boolean): Report | undefined {
  if (content.kind === "report") return content.report;
  return content.kind === "not-a-report" && isAsked ? readReport(document.getText()) : undefined;
}

function registerFormatting(connection: Connection, on: OnReport): void {
  connection.onDocumentFormatting((params, token) => on(params, token, [], (report) => format(report)));
  connection.onDocumentRangeFormatting((params, token) =>
    on(params, token, [], (report) => format(report, params.range)),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    on(params, token, [], ({ report, actions }) => {
      const { position, ch } = params;
      const offset = offsetAt(report.lines, position);
      const edits = CELL_TRIGGERS.includes(ch)
        ? cellAsTyped(report, offset)
        : rowAsTyped(report, offset, ch === "\r\n" ? "\n" : ch);
      return toTextEdits(actions().proved(edits, WRITING), report.lines);
    }),
  );
}

function format({ document, report, actions }: OpenReport, range?: Range): TextEdit[] {
  const { alignTables } = document.settings;
  const span = range ? { range: toSpan(report.lines, range) } : {};
  return toTextEdits(actions().proved(formatEdits(report, { alignTables, ...span }), REWRITING), report.lines);
}

function registerCodeActions(connection: Connection, lifecycle: () => Lifecycle): void {
  connection.onCodeAction((params, token) =>
    onRequest(lifecycle(), token, async (session) => {
      const analysed = await session.documents.analysed(params.textDocument.uri);
      if (!session.client.support.codeActions || !isChecked(analysed)) return [];
      if (isOfficeText(analysed.uri)) return importAction(session, analysed, params);
      const context = actionContext(session, analysed);
      // Last: to mend is better than to accept.
      return [...codeActions(context, params), ...(await verifyActions(session, analysed, params))];
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    onRequest(lifecycle(), token, async (session) => {
      const uri = unprovedFixUri(action);
      if (uri === undefined) return resolveVerifyAction(session, action);
      const analysed = await session.documents.analysed(uri);
      return isChecked(analysed) ? resolveQuickFix(actionContext(session, analysed), action) : action;
    }),
  );
}

function paste({ document, report, actions }: OpenReport, params: PasteParams): PasteResult | null {
  const { uri: _, version, position, ...pasted } = params;
  if (document.version !== version) return null;
  const edits = actions().proved(pasteTable(report, offsetAt(report.lines, position), pasted) ?? [], WRITING);
  return edits.length > 0
    ? { edits: toTextEdits(edits, report.lines), replaced: replacedFigures(report, edits) }
    : null;
}

function alignment({ document, report }: OpenReport, { tabSize }: AlignmentParams): AlignmentResult {
  const size = Number.isInteger(tabSize) && tabSize > 0 ? tabSize : 4;
  const shown = paddings(report, size);
  const notice = shown.length === 0 ? { notice: alignmentNotice(report)[document.settings.locale] } : {};
  return { version: document.version, paddings: shown, ...notice };
}
