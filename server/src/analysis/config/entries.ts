import type { JsonMember, JsonNode, TextProblem } from "../../base/json/json-node";
import { nearest } from "../../base/likeness/nearest";
import { type Localised, say } from "../../base/localised";
import type { Span } from "../../base/span";
import { RULES, ruleOf } from "../../rules/registry";
import type { Severity } from "../../rules/types";

/** Something wrong with a file of the user's settings. All that is not wrong holds all the same. */
export interface EntryProblem extends TextProblem {
  /** `error`: the entry does not hold; the others tell what a person may want to see to. */
  readonly severity: Extract<Severity, "error" | "information" | "hint">;
  /** True if an editor that knows JSON and the file's schema reports the problem itself. */
  readonly seenBySchema: boolean;
}

/** The problems gathered while a file is read. */
export type Problems = EntryProblem[];

/** The most errors that are told; more come of a file that is something else. */
const MOST_PROBLEMS = 100;

/** Returns the problems in the order of the text; of too many errors the first, and how many more there are. */
export function fewProblems(problems: Problems): Problems {
  problems.sort((a, b) => a.span.start - b.span.start);
  const errors = problems.filter(({ severity }) => severity === "error");
  const next = errors[MOST_PROBLEMS];
  if (!next) return problems;
  const left = new Set(errors.slice(MOST_PROBLEMS));
  const more = left.size;
  const message = say(`从这里起还有 ${more} 处问题，没有列出`, `${more} more problems from here on are not listed`);
  return problems.flatMap((problem) => {
    if (problem === next) return [{ ...next, message, seenBySchema: false }];
    return left.has(problem) ? [] : [problem];
  });
}

/** Notes an entry that the schema does not allow either. */
export function reject(problems: Problems, where: Span, message: Localised): void {
  problems.push({ span: where, message, severity: "error", seenBySchema: true });
}

/** Notes an entry that is wrong for a reason which the schema cannot know. */
export function refute(problems: Problems, where: Span, message: Localised): void {
  problems.push({ span: where, message, severity: "error", seenBySchema: false });
}

/** Returns the members of an object, by name. A name that is none of `keys` is noted with what was probably meant. */
export function membersOf(node: JsonNode, keys: readonly string[], problems: Problems): readonly JsonMember[] {
  return allMembersOf(node, problems).filter(({ key, keySpan }) => {
    if (keys.includes(key)) return true;
    const { "zh-CN": chinese, en } = didYouMean(key, keys, problems);
    reject(problems, keySpan, say(`没有“${key}”这一项${chinese}`, `there is no "${key}"${en}`));
    return false;
  });
}

/**
 * Returns the members of an object that may have any names, each name once: the last of the same name counts, as
 * everywhere in JSON.
 */
export function allMembersOf(node: JsonNode, problems: Problems): readonly JsonMember[] {
  if (node.kind === "object") return [...new Map(node.members.map((member) => [member.key, member])).values()];
  wrongKind(node, problems, say("对象 { }", "an object { }"));
  return [];
}

/** Returns the items of a list. */
export function arrayItems(node: JsonNode, problems: Problems): readonly JsonNode[] {
  if (node.kind === "array") return node.items;
  wrongKind(node, problems, say("列表 [ ]", "a list [ ]"));
  return [];
}

/** Returns the first `count` items of a list. What goes beyond is a problem. */
export function fewItemsOf(node: JsonNode, count: number, problems: Problems): readonly JsonNode[] {
  const items = arrayItems(node, problems);
  const beyond = items[count];
  if (beyond)
    reject(
      problems,
      beyond.span,
      say(
        `最多 ${count} 项，这里起的 ${items.length - count} 项不起作用`,
        `at most ${count} entries; the ${items.length - count} from here on are left out`,
      ),
    );
  return items.slice(0, count);
}

/** Returns a text that says something. */
export function textOf(node: JsonNode, problems: Problems): string | undefined {
  if (node.kind !== "string") wrongKind(node, problems, say("引号里的文字", "text in quotes"));
  else if (/^\s*$/.test(node.value)) reject(problems, node.span, say("不能是空的", "must not be empty"));
  else return node.value;
  return undefined;
}

/** Texts of a list, those that are none left out. */
export function textsOf(node: JsonNode, problems: Problems): readonly string[] {
  return arrayItems(node, problems)
    .map((item) => textOf(item, problems))
    .filter((text) => text !== undefined);
}

/**
 * Returns the texts of a list that are no longer than `length`, at most `count` of them. What goes beyond is a problem:
 * a folder from anywhere must not make a check take for ever.
 */
export function fewTextsOf(
  node: JsonNode,
  { count, length }: { readonly count: number; readonly length: number },
  problems: Problems,
): readonly string[] {
  return fewItemsOf(node, count, problems).flatMap((item) => {
    const text = textOf(item, problems);
    if (text === undefined || text.length <= length) return text ?? [];
    reject(
      problems,
      item.span,
      say(
        `最多 ${length} 个字符，现有 ${text.length} 个，不起作用`,
        `at most ${length} characters, not ${text.length}; it is left out`,
      ),
    );
    return [];
  });
}

/** Returns the text if it is one of several words; anything else is a problem. */
export function choiceOf<T extends string>(node: JsonNode, choices: readonly T[], problems: Problems): T | undefined {
  const found = node.kind === "string" ? choices.find((choice) => choice === node.value) : undefined;
  if (found === undefined) {
    const list = choices.map((choice) => `"${choice}"`);
    reject(problems, node.span, say(`应为 ${list.join("、")} 之一`, `must be one of ${list.join(", ")}`));
  }
  return found;
}

/** Reports whether there is a rule of this code; another code is a problem. */
export function isRuleCode(code: string, where: Span, problems: Problems): boolean {
  if (ruleOf(code)) return true;
  const codes = RULES.map((rule) => rule.code);
  const { "zh-CN": chinese, en } = didYouMean(code, codes, problems);
  reject(problems, where, say(`没有规则“${code}”${chinese}`, `there is no rule "${code}"${en}`));
  return false;
}

/**
 * Returns a suggestion to append to "there is no …", if a candidate looks like the word. None is looked for after so
 * many problems that no more are told.
 */
export function didYouMean(word: string, candidates: readonly string[], before: Problems): Localised {
  const found = before.length < MOST_PROBLEMS ? nearest(word, candidates) : [];
  return say(
    found.length > 0 ? `，是否指 ${found.join("、")}？` : "",
    found.length > 0 ? `; did you mean ${found.join(", ")}?` : "",
  );
}

/** Notes a value of the wrong kind. */
export function wrongKind(node: JsonNode, problems: Problems, expected: Localised): void {
  reject(problems, node.span, say(`应为${expected["zh-CN"]}`, `must be ${expected.en}`));
}
