import { equals, ZERO } from "../base/decimal";
import { contains, type Span, span } from "../base/span";
import { applyEdits, type Edit, type Localised } from "../base/text";
import { figuresOf } from "../model/places/figures";
import type { Datum, Report } from "../model/types";
import { brokenRelations, datumAt, sidesOf } from "../relations/evaluate";
import { relationsOf } from "../spec/relations";
import { SECTIONS } from "../spec/sections";
import { type CellRef, type SectionKey, type TableId, takesPart } from "../spec/types";

/** What an edit is made for, and so what it may change. */
export interface Purpose {
  /**
   * `text`: every figure is read again as it was written. `value`: every figure is read again with its value, in
   * whatever digits. `written`: so are all whose cells the edits do not touch, and none of the others is lost.
   */
  readonly figures: "text" | "value" | "written";
  /**
   * `none`: nothing is found at warning or above that was not found before. `announced`: nothing but what is about text
   * that the edits wrote, what an earlier finding had hidden, and figures that disagreed before or could not be compared. Absent: anything, since a person writes it.
   */
  readonly findings?: "none" | "announced";
}

/** The purposes of what changes no word: formatting, and tables in another layout. */
export const REWRITING: Purpose = { figures: "text", findings: "none" };

/** The purposes of fixes, by their kind. */
export const FIXING = {
  safe: { figures: "value", findings: "none" },
  review: { figures: "written", findings: "announced" },
} as const satisfies Readonly<Record<string, Purpose>>;

/** The purpose of what a person writes and we only lay out: pasted figures, typed rows. */
export const WRITING: Purpose = { figures: "written" };

/** A finding as far as the gate looks at it. */
export interface Problem {
  readonly code: string;
  readonly span: Span;
  readonly subject?: { readonly section?: SectionKey; readonly table?: TableId };
  readonly cell?: CellRef;
  readonly related?: readonly { readonly span: Span; readonly report?: string }[];
  readonly places?: number;
}

/** All that is found in a text. */
export interface Judged {
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** Problems that others explain, which are not shown. */
  readonly hidden: readonly Problem[];
}

/** What the gate needs to know of rules, which it does not see. */
export interface Judge<J extends Judged = Judged> {
  /** Reads and checks a text. Never throws. */
  judge(text: string): J;
  /** Reports whether a problem is one at warning or above. */
  isGrave(problem: Problem): boolean;
}

/** The ways in which edits can be wrong. */
export const FLAWS = {
  threw: { "zh-CN": "运行出错", en: "it failed" },
  outside: { "zh-CN": "超出文件范围", en: "it lies outside the text" },
  character: { "zh-CN": "拆开或并合了字符、换行", en: "it would cut or join a character or a line end" },
  overlap: { "zh-CN": "几处改动互相重叠", en: "its edits overlap" },
  nothing: { "zh-CN": "什么也没有改", en: "it changes nothing" },
  figures: { "zh-CN": "改动了别的数", en: "it would change other figures" },
  headings: { "zh-CN": "会丢失标题、机关名称或年度", en: "a heading, the body or the year would be lost" },
  stays: { "zh-CN": "改后问题仍在", en: "the finding would stay" },
  added: { "zh-CN": "会引出新的问题", en: "it would bring new findings" },
} satisfies Readonly<Record<string, Localised>>;

/** The reason why an edit is not made; every one is a bug of ours. */
export type Flaw = keyof typeof FLAWS;

/** Returns the message on edits that are not made though somebody asked for them. */
export function editRefused(flaw: Flaw): Localised {
  return {
    "zh-CN": `改动没有通过校验（${FLAWS[flaw]["zh-CN"]}），没有采用；这是本工具的错误`,
    en: `an edit did not pass its proof (${FLAWS[flaw].en}) and was not made; that is a bug of ours`,
  };
}

/** The result of proving edits: the text after them, read and checked, or what is wrong with them. */
export type Proof<J extends Judged = Judged> = { readonly after: J } | { readonly flaw: Flaw };

/**
 * Returns the first thing that is wrong with edits by themselves: they lie inside the text, do not overlap, cut no
 * character or line end in two, make no one of two line ends, and change something.
 */
