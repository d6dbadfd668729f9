import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Neighbour, Neighbours } from "../../rules/neighbours";
import { isConfigFile } from "../settings/config-files";
import type { Settings, SettingsSource } from "../settings/settings";
import { spelledAlike } from "../uris";
import type { FileIds } from "../workspace/file-ids";
import type { Invalidations } from "../workspace/invalidations";
import type { WorkspaceIndex } from "../workspace/workspace-index";
import type { AnalysedDocument, LatestDocument, ReadDocument } from "./analysed-text";
import { comparisonScopeOf, isUntitled } from "./comparison-scope";
import { type DocumentContext, OpenDocument } from "./open-document";

/** The parts that open documents are read with, and those that are told about them. */
export interface OpenDocumentsContext {
  readonly documents: Pick<TextDocuments<TextDocument>, "get" | "all" | "keys">;
  readonly settings: SettingsSource;
  readonly ids: FileIds;
  readonly index: WorkspaceIndex;
  readonly invalidations: Invalidations;
  /** The URIs of the client's folders; changes with them. */
  readonly folders: ReadonlySet<string>;
}

/**
 * The documents that the client has open. Each version is read once; the index of reports learns of it then. `update`
 * alone changes anything; what is said about a document is worked out from what was read and from the index.
 */
export class OpenDocuments {
  private readonly context: OpenDocumentsContext;
  /** The latest reading of each document, by URI. */
  private readonly read = new Map<string, OpenDocument>();

  constructor(context: OpenDocumentsContext) {
    this.context = context;
  }

  /**
   * Returns all that can be said about the latest version of a document; undefined where it is not open or no text for
   * a report.
   */
  async analysed(uri: string): Promise<AnalysedDocument | undefined> {
    return (await this.latest(uri))?.analysed();
  }

  /** Returns the latest version of a document, read and not yet checked; undefined as for `analysed`. */
  async latest(uri: string): Promise<LatestDocument | undefined> {
    const updated = await this.update(uri);
    if (!updated) return undefined;
    const { document, settings } = updated;
    return { ...document.read(settings), analysed: () => document.analyse(this.context.index, settings) };
  }

  /** Returns the reports that a document is compared with now. */
  neighboursOf({ uri }: ReadDocument): Partial<Neighbours> {
    return this.read.get(uri)?.neighbours(this.context.index) ?? {};
  }

  /** Returns the reports of a document's body over the years, its own among them. */
  seriesOf({ uri }: ReadDocument): readonly Neighbour[] {
    return this.read.get(uri)?.series(this.context.index) ?? [];
  }

  /**
   * Reads what has changed since it was read last, and brings the index of reports up to date. Returns what was read of
   * the document.
   */
  async update(uri: string): Promise<{ readonly document: OpenDocument; readonly settings: Settings } | undefined> {
    if (isConfigFile(uri)) return undefined;
    const { documents, ids, settings: source, folders } = this.context;
    const [settings, id] = await Promise.all([source.of(uri), ids.of(uri)]);
    // Only now: the document may have changed or closed while the client was looking for its settings.
    for (const { context } of this.read.values()) this.readAgain(context);
    const document = documents.get(uri);
    if (!document) return undefined;
    const scope = comparisonScopeOf(uri, folders);
    return { document: this.readAgain({ document, id, scope, options: settings.analysis }), settings };
  }

  /** Returns an open document as it is now. */
  get(uri: string): TextDocument | undefined {
    return this.context.documents.get(uri);
  }

  /** Returns the open document that a URI leads to, however it is spelled. */
  openAs(uri: string): TextDocument | undefined {
    const spelling = spelledAlike(uri);
    return this.context.documents.all().find((document) => spelledAlike(document.uri) === spelling);
  }

  /** Returns the URIs of all open documents. */
  uris(): readonly string[] {
    return this.context.documents.keys();
  }

  /** Forgets what was read of a document that is closed. */
  close(uri: string): void {
    this.read.delete(uri);
  }

  private readAgain(context: DocumentContext): OpenDocument {
    const { id, scope, document } = context;
    const { index } = this.context;
    const known = this.read.get(document.uri);
    const indexed = scope !== "workspace" || index.openUri(id) !== undefined;
    if (known?.isCurrent(context) && indexed) return known;
    const read = known?.isCurrent(context) ? known : new OpenDocument(context);
    this.read.set(document.uri, read);
    if (scope === "workspace") this.enter(read);
    return read;
  }

  /**
   * Lets the index know what an open document holds, and says whose findings may be others by that, its own left out.
   */
  private enter({ context: { id, document }, digest }: OpenDocument): void {
    const { documents, index, invalidations } = this.context;
    const invalidated = new Set(index.setOpen(id, document.uri, digest));
    const hasChanged = invalidated.delete(id) && documents.keys().some(isUntitled);
    if (invalidated.size > 0 || hasChanged) invalidations.add(invalidated);
  }
}
