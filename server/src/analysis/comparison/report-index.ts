import type { Digest } from "../../model/digest/digest";
import { keyOfName } from "../../model/identity/body-key";
import {
  type Aggregate,
  type AggregateParts,
  isElsewhere,
  type Neighbour,
  type Neighbours,
  NO_NEIGHBOURS,
} from "../../rules/neighbours";
import { editionOfYear } from "../../spec/forms";
import { CopyIndex } from "./copy-index";
import { ReportsByBody } from "./reports-by-body";
import { isTextOf } from "./text-of-document";

/** Files of one body and year that are listed; more are one muddle. */
const MOST_DUPLICATES = 8;

/**
 * The digests of all reports at hand, and for each the others that it is compared with. Reports are known by body and
 * year, wherever they lie and whatever they are called. Made for ten thousand: each call looks only at the reports
 * concerned.
 */
export class ReportIndex {
  private readonly digests = new Map<string, Digest>();
  private readonly byBody = new ReportsByBody();
  private readonly copies = new CopyIndex(this.digests);
  /** The documents that texts were made from, where that is known. */
  private readonly origins = new Map<string, string>();
  private aggregates = new Map<string, Aggregate>();

  /** The number of reports. */
  get size(): number {
    return this.digests.size;
  }

  /** Returns the ids of all reports. */
  ids(): IterableIterator<string> {
    return this.digests.keys();
  }

  /** Returns the digest of a report, if it is known. */
  get(id: string): Digest | undefined {
    return this.digests.get(id);
  }

  /**
   * Adds a report or puts a new version in place of the old one. Gives the ids of all reports whose findings may have
   * changed by it, this one among them.
   */
  set(id: string, digest: Digest): ReadonlySet<string> {
    const affected = new Set([id]);
    this.take(id, affected);
    this.digests.set(id, digest);
    this.put(id, digest, affected);
    return affected;
  }

  /**
   * Takes a report away. Gives the ids of all other reports whose findings may have changed by it, and this one's where
   * it was there.
   */
  delete(id: string): ReadonlySet<string> {
    const affected = new Set<string>();
    if (this.digests.has(id)) affected.add(id);
    this.take(id, affected);
    return affected;
  }

  /**
   * Notes that a text was made from a document. They are one report from now on, whatever is mended in the text, as
   * long as both are of one body and year. Gives the ids of all reports whose findings may have changed by it.
   */
  madeFrom(text: string, document: string): ReadonlySet<string> {
    this.origins.set(text, document);
    const digest = this.digests.get(text);
    return digest ? this.set(text, digest) : new Set();
  }

  /** Returns the text that counts in place of a document; undefined where there is none, and for a text. */
  textOf(id: string): string | undefined {
    const document = this.neighbour(id);
    const { body, year, isOffice } = document?.digest ?? {};
    if (!document || !isOffice || !body || year === undefined) return undefined;
    return this.byBody.of(body.key, year).find((other) => this.isTextOf(other, document));
  }

  /**
   * Uses other lists of bodies that are added up. Gives the ids of the reports whose findings may have changed by it.
   */
  useAggregates(aggregates: readonly Aggregate[]): ReadonlySet<string> {
    const before = this.aggregates;
    this.aggregates = new Map(aggregates.map((aggregate) => [keyOfName(aggregate.body), aggregate]));
    const bodies = new Set([...before.keys(), ...this.aggregates.keys()]);
    const affected = new Set<string>();
    for (const [id, { body }] of this.digests) if (body && bodies.has(body.key)) affected.add(id);
    return affected;
  }

  /**
   * Returns the reports that a report is compared with. One that is not in the index, and is nobody's neighbour, is
   * given by its digest.
   */
  neighboursOf(id: string, digest = this.digests.get(id)): Neighbours {
    if (!digest) return NO_NEIGHBOURS;
    const { body, year } = digest;
    if (!body || year === undefined) return NO_NEIGHBOURS;
    const lastYear = this.only(body, year - 1);
    const nextYear = this.only(body, year + 1);
    const parts = this.partsOf(body.key, year);
    const others = this.idsOfBody(body, year, MOST_DUPLICATES + 1).filter(
      (other) => other !== id && !this.isTextOf(other, { id, digest }),
    );
    const sameReport = others.slice(0, MOST_DUPLICATES).flatMap((other) => this.neighbour(other) ?? []);
    const [first] = sameReport;
    return {
      ...(lastYear ? { lastYear } : {}),
      ...(nextYear ? { nextYear } : {}),
      sameReport,
      ...(first && first.id < id ? { duplicateOf: first } : {}),
      copies: this.copies.copiesOf(id, digest, lastYear?.id),
      ...(parts ? { parts } : {}),
    };
  }

