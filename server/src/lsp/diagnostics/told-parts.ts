import {
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";

/** The most files whose diagnostics are sent together while the others are still being computed; first come fewer. */
const LARGEST_PART = 16;

/** What the client is told in answer to one question, in parts if it takes them. */
export class ToldParts {
  /** True if anything is told that is not as the client shows it. */
  news = false;
  private readonly partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;
  private readonly items: WorkspaceDocumentDiagnosticReport[] = [];
  private part = 1;

  constructor(partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined) {
    this.partial = partial;
  }

  /** Tells of one more document, at once or with the next. */
  add(item: WorkspaceDocumentDiagnosticReport): void {
    this.items.push(item);
    this.news ||= item.kind === DocumentDiagnosticReportKind.Full;
    if (!this.news || !this.partial || this.items.length < this.part) return;
    this.partial.report({ items: this.rest() });
    this.part = Math.min(2 * this.part, LARGEST_PART);
  }

  /** Returns what has not been told yet. */
  rest(): WorkspaceDocumentDiagnosticReport[] {
    return this.items.splice(0);
  }
}
