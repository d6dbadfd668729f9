import { fold, labelKey, wordingKey } from "../base/fold";
import { similarity } from "../base/likeness/similarity";
import { plural, say } from "../base/localised";
import { keeping } from "../base/memo";
import { inTextOrder, slice } from "../base/span";
import { keepsParts, readsBack } from "../edits/gate/proof";
import { inBrackets } from "../edits/grid-slots";
import type { LayoutId } from "../layout/types";
import { isNumber } from "../model/figure";
import { touchesEnd } from "../model/places/text-end";
import type { Report, ReportTable } from "../model/types";
import { formOf } from "../spec/forms";
import { CORNER_NOTE } from "../spec/tables/applications";
import type { FormLine } from "../spec/types";
import { defineRule } from "./define-rule";
import { type FoundWording, headingsOf } from "./support/labels/column-heads";
import { itemNames } from "./support/labels/item-names";
import { lostLabels } from "./support/labels/lost-labels";
import { numeralOf, withoutNumeral } from "./support/labels/numerals";
import { outcomeHeads } from "./support/labels/outcome-heads";
import { reviewHeads } from "./support/labels/review-heads";
import { holdsOtherLabel } from "./support/labels/run-in-labels";
import { isRetyped, spacedWordings } from "./support/labels/spaced-labels";
import type { Fix, Observation } from "./types";

/**
 * A layout in which labels end wherever the next begins, and one in which they are cut and joined by whoever made it.
 */
const GLUED: LayoutId = "glued";
const BROKEN_UP: LayoutId = "space-columns";
/** More labels than this in one table are one habit, and are reported as one. */
const MANY = 8;
/** Both wordings are named in the message as long as they are short together. */
const LONG = 40;
/** Wordings less alike than this have nothing to do with each other: then the line was found by its place alone. */
const ALIKE = 0.5;

/** A label, a column heading or the corner note is worded otherwise than the form, beyond spacing and width. */
export const rowLabel = defineRule({
  code: "row-label",
  manual: ["rows", 5],
  severity: "information",
  authority: "official",
  name: say("行名栏名", "Labels"),
  title: say("行名、栏名与格式不一致", "Label worded otherwise than the form"),
  fixable: "safe",
  yieldsTo: ["replaced-text"],
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      if (table.layout === GLUED) continue;
      const odd = oddWordings(report, table);
      if (odd.length <= MANY) yield* odd.map((wording) => oneLabel(report, table, wording));
      else yield manyLabels(report, table, odd);
    }
  },
});

function oddWordings(report: Report, table: ReportTable): readonly FoundWording[] {
  const found =
    table.layout === BROKEN_UP
      ? [...wordingsOf(report, table).filter(isRetyped), ...spacedWordings(report, table)]
      : wordingsOf(report, table);
  return inTextOrder(
    found
      .filter(({ span }, index) => found.findIndex((one) => one.span.start === span.start) === index)
      .filter((wording) => isOdd(table, wording) && !touchesEnd(report, wording.span) && !goesOn(report, wording)),
  );
}

/**
 * The labels of a table that were found in one cell each, and its headings as far as they are other words for a heading
 * of the form; in no order.
 */
function wordingsOf(report: Report, table: ReportTable): readonly FoundWording[] {
  const wordings: FoundWording[] = [];
  // Of two rows of one name each may be right to be called otherwise.
  for (const { label, form, state } of table.rows.values())
    if (label?.whole && label.text !== form.label && !(table.unread === "doubled" && state === "unassigned"))
      wordings.push({ span: label.span, text: label.text, due: form });
  for (const line of table.lines.values()) {
    const { label, form } = line;
    if (form.kind === "heads")
      wordings.push(...headingsOf(line, form).filter(({ text }) => !isNumber(text) || isRead(table)));
    else if (label.whole) wordings.push({ span: label.span, text: label.text, due: form });
  }
  wordings.push(
    ...[lostLabels, itemNames, outcomeHeads, reviewHeads].flatMap((look) =>
      look(report, table).map((lost) => ({ ...lost, misplaced: true })),
    ),
  );
  return wordings;
}

/** A figure in the place of a heading is no row's own only where all rows have theirs. */
function isRead(table: ReportTable): boolean {
  return [...table.rows.values()].every(({ state }) => state === "read");
}

/** Tags and borders between two cells. */
const BORDERS = /<[^<>]{0,200}>|[|│┃"]/g;
/** The rest of a label is no farther away, in UTF-16 code units. */
const FARTHEST_REST = 120;

/** Reports whether the wording is the form's own, cut in two: the rest of it stands in the cell or line behind. */
function goesOn({ text }: Report, { span, text: written, due }: FoundWording): boolean {
  const [has, wants] = [labelKey(written), labelKey(due.label)];
  if (has === "" || has === wants || !wants.startsWith(has)) return false;
  const behind = text.slice(span.end, span.end + FARTHEST_REST).replace(BORDERS, "");
  return labelKey(behind).startsWith(wants.slice(has.length));
}

/** The labels of the form are shorter, in UTF-16 code units. */
const LONGEST_LABEL = 60;

/** Reports whether a text in the place of a label may be one: short, and without numbers but a year, which would be lost
 * with it. */
function mayBeLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/[\d０-９]{2}/.test(text.replace(/20\d\d(?=年)/, ""));
}

/** The unit of an amount for which the form has none: 采购总金额（万元）. */
const UNIT = /\((?:单位:)?[万亿]?元\)\s*$/;

