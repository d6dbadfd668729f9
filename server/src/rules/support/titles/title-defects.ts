import { applyEdits, type Edit, insertion } from "../../../base/edits";
import { fold, labelKey } from "../../../base/fold";
import { type Localised, say } from "../../../base/localised";
import { noteEnd } from "../../../base/script/phonetic-notes";
import { simplified } from "../../../base/script/traditional";
import { partOf, type Span, slice, withoutHidden } from "../../../base/span";
import { bodyOf } from "../../../model/identity/body-kind";
import { inNumeralsOf } from "../../../model/numerals";
import { firstLines, lastLines } from "../../../model/page-words";
import type { Report, Sourced } from "../../../model/types";
import {
  BODY_LINE,
  OTHER_BODY,
  TITLE_DISCLOSURE,
  TITLE_KIND,
  TITLE_KIND_ENDING,
  TITLE_KIND_OLD,
  TITLE_KIND_OTHERWISE,
  TITLE_KIND_WIDE,
  TITLE_OF_DRAFT,
  TITLE_OF_LETTER,
  TITLE_SUBJECT,
  TITLE_SUBJECT_MISTYPED,
  TITLE_SUBJECT_START,
  TITLE_YEAR_CUT,
  TITLE_YEAR_MISTYPED,
  TITLE_YEAR_OPEN,
  TITLE_YEAR_SHORT,
  TITLE_YEAR_STRANGE,
} from "../../../spec/titles";
import { mistitledYear } from "./title-year";

/** Something that the title's wording lacks, with the edit that mends it where the rest of the report tells how. */
export interface TitleDefect {
  readonly message: Localised;
  readonly edit?: Edit;
  /** True if the wording is that of before the form, and says what the report is. */
  readonly old?: boolean;
}

/** Lines around a title in which the year or the body may stand instead. */
const NEAR = 3;
/** A month behind the year: the line says when the report was published. */
const OF_A_DAY = /月|\d{4}[-./]\d/;

/** Returns the defects of the title's wording: another name of the report, no year, no body. */
export function titleDefects(report: Report, title: Sourced<string>): readonly TitleDefect[] {
  const found = [
    otherKind(report, title),
    mistypedSubject(report, title),
    noSubject(report, title),
    noBody(report, title),
    mistypedYear(report, title) ?? noYear(report, title),
    otherYear(report),
    draftMark(report, title),
    ofLetter(title),
  ];
  return found.flatMap((defect) => (defect ? [defect] : []));
}

/** Returns the title with all its defects mended that can be. */
export function mendedTitle(report: Report, title: Sourced<string>, edits: readonly Edit[]): string {
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start - title.span.start, end: span.end - title.span.start },
    newText,
  }));
  return applyEdits(slice(report.text, title.span), moved).replace(/\s|<[^<>]*>/g, "");
}

/** Returns the defect that the title has another name of the report than the form; undefined where it does not. */
export function otherKind(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const words = simplified(slice(report.text, title.span));
  // The form's own may stand in it, too, where the name of a page holds the title, or be broken over two lines.
  if (TITLE_KIND_WIDE.test(words) || shownWords(title).includes(TITLE_KIND)) return undefined;
  const match = TITLE_KIND_OTHERWISE.exec(words);
  const written = match?.[1]?.replace(/\s/g, "");
  if (!match || !written || !TITLE_KIND_OTHERWISE.test(withoutHidden(words))) return undefined;
  const end = match.index + match[0].length;
  // A phonetic note behind it may stand in the middle of the name: 年度報(bào)告.
  if (noteEnd(words, end) > end) return undefined;
  return {
    message: say(`“${written}”应为“${TITLE_KIND_ENDING}”`, `"${written}" should be "${TITLE_KIND_ENDING}"`),
    edit: { span: placeIn(title, match), newText: TITLE_KIND_ENDING },
    ...(written === TITLE_KIND_OLD ? { old: true } : {}),
  };
}

function placeIn({ span }: Sourced<string>, { 0: all, index }: RegExpExecArray): Span {
  return partOf(span, index, all.length);
}

/** Returns what a reader sees of a title, without white space. */
function shownWords({ value }: Sourced<string>): string {
  return simplified(value).replace(/\s/g, "");
}

/** 政府信息公工作年度报告, 政府信息公公开工作年度报告. */
function mistypedSubject(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const match = TITLE_SUBJECT_MISTYPED.exec(simplified(slice(report.text, title.span)));
  if (!match) return undefined;
  return {
    message: say(`“${match[0]}”应为“${TITLE_SUBJECT}”`, `"${match[0]}" should be "${TITLE_SUBJECT}"`),
    edit: { span: placeIn(title, match), newText: TITLE_SUBJECT },
  };
}

/** 信息公开 without 政府; schools, hospitals and works call theirs so. */
function noSubject(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const words = simplified(slice(report.text, title.span));
  const bare = withoutHidden(words).replace(/\s/g, "");
  if (!bare.includes("信息公开") || TITLE_SUBJECT_START.test(bare) || !bodyOf(report) || OTHER_BODY.test(words))
    return undefined;
  const at = TITLE_DISCLOSURE.exec(words)?.index;
  return {
    message: say("“信息公开”应为“政府信息公开”", "信息公开 should be 政府信息公开"),
    ...(at === undefined ? {} : { edit: insertion(title.span.start + at, "政府") }),
    old: true,
  };
}

