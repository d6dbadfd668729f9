import { type Command, InvalidArgumentError, Option } from "commander";
import { RULE_SETTINGS } from "../analysis/config/read";
import type { SeverityOverrides } from "../analysis/diagnostics";
import type { Locale } from "../base/text";
import type { Encoding } from "../node/decode";
import { ruleOf } from "../rules/index";
import type { Severity } from "../rules/types";
import { unknownCode } from "./commands/explain";
import type { LoadOptions } from "./pipeline/load";

/** The options of commands that read files, as the command line gives them. */
export interface FileOptions {
  readonly locale: Locale;
  readonly encoding: Encoding | "auto";
  readonly quiet?: boolean;
  readonly config?: string;
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

/** `--locale`. */
export function localeOption(): Option {
  return new Option("--locale <locale>", "消息的语言\nlanguage of messages").choices(["zh-CN", "en"]).default("zh-CN");
}

/** `--encoding`. */
export function encodingOption(): Option {
  return new Option("--encoding <encoding>", "文件编码\nencoding of the files")
    .choices(["auto", "utf8", "gb18030", "utf16le"])
    .default("auto");
}

/** The same as the code wants them. */
export function loadOptions({ locale, encoding, quiet, config }: FileOptions): LoadOptions {
  return {
    locale,
    quiet: quiet === true,
    ...(encoding === "auto" ? {} : { encoding }),
    ...(config === undefined ? {} : { config }),
  };
}

/** `--format`. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", `输出格式：${formats.join("、")}\noutput format`).argParser(
    (value: string) => {
      if (formats.includes(value)) return value;
      throw new InvalidArgumentError(`没有这种格式 · no such format；可用 · choose: ${formats.join(", ")}`);
    },
  );
}

/** Reads one `--rule`, added to those before it. */
export function toOverrides(value: string, before: SeverityOverrides | undefined): SeverityOverrides {
  const [code = "", wanted, ...rest] = value.split("=");
  const severity = RULE_SETTINGS.find((candidate) => candidate === wanted);
  if (!severity || rest.length > 0) throw new InvalidArgumentError(`应为 · expected: code=${RULE_SETTINGS.join("|")}`);
  if (!ruleOf(code)) throw new InvalidArgumentError(unknownCode(code));
  return { ...before, [code]: severity satisfies Severity | "off" };
}

/** Reads a number that counts something. */
export function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("应为非负整数 · expected a whole number");
  return Number(value);
}

/** Reads one `--code` of `fix`, added to those before it. A rule without fixes is a mistake that would look like success. */
export function toFixCodes(code: string, before: readonly string[] | undefined): readonly string[] {
  const rule = ruleOf(code);
  if (!rule) throw new InvalidArgumentError(unknownCode(code));
  if (!rule.fixable || rule.fixable === "editor")
    throw new InvalidArgumentError(`${code} 没有自动修复 · the rule has no fix`);
  return [...(before ?? []), code];
}

/** Reads a number of threads. */
export function toJobs(value: string): number {
  const jobs = toCount(value);
  if (jobs < 1 || jobs > 64) throw new InvalidArgumentError("应为 1 至 64 · expected 1 to 64");
  return jobs;
}
