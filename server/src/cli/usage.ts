import type { Help, Option } from "commander";
import { displayWidth } from "../layout/width";

/** The messages of commander on wrong use, and the same in Chinese. `$1` stands for the quoted word. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+?)'/, "没有选项 $1"],
  [/^unknown command '(.+?)'/, "没有命令 $1"],
  [/^missing required argument '(.+?)'/, "缺少参数 $1"],
  [/^required option '(.+?)' not specified/, "缺少选项 $1"],
  [/^option '(.+?)' argument missing/, "选项 $1 缺少值"],
  [/^too many arguments/, "参数过多"],
];

/**
 * The message of commander on a wrong value: the option with its placeholder, the value, and the reason in our own
 * words.
 */
const INVALID_VALUE = /^option '([^' ]+)[^']*' argument '(.*?)' is invalid\.\s*(.*)$/s;

/** What commander thinks was meant: one or several. */
const SUGGESTION = /\n\(Did you mean (?:one of )?(.+?)\?\)/;

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法 · Usage:",
  "Arguments:": "参数 · Arguments:",
  "Options:": "选项 · Options:",
  "Commands:": "命令 · Commands:",
};

/**
 * Returns a message of commander (`error: unknown option '--x'`) in both languages, as none is chosen yet on wrong use.
 */
export function inBothLanguages(message: string): string {
  const english = message.replace(/^error: /, "").replace(SUGGESTION, "；是否指 · did you mean: $1?");
  const invalid = INVALID_VALUE.exec(english);
  if (invalid) {
    const why = (invalid[3] ?? "").replace(/^Allowed choices are (.*?)\.(\s*)$/, "可用 · choose: $1$2");
    return `错误 · error: ${invalid[1]} ${invalid[2]}: ${why}`;
  }
  for (const [pattern, chinese] of SENTENCES) {
    const match = pattern.exec(english);
    if (match) return `错误 · error: ${chinese.replace("$1", match[1] ?? "")} · ${english}`;
  }
  return `错误 · error: ${english}`;
}

/**
 * The style of help: titles in both languages, columns by their width on a terminal, choices and defaults in the second
 * line.
 */
export const helpStyle: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  displayWidth,
  optionDescription(option: Option) {
    const choices = option.argChoices ? `可用 · choices: ${option.argChoices.join(", ")}` : "";
    const preset = typeof option.defaultValue === "string" ? `默认 · default: ${option.defaultValue}` : "";
    const notes = [choices, preset].filter((note) => note !== "").join("; ");
    return notes ? `${option.description}\n${notes}` : option.description;
  },
};
