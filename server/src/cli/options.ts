import { type Command, InvalidArgumentError, Option } from "commander";
import type { Locale } from "../base/text";
import type { SeverityOverrides } from "../ide/diagnostics";
import { ruleOf } from "../rules/index";
import type { Severity } from "../rules/types";
import type { Encoding } from "./decode";
import { unknownCode } from "./explain";
import type { LoadOptions } from "./load";

/** The options of commands that read files, as the command line gives them. */
export interface FileOptions {
  readonly locale: Locale;
  readonly encoding: Encoding | "auto";
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Adds the options of commands that read files. */
export function withFileOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--locale <locale>", "消息的语言\nlanguage of messages").choices(["zh-CN", "en"]).default("zh-CN"),
    )
    .addOption(
      new Option("--encoding <encoding>", "文件编码\nencoding of the files")
        .choices(["auto", "utf8", "gb18030", "utf16le"])
        .default("auto"),
    )
    .option("--quiet", "只输出结果，不输出小结、提示和进度\nresults only: no summary, notes or progress");
}

/** The same as the code wants them. */
export function loadOptions({ locale, encoding, quiet }: FileOptions): LoadOptions {
  return { locale, quiet: quiet === true, ...(encoding === "auto" ? {} : { encoding }) };
}

/** `--format`. `later` are formats that the documentation names and this version cannot write yet. */
export function formatOption(formats: readonly string[], later: readonly string[] = []): Option {
  return new Option("--format <format>", `输出格式：${formats.join("、")}\noutput format`).argParser(
    (value: string) => {
      if (formats.includes(value)) return value;
      const why = later.includes(value)
        ? "此版本尚不支持 · not supported in this version"
        : "没有这种格式 · no such format";
      throw new InvalidArgumentError(`${why}；可用 · choose: ${formats.join(", ")}`);
    },
  );
}

const SEVERITIES = ["error", "warning", "information", "hint", "off"] as const;

/** Reads one `--rule`, added to those before it. */
export function toOverrides(value: string, before: SeverityOverrides | undefined): SeverityOverrides {
  const [code = "", wanted, ...rest] = value.split("=");
  const severity = SEVERITIES.find((candidate) => candidate === wanted);
  if (!severity || rest.length > 0) throw new InvalidArgumentError(`应为 · expected: code=${SEVERITIES.join("|")}`);
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
  if (!rule.fixable) throw new InvalidArgumentError(`${code} 没有自动修复 · the rule has no fix`);
  return [...(before ?? []), code];
}
