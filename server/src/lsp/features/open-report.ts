import type { CancellationToken, Connection, TextDocumentIdentifier } from "vscode-languageserver";
import type { Report } from "../../model/types";
import type { Neighbours } from "../../rules/neighbours";
import type { Rendering } from "../convert/rendering";
import type { AnalysedReport, ReadDocument } from "../documents/analysed-text";
import { type Answer, type Lifecycle, onRequest } from "../lifecycle";
import { isOfficeText } from "../office-uris";
import { type ActionContext, actionContext } from "./action-context";

/** The open report that a request is about, and how to speak of it. */
export interface OpenReport {
  readonly document: ReadDocument;
  readonly report: Report;
  readonly to: Rendering;
  /** Returns all that can be said about it; checks the report where nobody has asked for that before. */
  analysed(): AnalysedReport;
  /** Returns the other reports that it is compared with now. */
  neighbours(): Partial<Neighbours>;
  /** Returns what edits of it are proved with. */
  actions(): ActionContext;
}

/** Answers one request about an open report; with `none` where it is not open or no report. */
export type OnReport = <R>(
  params: { readonly textDocument: TextDocumentIdentifier },
  token: CancellationToken,
  none: R,
  handle: (report: OpenReport) => R | Promise<R>,
) => Answer<R>;

/** Has a request of our own about an open report answered; with null where it is not open or no report. */
export function answerOnReport<P extends { readonly uri: string }, R>(
  connection: Connection,
  on: OnReport,
  request: string,
  handle: (report: OpenReport, params: P) => R | null,
): void {
  connection.onRequest<unknown, never>(request, (params: P, token: CancellationToken) =>
    on<R | null>({ textDocument: params }, token, null, (report) => handle(report, params)),
  );
}

/**
 * Returns the same for requests that end in changes of the text: one that was read from a document cannot be changed.
 */
export function onWritableReport(on: OnReport): OnReport {
  return (params, token, none, handle) =>
    isOfficeText(params.textDocument.uri) ? Promise.resolve(none) : on(params, token, none, handle);
}

/** Returns an {@link OnReport} for the session that is open when the request comes. */
export function onReport(lifecycle: () => Lifecycle): OnReport {
  return (params, token, none, handle) =>
    onRequest(lifecycle(), token, async (session) => {
      const { documents, render } = session;
      const document = await documents.latest(params.textDocument.uri);
      if (document?.content.kind !== "report") return none;
      const { report } = document.content;
      const analysed = (): AnalysedReport => document.analysed() as AnalysedReport;
      return handle({
        document,
        report,
        to: render({ ...document, lines: report.lines }),
        analysed,
        neighbours: () => documents.neighboursOf(document),
        actions: () => actionContext(session, analysed()),
      });
    });
}
