import { Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import type { SeverityOverrides } from "../analysis/diagnostics";
import { TARGET_LAYOUTS } from "../edits/convert";
import { NEW_REPORT_LAYOUTS } from "../features/new-report/new-report-problems";
import { CHECK_FORMATS, type CheckOptions, check } from "./commands/check";
import { type ConvertOptions, convert } from "./commands/convert";
import { explain } from "./commands/explain";
import { EXTRACT_FORMATS, type ExtractOptions, extract } from "./commands/extract";
import { fix } from "./commands/fix";
import { lsp } from "./commands/lsp";
import { type NewOptions, startReport } from "./commands/new";
import type { ExitCode, Io } from "./io";
import {
  encodingOption,
  type FileOptions,
  formatOption,
  loadOptions,
  localeOption,
  toCount,
  toFixCodes,
  toJobs,
  toOverrides,
  withFileOptions,
} from "./options";
import { helpStyle, inBothLanguages } from "./usage";

interface CheckFlags extends FileOptions {
  readonly format: CheckOptions["format"];
  readonly rule?: SeverityOverrides;
  readonly maxWarnings?: number;
  readonly jobs?: number;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

type NewFlags = FileOptions & Pick<NewOptions, "body" | "year" | "layout" | "from">;

interface FixFlags extends FileOptions {
  readonly dryRun?: boolean;
  readonly code?: readonly string[];
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
  addFix(program, io, end);
  addExtract(program, io, end);
  addConvert(program, io, end);
  addNew(program, io, end);
  program
    .command("explain")
    .description("显示一条规则的说明\nprint the page of a rule")
    .argument("<code>", "规则代码，如 row-total\na rule's code, such as row-total")
    .action((code: string) => end(explain(code, io)));
  program
    .command("lsp")
    .description("启动语言服务器，供其他编辑器使用\nstart the language server for other editors")
    .option("--stdio", "通过标准输入输出通信（必需）\nspeak over standard input and output (required)")
    // What VS Code's library starts a server with. The protocol's library reads all three by itself.
    .addOption(new Option("--node-ipc").hideHelp())
    .addOption(new Option("--clientProcessId <id>").hideHelp())
    .action(async (flags: { readonly stdio?: boolean; readonly nodeIpc?: boolean }, command: Command) => {
      if (!flags.stdio && !flags.nodeIpc) command.error("error: required option '--stdio' not specified");
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
    .addOption(formatOption(CHECK_FORMATS).default("text"))
    .option(
      "--rule <code=severity>",
      "改变一条规则的级别：error、warning、information、hint 或 off，可多次使用\nset a rule's severity or switch it off; may be repeated",
      toOverrides,
    )
    .option("--max-warnings <n>", "警告多于 n 个时退出码为 1\nexit with 1 when there are more than n warnings", toCount)
    .option("--jobs <n>", "用几个线程；默认按文件数决定\nthreads to use; by default as many as are worth it", toJobs)
    .option(
      "--baseline <file>",
      "已核实问题的清单；默认用离年报最近的 nianbao.baseline.json\naccepted findings; by default the nearest nianbao.baseline.json above a report",
    )
    .option(
      "--write-baseline",
      "把现有问题全部写入清单，标为已核实；理由由人填写\nwrite all present findings into the baseline as accepted; a person gives the reasons",
    );
  withFileOptions(command)
    .option("--no-color", "不用颜色\nno colours")
    .addHelpText("after", EXIT_CODES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const { format, rule, maxWarnings, jobs, baseline, writeBaseline = false } = flags;
      const options = {
        ...loadOptions(flags),
        format,
        overrides: rule ?? {},
        writeBaseline,
        ...(baseline === undefined ? {} : { baseline }),
        ...(maxWarnings === undefined ? {} : { maxWarnings }),
        ...(jobs === undefined ? {} : { jobs }),
      };
      end(await check(paths, options, { ...io, colour: io.colour && flags.color !== false }));
    });
}

function addFix(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const command = program
    .command("fix")
    .description(
      "自动修复年报，只用不改数字、不改内容的修复\nmend reports in place, with fixes that change no figure and no statement",
    )
    .argument("[paths...]", PATHS)
    .option(
      "--dry-run",
      "只显示会改什么（unified diff），不写文件\nshow what would change as a unified diff, write nothing",
    )
    .option(
      "--code <code>",
      "只修复这条规则的问题，可多次使用；“需确认”的修复须这样点名，且只有一种改法或有首选改法时才做\n" +
        "mend only what this rule finds; may be repeated; fixes to review are applied only where named so, and only if the rule leaves no choice",
      toFixCodes,
    );
  withFileOptions(command)
    .option("--no-color", "不用颜色\nno colours")
    .addHelpText("after", FIX_NOTES)
    .action(async (paths: string[], flags: FixFlags) => {
      const { dryRun = false, code = [] } = flags;
      const options = { ...loadOptions(flags), dryRun, codes: new Set(code) };
      end(await fix(paths, options, { ...io, colour: io.colour && flags.color !== false }));
    });
}

function addExtract(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const command = program
    .command("extract")
    .description("输出年报中的全部数字；xlsx 请写入文件\nprint all figures of reports; xlsx goes into a file")
    .argument("[paths...]", PATHS)
    .addOption(formatOption(EXTRACT_FORMATS).default("json"));
  withFileOptions(command).action(async (paths: string[], flags: FileOptions & Pick<ExtractOptions, "format">) => {
    end(await extract(paths, { ...loadOptions(flags), format: flags.format }, io));
  });
}

function addConvert(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const command = program
    .command("convert")
    .description(
      "把一份年报的表格改成另一种写法，数字不变，行名和列名按格式写，结果以 UTF-8 写到标准输出；一次一份，没有把握时不改，退出码为 2\n" +
        "print one report with its tables in another layout, the same figures and the form's labels, in UTF-8; exit with 2 for several reports or where that is not certain",
    )
    .argument("[paths...]", PATHS)
    .addOption(
      new Option("--layout <layout>", "表格的写法\nlayout of the tables").choices(TARGET_LAYOUTS).makeOptionMandatory(),
    );
  withFileOptions(command).action(async (paths: string[], flags: FileOptions & Pick<ConvertOptions, "layout">) => {
    end(await convert(paths, { ...loadOptions(flags), layout: flags.layout }, io));
  });
}

function addNew(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command("new")
    .description(
      "起草一份年报：标题、六个部分、当年格式的空表，需要填写的地方写明“请填写”，结果写到标准输出\n" +
        "begin a report: title, six sections, the year's blank tables, and what is to be written; goes to standard output",
    )
    .requiredOption("--body <name>", "机关名称\nname of the body")
    .requiredOption("--year <year>", "报告年度\nyear of the report", toCount)
    .option("--from <file>", "上年的报告，填入上年结转和现行有效件数\nlast year's report, to carry figures over from")
    .addOption(
      new Option("--layout <layout>", "表格的写法\nlayout of the tables")
        .choices(NEW_REPORT_LAYOUTS)
        .default("pipe-rows"),
    )
    .addOption(localeOption())
    .addOption(encodingOption())
    .action(async (flags: NewFlags) => {
      const { body, year, layout, from } = flags;
      const { locale, encoding } = loadOptions(flags);
      const options = { locale, body, year, layout, ...(encoding ? { encoding } : {}), ...(from ? { from } : {}) };
      end(await startReport(options, io));
    });
}

const EXIT_CODES = `
退出码 · Exit codes:
  0  没有错误，警告不超过 --max-warnings · no errors, and no more warnings than --max-warnings
  1  有错误，或警告过多 · errors, or too many warnings
  2  用法有误，或有文件无法读取，或没有找到年报 · wrong use, a file that cannot be read, or no report found
`;

const FIX_NOTES = `
标准输入（-）修复后写到标准输出。文件保持原来的编码、字节顺序标记和换行。
Standard input (-) goes mended to standard output. Files keep their encoding, byte order mark and line ends.

退出码 · Exit codes:
  0  修复之后没有错误（--dry-run：将没有） · no errors are left, or with --dry-run would be left
  1  还有错误 · errors are left
  2  用法有误，或有文件无法读取或写入，或没有找到年报 · wrong use, a file that cannot be read or written, or no report found
`;