export function misplaced(text: string, edits: readonly Edit[]): Flaw | undefined {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let from = 0;
  for (const edit of sorted) {
    const { start, end } = edit.span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end)
      return "outside";
    if (start < from) return "overlap";
    if (cutsCharacter(text, start) || cutsCharacter(text, end) || joinsLineEnds(text, edit)) return "character";
    from = end;
  }
  return edits.every((edit) => text.slice(edit.span.start, edit.span.end) === edit.newText) ? "nothing" : undefined;
}

/** Reports whether an edit would bring a CR before a LF, so that two line ends become one. */
function joinsLineEnds(text: string, { span: { start, end }, newText }: Edit): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (before === "\r" && (newText || after).startsWith("\n")) || (newText.endsWith("\r") && after === "\n");
}

/** Reports whether a surrogate pair or a CRLF would be cut in two at an offset. */
function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) || (before === 0x0d && after === 0x0a)
  );
}

/**
 * The gate that all edits pass before they are offered or written. Proves that edits do what they are for and nothing
 * else, by reading and checking the text that they make. `mended`: the problems that they are to remove. Never throws.
 */
export function prove<J extends Judged>(
  before: Judged,
  edits: readonly Edit[],
  purpose: Purpose,
  { judge, isGrave }: Judge<J>,
  mended: readonly Problem[] = [],
): Proof<J> {
  const { text } = before.report;
  const flaw = misplaced(text, edits);
  if (flaw) return { flaw };
  const after = judge(applyEdits(text, edits));
  if (!keepsReading(before.report, after.report)) return { flaw: "headings" };
  if (!keepsFigures(before.report, after.report, edits, purpose)) return { flaw: "figures" };
  if (!isMended(before, after, mended)) return { flaw: "stays" };
  if (purpose.findings && hasAdded(before, after, edits, purpose, isGrave, mended)) return { flaw: "added" };
  return { after };
}

function keepsReading(before: Report, after: Report): boolean {
  return (
    before.isReport === after.isReport &&
    (before.secondReport || !after.secondReport) &&
    before.sections.every(({ key }) => after.sections.some((other) => other.key === key))
  );
}

function keepsFigures(before: Report, after: Report, edits: readonly Edit[], { figures }: Purpose): boolean {
  return [...before.tables.values()].every((table) => {
    const other = after.tables.get(table.id);
    return figuresOf(before, table).every(({ cell, datum }) => {
      const now = other && datumAt(other, cell);
      if (!now) return false;
      if (figures === "written" && isWritten(datum, edits)) return true;
      return figures === "value" ? sameValue(datum, now) : now.state === datum.state && now.text === datum.text;
    });
  });
}

/** Reports whether an edit replaces some of a cell, or fills it where it is blank. */
function isWritten({ state, cell: { slot, span: content, others = [] } }: Datum, edits: readonly Edit[]): boolean {
  const places = [slot, content, ...others];
  return edits.some(({ span: { start, end } }) => {
    const fills = state === "blank" && slot.start <= start && end <= slot.end;
    return fills || places.some((place) => start < place.end && place.start < end);
  });
}

function sameValue(before: Datum, after: Datum): boolean {
  if (before.state === "number" && after.state === "number") return equals(before.value, after.value);
  return before.state === after.state && before.text === after.text;
}

/** Problems are told apart by what they are about, not by their place or numbers, which edits elsewhere change. */
function keyOf({ code, subject, cell }: Problem): string {
  return JSON.stringify([code, subject, cell]);
}

/** Returns the sum of a measure of the problems about each thing. */
function sumByKey(problems: readonly Problem[], measure: (problem: Problem) => number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const problem of problems) {
    const key = keyOf(problem);
    sums.set(key, (sums.get(key) ?? 0) + measure(problem));
  }
  return sums;
}

/** A problem may stand for several places, of which a fix mends some. */
function placesOf({ related = [], places = 1 + related.length }: Problem): number {
  return places;
}

/** Reports whether there are fewer places with problems about each thing that edits are to mend, one for each of them. */
function isMended(before: Judged, after: Judged, mended: readonly Problem[]): boolean {
  if (mended.length === 0) return true;
  const had = sumByKey(before.problems, placesOf);
  const has = sumByKey(after.problems, placesOf);
  return [...sumByKey(mended, () => 1)].every(([key, count]) => (has.get(key) ?? 0) <= (had.get(key) ?? 0) - count);
}

/** What a problem is about: what was said of it in one way before may be said in another way after. */
function aboutKeyOf({ code, subject, cell }: Problem): string {
  return JSON.stringify(subject || cell ? [subject, cell] : code);
}

