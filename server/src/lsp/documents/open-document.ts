import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, type AnalysisOptions, checkReport } from "../../analysis/analyse";
import { compareAnalysis } from "../../analysis/comparison/compare";
import { type ReadResult, readText } from "../../analysis/read-text";
import { type Digest, digestOf } from "../../model/digest/digest";
import { type Neighbour, type Neighbours, NO_NEIGHBOURS } from "../../rules/neighbours";
import { officeKindAt } from "../office-uris";
import type { Settings } from "../settings/settings";
import type { WorkspaceIndex } from "../workspace/workspace-index";
import { type AnalysedDocument, type ComparedText, type ReadDocument, unread, withSettings } from "./analysed-text";
import type { ComparisonScope } from "./comparison-scope";

/** The parts that an open document is read with, besides its text. */
export interface DocumentContext {
  readonly document: TextDocument;
  readonly id: string;
  readonly scope: ComparisonScope;
  readonly options: AnalysisOptions;
}

/**
 * The text of an open document as it was read last. It is checked when somebody asks for the first time, and compared
 * anew only when its neighbours have changed: all requests on one version are answered from one analysis.
 */
export class OpenDocument {
  readonly context: DocumentContext;
  readonly content: ReadResult;
  /** The digest for other reports; undefined if the document is no report, or is compared with nothing. */
  readonly digest: Digest | undefined;
  private readonly text: string;
  private readonly checked = new LastValue<Analysis>();
  private readonly compared = new LastValue<ComparedText>();
  private readonly analysed = new LastValue<AnalysedDocument>();

  /** Reads the text that the document has now. */
  constructor(context: DocumentContext) {
    this.context = context;
    this.text = context.document.getText();
    this.content = readText(this.text, context.options);
    const { content } = this;
    const isCompared = content.kind === "report" && context.scope !== "none";
    this.digest = isCompared ? digestOf(content.report, officeKindAt(context.document.uri)) : undefined;
  }

  /** Returns true while the document still has this text and is read with the same. */
  isCurrent({ document, id, scope, options }: DocumentContext): boolean {
    const { context } = this;
    return (
      context.document === document &&
      context.id === id &&
      context.scope === scope &&
      context.options === options &&
      this.text === document.getText()
    );
  }

  /** Returns the reports that the document is compared with, as the index knows them now. */
  neighbours(index: WorkspaceIndex): Neighbours {
    if (!this.digest) return NO_NEIGHBOURS;
    return index.neighboursOf(this.context.id, this.digest);
  }

  /** Returns the same body's reports over the years, this one among them, as the index knows them now. */
  series(index: WorkspaceIndex): readonly Neighbour[] {
    return this.digest ? index.seriesOf(this.context.id, this.digest) : [];
  }

  /** Returns the document as it was read, not checked. */
  read(settings: Settings): ReadDocument {
    const { document, id, scope } = this.context;
    const { uri, version } = document;
    return { uri, content: this.content, settings, id, scope, document, version };
  }

  /**
   * Returns all that can be said about the text; the index must be up to date. The same object as long as nothing
   * changes.
   */
  analyse(index: WorkspaceIndex, settings: Settings): AnalysedDocument {
    const { document, id, scope } = this.context;
    const { uri, version } = document;
    const revision = scope === "workspace" ? index.revisionOf(id) : index.revision;
    const compared = this.compared.get([revision], () => this.compare(this.neighbours(index)));
    return this.analysed.get([compared, settings, version], () => ({
      ...this.read(settings),
      ...withSettings(uri, compared, settings),
    }));
  }

  private compare(neighbours: Neighbours): ComparedText {
    const { content, digest } = this;
    if (content.kind !== "report") return unread(content);
    const lastYear = neighbours.lastYear?.digest;
    const options = lastYear ? { ...this.context.options, lastYear } : this.context.options;
    const analysis = this.checked.get([lastYear], () => checkReport(content.report, options));
    const { findings, failed } = digest ? compareAnalysis(analysis, digest, neighbours) : analysis;
    return { content, analysis, findings, failed };
  }
}

/** Remembers the value that was made last, for as long as it is asked for with the same keys. */
class LastValue<V> {
  private last: { readonly keys: readonly unknown[]; readonly value: V } | undefined;

  get(keys: readonly unknown[], make: () => V): V {
    if (!this.last?.keys.every((key, index) => key === keys[index])) this.last = { keys, value: make() };
    return this.last.value;
  }
}
