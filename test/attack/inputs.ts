import type { LayoutId } from "../../server/src/layout/types";
import { type Random, random } from "../support/random/random";
import { faultyReport } from "../support/reports/faulty-report";
import { consistentFigures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport } from "../support/reports/report-builder";
import { publishedReport } from "./published";

/** A text that attacks the program, and how it was made. */
export interface AttackInput {
  readonly text: string;
  /** The kinds of damage that were done, in order. */
  readonly made: string;
}

/** A kind of damage: returns a text that was damaged once. */
type Damage = (text: string, random: Random) => string;

/** Returns the attack with this number; the same for the same number in runs of the same seed. */
export function attackInput(number: number): AttackInput {
  const dice = random(number);
  let text = wholeReport(dice);
  const made: string[] = [];
  for (let times = 1 + dice.below(3); times > 0; times--) {
    const [name, damage] = dice.pick(DAMAGES);
    text = damage(text, dice);
    made.push(name);
  }
  return { text, made: made.join(", ") };
}

const LAYOUTS: readonly LayoutId[] = ALL_LAYOUTS;

/** A report before it is damaged: half of them as the form wants it, the others as they are found in the world. */
function wholeReport(dice: Random): string {
  if (dice.below(2) === 0) return publishedReport(dice).text;
  const layout = dice.pick(LAYOUTS);
  const edition = dice.pick(["2019", "2021"] as const);
  const eol = dice.pick(["\n", "\n", "\r\n", "\r"] as const);
  const brackets = dice.pick(["full", "full", "half"] as const);
  if (dice.below(4) === 0 && edition === "2021") return faultyReport({ layout, eol, brackets });
  return buildReport({ layout, edition, eol, brackets, figures: consistentFigures(edition, dice) });
}

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}

/** Texts that are put into cells, headings and prose: digits of all kinds, units, signs, words of the form. */
const STRANGE = [
  ..."０１２③④⑤二十百万亿零〇－—/·*%‰.,:;、（）()|｜\t<>&\"'│+-",
  "1,234",
  "1，234",
  "1.",
  ".5",
  "-0",
  "+3",
  "1e3",
  "0x10",
  "12件",
  "3万元",
  "无",
  "暂无",
  "Infinity",
  "999999999999999999999999",
  "二、上年结转政府信息公开申请数量",
  "第二十条第（八）项",
  "三、收到和处理政府信息公开申请情况",
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  "总计",
  "1.属于国家秘密",
  "<td>",
  "</tr>",
  "<table>",
  "</table>",
  "<script>",
  "&#48;",
  "```",
  "---",
  "|---|",
  "┌─┬─┐",
  "│",
  "\f",
];

/**
 * What no keyboard writes: half characters, marks that turn the direction of writing, that have no width, that join.
 */
const UNSEEN = [
  "\ud842",
  "\udfb7",
  "\u202e",
  "\u202d",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\u00ad",
  "\u0301",
  "\ufe0f",
  "\u20e3",
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\u3000",
  "İ",
  "ﬀ",
];

function at(text: string, dice: Random): number {
  return dice.below(text.length + 1);
}

function inserted(text: string, place: number, part: string): string {
  return text.slice(0, place) + part + text.slice(place);
}

/** Applies a change to one line at random. */
function onLine(change: (lines: string[], index: number, dice: Random) => void): Damage {
  return (text, dice) => {
    const lines = linesOf(text);
    change(lines, dice.below(lines.length), dice);
    return lines.join("");
  };
}

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ["prefix", (text, dice) => text.slice(0, at(text, dice))],
  ["suffix", (text, dice) => text.slice(at(text, dice))],
  ["line deleted", onLine((lines, index) => lines.splice(index, 1))],
  ["lines deleted", onLine((lines, index, dice) => lines.splice(index, 1 + dice.below(12)))],
  ["line doubled", onLine((lines, index) => lines.splice(index, 0, lines[index] ?? ""))],
  [
    "lines swapped",
    onLine((lines, index, dice) => {
      const other = dice.below(lines.length);
      [lines[index], lines[other]] = [lines[other] ?? "", lines[index] ?? ""];
    }),
  ],
  ["line end lost", onLine((lines, index) => lines.splice(index, 1, (lines[index] ?? "").replace(/[\r\n]+$/, "")))],
  ["line cut in two", (text, dice) => inserted(text, at(text, dice), dice.pick(["\n", "\r\n", "\r", "\n\n"]))],
  [
    "line ends mixed",
    (text, dice) => text.replace(/\r\n|\n|\r/g, (end) => (dice.below(3) === 0 ? dice.pick(["\n", "\r\n", "\r"]) : end)),
  ],
  ["cell damaged", (text, dice) => nthMatch(text, /\d+/g, dice, () => dice.pick(STRANGE))],
  ["figure damaged", (text, dice) => nthMatch(text, /\d+/g, dice, (own) => own + dice.pick(STRANGE))],
  ["cells emptied", (text, dice) => text.replace(/\d+/g, (own) => (dice.below(12) === 0 ? "" : own))],
  ["strange text", (text, dice) => inserted(text, at(text, dice), dice.pick(STRANGE))],
  ["unseen text", (text, dice) => inserted(text, at(text, dice), dice.pick(UNSEEN))],
  ["unseen in a figure", (text, dice) => nthMatch(text, /\d+/g, dice, (own) => own + dice.pick(UNSEEN))],
  ["character deleted", (text, dice) => nthMatch(text, /[^\s]/g, dice, () => "")],
  [
    "two reports spliced",
    (text, dice) => {
      const other = wholeReport(dice);
      return text.slice(0, at(text, dice)) + other.slice(at(other, dice));
    },
  ],
  ["block moved", (text, dice) => moved(text, dice)],
  ["flood", (text, dice) => inserted(text, at(text, dice), dice.pick([...STRANGE, ...UNSEEN]).repeat(dice.below(300)))],
  ["spaces", (text, dice) => text.replace(/ +|\t/g, (own) => (dice.below(8) === 0 ? dice.pick(["", " ", "  "]) : own))],
];

/** Replaces one match of a pattern, chosen at random. */
function nthMatch(text: string, pattern: RegExp, dice: Random, change: (own: string) => string): string {
  const all = [...text.matchAll(pattern)];
  const one = all[dice.below(Math.max(1, all.length))];
  if (!one) return text;
  return text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length);
}

function moved(text: string, dice: Random): string {
  const [a = 0, b = 0] = [at(text, dice), at(text, dice)].sort((x, y) => x - y);
  const rest = text.slice(0, a) + text.slice(b);
  return inserted(rest, at(rest, dice), text.slice(a, b));
}
