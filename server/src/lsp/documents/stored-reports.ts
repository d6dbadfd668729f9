import { checkReport, sameOptions } from "../../analysis/analyse";
import { compareAnalysis, compareReport, mergeFindings } from "../../analysis/comparison/compare";
import { readText } from "../../analysis/read-text";
import { digestOf } from "../../model/digest/digest";
import { officeKindAt } from "../office-uris";
import type { Settings, SettingsSource } from "../settings/settings";
import type { ReportStore } from "../workspace/report-store";
import type { WorkspaceIndex } from "../workspace/workspace-index";
import { type AnalysedText, type ComparedText, type FoundText, foundWith, unread, withSettings } from "./analysed-text";

/** The parts that stored reports are analysed with. */
interface StoredReportsContext {
  readonly store: ReportStore;
  readonly settings: SettingsSource;
  readonly index: WorkspaceIndex;
}

/** A file by its name, as `FileIds` gives it, and by its URI. */
interface FileRef {
  readonly id: string;
  readonly uri: string;
}

/**
 * The reports that no editor has open, as they are stored. No text is kept: the next file is looked at when this one is
 * forgotten.
 */
export class StoredReports {
  private readonly context: StoredReportsContext;

  constructor(context: StoredReportsContext) {
    this.context = context;
  }

  /**
   * Returns all that can be said about a file, compared with the neighbours of `id`; undefined where it cannot be read.
   */
  async analysed({ id, uri }: FileRef): Promise<AnalysedText | undefined> {
    const [text, settings] = await Promise.all([this.context.store.read(uri), this.context.settings.of(uri)]);
    return text === undefined ? undefined : withSettings(uri, this.compared({ id, uri }, text, settings), settings);
  }

  /**
   * Returns what is found in a file, compared with its neighbours as the index knows them now; undefined where it holds
   * no report. The file is read only where nothing was kept of a check of it.
   */
  async found(file: FileRef): Promise<FoundText | undefined> {
    const kept = this.keptOf(file, await this.context.settings.of(file.uri));
    if (kept) return kept;
    const analysed = await this.analysed(file);
    return analysed?.analysis && analysed;
  }

  /**
   * Returns the same; undefined also where the user wants to see nothing of a file that is not open, and for a document
   * in whose place a text counts.
   */
  async shown(file: FileRef): Promise<FoundText | undefined> {
    const { ignored, diagnosticMode } = await this.context.settings.of(file.uri);
    if (this.context.index.isReplaced(file.id)) return undefined;
    return ignored || diagnosticMode === "openFilesOnly" ? undefined : this.found(file);
  }

  private keptOf({ id, uri }: FileRef, settings: Settings): FoundText | undefined {
    const { index } = this.context;
    const digest = index.digestOf(id);
    const kept = index.get(id)?.kept;
    if (!digest || !kept || !sameOptions(kept.options, settings.analysis)) return undefined;
    const neighbours = index.neighboursOf(id);
    if (kept.isAmbiguous && neighbours.lastYear) return undefined;
    // Nobody asks for the fixes of what is closed.
    const { findings } = compareReport(digest, neighbours, () => undefined);
    return foundWith(settings, {
      uri,
      lines: digest.lines,
      findings: mergeFindings(kept.findings, findings),
      text: "",
    });
  }

  private compared({ id, uri }: FileRef, text: string, { analysis: options }: Settings): ComparedText {
    const content = readText(text, options);
    if (content.kind !== "report") return unread(content);
    const neighbours = this.context.index.neighboursOf(id);
    const lastYear = neighbours.lastYear?.digest;
    const analysis = checkReport(content.report, lastYear ? { ...options, lastYear } : options);
    // The file may have changed since it was indexed; then there will be word of it, and it is looked at again.
    return { content, analysis, ...compareAnalysis(analysis, digestOf(content.report, officeKindAt(uri)), neighbours) };
  }
}