  /**
   * Returns the reports of the same body over the years, the earliest first: for each year the only one, the report
   * itself for its own. One that is not in the index is given by its digest.
   */
  seriesOf(id: string, digest = this.digests.get(id)): readonly Neighbour[] {
    const { body, year: own } = digest ?? {};
    if (!digest || !body || own === undefined) return [];
    const years = new Set([...this.byBody.years, own]);
    return [...years]
      .sort((a, b) => a - b)
      .flatMap((year) => (year === own ? { id, digest } : (this.only(body, year) ?? [])));
  }

  /**
   * Returns the reports of all bodies with a key for a year, namesakes elsewhere among them, without documents whose
   * text is among them; in the order of their ids.
   */
  reportsOf(key: string, year: number): readonly Neighbour[] {
    return this.idsOf(key, year).flatMap((id) => this.neighbour(id) ?? []);
  }

  private take(id: string, affected: Set<string>): void {
    const digest = this.digests.get(id);
    if (!digest) return;
    const { body, year } = digest;
    if (body && year !== undefined) {
      this.copies.affectedBy(id, digest, affected);
      this.copies.remove(id, digest);
      this.addRelatives(id, body.key, year, affected);
      this.byBody.remove(id, body.key, year);
    }
    this.digests.delete(id);
  }

  private put(id: string, digest: Digest, affected: Set<string>): void {
    const { body, year } = digest;
    if (!body || year === undefined) return;
    this.byBody.add(id, body.key, year);
    this.addRelatives(id, body.key, year, affected);
    this.copies.add(id, digest);
    this.copies.affectedBy(id, digest, affected);
  }

  /**
   * Those that a report, which is among the others of its body and year now, is compared with: where it is the first of
   * several, the others, and documents that it may be the text of; where it is the only one, or one of two, the next
   * year's and the body that it is a part of.
   */
  private addRelatives(id: string, body: string, year: number, affected: Set<string>): void {
    const same = this.byBody.of(body, year);
    for (const other of same) if (same[0] === id || this.digests.get(other)?.isOffice) affected.add(other);
    // A document and its text count as one.
    if (same.length > 4) return;
    for (const other of this.idsOf(body, year + 1)) affected.add(other);
    for (const [whole, { parts }] of this.aggregates)
      if (parts.some((part) => keyOfName(part) === body))
        for (const other of this.idsOf(whole, year)) affected.add(other);
  }

  private partsOf(body: string, year: number): AggregateParts | undefined {
    const aggregate = this.aggregates.get(body);
    if (!aggregate) return undefined;
    const keys = new Set(aggregate.parts.map(keyOfName));
    keys.delete(body);
    return { aggregate, reports: [...keys].flatMap((key) => this.only({ key, within: [] }, year) ?? []) };
  }

  /** Returns the report of a body for a year where there is just one: of two nobody can say which is the right one. */
  private only(body: BodyPlace, year: number): Neighbour | undefined {
    // Before there was a form there is nothing to compare.
    if (!editionOfYear(year)) return undefined;
    const [id, another] = this.idsOfBody(body, year, 2);
    return id === undefined || another !== undefined ? undefined : this.neighbour(id);
  }

  private neighbour(id: string): Neighbour | undefined {
    const digest = this.digests.get(id);
    return digest && { id, digest };
  }

  /** Returns the first reports for a year that may be the body's: not those of a namesake elsewhere. */
  private idsOfBody({ key, within }: BodyPlace, year: number, most: number): readonly string[] {
    const found: string[] = [];
    for (const id of this.idsOf(key, year)) {
      if (!isElsewhere(within, this.digests.get(id)?.body?.within ?? [])) found.push(id);
      if (found.length === most) break;
    }
    return found;
  }

  /** Returns the reports of a body for a year, without the documents whose text is among them. */
  private idsOf(body: string, year: number): readonly string[] {
    const all = this.byBody.of(body, year);
    if (all.length < 2) return all;
    return all.filter((id) => this.textOf(id) === undefined);
  }

  /** Reports whether a report is the text of a document; see `isTextOf`. */
  private isTextOf(id: string, document: Neighbour): boolean {
    const text = this.neighbour(id);
    return text !== undefined && isTextOf(text, document, this.origins);
  }
}

/** A body by its key, and the places that its report puts before its name. */
type BodyPlace = Pick<NonNullable<Digest["body"]>, "key" | "within">;
