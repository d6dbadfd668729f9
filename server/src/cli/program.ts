import { Command, CommanderError } from "commander";
import { version } from "../../../package.json";
import type { AddCommand } from "./commands/command";
import type { ExitCode, Io } from "./io";
import { helpStyle, inBothLanguages } from "./usage";

/** The commands by their names, in the order of the help. Each is loaded only where it is wanted. */
export const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  check: async () => (await import("./commands/check")).addCheck,
  fix: async () => (await import("./commands/fix")).addFix,
  extract: async () => (await import("./commands/extract")).addExtract,
  compare: async () => (await import("./commands/compare")).addCompare,
  convert: async () => (await import("./commands/convert")).addConvert,
  new: async () => (await import("./commands/new")).addNew,
  explain: async () => (await import("./commands/explain")).addExplain,
  lsp: async () => (await import("./commands/lsp")).addLsp,
};

/**
 * Runs the command line with the arguments after the program's name. Returns the exit code; undefined for a server,
 * which keeps running.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode | undefined> {
  let code: ExitCode | undefined = 0;
  const program = newProgram(args, io);
  for (const load of wanted(args))
    (await load())(program, io, (result) => {
      code = result;
    });
  try {
    await program.parseAsync(helpOnNothing(args) ? args.slice(1) : [...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end with 0; any other error of commander is wrong use.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

/** Reports whether help is asked for on what is no command: it is answered as that word alone is. */
function helpOnNothing([first, second]: readonly string[]): boolean {
  return first === "help" && second !== undefined && !Object.hasOwn(COMMANDS, second);
}

/** The command that the arguments begin with; for the help and for what is no command, all of them. */
function wanted([first]: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  if (first === "--version" || first === "-V") return [];
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  return named ? [named] : Object.values(COMMANDS);
}

/** What is said where the first word is an option, which only commands have. */
const OPTION_FIRST = "；先写命令，再写选项 · the command comes first, then its options";

function newProgram([first = ""]: readonly string[], io: Io): Command {
  return new Command("nianbao")
    .description("检查政府信息公开工作年度报告\nChecks annual reports on government information disclosure")
    .version(version, "-V, --version", "显示版本\nprint the version")
    .helpOption("-h, --help", "显示帮助\nprint help")
    .helpCommand("help [command]", "显示命令的帮助\nprint help for a command")
    .configureOutput({
      writeOut: io.out,
      writeErr(text) {
        for (const line of text.split(/(?<=\n)/)) io.err(line);
      },
      outputError(message, write) {
        const said = inBothLanguages(message);
        write(first.startsWith("-") ? said.replace(/\n$/, `${OPTION_FIRST}\n`) : said);
      },
    })
    .configureHelp(helpStyle)
    .hook("preAction", async (_, command) => {
      const { settingsMissing } = await import("./settings/problems");
      if (settingsMissing(command.opts(), io)) throw new CommanderError(2, "nianbao.settingsMissing", "");
    })
    .exitOverride();
}
