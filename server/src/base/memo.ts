import { copyOf } from "./text";

/**
 * Returns the same function with a memory: what it answers for an object is kept in the object itself, where no copy,
 * comparison or message sees it, and is freed with it. `more` must follow from the object; one that takes nothing on is
 * worked out anew each time. It is no WeakMap, because V8's young-generation collections keep alive whatever an old
 * WeakMap holds: each report would stay in memory until the next full collection, copied several times on the way.
 */
export function keeping<K extends object, M extends readonly unknown[], V>(
  answer: (key: K, ...more: M) => V,
): (key: K, ...more: M) => V {
  const place = Symbol("kept");
  return (key, ...more) => {
    if (place in key) return (key as { readonly [place]: V })[place];
    const value = answer(key, ...more);
    Reflect.defineProperty(key, place, { value });
    return value;
  };
}

/**
 * As many units of texts are kept as a report of a megabyte has twice over; when they are reached, the older half goes.
 */
const MOST_UNITS = 400_000;

/** What was answered for one text, by the number of the question. */
type Answers = unknown[];
/** The answer undefined; where nothing stands, nothing was asked. */
const NOTHING = Symbol("nothing");

let young = new Map<string, Answers>();
let old = new Map<string, Answers>();
let units = 0;
let questions = 0;

/**
 * Returns the same function with a memory. Of an edited text all lines but one are as they were, and of many reports
 * many lines are the form's own words: what was found out about a text lately is not worked out again. The answer must
 * follow from the text alone and must never be changed by who gets it; and it should be dear to find, since looking a
 * text up costs as much as a plain pattern does.
 */
export function remembering<V>(answer: (text: string) => V): (text: string) => V {
  const question = questions++;
  return (text) => {
    const answers = answersOn(text);
    const known = answers[question];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as V;
    const found = answer(text);
    answers[question] = found === undefined ? NOTHING : found;
    return found;
  };
}

/**
 * The answers on a text; texts that were not asked about since the memory was last full are forgotten when it is full
 * again.
 */
function answersOn(text: string): Answers {
  const known = young.get(text);
  if (known) return known;
  if (units > MOST_UNITS) {
    old = young;
    young = new Map();
    units = 0;
  }
  const older = old.get(text);
  // As long as there are questions: an array that grows takes room for many more.
  const answers = older ?? new Array<unknown>(questions);
  // A part of a text would keep the whole of it in memory.
  young.set(copyOf(text), answers);
  units += text.length;
  return answers;
}

/**
 * Returns the same function with a memory of its own, for answers that are wanted again however many texts were read
 * since: with so many it is full, and begins anew.
 */
export function rememberingUpTo<V>(most: number, answer: (text: string) => V): (text: string) => V {
  const memory = new Map<string, V>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    if (memory.size >= most) memory.clear();
    const found = answer(text);
    memory.set(copyOf(text), found);
    return found;
  };
}

/**
 * Returns the same function with a memory of its last answer alone: for whole texts, about which all readers of a report
 * ask one after the other.
 */
export function rememberingLast<V>(answer: (text: string) => V): (text: string) => V {
  let last: { readonly text: string; readonly found: V } | undefined;
  return (text) => {
    if (text !== last?.text) last = { text, found: answer(text) };
    return last.found;
  };
}
