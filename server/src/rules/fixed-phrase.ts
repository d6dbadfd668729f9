import { labelKey } from "../base/fold";
import { standsInOrder } from "../base/likeness/in-order";
import { similarity } from "../base/likeness/similarity";
import { say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import { contains, partOf } from "../base/span";
import { type ProseLine, proseLines } from "../model/places/prose-lines";
import {
  FULL_NAMES,
  MEANT_KIND,
  MISWRITTEN_KIND,
  MISWRITTEN_SUBJECT,
  OTHER_DOCUMENT,
  SUBJECT,
} from "../spec/law/names";
import { defineRule } from "./define-rule";
import { changeTo, preferredFix } from "./support/fixes";
import { unmarkedNames } from "./support/text/unmarked-names";
import type { Observation } from "./types";

/** A name in its marks; another may be quoted inside it. */
const NAMED = /《([^《》]{6,60}(?:《[^《》]{1,40}》[^《》]{0,20})?)》/g;
/** The names by their keys. */
const KEYS = FULL_NAMES.map((name) => ({ name, key: labelKey(name) }));
const EXACT: ReadonlySet<string> = new Set(KEYS.map(({ key }) => key));
/** Characters that a near-miss has otherwise; a long name may have two, a very long one three. */
const ONE = 1;
const TWO = 2;
const THREE = 3;
const LONG = 15;
const VERY_LONG = 30;

/** The full name of a law or a notice is written with a character that it does not have. */
export const fixedPhrase = defineRule({
  code: "fixed-phrase",
  manual: ["text", 7],
  severity: "warning",
  authority: "official",
  name: say("法规名称", "Name of a law"),
  title: say("法规文件名称有误", "Name of a law miswritten"),
  fixable: "review",
  ofAnyReport: true,
  check({ report }): Iterable<Observation> {
    return proseLines(report).flatMap((line) => {
      const named = miswrittenIn(line);
      const kinds = [...kindsIn(line), ...unmarkedNames(report, line)].filter(
        ({ span }) => !named.some((one) => contains(one.span, span)),
      );
      return [...named, ...kinds];
    });
  },
});

/** The name of this work, and the word for the kind of a title that no list has, certainly miswritten: 条列 for 条例. */
function kindsIn(line: ProseLine): readonly Observation[] {
  const text = simplified(line.text);
  return [...matchesOf(MISWRITTEN_KIND, text), ...matchesOf(MISWRITTEN_SUBJECT, text)].map((match): Observation => {
    const written = match[0];
    const meant = MEANT_KIND[written] ?? SUBJECT;
    const span = partOf(line.span, match.index, written.length);
    return {
      span,
      message: say(`“${written}”应为“${meant}”`, `"${written}" should read "${meant}"`),
      fixes: () => [changeTo(meant, span)],
    };
  });
}

function miswrittenIn(line: ProseLine): readonly Observation[] {
  return matchesOf(NAMED, line.text).flatMap((match): readonly Observation[] => {
    const written = match[1] ?? "";
    const nearest = nearestName(written);
    if (!nearest) return [];
    const name = withMarksOf(written, nearest);
    const span = partOf(line.span, match.index + 1, written.length);
    // Any other marks and spaces inside would be lost.
    const plain = labelKey(written).length - written.length === nearest.length - name.length;
    return [
      {
        span,
        message: say(`《${written}》应为《${name}》`, `《${written}》 should read 《${name}》`),
        fixes: () =>
          plain ? [preferredFix(say(`改为《${name}》`, `Change to 《${name}》`), [{ span, newText: name }])] : [],
      },
    ];
  });
}

/** What stands before and behind a name that the name of a notice quotes. */
const QUOTES = "关于印发";
const NOTICE = "的通知";

/** The name with the marks that stand around the name quoted inside it: 关于印发〈…〉的通知. */
function withMarksOf(written: string, name: string): string {
  const [, open = "", close = ""] = /([〈《<“])[^〈〉《》<>“”]+([〉》>”])/.exec(written) ?? [];
  const start = name.indexOf(QUOTES) + QUOTES.length;
  if (open === "" || start < QUOTES.length || !name.endsWith(NOTICE)) return name;
  return `${name.slice(0, start)}${open}${name.slice(start, -NOTICE.length)}${close}${NOTICE}`;
}

/**
 * The only name that the words nearly are; undefined where they are one of the names, another document's, or near to
 * none.
 */
function nearestName(written: string): string | undefined {
  // First simplified, so that 覆議, which labels may have for 复议, stays what it is.
  const key = labelKey(simplified(written));
  if (EXACT.has(key) || OTHER_DOCUMENT.test(written.replace(/办法$/, ""))) return undefined;
  const near = KEYS.filter(({ key: due }) => isNear(key, due));
  return near.length === 1 ? near[0]?.name : undefined;
}

/** The beginning of a notice's name: with it a law's name is that of a notice about it, perhaps cut off. */
const NOTICE_ON = "关于";

function isNear(key: string, due: string): boolean {
  if (key.startsWith(NOTICE_ON) && !due.startsWith(NOTICE_ON)) return false;
  if (isShuffled(key, due) || hasCutState(key, due)) return true;
  const most = due.length >= VERY_LONG ? THREE : due.length >= LONG ? TWO : ONE;
  if (Math.abs(due.length - key.length) > most) return false;
  const longer = Math.max(key.length, due.length);
  return Math.round((1 - similarity(key, due)) * longer) <= most;
}

/** Reports whether a long name has all its characters in another order: 政府公开信息条例. */
function isShuffled(key: string, due: string): boolean {
  return due.length >= LONG - 1 && key.length === due.length && [...key].sort().join() === [...due].sort().join();
}

const STATE = "中华人民共和国";
/** Fewer characters of the state's name may be a country's short name. */
const LEAST_OF_STATE = 3;

/** Reports whether of the whole name only the state's at its beginning is not complete: 中华人民政府信息公开条例. */
function hasCutState(key: string, due: string): boolean {
  const rest = due.slice(STATE.length);
  const head = key.slice(0, Math.max(0, key.length - rest.length));
  const isCut = head.length >= LEAST_OF_STATE && head.length < STATE.length && standsInOrder(head, STATE);
  return isCut && due.startsWith(STATE) && key.endsWith(rest);
}
