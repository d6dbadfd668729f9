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
import { foldedLines } from "../ide/folding";
import { outline } from "../ide/outline";
import { codeActions } from "./code-actions";
import { answer, type Stage } from "./guards";
import { examine, renderedDiagnostics, renderingOf, resultIdOf, type Session } from "./session";
import { toFlatSymbols, toFoldingRanges, toSymbols } from "./to-lsp";

/** Puts a function behind each request that the server answers. */
export function registerRequests(connection: Connection, stage: () => Stage): void {
  connection.languages.diagnostics.on((params, token) =>
    answer(stage(), token, (session) => diagnostic(session, params)),
  );
  connection.onDocumentSymbol((params, token) =>
    answer(stage(), token, (session) => documentSymbols(session, params.textDocument.uri)),
  );
  connection.onFoldingRanges((params, token) =>
    answer(stage(), token, (session) => foldingRanges(session, params.textDocument.uri)),
  );
  connection.onCodeAction((params, token) => answer(stage(), token, (session) => actions(session, params)));
}

async function diagnostic(session: Session, params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
  const examined = await examine(session, params.textDocument.uri);
  if (!examined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = resultIdOf(session, examined);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: renderedDiagnostics(session, examined) };
}

async function documentSymbols(session: Session, uri: string): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const examined = await examine(session, uri);
  if (examined?.reading.kind !== "report") return [];
  const to = renderingOf(session, examined);
  const entries = outline(examined.reading.analysis);
  return session.support.hierarchicalSymbols ? toSymbols(entries, to.lines) : toFlatSymbols(entries, to);
}

async function foldingRanges(session: Session, uri: string): Promise<FoldingRange[]> {
  const examined = await examine(session, uri);
  return examined?.reading.kind === "report" ? toFoldingRanges(foldedLines(examined.reading.analysis)) : [];
}

async function actions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const examined = await examine(session, params.textDocument.uri);
  if (!session.support.codeActions || examined?.reading.kind !== "report") return [];
  const { version, reading, settings } = examined;
  const { analysis } = reading;
  return codeActions({ ...renderingOf(session, examined), version, analysis, overrides: settings.overrides }, params);
}
