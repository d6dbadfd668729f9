import { labelKey } from "../../base/fold";
import { type JsonNode, readJsonc } from "../../base/jsonc";
import type { BodyNames } from "../../model/identity/configured";
import type { IdentityValues } from "../../model/types";
import type { Severity } from "../../rules/types";
import { EDITIONS } from "../../spec/forms";
import type { EditionId } from "../../spec/types";
import { aggregateOf } from "./aggregates";
import {
  allMembersOf,
  arrayItems,
  choiceOf,
  type EntryProblem,
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
export const RULE_SETTINGS = ["error", "warning", "information", "hint", "off"] as const;

/** The patterns of files in one list, and their length in UTF-16 code units. */
const PATTERNS = { count: 500, length: 500 };
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
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function tooLong(text: string): EntryProblem {
  return {
    span: { start: 0, end: 1 },
    severity: "error",
    seenBySchema: false,
    message: {
      "zh-CN": `配置文件有 ${text.length} 个字符，超过 ${LONGEST} 个，没有读取`,
      en: `the configuration has ${text.length} characters, more than ${LONGEST}, and was not read`,
    },
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
    config.include = fewTextsOf(node, PATTERNS, problems);
  },
  exclude: (node, config, problems) => {
    config.exclude = fewTextsOf(node, PATTERNS, problems);
  },
  reports: (node, config, problems) => {
    config.reports = arrayItems(node, problems).flatMap((item) => overrideOf(item, problems) ?? []);
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

function overrideOf(node: JsonNode, problems: Problems): ReportOverride | undefined {
  const found: Mutable<IdentityValues> = {};
  let files: readonly string[] | undefined;
  for (const { key, value } of membersOf(node, ["files", "body", "year", "edition"], problems)) {
    if (key === "files")
      files = value.kind === "array" ? fewTextsOf(value, PATTERNS, problems) : listOf(textOf(value, problems));
    else if (key === "body") found.body = textOf(value, problems);
    else if (key === "year") found.year = yearOf(value, problems);
    else found.edition = choiceOf(value, EDITION_NAMES, problems);
  }
  if (files) return { files, ...withoutGaps(found) };
  if (node.kind === "object")
    reject(problems, node.span, {
      "zh-CN": "缺少 files：对哪些文件有效",
      en: "files is missing: which files it is for",
    });
  return undefined;
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
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
      refute(problems, item.span, {
        "zh-CN": `“${spelling}”已经是“${owner}”的名称`,
        en: `"${spelling}" is a name of "${owner}" already`,
      });
      return [];
    });
    return { name, spellings };
  });
}
