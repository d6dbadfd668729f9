import { plural, say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { inTextOrder } from "../base/span";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import { defineRule } from "./define-rule";
import { safeFix } from "./support/fixes";
import { gatheredFindings } from "./support/text/gathered-findings";
import type { Observation } from "./types";

/**
 * Two marks of which one is too many. Of full stops only two: three may stand for an ellipsis. Half-width marks count
 * between Chinese characters alone, and beside a full-width one. Spaces may stand between two equal marks. Of two
 * different marks the stronger stays.
 */
const TWICE =
  /(?<![。，,、；：！？.])(?:。。|。：|，{2,}|、{2,}|；{2,}|：：|、。|，。|；。|：。|、，|、；|，；|。，|。；|。、|，、|；，|：，|，：|、：|；：|(?<=[\u4e00-\u9fff]),,(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?:，,|,，|\.。|。\.(?!\d))|([，；、])[ \u3000]+\1)(?![。，,、；：！？.])/g;

/** Brackets and quotation marks opened twice and closed twice around the same words. */
const ENCLOSED = /(《《|（（|［［|【【|““|〔〔)[^《》（）［］【】“”〔〕()]{1,60}(》》|））|］］|】】|””|〕〕)/g;
/**
 * The same opened twice and closed once before the sentence is over, or the other way round. One title may begin with
 * another (《《条例》实施办法》), so behind the first a mark has to stand.
 */
const OPENED_TWICE =
  /(《《)[^《》]{1,60}》(?=[，。；、：][^《》]{0,200}[。；]|[。；])|(（（)[^（）()]{1,60}）(?=[^（）()]{0,200}[。；])|(““)[^“”]{1,60}”(?=[^“”]{0,200}[。；])/g;
const CLOSED_TWICE =
  /(?<=[。；][^《》。；]{0,40})《[^《》]{1,40}(》》)|(?<=[。；][^（）()。；]{0,40})（[^（）()]{1,40}(））)|(?<=[。；][^“”。；]{0,40})“[^“”]{1,40}(””)/g;
const UNEVEN = [
  { marks: /《《|（（|““/, pattern: OPENED_TWICE },
  { marks: /》》|））|””/, pattern: CLOSED_TWICE },
];
const CLOSING: Readonly<Record<string, string>> = {
  "《": "》",
  "（": "）",
  "［": "］",
  "【": "】",
  "“": "”",
  "〔": "〕",
};

/** What all of these begin with, which hardly any line has. */
const SIDE_BY_SIDE = /[。，、；：,.][。，、；：,. \u3000]/;

/** A numeral that begins a line. */
const NUMERAL = /^\s*[一二三四五六七八九十]{1,3}$/;

/** What stands between the cells of a row that was not read: its marks may be in a figure's place. */
const CELLS = /[|｜│\t]/;

/** A punctuation mark stands twice, or two marks stand for one. */
export const repeatedPunctuation = defineRule({
  code: "repeated-punctuation",
  manual: ["text", 4],
  severity: "information",
  authority: "customary",
  name: say("标点重复", "Repeated punctuation"),
  title: say("标点重复", "Repeated punctuation"),
  fixable: "safe",
  ofAnyReport: true,
  check({ report }): Iterable<Observation> {
    const lines = proseLines(report).filter(({ text }) => SIDE_BY_SIDE.test(text) && !CELLS.test(text));
    const enclosed = proseLines(report).flatMap((line) => [...enclosedTwice(line), ...unevenIn(line)]);
    const repeated = lines.flatMap(({ text, span }) =>
      matchesOf(TWICE, text)
        .filter(({ 0: marks, index }) => !isNumerals(text.slice(0, index), marks))
        .map(({ 0: marks, index }) => markFinding(span.start + index, marks, strongerOf(marks))),
    );
    const findings = inTextOrder([...repeated, ...enclosed]);
    return gatheredFindings(
      findings,
      (count) => say(`${count} 处标点重复`, `${plural(count, "repeated mark")}`),
      (count) => say(`${count} 处标点都改正`, `Mend ${plural(count, "repeated mark")}`),
    );
  },
});

/** Reports whether the first of two marks is that of the numeral before it, which the other one may not take away. */
function isNumerals(before: string, marks: string): boolean {
  return marks.startsWith("、") && strongerOf(marks) !== "、" && NUMERAL.test(before);
}

/** The marks that begin at `start`, and the one that should stand there. */
function markFinding(start: number, marks: string, mark: string): Observation {
  const span = { start, end: start + marks.length };
  return {
    span,
    message: say(`标点“${marks}”应为“${mark}”`, `"${marks}" should be "${mark}"`),
    fixes: () => [safeFix(say(`改为“${mark}”`, `Change to "${mark}"`), [{ span, newText: mark }])],
  };
}

/** 《《条例》 or 《条例》》. */
function unevenIn({ text, span }: ProseLine): readonly Observation[] {
  // Hardly any line has such marks beside each other, and to look for them is quick.
  return UNEVEN.filter(({ marks }) => marks.test(text)).flatMap(({ pattern }) =>
    matchesOf(pattern, text).map((match) => {
      const marks = match.slice(1).find((group) => group !== undefined) ?? "";
      return markFinding(span.start + match.index + match[0].indexOf(marks), marks, marks.slice(1));
    }),
  );
}

/** 《《条例》》: one pair is enough. */
function enclosedTwice({ text, span: line }: ProseLine): readonly Observation[] {
  return matchesOf(ENCLOSED, text).flatMap(({ 0: all, 1: open = "", 2: close = "", index }): readonly Observation[] => {
    const mark = open.slice(1);
    if (CLOSING[mark] !== close.slice(1)) return [];
    const start = line.start + index;
    const last = start + all.length - close.length;
    const once = `${mark}…${close.slice(1)}`;
    return [
      {
        span: { start, end: start + all.length },
        message: say(`“${open}”和“${close}”多了一层，应为“${once}”`, `"${open}" and "${close}" should be "${once}"`),
        fixes: () => [
          safeFix(say(`改为“${once}”`, `Change to "${once}"`), [
            { span: { start, end: start + open.length }, newText: mark },
            { span: { start: last, end: last + close.length }, newText: close.slice(1) },
          ]),
        ],
      },
    ];
  });
}

/** A full stop is stronger than any other mark; of two others the second was put there last. */
function strongerOf(marks: string): string {
  if (marks.includes("。")) return "。";
  return marks.includes("，") && marks.includes(",") ? "，" : (marks.at(-1) ?? "");
}
