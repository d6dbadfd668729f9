import { Command, CommanderError } from "commander";
import { version } from "../../../package.json";
import { addCheck } from "./commands/check";
import { addCompare } from "./commands/compare";
import { addConvert } from "./commands/convert";
import { addExplain } from "./commands/explain";
import { addExtract } from "./commands/extract";
import { addFix } from "./commands/fix";
import { addLsp } from "./commands/lsp";
import { addNew } from "./commands/new";
import type { ExitCode, Io } from "./io";
import { helpStyle, inBothLanguages } from "./usage";

/** The commands, in the order of the help. */
const COMMANDS = [addCheck, addFix, addExtract, addCompare, addConvert, addNew, addExplain, addLsp];

/**
 * Runs the command line with the arguments after the program's name. Returns the exit code; undefined for a server,
 * which keeps running.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode | undefined> {
  let code: ExitCode | undefined = 0;
  const program = newProgram(io);
  for (const add of COMMANDS)
    add(program, io, (result) => {
      code = result;
    });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end with 0; any other error of commander is wrong use.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

function newProgram(io: Io): Command {
  return new Command("nianbao")
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
}
