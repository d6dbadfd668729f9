import type { Digest } from "../model/digest/digest";
import type { SectionKey, TableId } from "../spec/types";

/** Another report, by the name that its shell gives it: a URI in the server, a file name on the command line. */
export interface Neighbour {
  readonly id: string;
  readonly digest: Digest;
}

/** Another report that has nearly the same text in a section. */
export interface CopiedSection extends Neighbour {
  readonly section: SectionKey;
  /**
   * The share of the longer text that is in both, from 0 to 1. Estimated from fingerprints, to within about two
   * hundredths.
   */
  readonly share: number;
}

/** Figures of bodies by body, year, table, row and column, as somebody wrote them down. */
export type KnownFigures = Readonly<
  Record<
    string,
    Readonly<Record<string, Partial<Record<TableId, Readonly<Record<string, Readonly<Record<string, number>>>>>>>>
  >
>;

/** A body whose figures are those of its parts added up. */
export interface Aggregate {
  readonly body: string;
  /** The bodies that are counted in; the body itself is among them only where its own figures are `known`. */
  readonly parts: readonly string[];
  /** Figures of parts whose reports are not at hand, and of the body without its parts. */
  readonly known?: KnownFigures;
}

/** The known parts of a report's body in the report's year. */
export interface AggregateParts {
  readonly aggregate: Aggregate;
  /** The reports of those parts that have just one for the year. */
  readonly reports: readonly Neighbour[];
}

/**
 * The other reports that a report is compared with. Where two files are of the same body and year, neither is anybody's
 * neighbour.
 */
export interface Neighbours {
  /** The same body's report for the year before. */
  readonly lastYear?: Neighbour;
  /** The same body's report for the year after. */
  readonly nextYear?: Neighbour;
  /** Others of the same body and year, the first of them by id; no more than a few. */
  readonly sameReport: readonly Neighbour[];
  /** The first of them by id, where this one is not the first. */
  readonly duplicateOf?: Neighbour;
  /**
   * Earlier reports of the same body, and reports of other bodies that are not later, with a section nearly the same as
   * here; the closest first.
   */
  readonly copies: readonly CopiedSection[];
  /** The parts, if the configuration says that the body's figures are the sum of others'. */
  readonly parts?: AggregateParts;
}

/** The neighbours of a report that stands alone. */
export const NO_NEIGHBOURS: Neighbours = { sameReport: [], copies: [] };

/** Reports whether two reports put different places before one name of a body, and so are of two bodies. */
export function isElsewhere(within: readonly string[], theirs: readonly string[]): boolean {
  return within.length > 0 && theirs.length > 0 && !theirs.some((place) => within.includes(place));
}
