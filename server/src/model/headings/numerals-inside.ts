import { fold } from "../../base/fold";
import type { Span } from "../../base/span";
import { ROW_WORDS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import { type NumeralStyle, numeralAt } from "./heading-line";
import { offsetIn, type RunningText } from "./running-text";

/** A section's numeral in running text: where it begins, and where the title behind it does. */
export interface NumeralInside {
  readonly line: RunningText;
  readonly at: number;
  readonly title: number;
}

/** The styles that headings have in any report. */
const USUAL: ReadonlySet<NumeralStyle> = new Set(["chinese", "part"]);

/**
 * Returns where the section's numeral stands in running text as headings have theirs (`三、`, `叁、`, `Ⅲ、`, `第三部分 `; others
 * in the styles that are given), apart from the numerals of 表三's rows.
 */
export function numeralsInside(
  running: readonly RunningText[],
  region: Span,
  section: SectionForm,
  styles: ReadonlySet<NumeralStyle> = USUAL,
): readonly NumeralInside[] {
  return running
    .filter(({ span: line }) => line.start < region.end && line.end > region.start)
    .flatMap((line) => numeralsIn(line, section, styles))
    .filter(({ line, at }) => {
      const offset = offsetIn(line, at);
      return offset >= region.start && offset < region.end;
    });
}

function numeralsIn(
  line: RunningText,
  section: SectionForm,
  styles: ReadonlySet<NumeralStyle>,
): readonly NumeralInside[] {
  const folded = fold(line.text);
  const value = SECTIONS.indexOf(section) + 1;
  const signs = signsOf(section, value, styles);
  const found: NumeralInside[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!signs.includes(folded.charAt(at)) || NUMERAL_BEFORE.test(folded.charAt(at - 1))) continue;
    const title = titleBehind(folded.slice(at, at + LONGEST_NUMERAL), value, styles);
    if (title === 0 || ROW_WORDS.test(folded.slice(at + title, at + title + ROW_REACH))) continue;
    found.push({ line, at, title: at + title });
  }
  return found;
}

/** The characters that a numeral of the section may begin with. */
function signsOf({ numeral }: SectionForm, value: number, styles: ReadonlySet<NumeralStyle>): string {
  const usual = `${numeral}${"壹贰叁肆伍陆".charAt(value - 1)}${"ⅠⅡⅢⅣⅤⅥ".charAt(value - 1)}第`;
  return usual + (styles.has("bracketed") ? "(" : "") + (styles.has("digit") ? value : "");
}

/** Returns how many characters the numeral of this value takes that a text begins with; 0 where it is none. */
function titleBehind(folded: string, value: number, styles: ReadonlySet<NumeralStyle>): number {
  const found = numeralAt(folded);
  if (found?.numeral.value !== value) return 0;
  const { style, marked } = found.numeral;
  if (style === "part") return PART.test(folded) ? found.length : 0;
  const isRoman = /^[Ⅰ-Ⅵ]/.test(folded);
  return isRoman || (marked && styles.has(style)) ? found.length : 0;
}

/** 第三、 is a word of prose. */
const PART = /^第 ?. ?[部章节]/;

/** A numeral with its mark and a space is no longer. */
const LONGEST_NUMERAL = 8;

/** The distance behind a numeral within which the words of a row of 表三 tell it from a heading. */
const ROW_REACH = 10;

/** Characters before a numeral that make it a part of a larger one. */
const NUMERAL_BEFORE = /[第十百(.一二三四五六七八九]/;
