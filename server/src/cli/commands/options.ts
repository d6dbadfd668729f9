import { type Command, InvalidArgumentError, Option } from "commander";
import { RULE_SETTINGS } from "../../analysis/config/read";
import type { SeverityOverrides } from "../../analysis/diagnostics";
import type { Locale } from "../../base/localised";
import type { Encoding } from "../../bytes/decode";
import type { LayoutId } from "../../layout/types";
import { ruleOf } from "../../rules/registry";
import type { Severity } from "../../rules/types";
import type { ExitCode, Io } from "../io";
import { unknownRule } from "../messages";
import type { RunOptions } from "../pipeline/run";

/** The description of the argument of commands that read files. */
export const PATHS =
  "文件、文件夹、通配符，- 为标准输入；默认当前文件夹\nfiles, folders, globs, - for standard input; the current folder if none";

/** The options of commands that read files, as commander parses them. */
export interface FileFlags {
  readonly locale: Locale;
  readonly encoding: Encoding | "auto";
  readonly quiet?: boolean;
  readonly config?: string;
}

/** The option of commands that print in colour, as commander parses it. */
export interface ColourFlags {
  readonly color?: boolean;
}

/** Adds the options of commands that read files. */
export function withFileOptions(command: Command): Command {
  return command
    .addOption(localeOption())
    .addOption(encodingOption())
    .option(
      "--config <file>",
      "配置文件；默认用离年报最近的 nianbao.json\nconfiguration; by default the nearest nianbao.json above a report",
    )
    .option("--quiet", "只输出结果，不输出小结、提示和进度\nresults only: no summary, notes or progress");
}

/** Adds `--no-color`. */
export function withColourOption(command: Command): Command {
  return command.option("--no-color", "不用颜色\nno colours");
}

/** Returns the input and output of a command, without colours if `--no-color` is given. */
export function withColour(io: Io, flags: ColourFlags): Io {
  return { ...io, colour: io.colour && flags.color !== false };
}

/** Returns `--locale`. */
export function localeOption(): Option {
  return new Option("--locale <locale>", "消息的语言\nlanguage of messages").choices(["zh-CN", "en"]).default("zh-CN");
}

/** Returns `--encoding`. */
export function encodingOption(): Option {
  return new Option("--encoding <encoding>", "文件编码\nencoding of the files")
    .choices(["auto", "utf8", "gb18030", "utf16le"])
    .default("auto");
}

/** What a layout looks like, in both languages, where its name does not say it: a row a line, and a cell a line. */
const ROW_A_LINE: readonly (readonly [LayoutId, string, string])[] = [
  ["pipe-rows", "pipe-rows 竖线", "pipe-rows"],
  ["tab-rows", "tab-rows 制表符（可以粘贴到 Excel）", "tab-rows (as spreadsheets paste)"],
  ["markdown", "markdown", "markdown"],
  ["csv", "csv", "csv"],
  ["html", "html 网页源代码", "html"],
  ["box", "box 框线", "box (drawn)"],
  ["space-columns", "space-columns 空格对齐", "space-columns"],
];
const CELL_A_LINE: readonly LayoutId[] = ["pipe-cells", "tab-lines", "indented-cells", "bare-cells"];

/** Returns `--layout`, with what those layouts look like. */
export function layoutOption(layouts: readonly LayoutId[]): Option {
  const rows = ROW_A_LINE.filter(([layout]) => layouts.includes(layout));
  const cells = CELL_A_LINE.filter((layout) => layouts.includes(layout));
  const chinese = `一行表格写成一行：${rows.map(([, words]) => words).join("，")}；一格写成一行：${cells.join("、")}`;
  const english = `A row a line: ${rows.map(([, , words]) => words).join(", ")}; a cell a line: ${cells.join(", ")}`;
  return new Option("--layout <layout>", `表格的写法。${chinese}\nlayout of the tables. ${english}`).choices(layouts);
}

/** Adds to the help of a command what its exit codes mean, each in both languages. */
export function withExitCodes(command: Command, meanings: Partial<Readonly<Record<ExitCode, string>>>): Command {
  const lines = Object.entries(meanings).map(([code, meaning]) => `  ${code}  ${meaning}\n`);
  return command.addHelpText("after", `\n退出码 · Exit codes:\n${lines.join("")}`);
}

/** Returns the options of a run. */
export function runOptions({ locale, encoding, quiet, config }: FileFlags): RunOptions {
  return { locale, quiet: quiet === true, encoding: encoding === "auto" ? undefined : encoding, config };
}

/** Returns `--format`. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", `输出格式：${formats.join("、")}\noutput format`).argParser(
    (value: string) => {
      if (formats.includes(value)) return value;
      throw new InvalidArgumentError(`没有这种格式 · no such format；可用 · choose: ${formats.join(", ")}`);
    },
  );
}

/** Parses one `--rule`, and adds it to those before it. */
export function toOverrides(value: string, before: SeverityOverrides | undefined): SeverityOverrides {
  const [code = "", setting, ...rest] = value.split("=");
  const severity = RULE_SETTINGS.find((candidate) => candidate === setting);
  if (!severity || rest.length > 0) throw new InvalidArgumentError(`应为 · expected: code=${RULE_SETTINGS.join("|")}`);
  if (!ruleOf(code)) throw new InvalidArgumentError(unknownRule(code));
  return { ...before, [code]: severity satisfies Severity | "off" };
}

/** Parses a whole number. */
export function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("应为非负整数 · expected a whole number");
  return Number(value);
}

/**
 * Parses one `--code` of `fix`, and adds it to those before it. A rule without fixes is wrong use: it would look like
 * success.
 */
export function toFixCodes(code: string, before: readonly string[] | undefined): readonly string[] {
  const rule = ruleOf(code);
  if (!rule) throw new InvalidArgumentError(unknownRule(code));
  if (!rule.fixable || rule.fixable === "editor")
    throw new InvalidArgumentError(`${code} 没有自动修复 · the rule has no fix`);
  return [...(before ?? []), code];
}

/** Parses a number of threads. */
export function toJobs(value: string): number {
  const jobs = toCount(value);
  if (jobs < 1 || jobs > 64) throw new InvalidArgumentError("应为 1 至 64 · expected 1 to 64");
  return jobs;
}