function noYear(report: Report, title: Sourced<string>): TitleDefect | undefined {
  if (hasYear(title.value) || linesNear(report, title).some((line) => hasYear(line) && !OF_A_DAY.test(line)))
    return undefined;
  const words = simplified(slice(report.text, title.span));
  const year = report.identity.year?.value;
  const short = TITLE_YEAR_SHORT.exec(words);
  if (short) return shortYear(title, short, year);
  const at = TITLE_SUBJECT_START.exec(words)?.index;
  const edit = at === undefined || year === undefined ? undefined : yearInserted(title.span.start, words, at, year);
  return { message: say("没有年度", "no year"), ...(edit ? { edit } : {}) };
}

/** 23年, which is mended where it is the end of the year that the rest of the report tells. */
function shortYear(title: Sourced<string>, match: RegExpExecArray, year: number | undefined): TitleDefect {
  const [written] = match;
  const due = year === undefined ? "" : inNumeralsOf(written, year);
  return {
    message: say(`年度“${written}年”不全`, `"${written}年" is no whole year`),
    ...(due.endsWith(written) ? { edit: { span: placeIn(title, match), newText: due } } : {}),
  };
}

/** The year before the subject of a title, or before the 年 that stands there without one. */
function yearInserted(start: number, words: string, at: number, year: number): Edit | undefined {
  const before = words.slice(0, at);
  if (TITLE_YEAR_STRANGE.test(before)) return undefined;
  const open = TITLE_YEAR_OPEN.exec(before);
  if (!open) return insertion(start + at, `${year}年`);
  const [, blank = ""] = open;
  return { span: { start: start + open.index, end: start + open.index + blank.length }, newText: String(year) };
}

/** 2023政府信息公开… without 年, or 20233年. */
function mistypedYear(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const words = simplified(slice(report.text, title.span));
  const cut = TITLE_YEAR_CUT.exec(words);
  if (cut)
    return {
      message: say(`“${cut[0]}”后面少一个“年”`, `"${cut[0]}" lacks 年`),
      edit: insertion(title.span.start + cut.index + cut[0].length, "年"),
    };
  const mistyped = TITLE_YEAR_MISTYPED.exec(words);
  return mistyped ? { message: say(`年度“${mistyped[0]}年”有误`, `"${mistyped[0]}年" is no year`) } : undefined;
}

/** Another year than that of the period and of the date. */
function otherYear(report: Report): TitleDefect | undefined {
  const { year } = report.identity;
  const due = mistitledYear(report);
  if (!year || due === undefined) return undefined;
  return {
    message: say(
      `年度 ${year.value} 年与统计期限、日期所说的 ${due} 年不符`,
      `for ${year.value}, but period and date are those of ${due}`,
    ),
    edit: { span: year.span, newText: inNumeralsOf(slice(report.text, year.span), due) },
  };
}

/** （征求意见稿） and the like. */
function draftMark(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const match = TITLE_OF_DRAFT.exec(simplified(slice(report.text, title.span)));
  if (!match) return undefined;
  return {
    message: say(`有“${match[0]}”字样，应删除`, `"${match[0]}" is to be deleted`),
    edit: { span: placeIn(title, match), newText: "" },
  };
}

/** The title of the letter by which the report was sent, in place of its own. */
function ofLetter(title: Sourced<string>): TitleDefect | undefined {
  const match = TITLE_OF_LETTER.exec(shownWords(title));
  return match
    ? {
        message: say(
          `有“${match[0]}”字样，是报送函的标题`,
          `"${match[0]}" is of the letter that the report was sent with`,
        ),
      }
    : undefined;
}

/** Reports whether a title or a line beside it names a year. */
export function hasYear(text: string): boolean {
  return /20 ?\d ?\d|二[〇零○]/.test(fold(text));
}

/**
 * A title with any words besides those of every title names somebody, known to us or not; so may a short line beside
 * it.
 */
function noBody(report: Report, title: Sourced<string>): TitleDefect | undefined {
  const rest = labelKey(title.value).replace(
    /20\d\d|二[〇零○]二.|年度|年|政[府务]信息公开|工作|报告|年报|报|的|本级/g,
    "",
  );
  if (rest !== "" || linesNear(report, title).some((line) => BODY_LINE.test(line) || line.includes("单位")))
    return undefined;
  const body = report.identity.body?.value;
  return {
    message: say("没有机关名称", "no name of a body"),
    ...(body ? { edit: insertion(title.span.start, body) } : {}),
  };
}

/** The short lines directly before and after the title. */
function linesNear(report: Report, { span }: Sourced<string>): readonly string[] {
  const lines = report.textLines;
  const first = lines.findIndex((line) => line.span.end > span.start);
  const after = lines.findIndex((line) => line.span.start >= span.end);
  const heading = report.sections[0]?.heading.span.start ?? report.text.length;
  const near = [
    ...lastLines(lines.slice(0, Math.max(0, first)), NEAR),
    ...(after < 0 ? [] : firstLines(lines.slice(after), NEAR)).filter((line) => line.span.start < heading),
  ];
  return near
    .map((line) => simplified(line.text).replace(/\s/g, ""))
    .filter((text) => text.length <= 30 && !/[。；，]|来源[:：]/.test(text));
}
