import { addTo, type Groups } from "../../base/groups";
import type { Digest } from "../../model/digest/digest";

/** A report whose body and year are known. */
export interface Dated {
  readonly id: string;
  readonly digest: Digest;
  /** The body's key. */
  readonly key: string;
  readonly year: number;
}

/** No name of a body has fewer characters. */
const SHORTEST = 2;

/**
 * Reports by how the names of their bodies end. Made for ten thousand of which thousands are looked for in vain: a
 * search costs as much as a name is long, however many names end alike.
 */
export class NamesByEnd {
  readonly #reports: readonly Dated[];
  /** For a number of characters, the places of the reports by year and as many last characters of the name. */
  readonly #byEnd = new Map<number, ReadonlyMap<string, readonly number[]>>();
  /** The places of the reports by year and the whole name. */
  readonly #byName: ReadonlyMap<string, readonly number[]>;

  constructor(reports: readonly Dated[]) {
    this.#reports = reports;
    this.#byName = placesBy(reports, ({ key }) => key);
  }

  /**
   * Returns the reports for a year where one of two names is the end of the other, in the order in which they were
   * given: their body's name ends with `short`, or `key` ends with it.
   */
  alike({ key, short }: { readonly key: string; readonly short: string }, year: number): readonly Dated[] {
    // A single character is the end of too many names to say anything.
    const end = short.length < SHORTEST ? key : short;
    const places = new Set(end.length < SHORTEST ? [] : this.#endsOf(end.length).get(`${year} ${end}`));
    for (let start = 0; start <= key.length - SHORTEST; start++)
      for (const place of this.#byName.get(`${year} ${key.slice(start)}`) ?? []) places.add(place);
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#reports[place] ?? []);
  }

  #endsOf(length: number): ReadonlyMap<string, readonly number[]> {
    const known = this.#byEnd.get(length);
    if (known) return known;
    const ends = placesBy(this.#reports, ({ key }) =>
      key.length < length ? undefined : key.slice(key.length - length),
    );
    this.#byEnd.set(length, ends);
    return ends;
  }
}

function placesBy(
  reports: readonly Dated[],
  nameOf: (report: Dated) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const places: Groups<string, number> = new Map();
  reports.forEach((report, place) => {
    const name = nameOf(report);
    if (name !== undefined) addTo(places, `${report.year} ${name}`, place);
  });
  return places;
}
