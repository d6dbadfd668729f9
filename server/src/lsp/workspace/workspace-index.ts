import type { AnalysisOptions } from "../../analysis/analyse";
import { ReportIndex } from "../../analysis/report-index";
import type { LineMap } from "../../base/lines";
import type { Digest } from "../../model/digest/digest";
import type { Aggregate, Neighbours } from "../../rules/neighbours";
import { spelledAlike } from "./file-ids";

/** A report that others are compared with. */
export interface Member {
  readonly id: string;
  /** How to speak of it to the client: as the client does where the document is open. */
  readonly uri: string;
  /** The URI as `spelledAlike` gives it. */
  readonly spelling: string;
  /** Goes up whenever the findings may have changed. */
  changes: number;
  /** The name of the findings last worked out for the file as it is stored; undefined when they may have changed since. */
  result?: string;
}

/** A file that is open in an editor: what stands there, and what it is read with. */
interface OpenText {
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  readonly options: AnalysisOptions;
}

/**
 * All reports that the server knows of, by the name of the file: those in the client's folders, and open documents. Of each only the digest
 * is kept, not the text. Where a document is open, its text counts and not the file's.
 */
export class KnownReports {
  private clock = 0;
  private aggregates = "[]";
  private readonly index = new ReportIndex();
  private readonly members = new Map<string, Member>();
  private readonly opened = new Map<string, OpenText>();

  /** Takes in what a text holds; undefined where it is no report. Gives the reports whose findings may change by that. */
  set(id: string, uri: string, digest: Digest | undefined): ReadonlySet<string> {
    if (!digest) return this.delete(id);
    const spelling = spelledAlike(uri);
    this.members.set(id, { id, uri, spelling: spelling === id ? id : spelling, changes: 0 });
    return this.outdate(this.index.set(id, digest));
  }

  /** Takes a report out. Gives the reports whose findings may change by that. */
  delete(id: string): ReadonlySet<string> {
    return this.members.delete(id) ? this.outdate(this.index.delete(id)) : new Set();
  }

  /** Notes that everything may have changed, as with the settings. Gives all reports. */
  outdateAll(): ReadonlySet<string> {
    return this.outdate(new Set(this.members.keys()));
  }

  /** Notes that the findings of these reports may have changed. Gives them. */
  outdate(ids: ReadonlySet<string>): ReadonlySet<string> {
    for (const id of ids) {
      const member = this.members.get(id);
      if (!member) continue;
      member.changes = ++this.clock;
      delete member.result;
    }
    return ids;
  }

  /** Uses these lists of bodies that are added up. Gives the reports whose findings may change by that. */
  useAggregates(aggregates: readonly Aggregate[]): ReadonlySet<string> {
    const said = JSON.stringify(aggregates);
    if (said === this.aggregates) return new Set();
    this.aggregates = said;
    return this.outdate(this.index.useAggregates(aggregates));
  }

  /** The names of all reports. */
  ids(): readonly string[] {
    return [...this.members.keys()];
  }

  /** All reports as they are now. */
  all(): readonly Member[] {
    return [...this.members.values()];
  }

  get(id: string): Member | undefined {
    return this.members.get(id);
  }

  /** Notes the name of a file's findings, unless they may have changed since `changes` was read. */
  workedOut(id: string, changes: number, result: string): void {
    const member = this.members.get(id);
    if (member?.changes === changes) member.result = result;
  }

  digestOf(id: string): Digest | undefined {
    return this.index.get(id);
  }

  neighboursOf(id: string): Neighbours {
    return this.index.neighboursOf(id);
  }

  /** How to point into a report; undefined where it is not known any more. */
  place(id: string): { readonly uri: string; readonly lines: LineMap } | undefined {
    const member = this.members.get(id);
    const digest = this.index.get(id);
    return member && digest && { uri: member.uri, lines: digest.lines };
  }

  /** The neighbours of a report that is nobody's neighbour itself. */
  neighboursOfGuest(id: string, digest: Digest): Neighbours {
    this.index.set(id, digest);
    const neighbours = this.index.neighboursOf(id);
    this.index.delete(id);
    return neighbours;
  }

  /**
   * Takes in what stands in an open document, whose digest is made only if it is not known already; undefined where it is no report. Gives
   * the reports whose findings may change by that.
   */
  setOpen(open: OpenText, digest: () => Digest | undefined): Set<string> {
    const { id, uri, text, options } = open;
    const known = this.opened.get(id);
    if (known && known.text === text && known.options === options) return new Set();
    this.opened.set(id, open);
    return new Set(this.set(id, uri, digest()));
  }

  /** Notes that a file is not open any more as `uri`. Its text counts until the file's own is set. */
  close(id: string, uri: string): void {
    if (this.openUri(id) === uri) this.opened.delete(id);
  }

  /** The URI that a file is open as; undefined where it is not open. */
  openUri(id: string): string | undefined {
    return this.opened.get(id)?.uri;
  }
}
