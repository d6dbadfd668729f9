import {
  type CancellationToken,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  type DocumentOnTypeFormattingParams,
  type Range,
  type ServerCapabilities,
  type TextEdit,
} from "vscode-languageserver";
import { offsetAt } from "../../base/lines";
import type { Edit } from "../../base/text";
import { paddings } from "../../features/alignment/alignment";
import { alignmentNotice } from "../../features/alignment/alignment-notice";
import { completionsAt } from "../../features/completion/completion";
import { formatEdits } from "../../features/formatting/format";
import { pasteTable } from "../../features/paste/paste";
import { CELL_TRIGGERS, cellAsTyped } from "../../features/typing/type-cell";
import { ROW_TRIGGERS, rowAsTyped } from "../../features/typing/type-row";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { toCompletions } from "../convert/completion";
import { toSpan } from "../convert/from-lsp";
import { toTextEdits } from "../convert/to-lsp";
import { answer, type Stage } from "../lifecycle";
import {
  type AlignmentParams,
  type AlignmentResult,
  alignmentRequest,
  type KnownReport,
  knownReportsRequest,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
  type PasteParams,
  type PasteResult,
  pasteRequest,
} from "../protocol";
import { type Examined, examine, renderingOf, type Session } from "../session";
import { beginReport, knownReports } from "./new-report";

/**
 * The characters after which a client asks for completions by itself: those that end a numeral of the form or begin one, and letters, which
 * in these documents are nearly always pinyin initials: a Chinese input method takes the usual keys for asking. VS Code leaves letters
 * to `editor.quickSuggestions` whatever is announced here, so the extension's defaults have that on.
 */
const COMPLETION_TRIGGERS: readonly string[] = [..."、（(.．第#", ..."abcdefghijklmnopqrstuvwxyz"];

/** What the server says of itself that helps a person to write. */
export function writingCapabilities(): ServerCapabilities {
  const [firstTriggerCharacter, ...moreTriggerCharacter] = [...ROW_TRIGGERS, ...CELL_TRIGGERS];
  return {
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
  };
}

/** Puts a function behind each request that helps a person to write. */
export function registerWriting(connection: Connection, stage: () => Stage): void {
  connection.onCompletion((params, token) => answer(stage(), token, (session) => completions(session, params)));
  connection.onDocumentFormatting(({ textDocument }, token) =>
    answer(stage(), token, (session) => formatting(session, textDocument.uri)),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    answer(stage(), token, (session) => formatting(session, textDocument.uri, range)),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    answer(stage(), token, (session) => onType(session, params)),
  );
  connection.onRequest<PasteResult | null, never>(pasteRequest, (params: PasteParams, token: CancellationToken) =>
    answer(stage(), token, (session) => paste(session, params)),
  );
  connection.onRequest<AlignmentResult | null, never>(
    alignmentRequest,
    (params: AlignmentParams, token: CancellationToken) =>
      answer(stage(), token, (session) => alignment(session, params)),
  );
  connection.onRequest<NewReportResult, never>(newReportRequest, (params: NewReportParams, token: CancellationToken) =>
    answer(stage(), token, (session) => beginReport(session, params)),
  );
  connection.onRequest<readonly KnownReport[], never>(knownReportsRequest, (token: CancellationToken) =>
    answer(stage(), token, (session) => Promise.resolve(knownReports(session))),
  );
}

async function completions(
  session: Session,
  { textDocument, position, context }: CompletionParams,
): Promise<CompletionItem[]> {
  const examined = await examine(session, textDocument.uri);
  // A document that is not a report yet may become one: an empty one is offered its headings, if its author asks.
  const report = examined && reportOf(examined, context?.triggerKind !== CompletionTriggerKind.TriggerCharacter);
  if (!examined || !report) return [];
  const to = { ...renderingOf(session, examined), lines: report.lines };
  return toCompletions(completionsAt(report, offsetAt(report.lines, position)), to);
}

function reportOf({ reading, document }: Examined, begun: boolean): Report | undefined {
  if (reading.kind === "report") return reading.analysis.report;
  return reading.kind === "not-a-report" && begun ? readReport(document.getText()) : undefined;
}

async function formatting(session: Session, uri: string, range?: Range): Promise<TextEdit[]> {
  return edited(session, uri, (report, { settings }) =>
    formatEdits(report, {
      alignTables: settings.alignTables,
      ...(range ? { range: toSpan(report.lines, range) } : {}),
    }),
  );
}

async function onType(session: Session, params: DocumentOnTypeFormattingParams): Promise<TextEdit[]> {
  return edited(session, params.textDocument.uri, (report) => {
    const offset = offsetAt(report.lines, params.position);
    return CELL_TRIGGERS.includes(params.ch)
      ? cellAsTyped(report, offset)
      : rowAsTyped(report, offset, params.ch === "\r\n" ? "\n" : params.ch);
  });
}

async function edited(
  session: Session,
  uri: string,
  edits: (report: Report, examined: Examined) => readonly Edit[],
): Promise<TextEdit[]> {
  const examined = await examine(session, uri);
  if (examined?.reading.kind !== "report") return [];
  const { report } = examined.reading.analysis;
  return toTextEdits(edits(report, examined), report.lines);
}

async function paste(
  session: Session,
  { uri, version, position, ...pasted }: PasteParams,
): Promise<PasteResult | null> {
  const examined = await examine(session, uri);
  if (examined?.reading.kind !== "report" || examined.version !== version) return null;
  const { report } = examined.reading.analysis;
  const edits = pasteTable(report, offsetAt(report.lines, position), pasted);
  return edits ? { edits: toTextEdits(edits, report.lines) } : null;
}

async function alignment(session: Session, { uri, tabSize }: AlignmentParams): Promise<AlignmentResult | null> {
  const examined = await examine(session, uri);
  if (examined?.reading.kind !== "report") return null;
  const size = Number.isInteger(tabSize) && tabSize > 0 ? tabSize : 4;
  const { report } = examined.reading.analysis;
  const shown = paddings(report, size);
  const notice = shown.length === 0 ? { notice: alignmentNotice(report)[examined.settings.locale] } : {};
  return { version: examined.version, paddings: shown, ...notice };
}
