import { keeping } from "../../../base/memo";
import { unspaced } from "../../../base/patterns";
import { contains } from "../../../base/span";
import { type Sentence, sentenceText } from "../../../model/claims/clauses";
import { claimsOf } from "../../../model/claims/index";
import { type Passage, rawSpan } from "../../../model/claims/prose";
import { scopeOf } from "../../../model/claims/scope";
import type { Claim } from "../../../model/claims/types";
import type { Report } from "../../../model/types";
import { FEE_WORDS } from "../../../spec/topics";
import { INTRODUCES, NOTHING_ELSE } from "../../../spec/words/years/openings";
import { AHEAD } from "../../../spec/words/years/plans";
import { LOOKING_BACK } from "../../../spec/words/years/work";
import type { StalePlace } from "./place";

/** A figure or a 没有 of the report given for a year before, in a sentence that does not look back. */
export function staleStatements(report: Report, sentence: Sentence, year: number): readonly StalePlace[] {
  const { passage, end } = sentence;
  const { section } = passage;
  if (!section || section === "problems") return [];
  const all = sentenceText(sentence);
  const words = withoutOwnName(report, all.replace(SENTENCE_LABEL, ""));
  const nothing = section === "other" && NOTHING_ELSE.test(words);
  const begins = (nothing ? NOTHING_ELSE : /^(20\d\d)年/).exec(words);
  const found = Number(begins?.[1]);
  const after = nothing && found === year + 1 && !AHEAD.test(words);
  if (!begins || (found >= year && !after) || found < year - 3) return [];
  if (LOOKING_BACK.test(all.replace(CARRIED, "").replace(AS_BEFORE, "")) || isToldOf(passage, words, year)) return [];
  if (!nothing && !INTRODUCES.test(words) && !statesFigure(report, sentence)) return [];
  const at = end - words.length + words.indexOf(begins[1] ?? "");
  return [{ kind: "work", year: found, at }];
}

/** Reports whether the paragraph names the report's year, too: where fees are spoken of, in a sentence on fees. */
function isToldOf(passage: Passage, words: string, year: number): boolean {
  return (FEE_WORDS.test(words) ? yearsOfFees(passage) : yearsNamed(passage)).has(String(year));
}

/** Each of many sentences of a paragraph may ask for its years. */
const yearsNamed = keeping(({ text }: Passage): ReadonlySet<string> => yearsIn(text));
const yearsOfFees = keeping(({ text }: Passage): ReadonlySet<string> => {
  const onFees = text.split(/[。;]/).filter((sentence) => FEE_WORDS.test(sentence));
  return yearsIn(onFees.join("。"));
});

function yearsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/20\d\d(?=年)/g));
}

/** The words without the body's own name in front of the year: 柳溪镇2022年未收取. */
function withoutOwnName(report: Report, words: string): string {
  const [name = ""] = /^[\u4e00-\u9fff]{2,20}(?=20\d\d年)/.exec(words) ?? [];
  return name !== "" && scopeOf(report)?.rest(name) === "" ? words.slice(name.length) : words;
}

/** What every year's report tells of the year before and after. */
const CARRIED = /上一?年度?的?(?:未办结)?(?:结转|转结)|(?:结转|转结)上一?年度?|(?:结转|转结)(?=[至到入下次\d]|20)/g;

/** A count as compared with that of the year before it, whatever that year is. */
const AS_BEFORE = new RegExp(
  unspaced`
    ，(?:
      (?:与|和|较)(?:上年度?|去年|上一年度?)(?:同期)?(?:相比)?(?:基本)?持平
      |(?:同比|[较比](?:上年度?|去年|上一年度?)(?:同期)?)(?:增长|增加|上升|下降|减少)了?\d[\d.]*(?:%|[件宗份])
    )$
  `,
);

/** What stands before a sentence: an ordinal, and the name of what it is about: （一）收费情况：. */
const SENTENCE_LABEL = /^(?:\([^()]{1,3}\)|\d{1,2}[、.](?!\d)|[一二三四五六]是)?(?:[\u4e00-\u9fff]{2,10}:)?/;

/** Reports whether the sentence gives a figure of the report that no other sentence gives for the report's own year. */
function statesFigure(report: Report, { passage, start, end }: Sentence): boolean {
  const range = rawSpan(passage, start, end);
  const claims = claimsOf(report);
  const within = (claim: Claim): boolean => contains(range, claim.span);
  return claims.some(
    (claim) =>
      within(claim) &&
      FLOW.has(claim.key) &&
      !claims.some((one) => one.certain && one.key === claim.key && !within(one)),
  );
}

/** The figures by which a sentence is one of the report and not of the body's history. */
const FLOW: ReadonlySet<string> = new Set(["received", "handled", "worked", "reconsideration", "suits"]);
