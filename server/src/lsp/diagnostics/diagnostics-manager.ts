import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { type Client, inBackground } from "../client/client";
import { toDiagnostic } from "../convert/diagnostics";
import type { Render } from "../convert/rendering";
import type { AnalysedDocument, FoundText } from "../documents/analysed-text";
import { isUntitled } from "../documents/comparison-scope";
import type { OpenDocuments } from "../documents/open-documents";
import type { ReportStates } from "../documents/report-states";
import type { StoredReports } from "../documents/stored-reports";
import { type ConfigFiles, isConfigFile } from "../settings/config-files";
import type { SettingsSource } from "../settings/settings";
import type { ExpectedInWorkspace } from "../workspace/expected-lists";
import type { Workspace } from "../workspace/workspace";
import { ConfigFileDiagnostics } from "./config-file-diagnostics";
import { listDiagnostics } from "./list-diagnostics";
import { resultIdOf } from "./result-id";
import { AnalysisLog, StatusPublisher } from "./status";
import { unreadDiagnostics, unreadSettings } from "./unread-documents";
import { WorkspacePull } from "./workspace-pull";

/** The parts that diagnostics are made from. */
export interface DiagnosticsContext {
  readonly client: Client;
  readonly settings: SettingsSource;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly stored: StoredReports;
  readonly states: ReportStates;
  readonly expected: ExpectedInWorkspace;
  readonly configFiles: ConfigFiles;
  readonly render: Render;
}

/**
 * Owns all that the client is told about reports without a feature being asked for: diagnostics that it pulls, for one
 * document or the whole workspace, diagnostics that are pushed to it, status and log. A client either pulls or is
 * pushed to, never both.
 */
export class DiagnosticsManager {
  private readonly context: DiagnosticsContext;
  private readonly configFiles: ConfigFileDiagnostics;
  private readonly workspacePull: WorkspacePull;
  private readonly status: StatusPublisher;
  private readonly log: AnalysisLog;
  /** Open documents whose diagnostics the client asks for by itself. */
  private readonly pulled = new Set<string>();
  private ended = false;

  constructor(context: DiagnosticsContext) {
    const { client, workspace, documents, stored, states } = context;
    this.context = context;
    this.configFiles = new ConfigFileDiagnostics(context);
    this.status = new StatusPublisher(client);
    this.log = new AnalysisLog(client.connection);
    this.workspacePull = new WorkspacePull({
      workspace,
      stored,
      states,
      documents,
      isPulled: (uri) => this.pulled.has(uri),
      render: (found) => this.rendered(found),
      unread: (document) => unreadDiagnostics(context.settings, document),
      lists: () => this.ofClosedLists(),
      messagesHandled: () => client.messagesHandled(),
    });
    workspace.invalidations.on((ids) => this.invalidated(ids));
  }

