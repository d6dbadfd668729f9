import { say } from "../../../base/localised";
import { matchesOf } from "../../../base/patterns";
import { type Passage, rawSpan } from "../../../model/claims/prose";
import { writtenNumber } from "../../../model/numerals";
import {
  CHANNEL,
  KIND_LISTED,
  KINDS_NAMED,
  NAMES_OF_CONTENT,
  OF_TWO_YEARS,
  OWN_WORK,
} from "../../../spec/words/listings";
import type { Observation } from "../../types";

/** Fewer classes than this are no list. */
const FEWEST = 3;

/** Finds what is wrong with the kinds that a list names, whatever their counts. */
export function* wrongKindsListed(passage: Passage): Iterable<Observation> {
  yield* listedTwice(passage);
  if (passage.text.includes("分为")) yield* miscounted(passage);
}

/** 等 leaves some out, and what has a number of its own is no name: 分为两个层面、三个方面. */
const OTHERWISE_COUNTED = /等|[一两二三四五六七八九十]个/;

/**
 * Finds kinds that are another number than the text says: 分为政策文件、工作动态、通知公告四类. A name may have 和 in it, so both ways to
 * count are right; nothing tells how many 线上线下 are.
 */
function* miscounted(passage: Passage): Iterable<Observation> {
  for (const match of matchesOf(KINDS_NAMED, passage.text)) {
    const [all, names = "", numeral = ""] = match;
    const said = numeral === "两" ? 2 : writtenNumber(numeral);
    const least = names.split("、").length;
    const most = names.split(/[、和及与]/).length;
    if (most < 2 || OTHERWISE_COUNTED.test(names) || (said >= least && said <= most)) continue;
    const at = match.index + all.lastIndexOf(numeral);
    yield {
      severity: "information",
      span: rawSpan(passage, at, at + 1),
      message: say(`写“${numeral}”，前面列出 ${most}`, `"${numeral}" said, ${most} named before it`),
      subject: { section: passage.section },
    };
  }
}

/**
 * Finds one class of information twice in one list: 规划计划类占 10%、财政类占 20%、规划计划类占 8%. A list of channels may name it for
 * each, and a list of two years for both.
 */
function* listedTwice(passage: Passage): Iterable<Observation> {
  let from = 0;
  for (const sentence of passage.text.split(/[。;(]/)) {
    const start = from;
    from += sentence.length + 1;
    const all = matchesOf(KIND_LISTED, sentence);
    if (all.length < FEWEST || OF_TWO_YEARS.test(sentence) || all.some(isOtherList)) continue;
    for (const again of all) {
      const first = all.find((one) => isSame(one, again)) ?? again;
      if (first === again) continue;
      yield twice(passage, start, first, again);
      break;
    }
  }
}

/** Reports whether a class is a channel or work of its own, so that the list is not one of classes. */
function isOtherList({ 1: kind = "" }: RegExpExecArray): boolean {
  return CHANNEL.test(kind) || OWN_WORK.test(kind.replace(NAMES_OF_CONTENT, ""));
}

/** A class may be listed by its count and by its share. */
function isSame(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return a[1] === b[1] && (a[2] === undefined) === (b[2] === undefined);
}

function twice(passage: Passage, start: number, first: RegExpExecArray, again: RegExpExecArray): Observation {
  const [, kind = ""] = again;
  const place = ({ index }: RegExpExecArray) => rawSpan(passage, start + index, start + index + kind.length);
  return {
    severity: "information",
    span: place(again),
    message: say(`“${kind}”在同一列举中出现 2 次`, `"${kind}" stands 2 times in one list`),
    subject: { section: passage.section },
    related: [{ span: place(first), message: say("前一处", "the first place") }],
  };
}
