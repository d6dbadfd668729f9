import { rememberingUpTo } from "../../base/memo";
import { literal } from "../../base/patterns";
import { NEUTRAL_SELF } from "../../spec/words/bodies";
import { IDLE_WORDS, TIME_WORDS } from "../../spec/words/claims/context";
import { bodyOf, type KnownBody } from "../identity/body-kind";
import type { Report } from "../types";
import type { Clause, Sentence } from "./clauses";

/** Facts about a report that decide whose figure, and of which year, a clause states. */
export interface Scope {
  readonly year: number;
  readonly body?: KnownBody;
  /** Takes idle words, the report's year and the body's own names off a text; what is left changes the meaning. */
  readonly rest: (text: string, more?: RegExp) => string;
}

/** No head of a clause that is understood is longer. */
const MOST_UNITS = 120;

/** Returns the scope of a report; undefined without a year. */
export function scopeOf(report: Report): Scope | undefined {
  const year = report.identity.year?.value;
  if (year === undefined) return undefined;
  const body = bodyOf(report);
  // Two patterns: the long one is the same for all bodies, and compiling it anew for each would cost more than all
  // matching.
  const own = madeWordsAt(selfWords(body));
  const idle = madeWordsAt(`${TIME_WORDS.replaceAll("YEAR", String(year))}|${IDLE_WORDS}`);
  return { year, ...(body ? { body } : {}), rest: (text, more) => stripped(text, { own, idle, more }) };
}

/** Returns a pattern that matches one of the words at a given place. */
export function wordsAt(words: string): RegExp {
  return new RegExp(`(?:${words})`, "y");
}

/**
 * The same for words that are made from a year or a body's name: the same report is read again on every keystroke, and
 * compiling costs more than matching.
 */
const madeWordsAt = rememberingUpTo(500, wordsAt);

/**
 * Sticky patterns of words that change nothing: the body's own names, the idle words, and those of the statement in
 * question.
 */
interface Idle {
  readonly own: RegExp;
  readonly idle: RegExp;
  readonly more: RegExp | undefined;
}

function stripped(text: string, { own, idle, more }: Idle): string {
  if (text.length > MOST_UNITS) return text;
  let at = 0;
  while (at < text.length) {
    const longest = Math.max(lengthAt(own, text, at) || lengthAt(idle, text, at), more ? lengthAt(more, text, at) : 0);
    if (longest === 0) return text.slice(at);
    at += longest;
  }
  return "";
}

function lengthAt(words: RegExp, text: string, at: number): number {
  words.lastIndex = at;
  return words.test(text) ? words.lastIndex - at : 0;
}

/**
 * Returns a pattern of the names that the body has for itself. Neither 县政府 in a county's report (it may be its office
 * alone) nor 全市 in a bureau's (it is the city) is one of them.
 */
function selfWords(body: KnownBody | undefined): string {
  const own = `[我本](?:${NEUTRAL_SELF})`;
  switch (body?.kind) {
    case "government":
      return `${own}|[我全本]${body.word}(?:各级(?:行政机关|政府(?:及其|和)?(?:工作)?部门|各部门|机关))?`;
    case "township":
      return `${own}|[我全本]${body.word}|${body.word}(?:人民)?政府|${placeNames(body)}`;
    case "subdistrict":
      return `${own}|[我全本]街道?(?:办事处)?|街道办事处|街道|${placeNames(body)}`;
    case "department":
      return `${own}|[我全本](?:局|厅|委|办|中心|院|署|队|处)|[局厅委]机关|以[我本]?[局厅委]名义|${ownNames(body)}`;
    default:
      // Whoever the body is, these words are its own; 我县 may be its place alone.
      return `${own}|[我本](?:局|厅|委|办|中心|院|校|署|队|处|镇|乡|苏木|街道(?:办事处)?|集团|公司)`;
  }
}

/** The name of a township or subdistrict with and without the place before it and its office: 青禾县云溪镇人民政府, 云溪镇. */
function placeNames({ name }: KnownBody): string {
  return placesOff(name)
    .map((one) => `${literal(one.replace(new RegExp(`${OFFICE}$`), ""))}${OFFICE}?(?:办公室|党政办)?`)
    .join("|");
}

/** A name, then without the places before it, one by one. */
function placesOff(name: string): readonly string[] {
  const place = PLACE_BEFORE.exec(name)?.[0] ?? "";
  return place === "" ? [name] : [name, ...placesOff(name.slice(place.length))];
}

const PLACE_BEFORE = /^.{1,12}?[省市县区州旗](?=.{2})/;
const OFFICE = "(?:人民政府|政府|办事处)";

/**
 * A department's name and what is left of it without the place before it: 临江市交通运输局, 市交通运输局, 交通运输局; a
 * government's office without 人民, too.
 */
function ownNames({ name, word }: KnownBody): string {
  const place = PLACE_BEFORE.exec(name)?.[0] ?? "";
  const shorter = place === "" ? [] : [name.slice(place.length - 1), name.slice(place.length)];
  const branch = name.endsWith("分局") ? ["分局"] : [];
  const own = [name, ...shorter, ...branch]
    .flatMap((one) => [one, ...(one.includes(PEOPLES) ? [one.replace(PEOPLES, "政府")] : [])])
    .filter((one) => one.length > word.length)
    .map(literal);
  return [...own, ...abbreviated(name.slice(place.length), place.slice(-1))].join("|");
}

