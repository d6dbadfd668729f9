import { bandsOf, resemblance } from "../../base/likeness/fingerprint";
import { indexOfSorted, insertSorted, removeSorted } from "../../base/sorted";
import type { Digest } from "../../model/digest/digest";
import type { DigestSection } from "../../model/digest/digest-sections";
import type { CopiedSection } from "../../rules/neighbours";
import { SECTIONS } from "../../spec/sections";

/** Less in common than this is the same matter, not the same text. */
const COPIED = 0.9;
/** The least resemblance of two texts that have so much in common. */
const ALIKE = COPIED / (2 - COPIED);
/**
 * The number of neighbours examined on either side in a list of reports that may have the same text. A text that a
 * whole county copied from one model stands in a list of hundreds; its nearest neighbours by name are enough, and the
 * cost does not grow with the list.
 */
const REACH = 8;

/**
 * Finds sections that nearly equal one another by the bands of their fingerprints: reports that share a band are
 * compared, and no others.
 */
export class CopyIndex {
  private readonly digests: ReadonlyMap<string, Digest>;
  /** Ids by band, in their order; one alone without a list, as nearly all are. */
  private readonly bands = new Map<number, string | string[]>();

  /** `digests` holds all reports that are added. */
  constructor(digests: ReadonlyMap<string, Digest>) {
    this.digests = digests;
  }

  /** Enters a report under its bands. */
  add(id: string, digest: Digest): void {
    for (const band of bandsOfReport(digest)) {
      const known = this.bands.get(band);
      if (known === undefined) this.bands.set(band, id);
      else if (typeof known !== "string") insertSorted(known, id);
      else if (known !== id) this.bands.set(band, known < id ? [known, id] : [id, known]);
    }
  }

  /** Takes a report out again, by the digest it was entered with. */
  remove(id: string, digest: Digest): void {
    for (const band of bandsOfReport(digest)) {
      const known = this.bands.get(band);
      if (known === id) this.bands.delete(band);
      if (typeof known !== "object") continue;
      removeSorted(known, id);
      if (known.length === 0) this.bands.delete(band);
    }
  }

  /**
   * Returns the sections of other reports that a report's own are nearly the same as: not later ones, the closest
   * first, then by id.
   */
  copiesOf(id: string, digest: Digest, lastYear?: string): readonly CopiedSection[] {
    const found = digest.sections.flatMap((section) => {
      const near = this.near(id, section);
      if (lastYear !== undefined) near.add(lastYear);
      return [...near].flatMap((other): readonly CopiedSection[] => {
        const theirs = this.digests.get(other);
        if (!theirs || !mayHaveCopied(digest, theirs)) return [];
        const share = shareWith(section, theirs);
        return share < COPIED ? [] : [{ id: other, digest: theirs, section: section.key, share }];
      });
    });
    return found.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  }

  /** Adds the ids of the reports whose copies may be others while this report is there than while it is not. */
  affectedBy(id: string, digest: Digest, affected: Set<string>): void {
    for (const section of digest.sections) {
      for (const band of bandsOfSection(section)) {
        const ids = this.listOf(band, id);
        // In a long list it takes up a place that another would have.
        const crowded = ids.length > REACH + 1;
        for (const other of around(ids, id)) if (crowded || this.isCopyOf(other, section, digest)) affected.add(other);
      }
    }
  }

  /** Reports whether another report has nearly the same section and may have it from this one. */
  private isCopyOf(other: string, section: DigestSection, digest: Digest): boolean {
    const theirs = this.digests.get(other);
    return theirs !== undefined && mayHaveCopied(theirs, digest) && shareWith(section, theirs) >= COPIED;
  }

  /** Reports that may have the same text in the section: those next to it in the lists of its bands. */
  private near(id: string, section: DigestSection): Set<string> {
    return new Set(bandsOfSection(section).flatMap((band) => around(this.listOf(band, id), id)));
  }

  /** Returns the ids under a band, in their order; none where the report itself is alone there. */
  private listOf(band: number, id: string): readonly string[] {
    const ids = this.bands.get(band) ?? [];
    if (typeof ids !== "string") return ids;
    return ids === id ? [] : [ids];
  }
}

/** Returns the ids next to one in a sorted list, itself left out; it need not be in the list. */
function around(ids: readonly string[], id: string): readonly string[] {
  const at = indexOfSorted(ids, id);
  const next = ids[at] === id ? at + 1 : at;
  return [...ids.slice(Math.max(0, at - REACH), at), ...ids.slice(next, next + REACH)];
}

/** A body may repeat its own earlier report, or another body's that was not written later. */
function mayHaveCopied(own: Digest, other: Digest): boolean {
  if (own.year === undefined || other.year === undefined || !own.body || !other.body) return false;
  return own.body.key === other.body.key ? other.year < own.year : other.year <= own.year;
}

/** The share of the text that a section has in common with the other report's same section. */
function shareWith(section: DigestSection, other: Digest): number {
  const theirs = other.sections.find(({ key }) => key === section.key);
  if (!theirs) return 0;
  const common = resemblance(section.print, theirs.print, ALIKE);
  // Resemblance counts what is in either text; a reader thinks of how much of one is in the other.
  return (2 * common) / (1 + common);
}

function bandsOfReport({ sections }: Digest): readonly number[] {
  return sections.flatMap(bandsOfSection);
}

/** The bands of a section, apart from those of other sections. */
function bandsOfSection({ key, print }: DigestSection): readonly number[] {
  return bandsOf(
    print,
    SECTIONS.findIndex((section) => section.key === key),
  );
}
