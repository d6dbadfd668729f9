import { ReportIndex } from "../../analysis/comparison/report-index";
import type { KeptCheck } from "../../analysis/kept-check";
import type { LineMap } from "../../base/lines";
import type { Digest } from "../../model/digest/digest";
import type { Aggregate, Neighbour, Neighbours } from "../../rules/neighbours";
import { spelledAlike } from "../uris";

/** A report that others are compared with. */
export interface IndexedReport {
  readonly id: string;
  /** The URI for the client: its own if the document is open. */
  readonly uri: string;
  /** The URI as `spelledAlike` gives it. */
  readonly spelling: string;
  /** What is kept of a check of the file; undefined where it was only read, and for an open document. */
  readonly kept: KeptCheck | undefined;
  /** Goes up whenever the findings may have changed. */
  revision: number;
}

/**
 * All reports that the server knows of, by the name of the file: those in the client's folders, and open documents. Of
 * each only the digest is kept, not the text. Where a document is open, its text counts and not the file's. Whatever
 * changes the index returns the ids of the reports whose findings may have changed by that.
 */
export class WorkspaceIndex {
  /** Goes up whenever anyone's findings may have changed. */
  revision = 0;
  private aggregates = "[]";
  private readonly index = new ReportIndex();
  private readonly reports = new Map<string, IndexedReport>();
  /** The URIs that files are open as, by id. */
  private readonly opened = new Map<string, string>();

  /** Enters what a text holds, and what is kept of a check of it; a digest of undefined where it is no report. */
  set(id: string, uri: string, digest: Digest | undefined, kept?: KeptCheck): ReadonlySet<string> {
    if (!digest) return this.delete(id);
    const spelling = spelledAlike(uri);
    this.reports.set(id, { id, uri, spelling: spelling === id ? id : spelling, kept, revision: 0 });
    return this.invalidate(this.index.set(id, digest));
  }

  /**
   * Enters what stands in an open document; undefined where it is no report. From now on the file's own text does not
   * count.
   */
  setOpen(id: string, uri: string, digest: Digest | undefined): ReadonlySet<string> {
    this.opened.set(id, uri);
    return this.set(id, uri, digest);
  }

  /** Notes that a file is not open any more as `uri`. Its text counts until the file's own is set. */
  close(id: string, uri: string): void {
    if (this.openUri(id) === uri) this.opened.delete(id);
  }

  /** Takes a report out. */
  delete(id: string): ReadonlySet<string> {
    return this.reports.delete(id) ? this.invalidate(this.index.delete(id)) : new Set();
  }

  /** Notes that the findings of these reports may have changed. */
  invalidate(ids: ReadonlySet<string>): ReadonlySet<string> {
    this.revision++;
    for (const id of ids) {
      const report = this.reports.get(id);
      if (report) report.revision = this.revision;
    }
    return ids;
  }

  /** Notes that everything may have changed, as with the settings. */
  invalidateAll(): ReadonlySet<string> {
    return this.invalidate(new Set(this.reports.keys()));
  }

  /** Uses these lists of bodies that are added up. */
  useAggregates(aggregates: readonly Aggregate[]): ReadonlySet<string> {
    const json = JSON.stringify(aggregates);
    if (json === this.aggregates) return new Set();
    this.aggregates = json;
    return this.invalidate(this.index.useAggregates(aggregates));
  }

  /** Notes that a text was made from a document: they are one report, and the text counts. */
  madeFrom(text: string, document: string): ReadonlySet<string> {
    return this.invalidate(this.index.madeFrom(text, document));
  }

  /** Returns true for a document in whose place the text counts that was made from it. */
  isReplaced(id: string): boolean {
    return this.index.textOf(id) !== undefined;
  }

  /** Returns each report once: no document in whose place a text counts. */
  once(): readonly IndexedReport[] {
    return this.all().filter(({ id }) => !this.isReplaced(id));
  }

  /** The number of reports. */
  get size(): number {
    return this.reports.size;
  }

  /** Returns all reports as they are now. */
  all(): readonly IndexedReport[] {
    return [...this.reports.values()];
  }

  get(id: string): IndexedReport | undefined {
    return this.reports.get(id);
  }

  digestOf(id: string): Digest | undefined {
    return this.index.get(id);
  }

  /** Returns a number that is another whenever a report's findings may have changed; 0 for what is no report. */
  revisionOf(id: string): number {
    return this.reports.get(id)?.revision ?? 0;
  }

  /**
   * Returns the reports that a report is compared with. One that is not in the index, and is nobody's neighbour, is
   * given by its digest.
   */
  neighboursOf(id: string, digest?: Digest): Neighbours {
    return this.index.neighboursOf(id, digest);
  }

  /**
   * Returns the reports of the same body over the years, the report itself among them. One that is not in the index is
   * given by its digest.
   */
  seriesOf(id: string, digest?: Digest): readonly Neighbour[] {
    return this.index.seriesOf(id, digest);
  }

  /** The reports by body and year. To be read only: changes go through this index. */
  get byBody(): ReportIndex {
    return this.index;
  }

  /** Returns how to point into a report; undefined where it is not known any more. */
  place(id: string): { readonly uri: string; readonly lines: LineMap } | undefined {
    const report = this.reports.get(id);
    const digest = this.index.get(id);
    return report && digest && { uri: report.uri, lines: digest.lines };
  }

  /** Returns the URI that a file is open as; undefined where it is not open. */
  openUri(id: string): string | undefined {
    return this.opened.get(id);
  }
}
