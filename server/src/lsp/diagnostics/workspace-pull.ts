import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { FoundText } from "../documents/analysed-text";
import type { OpenDocuments } from "../documents/open-documents";
import type { ReportStates } from "../documents/report-states";
import type { StoredReports } from "../documents/stored-reports";
import { spelledAlike } from "../uris";
import type { UnreadDocument } from "../workspace/unread-documents";
import type { Workspace } from "../workspace/workspace";
import type { IndexedReport } from "../workspace/workspace-index";
import { NO_DIAGNOSTICS, resultIdOf } from "./result-id";
import { ToldParts } from "./told-parts";

/** The number of reports that are told of first while the others are still being read. */
const FIRST_LOOK = 16;

const NONE_CLOSED: ReadonlyMap<string, string> = new Map();

/** The result id of what the client shows where nobody knows what that is. */
const UNCERTAIN = "?";

/** The parts that a pull of the whole workspace is answered from. */
export interface WorkspacePullContext {
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly stored: StoredReports;
  readonly states: ReportStates;
  /** Returns true for an open document whose diagnostics the client asks for by itself. */
  isPulled(uri: string): boolean;
  /** Returns the diagnostics as the client shows them. */
  render(found: FoundText): LspDiagnostic[];
  /** Returns the diagnostics of a document that cannot be read. */
  unread(document: UnreadDocument): Promise<LspDiagnostic[]>;
  /** Returns the diagnostics of files that say which reports are due. */
  lists(): Promise<readonly { readonly uri: string; readonly spelling: string; readonly items: LspDiagnostic[] }[]>;
  messagesHandled(): Promise<void>;
}

/** A result that the client has, by the URI that it knows. */
interface PreviousResult {
  readonly uri: string;
  readonly value: string;
}

/** Answers `workspace/diagnostic`: what has changed in the folders since the client asked last. */
export class WorkspacePull {
  private readonly context: WorkspacePullContext;
  /** Documents that were closed, and whether the client was told since what holds for the file. */
  private readonly closed = new Map<string, "told" | "new">();
  /** The result ids of files as they are stored, each with the revision of the report that it holds for. */
  private readonly results = new WeakMap<IndexedReport, { readonly revision: number; readonly resultId: string }>();
  /** Ends the question that waits for an answer. */
  private question = new AbortController();

  constructor(context: WorkspacePullContext) {
    this.context = context;
  }