/**
 * Reports whether the wording is a different one and certainly meant for this line. A numeral that is left out does not
 * count.
 */
function isOdd(table: ReportTable, { text: written, due, misplaced }: FoundWording): boolean {
  if (misplaced) return mayBeLabel(written);
  const text = due.label.endsWith("金额") ? fold(written).replace(UNIT, "") : written;
  if (text === due.label || wordingKey(text) === wordingKey(due.label)) return false;
  const found = bareWording(text);
  if (found === "" || sameWording(text, due.label)) return false;
  // Without proof of the edition another edition's own words are as good.
  if (otherWordings(table).some((wording) => sameWording(text, wording))) return false;
  if (due.aliases.some((alias) => labelKey(alias) === labelKey(text))) return true;
  return similarity(labelKey(found), labelKey(bareWording(due.label))) >= ALIKE;
}

/** Reports whether two wordings have the same words; a numeral must be the same where both have one. */
function sameWording(a: string, b: string): boolean {
  if (bareWording(a) !== bareWording(b)) return false;
  const numerals = [numeralOf(a), numeralOf(b)];
  return numerals.includes("") || numerals[0] === numerals[1];
}

/** The words alone, without the quotes and brackets that a program puts around them, as in `('规章'`. */
function bareWording(text: string): string {
  return withoutNumeral(wordingKey(text).replace(/^[-*[({<]{0,9}["[{]/, "")).replace(/[:.\]"]$/, "");
}

/** The wordings that only the other editions have that the table may be of. */
const otherWordings = keeping(({ id, form, editions }: ReportTable): readonly string[] => {
  const others = editions.map((edition) => formOf(id, edition)).filter((other) => other !== form);
  return others
    .flatMap((other) => other.lines.flatMap(officialWordings))
    .filter((wording) => !form.lines.some((line) => officialWordings(line).includes(wording)));
});

function officialWordings(line: FormLine): readonly string[] {
  return line.kind === "heads" ? line.columns.map((column) => column.label) : [line.label];
}

function oneLabel(report: Report, table: ReportTable, wording: FoundWording): Observation {
  const due = wording.due.label;
  const text = wording.text.replace(/\s/g, "");
  return {
    span: wording.span,
    message:
      text.length + due.length > LONG
        ? say(`应写作“${due}”`, `Should read "${due}"`)
        : say(`“${text}”应写作“${due}”`, `"${text}" should read "${due}"`),
    subject: { table: table.id, ...(due === CORNER_NOTE ? { sentence: "note" } : {}) },
    fixes: () => rewording(report, table, [wording], say(`改为“${due}”`, `Change to "${due}"`)),
  };
}

function manyLabels(report: Report, table: ReportTable, odd: readonly FoundWording[]): Observation {
  const [first] = odd;
  const count = odd.length;
  return {
    span: first?.span ?? table.span,
    message: say(
      `${count} 处行名、栏名与格式不一致：${table.form.name}`,
      `${plural(count, "label")} worded otherwise than the form`,
    ),
    subject: { table: table.id },
    related: odd.map(({ span, due }) => ({ span, message: say(`应写作“${due.label}”`, `Should read "${due.label}"`) })),
    fixes: () =>
      rewording(report, table, odd, say(`${count} 处都改为格式的文字`, `Change ${count} labels to the form's wording`)),
  };
}

/**
 * The form's words in the document's brackets. A cell with markup inside, one into which something else has run, or one
 * that would be read otherwise afterwards or still be odd, is left alone.
 */
function rewording(
  report: Report,
  table: ReportTable,
  wordings: readonly FoundWording[],
  title: Fix["title"],
): readonly Fix[] {
  const bare = wordings.filter(({ span, text }) => withoutSpace(slice(report.text, span)) === withoutSpace(text));
  if (bare.length === 0 || bare.length < wordings.length || wordings.some(holdsMore)) return [];
  const edits = bare.map(({ span, due }) => ({ span, newText: inBrackets(due.label, report.brackets) }));
  const left = oddWordings(report, table).length - edits.length;
  const isMended = (after: Report): boolean => {
    const again = after.tables.get(table.id);
    const written = wordings.map(({ due }) => due);
    return again !== undefined && oddWordings(after, again).length <= left && keepsParts(report, after, written);
  };
  // Of a row that is read for its label's sake only, more may be found.
  let kind: Fix["kind"] = "safe";
  const isSeen = (after: Report): boolean => {
    if (!readsAlike(table, after.tables.get(table.id))) kind = "review";
    return isMended(after);
  };
  return readsBack(report, edits, isSeen) ? [{ kind, title, preferred: true, edits }] : [];
}

/** Reports whether as many rows were read. */
function readsAlike({ rows }: ReportTable, after: ReportTable | undefined): boolean {
  return [...rows].every(([key, { state }]) => after?.rows.get(key)?.state === state) && after?.rows.size === rows.size;
}

/** A heading that ran into a label is at least so long. */
const RUN_IN = 4;

/**
 * Reports whether something else has run into a label: a figure, the end of a heading, another label. Writing the form's
 * words in its place would lose it.
 */
function holdsMore({ text, due }: FoundWording): boolean {
  const [has, wants] = [labelKey(text), labelKey(due.label)];
  const digits = (key: string): number => key.match(/[0-9]/g)?.length ?? 0;
  const isMore = digits(has) > digits(wants) || (has.length >= wants.length + RUN_IN && has.includes(wants));
  return isMore || holdsOtherLabel(text, due.label);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}
