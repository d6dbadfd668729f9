import { BEHIND_PART, IS_REST, KIND_BEHIND, REST_IS, SHARE_OF_PART } from "../../../spec/words/listings";
import type { ProseNumber } from "../numbers";

/** One part of a whole: `自然人申请 741 件`. */
export interface ListedPart {
  readonly label: string;
  readonly number: ProseNumber;
  /** True if it begins the list or stands behind a semicolon; the parts behind it may be its own. */
  readonly leads: boolean;
}

/** The parts of a list in order. Either all have names or, with empty labels, none has. */
interface PartList {
  readonly parts: readonly ListedPart[];
  /** True if the list was understood to the end of its sentence or bracket. */
  readonly ended: boolean;
}

/** Text that goes into detail of the part before it, up to the next semicolon: 内有领导成员 10 条、机构职能 6 条. */
const DETAIL = /^内[有含]/;
const MARK = /[，、;:()。!?]/g;

/** A list is not longer, in UTF-16 code units. */
export const LONGEST_LIST = 600;

/**
 * Returns the parts of the list that begins at `from`. It ends where a piece of it is anything but words and one number
 * of the whole's measure; brackets and shares behind a part are passed over.
 */
export function partsFrom(all: string, from: number, measure: string, numbers: readonly ProseNumber[]): PartList {
  const parts: ListedPart[] = [];
  // Marks are looked for no farther than the list may reach.
  const text = all.slice(0, from + LONGEST_LIST);
  let leads = false;
  for (const piece of piecesOf(text, from, numbers)) {
    leads ||= piece.leads;
    const found = parts.length > 0 && SHARE_OF_PART.test(piece.words) ? [] : partsOf(text, piece, measure);
    for (const part of found) {
      const isOther = parts.length > 0 && (part?.label === "") !== (parts[0]?.label === "");
      if (!part || isOther) return { parts, ended: false };
      parts.push({ ...part, leads });
      leads = false;
    }
    if (/[。!?)]/.test(piece.mark)) return { parts, ended: true };
    if (piece.mark === ":") return { parts, ended: false };
  }
  return { parts, ended: false };
}

/** What stands between two marks of a list. */
interface Piece {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The mark behind it; that of a sentence's end where the text ends. */
  readonly mark: string;
  /** The numbers in it. */
  readonly counted: readonly ProseNumber[];
  /** True if it begins the list or stands behind a semicolon. */
  readonly leads: boolean;
}

/** Gives the pieces of a list in order, without what goes into detail; none behind a detail that does not end. */
function* piecesOf(text: string, from: number, numbers: readonly ProseNumber[]): Generator<Piece> {
  let start = from;
  let leads = true;
  let begun = false;
  for (let at = nextMark(text, from); ; at = nextMark(text, at + 1)) {
    const mark = text[at] ?? "。";
    const words = text.slice(start, at);
    const counted = numbers.filter((number) => start <= number.start && number.after <= at);
    if (begun && DETAIL.test(words)) {
      at = text.indexOf(";", at);
      if (at < 0) return;
      leads = true;
    } else {
      const further = counted.length === 0 ? labelGoesOn(text, words, at) : undefined;
      if (further !== undefined) {
        at = further;
        continue;
      }
      yield { words, start, end: at, mark, counted, leads };
      leads = mark === ";";
      begun ||= words !== "";
      // The bracket goes into detail.
      if (mark === "(") at = text.indexOf(")", at);
      if (at < 0) return;
    }
    start = at + 1;
  }
}

/** Returns the last mark within the label that words without a number begin; undefined where they are all of it. */
function labelGoesOn(text: string, words: string, at: number): number | undefined {
  if (words === "" || words.length >= LONGEST_LABEL) return undefined;
  // 通知、公告 41 条
  if (text[at] === "、") return at;
  // 动态类信息（含公告）315 条
  const close = text[at] === "(" ? text.indexOf(")", at) : -1;
  return close > 0 && !/[\d，;]/.test(text.slice(at, close)) ? close : undefined;
}

/** Returns the parts of a piece, none of an empty one; undefined where something in it is no part. */
function partsOf(text: string, { words, start, end, counted }: Piece, measure: string): readonly MaybePart[] {
  if (words === "") return [];
  const bound = joint(text, counted);
  if (bound === undefined) return partsIn(text, start, end, measure, counted);
  return [
    ...partsIn(text, start, bound, measure, counted.slice(0, 1)),
    ...partsIn(text, bound, end, measure, counted.slice(1)),
  ];
}

type MaybePart = Pick<ListedPart, "label" | "number"> | undefined;

const LONGEST_LABEL = 30;

/** Returns where a piece of two parts is to be cut: 政策文件 9 条以及其他 34 条. */
function joint(text: string, counted: readonly ProseNumber[]): number | undefined {
  const [first, second, ...others] = counted;
  if (!first || !second || others.length > 0) return undefined;
  return /^(?:以及|和|及|与)/.test(text.slice(first.after, second.start)) ? first.after : undefined;
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

/** 工作动态、通知公告各 50 条: a part for each of the names. With 和 among several it is not certain how many they are. */
function partsIn(
  text: string,
  start: number,
  end: number,
  measure: string,
  counted: readonly ProseNumber[],
): readonly MaybePart[] {
  const part = partIn(text, start, end, measure, counted);
  const [, label] = /^(.+?)(?:分别|均|都)?各$/.exec(part?.label ?? "") ?? [];
  if (!part || label === undefined) return [part];
  const names = label.split(label.includes("、") ? "、" : /以及|[和及与]/);
  const certain = names.length > 1 && names.every((name) => name !== "" && !/[、和及与]/.test(name));
  return certain ? names.map((name) => ({ label: name, number: part.number })) : [undefined];
}

function partIn(text: string, start: number, end: number, measure: string, counted: readonly ProseNumber[]): MaybePart {
  const [number, ...others] = counted.filter((one) => one.measure !== "%");
  if (!number || others.length > 0 || number.measure !== measure || number.rough) return undefined;
  const label = text
    .slice(start, number.start)
    .replace(/^(?:以及|和|及|与|\d{1,2}\.|[一二三四五六七八]是)/, "")
    .replace(/(?:共计|共|为|有|是|:)$/, "");
  if (label === "") {
    const behind = text.slice(number.after, end);
    return behind === "" ? { label, number } : kindBehind(behind, number);
  }
  if (label.startsWith("其中")) return undefined;
  return number.after === end || mayFollow(label, text.slice(number.after, end), text[end] ?? "。")
    ? { label, number }
    : undefined;
}

/** 9 件为网上申请. */
function kindBehind(behind: string, number: ProseNumber): MaybePart {
  const label = KIND_BEHIND.exec(behind)?.[1];
  return label === undefined ? undefined : { label, number };
}

/** Reports whether text between a part and the mark behind it says nothing more: 102 条占 41.5%, 其余 34 条为其他信息. */
function mayFollow(label: string, text: string, mark: string): boolean {
  if (SHARE_OF_PART.test(text)) return true;
  return /[。;)]/.test(mark) && (BEHIND_PART.test(text) || (IS_REST.test(label) && REST_IS.test(text)));
}
