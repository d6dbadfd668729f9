import type { CancellationToken, TextDocumentIdentifier } from "vscode-languageserver";
import type { Analysis } from "../../analysis/analyse";
import type { Neighbours } from "../../rules/neighbours";
import type { Rendering } from "../convert/rendering";
import type { AnalysedDocument } from "../documents/analysed-text";
import { type Answer, type Lifecycle, onRequest } from "../lifecycle";
import { isOfficeText } from "../office-uris";
import { type ActionContext, actionContext } from "./action-context";

/** The open report that a request is about, and how to speak of it. */
export interface OpenReport {
  readonly analysed: AnalysedDocument;
  readonly analysis: Analysis;
  readonly to: Rendering;
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

/** Returns the same for requests that end in changes of the text: one that was read from a document cannot be changed. */
export function onWritableReport(on: OnReport): OnReport {
  return (params, token, none, handle) =>
    isOfficeText(params.textDocument.uri) ? Promise.resolve(none) : on(params, token, none, handle);
}

/** Returns an {@link OnReport} for the session that is open when the request comes. */
export function onReport(lifecycle: () => Lifecycle): OnReport {
  return (params, token, none, handle) =>
    onRequest(lifecycle(), token, async (session) => {
      const { documents, render } = session;
      const analysed = await documents.analysed(params.textDocument.uri);
      if (!analysed?.analysis) return none;
      const { analysis } = analysed;
      return handle({
        analysed,
        analysis,
        to: render(analysed),
        neighbours: () => documents.neighboursOf(analysed),
        actions: () => actionContext(session, analysed, analysis),
      });
    });
}
