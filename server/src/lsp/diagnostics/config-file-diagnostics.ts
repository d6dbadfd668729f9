import type { Diagnostic as LspDiagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { entriesByFile, matchEntries, type PlacedEntry, readBaseline } from "../../analysis/baseline/read";
import type { EntryProblem } from "../../analysis/config/entries";
import { readConfig } from "../../analysis/config/read";
import { lineMap } from "../../base/lines";
import { say } from "../../base/localised";
import { inTextOrder } from "../../base/span";
import type { Client } from "../client/client";
import { toProblem } from "../convert/problems";
import type { OpenDocuments } from "../documents/open-documents";
import type { StoredReports } from "../documents/stored-reports";
import { configFileKind, uriBeside } from "../settings/config-files";
import type { SettingsSource } from "../settings/settings";
import type { ExpectedInWorkspace } from "../workspace/expected-lists";
import type { Workspace } from "../workspace/workspace";
import type { IndexedReport } from "../workspace/workspace-index";
import { diagnosticsOfList } from "./list-diagnostics";

/** The context in which configurations and baselines are checked. */
interface ConfigFileContext {
  readonly client: Client;
  readonly settings: SettingsSource;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly stored: StoredReports;
  readonly expected: ExpectedInWorkspace;
}

/** Diagnostics of open configurations and baselines: wrong entries, and accepted findings that are gone. */
export class ConfigFileDiagnostics {
  private readonly context: ConfigFileContext;
  /** A baseline may name hundreds of reports, and is looked through after each letter that is typed in it. */
  private readonly fingerprints = new WeakMap<
    IndexedReport,
    { readonly revision: number; readonly fingerprints: readonly string[] }
  >();

  constructor(context: ConfigFileContext) {
    this.context = context;
  }

  /** Returns the diagnostics of a configuration or a baseline that is open. */
  async of(document: TextDocument): Promise<LspDiagnostic[]> {
    const { uri } = document;
    const { client, settings } = this.context;
    const text = document.getText();
    const { locale } = await settings.of(uri);
    const isConfig = configFileKind(uri) === "config";
    const problems = isConfig ? readConfig(text).problems : await this.baselineProblems(uri, text);
    const lines = lineMap(text);
    const own = problems
      .filter(({ seenBySchema }) => !(seenBySchema && client.support.validatesSchemas))
      .map((problem) => toProblem(problem, lines, locale));
    return isConfig ? [...own, ...(await diagnosticsOfList(uri, this.context))] : own;
  }

  private async baselineProblems(uri: string, text: string): Promise<readonly EntryProblem[]> {
    const { baseline, problems } = readBaseline(text);
    const stale: EntryProblem[] = [];
    for (const [file, entries] of entriesByFile(baseline))
      stale.push(...(await this.staleEntries(uriBeside(uri, file), entries)));
    return inTextOrder([...problems, ...stale]);
  }

  /** Returns a problem for each entry for a report that nothing matches any more. */
  private async staleEntries(uri: string, entries: readonly PlacedEntry[]): Promise<readonly EntryProblem[]> {
    const fingerprints = await this.fingerprintsIn(uri);
    await this.context.client.messagesHandled();
    const message = fingerprints
      ? say("年报里已没有这个问题，可删去这一条", "the report has no such finding any more; the entry can go")
      : say("找不到这份年报", "there is no such report");
    return matchEntries(entries, fingerprints ?? []).stale.map(({ span }) => ({
      span,
      message,
      severity: "information",
      seenBySchema: false,
    }));
  }

  /** Returns what the findings of a report are known by; undefined where there is no such report. */
  private async fingerprintsIn(uri: string): Promise<readonly string[] | undefined> {
    const { documents, stored, workspace } = this.context;
    const open = documents.openAs(uri);
    if (open) {
      const analysed = await documents.analysed(open.uri);
      return analysed?.analysis && analysed.fingerprints();
    }
    const id = await workspace.ids.of(uri);
    const report = workspace.index.get(id);
    const known = report && this.fingerprints.get(report);
    if (known && known.revision === report.revision) return known.fingerprints;
    const revision = report?.revision ?? 0;
    const fingerprints = (await stored.found({ id, uri }))?.fingerprints();
    if (report && fingerprints) this.fingerprints.set(report, { revision, fingerprints });
    return fingerprints;
  }
}