  /**
   * Returns what has changed. While nothing has, the answer waits: the client asks again after each answer, so
   * answering at once would keep both busy for nothing. A later question ends the wait of an earlier one.
   */
  async answer(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  ): Promise<WorkspaceDiagnosticReport> {
    const { indexing, invalidations } = this.context.workspace;
    const ended = this.begin(token);
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [spelledAlike(uri), { uri, value }]));
    const over = aborted(ended);
    const told = new ToldParts(partial);
    if (partial) await this.tellWhileReading(previous, told, ended);
    for (let first = true; !ended.aborted; first = false) {
      await Promise.race([indexing.idle(), over]);
      const { revision } = invalidations;
      for await (const item of this.differences(previous, this.closedLately(first))) {
        if (ended.aborted) break;
        told.add(item);
      }
      const items = told.rest();
      if (told.news) return { items };
      await invalidations.after(revision, ended);
    }
    return { items: [] };
  }

  /**
   * While files are being read, tells of those that are known: when there are some, and again each time there are twice
   * as many, so that all looks together cost no more than two. What is gone or missing shows only when all are read.
   */
  private async tellWhileReading(
    previous: Map<string, PreviousResult>,
    told: ToldParts,
    ended: AbortSignal,
  ): Promise<void> {
    const { index, indexing } = this.context.workspace;
    for (let next = FIRST_LOOK; indexing.busy && !ended.aborted; next = Math.max(FIRST_LOOK, 2 * index.size)) {
      await indexing.idleOrKnown(next, ended);
      for await (const item of this.reportDifferences(previous, NONE_CLOSED)) {
        if (ended.aborted) break;
        told.add(item);
        previous.set(spelledAlike(item.uri), { uri: item.uri, value: item.resultId ?? NO_DIAGNOSTICS });
      }
    }
  }

  /** Notes that a document was closed. */
  close(uri: string): void {
    this.closed.set(uri, "new");
  }

  /** Ends the question that waits for an answer. */
  end(): void {
    this.question.abort();
  }

  /**
   * Ends the last question and begins a new one. Aborted when the client wants no answer any more, asks anew, or goes
   * away.
   */
  private begin(token: CancellationToken): AbortSignal {
    this.question.abort();
    const controller = new AbortController();
    this.question = controller;
    token.onCancellationRequested(() => controller.abort());
    return controller.signal;
  }

  /**
   * Returns the documents of which it is uncertain what the client shows, as they were closed while their diagnostics
   * were on the way: VS Code passes over what it is told of a document that it still holds for open. They are told
   * twice, the second time in answer to the next question.
   */
  private closedLately(first: boolean): ReadonlyMap<string, string> {
    const uris = [...this.closed].filter(([, state]) => first || state === "new");
    for (const [uri, state] of uris) {
      if (state === "told") this.closed.delete(uri);
      else this.closed.set(uri, "told");
    }
    return new Map(uris.map(([uri]) => [spelledAlike(uri), uri]));
  }

  /** The files whose diagnostics are not as the client shows them, and those that were looked at again and are. */
  private async *differences(
    previous: ReadonlyMap<string, PreviousResult>,
    closed: ReadonlyMap<string, string>,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    yield* this.reportDifferences(previous, closed);
    const left = new Map<string, string>();
    for (const [spelling, { uri, value }] of previous) if (value !== NO_DIAGNOSTICS) left.set(spelling, uri);
    for (const [spelling, uri] of closed) left.set(spelling, uri);
    for (const { spelling } of this.context.workspace.index.all()) left.delete(spelling);
    const others = this.context.workspace.unread
      .all()
      .map(async (unread) => ({ ...unread, items: await this.context.unread(unread) }));
    for (const { uri, spelling, items } of [...(await Promise.all(others)), ...(await this.context.lists())]) {
      left.delete(spelling);
      const value = closed.has(spelling) ? UNCERTAIN : (previous.get(spelling)?.value ?? NO_DIAGNOSTICS);
      const resultId = items.length === 0 ? NO_DIAGNOSTICS : resultIdOf(items);
      if (resultId !== value) yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
    }
    // What the client shows and what is no report any more. A document that is open is left to the client's own
    // questions.
    for (const uri of this.context.documents.uris()) left.delete(spelledAlike(uri));
    for (const uri of left.values()) yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
  }

  /** The same of reports alone. */
  private async *reportDifferences(
    previous: ReadonlyMap<string, PreviousResult>,
    closed: ReadonlyMap<string, string>,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    for (const report of this.context.workspace.index.all()) {
      const { spelling } = report;
      const value = closed.has(spelling) ? UNCERTAIN : (previous.get(spelling)?.value ?? NO_DIAGNOSTICS);
      const known = this.results.get(report);
      if (known?.revision === report.revision && known.resultId === value) continue;
      const item = await this.difference(report, value);
      if (item) yield item;
    }
  }

  private async difference(
    { id }: IndexedReport,
    value: string,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { workspace, documents, isPulled } = this.context;
    const open = workspace.index.openUri(id);
    if (open === undefined) {
      const report = workspace.index.get(id);
      return report && this.storedDifference(report, value);
    }
    // The client asks for these by itself, but not for those that it shows nowhere.
    const analysed = isPulled(open) ? undefined : await documents.analysed(open);
    return analysed && this.reportOf(analysed, { version: analysed.version, value });
  }

  private async storedDifference(
    report: IndexedReport,
    value: string,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { workspace, stored, states, messagesHandled } = this.context;
    const { id, uri, revision } = report;
    const found = await stored.shown(report);
    if (found) states.note(id, revision, found);
    await messagesHandled();
    // It was opened in the meantime.
    if (workspace.index.openUri(id) !== undefined) return this.difference(report, value);
    const item = found ? this.reportOf(found, { version: null, value }) : nothingOf(uri, value);
    this.results.set(report, { revision, resultId: item?.resultId ?? NO_DIAGNOSTICS });
    return item;
  }

  private reportOf(
    found: FoundText,
    { version, value }: { readonly version: number | null; readonly value: string },
  ): WorkspaceDocumentDiagnosticReport | undefined {
    const { uri } = found;
    const items = this.context.render(found);
    const resultId = resultIdOf(items);
    if (resultId !== value) return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
    return items.length === 0 ? undefined : { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  }
}

function nothingOf(uri: string, value: string): WorkspaceDocumentDiagnosticReport | undefined {
  if (value === NO_DIAGNOSTICS) return undefined;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [], resultId: NO_DIAGNOSTICS };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });
}
