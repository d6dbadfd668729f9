import { fold, labelKey } from "../../base/fold";
import { typedInitials } from "../../base/initials";
import { lineAt, lineSpan } from "../../base/lines";
import type { Span } from "../../base/span";
import { keepsFigures } from "../../edits/gate/proof";
import { blockLines } from "../../layout/block-lines";
import { layoutOf } from "../../layout/index";
import { nextLine } from "../../model/places/lines";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { FORMS } from "../../spec/forms";
import { SECTIONS } from "../../spec/sections";
import { OVERVIEW_TOPICS } from "../../spec/topics";
import { headingText } from "../../wording/names";
import { labelProposals } from "./completion-labels";
import { rowProposals } from "./completion-rows";
import { sectionProposals } from "./completion-sections";
import type { Completion, Gap } from "./types";

/** No label is typed further than this before it is chosen; longer lines are prose. */
const MOST_TYPED = 24;
const LEAD = /^(?:[\s|｜#│]|<[^<>]{0,200}>)*/;
const PROSE = /[。，；：？！,;:?!]/;

/**
 * Returns what can be completed on the line of the cursor: rows of the table that are missing at this place, the next
 * one first, then blocks and tables, headings, topics; the labels of a table of which nothing is read yet. Nothing on a
 * line that begins with something else, and nothing within prose. Reads the text once, and once more for most of the
 * proposals, which are proved by reading them back.
 */
export function completionsAt(report: Report, offset: number): readonly Completion[] {
  const line = lineSpan(report.lines, lineAt(report.lines, offset));
  if (!line || offset > line.end || isConverted(report, line)) return [];
  const before = report.text.slice(line.start, offset);
  const lead = LEAD.exec(before)?.[0] ?? "";
  const typed = before.slice(lead.length);
  const rest = report.text.slice(offset, line.end);
  if (typed.length > MOST_TYPED || PROSE.test(typed) || !/^(?:[\s|｜│]|<\/[^<>]{0,20}>)*$/.test(rest)) return [];
  // A border or a tab with nothing behind it may be a blank cell, which must not be written over.
  if (typed === "" ? /[^ \u3000]/.test(lead + rest) : !isBeginning(typed)) return [];
  const gap = { ...gapAt(report, line), lead, wants: (label: string) => matches(label, typed) };
  // What a figure is read by is not replaced: a cell, or a label whose cells stand behind it, be it only one of the
  // lines of the label.
  if (!keepsFigures(report, gap.report)) return [];
  const labels = typed === "" ? [] : labelProposals(gap);
  return [...rowProposals(gap), ...sectionProposals(gap), ...labels]
    .filter(({ pieces }) => pieces.length > 1 || labelKey(pieces.join("")) !== labelKey(before + rest))
    .map((proposal) => ({ ...proposal, span: line, filter: filterOf(proposal.label, lead) }));
}

/**
 * Reports whether a text was left by a program and not typed: by its tables, or because the line is several to a
 * reader.
 */
function isConverted(report: Report, line: Span): boolean {
  const isLeft = [...report.tables.values()].some(({ layout }) => layoutOf(layout).converted);
  return isLeft || blockLines(report.text, line).length > 1;
}

let labels: readonly string[] | undefined;

/**
 * Reports whether any wording of the forms may be meant. Nearly all that is typed is something else and costs nothing
 * more.
 */
function isBeginning(typed: string): boolean {
  labels ??= [
    ...FORMS.flatMap((form) => [
      form.name,
      ...form.lines.map((line) => (line.kind === "heads" ? line.corner : line).label),
    ]),
    ...SECTIONS.map(headingText),
    // Sub-headings are numbered as the document goes on, so their numeral may be any.
    ...[..."一二三四五六七八九十"].flatMap((numeral) => OVERVIEW_TOPICS.map(({ name }) => `（${numeral}）${name}`)),
    ...OVERVIEW_TOPICS.map(({ name }) => name),
  ];
  return labels.some((label) => matches(label, typed)) || /^\d{1,2}[.、]/.test(fold(typed));
}

/** Returns the gap that the lines of a range leave when they are taken out. */
export function gapAt(report: Report, lines: Span): Pick<Gap, "report" | "tables" | "at"> {
  const without = report.text.slice(0, lines.start) + report.text.slice(nextLine(report, lines.end));
  return { report: readReport(without), tables: new Set(report.tables.keys()), at: lines.start };
}

/**
 * Reports whether the typed text may stand for a label: its beginning, with or without its numeral, or its initials,
 * some left out.
 */
function matches(label: string, typed: string): boolean {
  const written = fold(typed).replaceAll(" ", "");
  if (written === "") return true;
  if (fold(label).replaceAll(" ", "").startsWith(written)) return true;
  const key = labelKey(typed);
  if (key !== "" && variants(labelKey(label)).some((one) => one.startsWith(key))) return true;
  return /^[a-z0-9]+$/i.test(key) && variants(typedInitials(label)).some((one) => abbreviates(key.toLowerCase(), one));
}

/** A key or its initials with and without the numeral at its beginning. */
function variants(key: string): readonly string[] {
  return [key, key.slice(1)];
}

/** Reports whether `short` begins like `long` and its letters occur in `long` in the same order. */
function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function filterOf(label: string, lead: string): string {
  const initials = typedInitials(label);
  const words = new Set([label, fold(label), label.replace(/^.{1,3}?[、.）)]/, ""), ...variants(initials)]);
  return [...words].map((word) => lead + word).join(" ");
}