  /** Answers `textDocument/diagnostic`. */
  async pull({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const items = isConfigFile(uri) ? ((await this.ofConfigFile(uri)) ?? []) : await this.ofReport(uri);
    if (!items) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = resultIdOf(items);
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** Answers `workspace/diagnostic`. */
  pullWorkspace(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  ): Promise<WorkspaceDiagnosticReport> {
    return this.workspacePull.answer(params, token, partial);
  }

  /**
   * Follows a new version of a document. To a client that pulls nothing is sent, but others may be compared with the
   * document, and one that the client shows nowhere is told of in answer to the question about the whole workspace.
   */
  async changed(uri: string): Promise<void> {
    const { client, documents, workspace } = this.context;
    if (!client.support.pullsDiagnostics) return this.push(uri);
    const updated = await documents.update(uri);
    const isIndexed = updated && workspace.index.openUri(updated.document.context.id) === uri;
    if (isIndexed && !this.pulled.has(uri)) workspace.invalidations.add([]);
  }

  /** Follows a document that is not open any more: the diagnostics of the file take the place of its own. */
  async closed(uri: string): Promise<void> {
    const { connection, support } = this.context.client;
    this.status.close(uri);
    this.pulled.delete(uri);
    if (support.pullsDiagnostics) this.workspacePull.close(uri);
    else await connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Has the client show all diagnostics anew, as when settings have changed. */
  async refreshAll(): Promise<void> {
    const { client, documents } = this.context;
    if (client.support.pullsDiagnostics) await this.refresh();
    else for (const uri of documents.uris()) await this.push(uri);
  }

  /** Sends nothing any more, and ends the question that waits for an answer. */
  end(): void {
    this.ended = true;
    this.workspacePull.end();
  }

  /** Lets the client know that diagnostics may have changed which it did not change the document of. */
  private invalidated(ids: ReadonlySet<string>): void {
    const { client, documents, workspace } = this.context;
    const open = [...ids].flatMap((id) => workspace.index.openUri(id) ?? []);
    // Nobody is told who the neighbours of an unsaved document are, nor what a list expects, so they are looked at
    // again whenever there is time.
    const others = workspace.indexing.busy
      ? []
      : documents.uris().filter((uri) => isUntitled(uri) || isConfigFile(uri));
    const uris = [...open, ...others];
    if (uris.length === 0 || this.ended) return;
    if (client.support.pullsDiagnostics) void inBackground(client, () => this.refresh());
    else for (const uri of uris) void inBackground(client, () => this.push(uri));
  }

  /** Asks the client to pull again. One that refuses will pull when it likes. */
  private async refresh(): Promise<void> {
    const { connection, support } = this.context.client;
    if (support.refreshesDiagnostics) await connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /**
   * Sends a document's diagnostics to a client that does not pull. What it shows stays until the new ones are there.
   */
  private async push(uri: string): Promise<void> {
    const { client, documents } = this.context;
    const analysed = isConfigFile(uri) ? undefined : await this.analysed(uri);
    const diagnostics = analysed ? this.rendered(analysed) : await this.ofConfigFile(uri);
    if (!diagnostics || !documents.get(uri)) return;
    const version = analysed ? { version: analysed.version } : {};
    await client.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }

  /** Files of settings and lists that are open as such are asked for by themselves. */
  private async ofClosedLists(): ReturnType<typeof listDiagnostics> {
    const lists = [...(await listDiagnostics(this.context)), ...(await unreadSettings(this.context))];
    const { documents, settings } = this.context;
    const shown = lists.map(async (list) => {
      const isShown = !documents.get(list.uri) && (await settings.of(list.uri)).diagnosticMode === "workspace";
      return isShown ? list : { ...list, items: [] };
    });
    return Promise.all(shown);
  }

  private async ofConfigFile(uri: string): Promise<LspDiagnostic[] | undefined> {
    const document = isConfigFile(uri) ? this.context.documents.get(uri) : undefined;
    return document && this.configFiles.of(document);
  }

  private async ofReport(uri: string): Promise<LspDiagnostic[] | undefined> {
    const analysed = await this.analysed(uri);
    if (analysed) this.pulled.add(uri);
    const shown = analysed ?? (await this.foundClosed(uri));
    return shown && this.rendered(shown);
  }

  /** VS Code asks once more for a document that it is about to close; then the file counts. */
  private async foundClosed(uri: string): Promise<FoundText | undefined> {
    const { stored, workspace } = this.context;
    const report = workspace.index.get(await workspace.ids.of(uri));
    return report && stored.shown(report);
  }

  private async analysed(uri: string): Promise<AnalysedDocument | undefined> {
    const analysed = await this.context.documents.analysed(uri);
    if (!analysed) return undefined;
    this.log.log(analysed);
    await this.status.publish(analysed);
    return analysed;
  }

  private rendered(found: FoundText): LspDiagnostic[] {
    const rendering = this.context.render(found);
    return found.diagnostics.map((diagnostic) => toDiagnostic(diagnostic, rendering));
  }
}
