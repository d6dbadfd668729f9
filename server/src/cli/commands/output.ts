import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { Locale } from "../../base/localised";
import { type OutputFile, openOutputFile } from "../files/output-file";
import { readSource } from "../files/read-source";
import type { ExitCode, Io, OutputOptions } from "../io";
import { notOverOwnFile, notOverReport, notWritten } from "../messages";
import { BASELINE_NAME } from "../settings/baseline-files";
import { CONFIG_NAME } from "../settings/config";

/** The files besides reports that a run reads or writes, as the user wrote their names. */
interface OwnFiles {
  readonly config?: string;
  readonly baseline?: string;
  readonly digests?: readonly string[];
}

/** The option of commands that print a document, as commander parses it, with those that name files of the run. */
export interface OutputFlags extends OwnFiles {
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
 * Reports whether a file that a command is told to write holds a report or belongs to the run, so that something would
 * be lost; that is then written to standard error.
 */
export function wouldLose(
  name: string,
  own: OwnFiles,
  { locale, overReports = false }: ToOutputOptions,
  io: Io,
): boolean {
  if (isOwn(name, own, io.cwd)) {
    io.err(`${notOverOwnFile(name)[locale]}\n`);
    return true;
  }
  return !overReports && wouldLoseReport(name, locale, io);
}

function isOwn(name: string, { config, baseline, digests = [] }: OwnFiles, cwd: string): boolean {
  const real = (file: string): string => realPath(path.resolve(cwd, file));
  const others = [config, baseline, ...digests].flatMap((other) => (other === undefined ? [] : real(other)));
  return [CONFIG_NAME, BASELINE_NAME].includes(path.basename(real(name))) || others.includes(real(name));
}

/** Returns the path behind links; the path itself where there is nothing yet. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function wouldLoseReport(name: string, locale: Locale, io: Io): boolean {
  const file = path.resolve(io.cwd, name);
  const source = existsSync(file) ? readSource({ path: file, explicit: false }) : "not-found";
  const isReport = typeof source !== "string" || source === "too-large";
  if (isReport) io.err(`${notOverReport(name)[locale]}\n`);
  return isReport;
}

interface ToOutputOptions extends Pick<OutputOptions, "locale"> {
  /** True if the file may hold a report before: one that the command rewrites. */
  readonly overReports?: boolean;
}

/**
 * Runs a command whose results go to a file if one is named, and nothing to standard output then. A command that fails
 * without any result leaves the file as it was, and so does one that would write over a report. Returns the exit code.
 */
export async function toOutput(
  { output, ...own }: OutputFlags,
  options: ToOutputOptions,
  io: Io,
  run: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (output === undefined) return run(io);
  if (wouldLose(output, own, options, io)) return 2;
  let file: OutputFile | undefined;
  let failed = false;
  const write = (action: () => void): void => {
    if (failed) return;
    try {
      action();
    } catch {
      failed = true;
      io.err(`${notWritten(output)[options.locale]}\n`);
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
