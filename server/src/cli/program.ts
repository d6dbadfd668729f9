import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../../package.json";
import type { Locale } from "../base/text";
import type { SeverityOverrides } from "../ide/diagnostics";
import { ruleOf } from "../rules/index";
import type { Severity } from "../rules/types";
import { check } from "./check";
import type { Encoding } from "./decode";
import { explain, unknownCode } from "./explain";
import { extract } from "./extract";
import type { ExitCode, Io } from "./io";
import type { LoadOptions } from "./load";
import { lsp } from "./lsp";
import { helpStyle, inBothLanguages } from "./usage";

/** The options of commands that read files, as the command line gives them. */
interface FileOptions {
  readonly locale: Locale;
  readonly encoding: Encoding | "auto";
  readonly quiet?: boolean;
  readonly color?: boolean;
}

interface CheckFlags extends FileOptions {
  readonly format: "text" | "json";
  readonly rule?: SeverityOverrides;
  readonly maxWarnings?: number;
}

/** Runs the command line with the arguments after the program's name. Gives the exit code; undefined for a server, which lives on. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode | undefined> {
  let code: ExitCode | undefined = 0;
  const program = programWith(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end here too, with 0; whatever else commander does not like is wrong use.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

function programWith(io: Io, end: (code: ExitCode | undefined) => void): Command {
  const program = new Command("nianbao")
    .description("检查政府信息公开工作年度报告\nChecks annual reports on government information disclosure")
    .version(version, "-V, --version", "显示版本\nprint the version")
    .helpOption("-h, --help", "显示帮助\nprint help")
    .helpCommand("help [command]", "显示命令的帮助\nprint help for a command")
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (message, write) => write(inBothLanguages(message)),
    })
    .configureHelp(helpStyle)
    .exitOverride();
  addCheck(program, io, end);
  addExtract(program, io, end);
  program
    .command("explain")
    .description("显示一条规则的说明\nprint the page of a rule")
    .argument("<code>", "规则代码，如 row-total\na rule's code, such as row-total")
    .action((code: string) => end(explain(code, io)));
  program
    .command("lsp")
    .description("启动语言服务器，供其他编辑器使用\nstart the language server for other editors")
    .requiredOption("--stdio", "通过标准输入输出通信（必需）\nspeak over standard input and output (required)")
    .action(async () => {
      await lsp();
      end(undefined);
    });
  return program;
}

const PATHS =
  "文件、文件夹、通配符，- 为标准输入；默认当前文件夹\nfiles, folders, globs, - for standard input; the current folder if none";

function addCheck(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const command = program
    .command("check")
    .description("检查年报，列出问题\ncheck reports and list what is found")
    .argument("[paths...]", PATHS)
    .addOption(formatOption(["text", "json"], ["sarif", "github"]).default("text"))
    .option(
      "--rule <code=severity>",
      "改变一条规则的级别：error、warning、information、hint 或 off，可多次使用\nset a rule's severity or switch it off; may be repeated",
      toOverrides,
    )
    .option(
      "--max-warnings <n>",
      "警告多于 n 个时退出码为 1\nexit with 1 when there are more than n warnings",
      toCount,
    );
  withFileOptions(command)
    .option("--no-color", "不用颜色\nno colours")
    .addHelpText("after", EXIT_CODES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { format, rule, maxWarnings } = flags;
      const options = {
        ...loadOptions(flags),
        format,
        overrides: rule ?? {},
        ...(maxWarnings === undefined ? {} : { maxWarnings }),
      };
      end(await check(paths, options, { ...io, colour: io.colour && flags.color !== false }));
    });
}

function addExtract(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const command = program
    .command("extract")
    .description("输出年报中的全部数字\nprint all figures of reports")
    .argument("[paths...]", PATHS)
    .addOption(formatOption(["json"], ["csv", "xlsx"]).default("json"));
  withFileOptions(command).action(async (paths: string[], flags: FileOptions) => {
    end(await extract(paths, loadOptions(flags), io));
  });
}

const EXIT_CODES = `
退出码 · Exit codes:
  0  没有错误，警告不超过 --max-warnings · no errors, and no more warnings than --max-warnings
  1  有错误，或警告过多 · errors, or too many warnings
  2  用法有误，或有文件无法读取，或没有找到年报 · wrong use, a file that cannot be read, or no report found
`;

function withFileOptions(command: Command): Command {
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

function loadOptions({ locale, encoding, quiet }: FileOptions): LoadOptions {
  return { locale, quiet: quiet === true, ...(encoding === "auto" ? {} : { encoding }) };
}

/** `later` are formats that the documentation names and this version cannot write yet. */
function formatOption(formats: readonly string[], later: readonly string[]): Option {
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

function toOverrides(value: string, before: SeverityOverrides | undefined): SeverityOverrides {
  const [code = "", wanted, ...rest] = value.split("=");
  const severity = SEVERITIES.find((candidate) => candidate === wanted);
  if (!severity || rest.length > 0) throw new InvalidArgumentError(`应为 · expected: code=${SEVERITIES.join("|")}`);
  if (!ruleOf(code)) throw new InvalidArgumentError(unknownCode(code));
  return { ...before, [code]: severity satisfies Severity | "off" };
}

function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("应为非负整数 · expected a whole number");
  return Number(value);
}
