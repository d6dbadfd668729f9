import path from "node:path";
import type { Command } from "commander";
import { type OutputFile, openOutputFile } from "../files/output-file";
import type { ExitCode, Io, OutputOptions } from "../io";
import { notWritten } from "../messages";

/** The option of commands that print a document, as commander parses it. */
export interface OutputFlags {
  readonly output?: string;
}

/** Adds `--output`. */
export function withOutputOption(command: Command): Command {
  return command.option(
    "--output <file>",
    "写入这个文件，而不是标准输出；写完才换上\nwrite to this file instead of standard output; it appears once it is whole",
  );
}

/**
 * Runs a command whose results go to a file if one is named, and nothing to standard output then. A command that fails
 * without any result leaves the file as it was. Returns the exit code.
 */
export async function toOutput(
  { output }: OutputFlags,
  { locale }: Pick<OutputOptions, "locale">,
  io: Io,
  run: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (output === undefined) return run(io);
  let file: OutputFile | undefined;
  let failed = false;
  const write = (action: () => void): void => {
    if (failed) return;
    try {
      action();
    } catch {
      failed = true;
      io.err(`${notWritten(output)[locale]}\n`);
    }
  };
  const begin = () => {
    file ??= openOutputFile(path.resolve(io.cwd, output));
    return file;
  };
  const { columns: _, ...rest } = io;
  const code = await run({ ...rest, colour: false, out: (piece) => write(() => begin().write(piece)) });
  if (failed) file?.discard();
  else if (file || code !== 2) write(() => begin().commit());
  return failed ? 2 : code;
}
