import { type Fingerprint, fingerprint } from "../../base/likeness/fingerprint";
import { type Span, span, textOrder } from "../../base/span";
import { withoutTags } from "../../base/text";
import { isHtml } from "../../layout/index";
import { sectionForm } from "../../spec/sections";
import type { SectionKey } from "../../spec/types";
import { CUSTOMARY_SENTENCES } from "../../spec/words/customary-sentences";
import type { Report, ReportSection } from "../types";

/** A section with enough prose of its own to be compared with others. */
export interface DigestSection {
  readonly key: SectionKey;
  readonly heading: Span;
  /**
   * Chinese characters that count: without numbers, names of the body, headings and the sentences that every report
   * has.
   */
  readonly length: number;
  readonly print: Fingerprint;
}

/** Sections with less text say too little to be copied. */
const MIN_LENGTH = 200;
/** A line or sentence with fewer Chinese characters is a heading, a name or a date. */
const MIN_SENTENCE = 12;

/** Returns the sections of a report that can be compared with those of others. */
export function digestSections(report: Report): readonly DigestSection[] {
  const html = isHtml(report.text);
  const names = namesOf(report);
  return report.sections.flatMap((section) => {
    if (mayHoldUnreadTable(report, section)) return [];
    const units = unitsOf(proseIn(report, section), html, names);
    if (units.length < MIN_LENGTH) return [];
    const print = fingerprint(units);
    return print ? [{ key: section.key, heading: section.heading.span, length: units.length, print }] : [];
  });
}

/** The words of a table that is not read would count as prose, and they are the same everywhere. */
function mayHoldUnreadTable({ tables }: Report, { key }: ReportSection): boolean {
  const { table } = sectionForm(key);
  return table !== undefined && !tables.has(table);
}

/** Returns the text of a section outside tables. */
function proseIn({ text, tables }: Report, { body }: ReportSection): string {
  const holes = [...tables.values()].map((table) => table.span).sort(textOrder);
  let prose = "";
  let rest = body;
  for (const hole of holes) {
    if (hole.end <= rest.start || hole.start >= rest.end) continue;
    prose += `${text.slice(rest.start, Math.max(rest.start, hole.start))}\n`;
    rest = span(Math.min(hole.end, rest.end), rest.end);
  }
  return prose + text.slice(rest.start, rest.end);
}

/** The body's name and that of its place: what alone is changed when a text is copied from another body. */
function namesOf({ identity }: Report): readonly string[] {
  const name = (identity.configured?.body ?? identity.body?.value ?? "").trim();
  const place = name.replace(/(?:人民)?政府(?:办公厅|办公室)?$|办事处$/, "");
  return [...new Set([name, place])].filter((one) => one.length >= 2);
}

function unitsOf(prose: string, html: boolean, names: readonly string[]): Uint16Array {
  const plain = withoutNames(html ? withoutTags(prose) : prose, names);
  const units = new Uint16Array(plain.length);
  let length = 0;
  // What was taken of the sentence that is being read is taken back at its end where it does not count.
  let before = 0;
  let start = 0;
  for (let at = 0; at <= plain.length; at++) {
    const kind = at < plain.length ? KINDS[plain.charCodeAt(at)] : SENTENCE_END;
    if (kind === OWN_WORD) units[length++] = plain.charCodeAt(at);
    if (kind !== SENTENCE_END) continue;
    if (length - before < MIN_SENTENCE || CUSTOMARY_SENTENCES.test(plain.slice(start, at))) length = before;
    before = length;
    start = at + 1;
  }
  return units.subarray(0, length);
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => (rest.includes(name) ? rest.split(name).join("") : rest), text);
}

const OWN_WORD = 1;
const SENTENCE_END = 2;

/**
 * The kind of each code unit: Chinese characters count, except numerals, because years and figures change from copy to
 * copy.
 */
const KINDS = new Uint8Array(0x10000).fill(OWN_WORD, 0x4e00, 0xa000);
for (const char of "零一二三四五六七八九十百千万两") KINDS[char.charCodeAt(0)] = 0;
for (const char of "。；！？\r\n") KINDS[char.charCodeAt(0)] = SENTENCE_END;
