import { insertSorted, removeSorted } from "../../base/sorted";

/** The ids of reports by body and year, in their order, and the years that there are. */
export class ReportsByBody {
  private readonly ids = new Map<string, string[]>();
  /** The number of reports of each year. */
  private readonly counts = new Map<number, number>();

  /** The years of all reports, in no order. */
  get years(): Iterable<number> {
    return this.counts.keys();
  }

  /** Returns the reports of all bodies with a key for a year, in the order of their ids. */
  of(body: string, year: number): readonly string[] {
    return this.ids.get(keyOf(body, year)) ?? [];
  }

  /** Enters a report that is not there. */
  add(id: string, body: string, year: number): void {
    const key = keyOf(body, year);
    const ids = this.ids.get(key);
    if (ids) insertSorted(ids, id);
    else this.ids.set(key, [id]);
    this.counts.set(year, (this.counts.get(year) ?? 0) + 1);
  }

  /** Takes out a report that is there, by the body and year it was entered with. */
  remove(id: string, body: string, year: number): void {
    const key = keyOf(body, year);
    const ids = this.ids.get(key) ?? [];
    removeSorted(ids, id);
    if (ids.length === 0) this.ids.delete(key);
    const count = (this.counts.get(year) ?? 0) - 1;
    if (count > 0) this.counts.set(year, count);
    else this.counts.delete(year);
  }
}

function keyOf(body: string, year: number): string {
  return `${year} ${body}`;
}
