import { labelKey } from "../../base/fold";
import { alternativeCount } from "../../base/glob";
import type { JsonNode } from "../../base/json/json-node";
import { readJsonc } from "../../base/json/jsonc";
import { say } from "../../base/localised";
import type { BodyNames } from "../../model/identity/configured";
import type { IdentityValues } from "../../model/types";
import { SEVERITIES, type Severity } from "../../rules/types";
import { EDITIONS } from "../../spec/forms";
import type { EditionId } from "../../spec/types";
import { aggregateOf } from "./aggregates";
import {
  allMembersOf,
  arrayItems,
  choiceOf,
  type EntryProblem,
  fewProblems,
  fewTextsOf,
  isRuleCode,
  membersOf,
  type Problems,
  refute,
  reject,
  textOf,
} from "./entries";
import { expectedEntryOf } from "./expected";
import { type Config, EMPTY_CONFIG, type ReportOverride } from "./types";
import { yearOf } from "./year";

/** The possible settings of a rule. */
export const RULE_SETTINGS = [...SEVERITIES, "off"] as const;

/** The patterns of files in one list, and their length in UTF-16 code units. */
const PATTERNS = { count: 500, length: 500 };
/** What the patterns of a list may stand for once their braces are resolved, and those of all reports together. */
const MOST_ALTERNATIVES = 1000;
const MOST_FOR_REPORTS = 10_000;
/** The words that are looked for as placeholders. */
const PLACEHOLDERS = { count: 500, length: 100 };
/** The longest text of a configuration, in UTF-16 code units. */
const LONGEST = 1_000_000;

const EDITION_NAMES: readonly EditionId[] = EDITIONS.map(({ id }) => id).reverse();

/**
 * Reads a `nianbao.json`. Never throws: a wrong entry is told with its place, and the rest holds. A text without
 * anything says nothing.
 */
export function readConfig(text: string): { readonly config: Config; readonly problems: readonly EntryProblem[] } {
  if (text.length > LONGEST) return { config: EMPTY_CONFIG, problems: [tooLong(text)] };
  const { root, problems: syntax } = readJsonc(text);
  const problems: Problems = syntax.map((problem) => ({ ...problem, severity: "error", seenBySchema: true }));
  const config = root ? configOf(root, problems) : EMPTY_CONFIG;
  return { config, problems: fewProblems(problems) };
}

function tooLong(text: string): EntryProblem {
  return {
    span: { start: 0, end: 1 },
    severity: "error",
    seenBySchema: false,
    message: say(
      `配置文件有 ${text.length} 个字符，超过 ${LONGEST} 个，没有读取`,
      `the configuration has ${text.length} characters, more than ${LONGEST}, and was not read`,
    ),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The reader of each entry of the configuration. */
const ENTRIES: Readonly<Record<string, (node: JsonNode, config: Mutable<Config>, problems: Problems) => void>> = {
  $schema: (node, _, problems) => void textOf(node, problems),
  rules: (node, config, problems) => {
    config.rules = rulesOf(node, problems);
  },
  include: (node, config, problems) => {
    config.include = patternsOf(node, { left: MOST_ALTERNATIVES }, problems);
  },
  exclude: (node, config, problems) => {
    config.exclude = patternsOf(node, { left: MOST_ALTERNATIVES }, problems);
  },
  reports: (node, config, problems) => {
    const room = { left: MOST_FOR_REPORTS };
    config.reports = arrayItems(node, problems).flatMap((item) => overrideOf(item, room, problems) ?? []);
  },
  bodies: (node, config, problems) => {
    config.bodies = bodiesOf(node, problems);
  },
  aggregates: (node, config, problems) => {
    config.aggregates = arrayItems(node, problems).flatMap((item) => aggregateOf(item, problems) ?? []);
  },
  expected: (node, config, problems) => {
    config.expected = arrayItems(node, problems).flatMap((item) => expectedEntryOf(item, problems) ?? []);
  },
  placeholders: (node, config, problems) => {
    config.placeholders = fewTextsOf(node, PLACEHOLDERS, problems);
  },
};

function configOf(root: JsonNode, problems: Problems): Config {
  const config: Mutable<Config> = { ...EMPTY_CONFIG };
  for (const { key, value } of membersOf(root, Object.keys(ENTRIES), problems)) ENTRIES[key]?.(value, config, problems);
  return config;
}

function rulesOf(node: JsonNode, problems: Problems): Config["rules"] {
  const rules: [string, Severity | "off"][] = [];
  for (const { key, keySpan, value } of allMembersOf(node, problems)) {
    if (!isRuleCode(key, keySpan, problems)) continue;
    const setting = choiceOf(value, RULE_SETTINGS, problems);
    if (setting) rules.push([key, setting]);
  }
  return Object.fromEntries(rules);
}

/** What patterns may still stand for once their braces are resolved. */
interface Room {
  left: number;
}

/**
 * Returns the patterns of a list as far as there is room for them. Braces within braces are thousands of patterns in a
 * few characters.
 */
function patternsOf(node: JsonNode, room: Room, problems: Problems): readonly string[] {
  const all = fewTextsOf(node, PATTERNS, problems);
  const some = all.filter((pattern) => {
    const count = alternativeCount(pattern);
    if (count > room.left) return false;
    room.left -= count;
    return true;
  });
  if (some.length < all.length)
    reject(
      problems,
      node.span,
      say(
        `花括号展开以后太多，其中 ${all.length - some.length} 项不起作用`,
        `too many patterns once their braces are resolved; ${all.length - some.length} are left out`,
      ),
    );
  return some;
}

function overrideOf(node: JsonNode, room: Room, problems: Problems): ReportOverride | undefined {
  const found: Mutable<IdentityValues> = {};
  let files: readonly string[] | undefined;
  for (const { key, value } of membersOf(node, ["files", "body", "year", "edition"], problems)) {
    if (key === "files") files = patternsOf(listOf(value), room, problems);
    else if (key === "body") found.body = textOf(value, problems);
    else if (key === "year") found.year = yearOf(value, problems);
    else found.edition = choiceOf(value, EDITION_NAMES, problems);
  }
  if (files) return { files, ...withoutGaps(found) };
  if (node.kind === "object")
    reject(problems, node.span, say("缺少 files：对哪些文件有效", "files is missing: which files it is for"));
  return undefined;
}

/** A value that stands for a list with itself. */
function listOf(node: JsonNode): JsonNode {
  return node.kind === "array" ? node : { kind: "array", span: node.span, items: [node] };
}

/** The members that are there: what was read badly is as if it had not been said. */
function withoutGaps<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/**
 * The bodies with their other names. A name that is given to two bodies would join their reports, so it goes to the
 * first alone.
 */
function bodiesOf(node: JsonNode, problems: Problems): readonly BodyNames[] {
  const owners = new Map<string, string>();
  const members = allMembersOf(node, problems);
  for (const { key } of members) owners.set(labelKey(key), owners.get(labelKey(key)) ?? key);
  return members.map(({ key: name, value }) => {
    const spellings = arrayItems(value, problems).flatMap((item) => {
      const spelling = textOf(item, problems);
      if (spelling === undefined) return [];
      const owner = owners.get(labelKey(spelling)) ?? name;
      owners.set(labelKey(spelling), owner);
      if (owner === name) return [spelling];
      refute(
        problems,
        item.span,
        say(`“${spelling}”已经是“${owner}”的名称`, `"${spelling}" is a name of "${owner}" already`),
      );
      return [];
    });
    return { name, spellings };
  });
}