function hasAdded(
  before: Judged,
  after: Judged,
  edits: readonly Edit[],
  { findings }: Purpose,
  isGrave: (problem: Problem) => boolean,
  mended: readonly Problem[],
): boolean {
  const announced = findings === "announced";
  const known = announced ? [...before.problems, ...before.hidden] : before.problems;
  const written = announced ? writtenSpans(edits) : [];
  const others = after.problems.filter((problem) => isGrave(problem) && !isAbout(problem, written));
  return newOnes(known, others).some((problem) => {
    const wasHidden = mended.some((whole) => wasBehind(problem, whole, before.report, edits));
    return !announced || !(wasHidden || disagreed(problem, before, after));
  });
}

/**
 * Returns the problems that were not there before. For each that is not new another one is gone: the same, one of another
 * kind about the same thing, or one that stood for more places than are left.
 */
function newOnes(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const isSame: readonly ((problem: Problem, old: Problem) => boolean)[] = [
    (problem, old) => keyOf(problem) === keyOf(old),
    (problem, old) => aboutKeyOf(problem) === aboutKeyOf(old),
    isRest,
  ];
  const left = [...before];
  return isSame.reduce(
    (others, same) =>
      others.filter((problem) => {
        const at = left.findIndex((old) => same(problem, old));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      }),
    after,
  );
}

/**
 * Reports whether a problem was not told of because of another one that the edits mend: it stands at the same place, or is
 * about the table of the section that was amiss, which is not looked at outside its section, or about the section, or
 * the table of that section, in which the heading of another one was missing.
 */
function wasBehind(
  { span: own, subject }: Problem,
  whole: Problem,
  { sections }: Report,
  edits: readonly Edit[],
): boolean {
  const section = SECTIONS.find(({ key }) => key === whole.subject?.section);
  if (section?.table !== undefined && section.table === subject?.table) return true;
  const around = sections.find(({ body }) => edits.some((edit) => contains(body, edit.span)))?.heading.section;
  if (section && subject && around && around !== section) {
    if (around.key === subject.section || (around.table && around.table === subject.table)) return true;
  }
  const moved = edits
    .filter((edit) => edit.span.end <= whole.span.start)
    .reduce((sum, { span: { start, end }, newText }) => sum + newText.length - (end - start), 0);
  return own.start === whole.span.start + moved && own.end === whole.span.end + moved;
}

/**
 * Reports whether a problem is about a figure that was not read before the edits, or whose relations differed before, one
 * of them as much, or could not be judged for want of rows: it may be told of another figure then, of which the new ones
 * leave the only choice.
 */
function disagreed({ cell }: Problem, before: Judged, after: Judged): boolean {
  const now = cell && after.report.tables.get(cell.table);
  const old = cell && before.report.tables.get(cell.table);
  if (!now || !old || now.form !== old.form) return false;
  if (old.rows.get(cell.row)?.state !== "read") return true;
  const relations = relationsOf(old.form);
  const differences = brokenRelations(now)
    .filter(({ relation }) => takesPart(relation, cell))
    .map(({ relation, difference }) => {
      const sides = sidesOf(old)[relations.indexOf(relation)];
      return {
        differed: !sides || !equals(sides.difference, ZERO),
        asMuch: !sides || equals(sides.difference, difference),
      };
    });
  return differences.every(({ differed }) => differed) && differences.some(({ asMuch }) => asMuch);
}

/** Reports whether a problem is what is left of one that stood for more places, some of which were mended. */
function isRest(problem: Problem, whole: Problem): boolean {
  const isSame = keyOf({ ...problem, cell: undefined }) === keyOf({ ...whole, cell: undefined });
  return isSame && problem.subject !== undefined && placesOf(problem) < placesOf(whole);
}

/** Reports whether a problem, or a place in the same text that belongs to it, touches what was written. */
function isAbout({ span: own, related = [] }: Problem, written: readonly Span[]): boolean {
  const places = [own, ...related.flatMap((place) => (place.report === undefined ? [place.span] : []))];
  return places.some((place) => written.some(({ start, end }) => place.start <= end && start <= place.end));
}

/** Returns the spans of the new texts in the text after the edits. */
function writtenSpans(edits: readonly Edit[]): readonly Span[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((edit) => {
      const start = edit.span.start + moved;
      moved += edit.newText.length - (edit.span.end - edit.span.start);
      return span(start, start + edit.newText.length);
    });
}
