import { labelKey } from "../../base/fold";
import { rememberingUpTo } from "../../base/memo";
import type { Digest } from "../../model/digest/digest";
import { bodyKey } from "../../model/identity/body-key";
import { listedName } from "../../model/identity/configured";
import type { ExpectedReport } from "../../rules/expected";
import type { Neighbour } from "../../rules/neighbours";
import { fileName } from "../../wording/file-name";
import type { ReportIndex } from "../comparison/report-index";
import { isReportName } from "../report-files";
import type { NameList } from "./name-lists";
import { type Dated, NamesByEnd } from "./names-by-end";

/** The reports that lists are looked for among. */
export interface ReportsAtHand {
  readonly index: ReportIndex;
  /** Names of files that may hold reports and could not be read. */
  readonly unread: readonly string[];
}

/** Reports that an expected one may be, sorted out once for all names. */
interface Candidates {
  readonly index: ReportIndex;
  /** Those whose body and year are known. */
  readonly named: NamesByEnd;
  /** Those whose body is not known, by the year; for each year those of no known year too. */
  readonly unnamed: ReadonlyMap<number, readonly Neighbour[]>;
  /** Those whose body is known and whose year is not. */
  readonly undated: readonly Neighbour[];
  /** Files that could not be read, by what their names say; `namesListed`: the name has that of a body of the lists. */
  readonly unread: readonly { readonly id: string; readonly key: string; readonly namesListed: boolean }[];
}

/**
 * Returns the reports that the lists of a file name, each once, with those that are at hand. In doubt two names are two
 * bodies; a report that may be meant is then among `possible`.
 */
export function expectedReports(lists: readonly NameList[], at: ReportsAtHand): readonly ExpectedReport[] {
  const candidates = candidatesOf(lists, at);
  const found = new Map<string, ExpectedReport>();
  for (const { names, years, bodies } of lists)
    for (const { name, span } of names) {
      const body = keysOf(listedName(bodies, name) ?? name);
      for (const year of years) {
        const key = `${year} ${body.key}`;
        if (!found.has(key)) found.set(key, { body: name, year, span, ...reportsOf(body, year, candidates) });
      }
    }
  return [...found.values()];
}

function candidatesOf(lists: readonly NameList[], { index, unread }: ReportsAtHand): Candidates {
  const named: Dated[] = [];
  const unnamed: Neighbour[] = [];
  const undated: Neighbour[] = [];
  for (const id of index.ids()) {
    const digest = index.get(id);
    if (!digest) continue;
    if (!digest.body) unnamed.push({ id, digest });
    else if (digest.year === undefined) undated.push({ id, digest });
    else named.push({ id, digest, key: digest.body.key, year: digest.year });
  }
  const years = [...new Set(lists.flatMap((list) => list.years))];
  const names = unread.length === 0 ? [] : lists.flatMap((list) => list.names.map(({ name }) => keysOf(name).short));
  return {
    index,
    named: new NamesByEnd(named),
    unnamed: new Map(years.map((year) => [year, unnamed.filter(({ digest }) => (digest.year ?? year) === year)])),
    undated,
    unread: unread.flatMap((id) => {
      const key = labelKey(fileName(id));
      const namesListed = names.some((name) => key.includes(name));
      return namesListed || isReportName(id) ? [{ id, key, namesListed }] : [];
    }),
  };
}

/** A body as it is looked for. */
interface BodyKeys {
  /** The same for all spellings of the body. */
  readonly key: string;
  /** The key without the kind of place that stands before it in place of the place itself: 市教育局. */
  readonly short: string;
}

/** Lists are looked through again whenever a report changes, and a key takes its time. */
const keysOf = rememberingUpTo(50_000, (name): BodyKeys => {
  const key = bodyKey(name) ?? labelKey(name);
  return { key, short: shortKey(key) };
});

function shortKey(key: string): string {
  return key.replace(/^[省市州县区旗]/, "");
}

function reportsOf(
  body: BodyKeys,
  year: number,
  { index, named, unnamed, undated, unread }: Candidates,
): Pick<ExpectedReport, "reports" | "possible"> {
  const own = index.reportsOf(body.key, year);
  if (own.length > 0) return { reports: own, possible: NONE };
  const alike = named.alike(body, year);
  const placed = alike.filter(({ digest }) => isPlaced(digest, body));
  if (placed.length > 0) return { reports: placed, possible: NONE };
  const closed = unread.filter((file) => !file.namesListed || file.key.includes(body.short));
  const possible = [alike, undated.filter(({ digest }) => isAlike(digest, body)), unnamed.get(year) ?? [], closed];
  return { reports: [], possible: possibleOf(possible) };
}

const NONE: ExpectedReport["possible"] = { count: 0, first: [] };

/** So many of the files that may be a report are named. */
const FEW = 3;

/** How many there are, and the first of them: thousands may be unknown, and thousands missing. */
function possibleOf(groups: readonly (readonly { readonly id: string }[])[]): ExpectedReport["possible"] {
  const first = groups.flatMap((group) => group.slice(0, FEW)).slice(0, FEW);
  return { count: groups.reduce((sum, { length }) => sum + length, 0), first: first.map(({ id }) => fileName(id)) };
}

/** Reports whether one of the two names is the end of the other: 教育局, 市教育局 and 临江市教育局. */
function isAlike({ body }: Digest, { key, short }: BodyKeys): boolean {
  return !!body && (body.key.endsWith(short) || key.endsWith(body.key));
}

/** Reports whether the list writes the place of the body that the report's text puts before the name. */
function isPlaced({ body }: Digest, { key }: BodyKeys): boolean {
  return !!body && body.within.some((place) => key === place + body.key);
}