/** 文旅局 for 文化和旅游局, with its place's last word before it or without: its first and last word and some between. */
function abbreviated(core: string, place: string): readonly string[] {
  const [, first = "", between = "", last = ""] =
    /^([\u4e00-\u9fff])([\u4e00-\u9fff]{3,14})(局|厅|委员会)$/.exec(core) ?? [];
  if (first === "") return [];
  const some = [...between].map((one) => `${one}?`).join("");
  return [
    `${place === "" ? "" : `${place}?`}${first}(?=[\\u4e00-\\u9fff]{1,6}?[局厅委])${some}${last === "委员会" ? "委(?:员会)?" : last}`,
  ];
}

const PEOPLES = "人民政府";

/** Reports whether the words can mean no part of the body: a government's need 我县 or 全县 for that. */
export function saysWhole(words: string, { body }: Scope): boolean {
  return body?.kind !== "government" || new RegExp(`[我全]${body.word}`).test(words);
}

/** Other years, parts of a year and other bodies, in what a sentence says before the clause in question. */
const ELSEWHERE =
  /(?<!结转|转结|结存)去年(?!度?(?:结转|转结|结存|遗留)|的?未办结)|(?<!结转|转结|结存)上一?年度?(?!度?的?(?:[无没未]有?)?(?:结转|转结|结存|遗留|未办结|办结))|同期|往年(?!度?的?(?:结转|转结|结存|遗留|未办结))|历年(?!来?(?:制[发定]的?)?(?:行政)?规范性文件)|半年|季度|(?<!1)\d月(?!1日)|1[01]月|近[两三四五几]?年|本级|各(?:级|部门|单位|乡镇|街道|县|区|地|局|镇|乡|处)|其中[^，\d]{1,12}(?:局|委员会|委|办公室|镇|乡|街道|中心|厅|法院)/;

/** Held against the year before and done with: 较上年增加 3 件，办结 20 件. */
const COMPARED =
  /(?:较|比|同|与)(?:上一?年度?|去年)(?:同期)?(?:相比，?)?(?:基本持平|持平|相当|略?有?所?(?:增加|减少|增长|下降|上升|降低|多|少)了?(?:\d[\d.]{0,8}[件%起宗条份]?)?)(?=[，、)](?!其中))/g;

/** Another year's count beside this year's: 收到申请 153 件（2021 年 140 件）. */
const ASIDE = /\((?:20\d\d年度?|上一?年度?|去年)(?:同期)?(?:为|是|收到|公开|发布)?\d[\d,]{0,9}[件条宗份起次]\)/g;

/** Before what it has come to: 由上年的 110 件增加到…. */
const FROM_LAST = /[由从](?:上一?年度?|去年|20\d\d年度?)的?\d+[件宗份条起]$/;

/** All of a place, by its parts: 全区各级各部门. */
const WHOLE = /[全我本][省市县区镇乡州旗]各级(?:行政机关|各部门)?/g;

/** A sentence that begins with the name of a body: what follows is about that body. */
const BEGINS_WITH_BODY = /^[\u4e00-\u9fff]{1,10}?(?:局(?!长)|(?<![党管])委(?!托)|厅(?!长)|镇(?!长)|乡(?!长)|街道|法院)/;

/**
 * Reports whether the sentence up to the clause, or a sentence before it in the paragraph, begins with a body other
 * than the report's.
 */
export function isAboutOthers({ passage, start }: Sentence, clause: Clause, { body, rest }: Scope): boolean {
  const from = body?.kind === "government" ? Math.max(0, start - 1000) : start;
  return passage.text
    .slice(from, clause.start)
    .split(/[。;]/)
    .some((sentence) =>
      BEGINS_WITH_BODY.test(rest(sentence.slice(0, 40).replace(/^(?:\(.{1,3}\)|[一二三四五六]是)/, ""))),
    );
}

/**
 * Reports whether the words of the sentence before the place, and the last year named in the paragraph, leave what
 * stands there in the report's own year.
 */
export function isOwnYear(sentence: Sentence, at: number, year: number): boolean {
  const { text } = sentence.passage;
  // Of which of the two 其中 goes on to give a part is not certain, unless the other stands in a bracket.
  const isPart = text.startsWith("其中", at);
  const said = text.slice(sentence.start, at).replace(ASIDE, "");
  const before = isPart ? said : said.replace(FROM_LAST, "");
  const own = (isPart ? before : before.replace(COMPARED, "")).replace(WHOLE, "");
  if (before.length > 400 || ELSEWHERE.test(own)) return false;
  const carried = carriedAround(String(year));
  const named = before.replace(carried, "").match(/20\d\d(?=年)/g);
  if (named) return named.every((one) => Number(one) === year);
  const earlier = text
    .slice(Math.max(0, sentence.start - 2000), sentence.start)
    .replace(ASIDE, "")
    .replace(carried, "")
    .match(/20\d\d(?=年)/g);
  const last = earlier?.at(-1);
  return last === undefined || Number(last) === year;
}

/** What is carried over and what is compared name the year before and the year after a report's, and so do titles. */
const carriedAround = rememberingUpTo(
  100,
  (year) =>
    new RegExp(
      `${Number(year) - 1}年度?的?(?:结转|转结|结存|遗留|未办结)|(?:结转|顺延|转)(?:\\d+[件宗份])?(?:至|到|入)?${Number(year) + 1}年|(?:与|和|比|较|同)20\\d\\d年度?(?:同期)?(?:\\(\\d+[件起宗份条]\\))?(?:相比|(?:基本)?持平|相当|增加|增长|上升|减少|下降|降低)|《[^《》]{0,60}》`,
      "g",
    ),
);
