import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
} from "vscode-languageserver";
import { foldedLines } from "../../features/outline/folding";
import { outline } from "../../features/outline/outline";
import { toFlatSymbols, toFoldingRanges, toSymbols } from "../convert/to-lsp";
import { folderFileDiagnostics } from "../diagnostics/config-file-diagnostics";
import { resultIdOf } from "../diagnostics/result-id";
import { workspaceReport } from "../diagnostics/workspace-pull";
import { answer, type Stage } from "../lifecycle";
import { examine, type Judged, renderedDiagnostics, renderingOf, type Session } from "../session";
import { isFolderFile } from "../settings/config-files";
import { judgeFile } from "../workspace/stored-reports";
import { codeActions } from "./code-actions";
import { resolveVerifyAction, verifyActions } from "./verify-action";

/** Puts a function behind each request that the server answers. */
export function registerRequests(connection: Connection, stage: () => Stage): void {
  connection.languages.diagnostics.on((params, token) =>
    answer(stage(), token, (session) => diagnostic(session, params)),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    answer(stage(), token, (session) => workspaceReport(session, params, token, partial)),
  );
  connection.onDocumentSymbol((params, token) =>
    answer(stage(), token, (session) => documentSymbols(session, params.textDocument.uri)),
  );
  connection.onFoldingRanges((params, token) =>
    answer(stage(), token, (session) => foldingRanges(session, params.textDocument.uri)),
  );
  connection.onCodeAction((params, token) => answer(stage(), token, (session) => actions(session, params)));
  connection.onCodeActionResolve((action, token) =>
    answer(stage(), token, (session) => resolveVerifyAction(session, action)),
  );
}

async function diagnostic(session: Session, params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  if (isFolderFile(uri)) return folderFileReport(session, params);
  const examined = await examine(session, uri);
  if (examined) session.pulled.add(uri);
  const judged = examined ?? (await judgeClosed(session, uri));
  if (!judged) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const items = renderedDiagnostics(session, judged);
  const resultId = resultIdOf(items);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

async function folderFileReport(session: Session, params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
  const document = session.documents.get(params.textDocument.uri);
  const items = document ? await folderFileDiagnostics(session, document) : [];
  const resultId = resultIdOf(items);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** VS Code asks once more for a document that it is about to close; then the file counts. */
async function judgeClosed(session: Session, uri: string): Promise<Judged | undefined> {
  const member = session.reports.get(await session.ids.of(uri));
  return member && judgeFile(session, member);
}

async function documentSymbols(session: Session, uri: string): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const examined = await examine(session, uri);
  if (examined?.reading.kind !== "report") return [];
  const to = renderingOf(session, examined);
  const entries = outline(examined.reading.analysis.report);
  return session.support.hierarchicalSymbols ? toSymbols(entries, to.lines) : toFlatSymbols(entries, to);
}

async function foldingRanges(session: Session, uri: string): Promise<FoldingRange[]> {
  const examined = await examine(session, uri);
  return examined?.reading.kind === "report" ? toFoldingRanges(foldedLines(examined.reading.analysis)) : [];
}

async function actions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const examined = await examine(session, params.textDocument.uri);
  if (!session.support.codeActions || examined?.reading.kind !== "report") return [];
  const { version, reading, settings, shown } = examined;
  const { analysis } = reading;
  const context = { ...renderingOf(session, examined), version, analysis, shown, settings };
  // Last: to mend is better than to accept.
  return [...codeActions(context, params), ...(await verifyActions(session, examined, params))];
}
