import { pinyinInitials } from "../../base/initials";
import { rememberingUpTo } from "../../base/memo";
import type { Span } from "../../base/span";
import type { Digest } from "../../model/digest/digest";
import { unpackHeadings } from "../../model/digest/digest-headings";
import { sectionForm } from "../../spec/sections";
import { headingText } from "../../wording/names";

/** A report, or a section of one, to be found by its name in the whole workspace. */
export interface WorkspaceSymbol {
  readonly kind: "report" | "section";
  readonly name: string;
  /** The report that a section is of; empty for a report. */
  readonly container: string;
  /** The report that it stands in, by its id. */
  readonly report: string;
  readonly span: Span;
}

/** More are of no use to anybody: a person types another character instead. */
const MOST_SYMBOLS = 500;

/**
 * Returns the reports and sections that a query names, reports before sections, the latest year first. All its words
 * must be found: bodies, years and sections by any part of their names or by the initials of their pinyin (`qhx 2023`,
 * `青禾 申请`). An empty query gives every report.
 */
export function workspaceSymbols(
  reports: Iterable<readonly [id: string, digest: Digest]>,
  query: string,
): readonly WorkspaceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found: WorkspaceSymbol[] = [];
  const sorted = [...reports].sort(([a, x], [b, y]) => (y.year ?? 0) - (x.year ?? 0) || (a < b ? -1 : 1));
  for (const [id, digest] of sorted) if (matches(nameOf(digest), words)) found.push(reportSymbol(id, digest));
  if (words.length === 0) return found.slice(0, MOST_SYMBOLS);
  for (const [id, digest] of sorted) {
    if (found.length >= MOST_SYMBOLS) break;
    found.push(...sectionSymbols(id, digest, words));
  }
  return found.slice(0, MOST_SYMBOLS);
}

const NAMES = new WeakMap<Digest, string>();

/** `青禾县人民政府 2023年`; what is not known is left out. */
function nameOf(digest: Digest): string {
  const known = NAMES.get(digest);
  if (known !== undefined) return known;
  const { body, year } = digest;
  const name = [body?.name ?? "", year === undefined ? "" : `${year}年`].filter((part) => part !== "").join(" ");
  NAMES.set(digest, name);
  return name;
}

function reportSymbol(report: string, digest: Digest): WorkspaceSymbol {
  return { kind: "report", name: nameOf(digest) || "年报", container: "", report, span: digest.title };
}

/**
 * The sections that the words name. One of the words at least has to be a section's own, or every section of a body
 * would be listed with it.
 */
function sectionSymbols(report: string, digest: Digest, words: readonly string[]): readonly WorkspaceSymbol[] {
  const container = nameOf(digest);
  const left = words.filter((word) => !matches(container, [word]));
  return unpackHeadings(digest.headings).flatMap(({ key, span }) => {
    const name = headingText(sectionForm(key));
    const named = matches(name, left) && (left.length > 0 || words.some((word) => matches(name, [word])));
    return named ? [{ kind: "section" as const, name, container, report, span }] : [];
  });
}

function matches(name: string, words: readonly string[]): boolean {
  return words.every(
    (word) => name.toLowerCase().includes(word) || (/[a-z]/.test(word) && initialsOf(name).includes(word)),
  );
}

/** Every character that is typed asks for the same names again. */
const initialsOf = rememberingUpTo(20_000, pinyinInitials);
