import { labelKey } from "../../../base/fold";
import { SECTIONS } from "../../../spec/sections";
import { labelKeys } from "../../../spec/types";

/** A longer piece of a list is a clause. */
const MAX_PART = 30;
/** A part by names that have an 和 of their own or none where the form has a 、. */
const ONE_PART =
  /^(?:(?:政府信息公开)?(?:行政)?复议(?:行政)?诉讼(?:情况)?|(?:存在)?的?(?:主要)?(?:问题|不足)[与和及](?:改进|整改)(?:措施|情况|方向|打算)?|(?:政府信息公开)?(?:工作)?收费(?:情况)?[与和及]减免(?:情况)?)$/;
/** A part of the form by a shorter name. */
const SHORT_PART =
  /^(?:(?:政府信息)?(?:主动公开|依申请公开)(?:(?:政府)?信息)?(?:情况)?|(?:年度报告|(?:20\d\d年度?)?(?:政府)?信息公开)?(?:工作)?的?总体情况|(?:存在)?的?(?:主要)?(?:问题|不足)|其[他它](?:事项|情况|需要?报告)?)$/;

/** Fewer of the form's parts than this are examples. */
const WHOLE_LIST = 4;

/** The parts that a list names. Other marks than 、 stand between them only where all of them are the form's. */
export function piecesOf(written: string): readonly string[] {
  // 涵盖了…
  const list = written.replace(/^了/, "");
  const marked = [/[；;]/, /[，,]/].map((mark) => splitAt(mark, list));
  return marked.find(areSections) ?? joined(list.split("、").map((piece) => piece.trim()));
}

/** The numeral of a part in a list whose parts stand between other marks. */
const NUMERAL = /^(?:[（(][一二三四五六七八][）)]|[一二三四五六七八]、)/;

/** Returns what stands between the marks of a list, without their numerals. */
export function splitAt(mark: RegExp, list: string): readonly string[] {
  return list
    .split(mark)
    .map((piece) => piece.trim().replace(NUMERAL, ""))
    .filter((piece) => piece !== "");
}

/** Reports whether a list is of the form's parts and nothing else, and names so many that it is no example. */
export function areSections(pieces: readonly string[]): boolean {
  return pieces.length >= WHOLE_LIST && pieces.every(isSection);
}

/** Reports whether the list names all the parts that the form has, so that nothing is left for 等 to stand for. */
export function isWholeForm(pieces: readonly string[]): boolean {
  return countParts(pieces) === SECTIONS.length && pieces.every((piece) => isSection(piece) || partsIn(piece) === 2);
}

/** Reports whether a piece names a part of the form in other words; fees are no part of it. */
export function isShort(piece: string): boolean {
  const key = labelKey(piece);
  return SHORT_PART.test(key) || (ONE_PART.test(key) && !key.includes("收费"));
}

/** Returns the number of parts in a list; undefined if a piece of it may be more or less than one part. */
export function countParts(pieces: readonly string[]): number | undefined {
  if (pieces.length < 2) return undefined;
  let count = 0;
  for (const piece of pieces) {
    const parts = partsIn(piece);
    if (parts === undefined) return undefined;
    count += parts;
  }
  return count > 10 ? undefined : count;
}

/** 行政复议、行政诉讼情况 is one part that has a 、 of its own. */
function joined(pieces: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const before = parts.at(-1);
    if (before?.endsWith("行政复议") && /^(?:提起|被提起)?行政诉讼/.test(piece))
      parts[parts.length - 1] = before + piece;
    else parts.push(piece);
  }
  return parts;
}

/** Returns the number of parts that a piece of a list names, 1 or 2; undefined if it may be more or less than one. */
export function partsIn(piece: string): number | undefined {
  const key = labelKey(piece);
  if (isSection(key) || ONE_PART.test(key)) return 1;
  const last = /^(.+?)(?:以及|和|及)(其[他它].+)$/.exec(key);
  if (last?.[1] && last[2] && [last[1], last[2]].every((part) => isSection(part) || isShort(part))) return 2;
  const before = key.replace(/(?:以及|[和及与])附[表件录]$/, "");
  if (before !== key && (isSection(before) || isShort(before))) return 2;
  const plain =
    key === piece && piece.length >= 2 && piece.length <= MAX_PART && !/[和及与或]|行政复议|行政诉讼/.test(piece);
  return plain ? 1 : undefined;
}

/** Reports whether words name a section of the form. */
export function isSection(words: string): boolean {
  // 和 stands for the 、 in 行政复议、行政诉讼.
  const bare = labelKey(words).replace("复议和", "复议");
  return SECTIONS.some((section) => section.variant.test(bare) || labelKeys(section).includes(bare));
}
