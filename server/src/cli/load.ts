import { readFile, stat } from "node:fs/promises";
import type { Locale } from "../base/text";
import type { Analysis } from "../ide/analysis";
import { readText } from "../ide/reading";
import { decode, type Encoding } from "./decode";
import { collect, type Input } from "./files";
import type { Io } from "./io";
import { NO_REPORTS, ruleFailed, SKIP_REASONS } from "./messages";
import { startProgress } from "./progress";

/** Why a file was left out. */
export type SkipReason =
  | "not-a-report"
  | "wrong-encoding"
  | "too-large"
  | "binary"
  | "not-found"
  | "no-match"
  | "unreadable";

/** A report as it was read from one file. */
export interface LoadedReport {
  readonly name: string;
  /** Its absolute path; undefined for standard input. */
  readonly path?: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly analysis: Analysis;
}

/** A file that was left out. */
export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
}

/** What all commands that read files are told. */
export interface LoadOptions {
  readonly locale: Locale;
  /** Undefined: found out from the bytes. */
  readonly encoding?: Encoding;
  readonly quiet: boolean;
}

/** How a run over files went. */
export interface Run {
  /** How many reports were read. */
  readonly reports: number;
  /** In the order of the files. */
  readonly skipped: readonly Skipped[];
  /** Whether something the user asked for could not be read, or nothing was there to read. */
  readonly failed: boolean;
}

/** Above this many bytes a file is not even opened: no text of this kind is a hundredth as long. */
const MAX_BYTES = 64_000_000;

/**
 * Reads the reports that `paths` stand for and gives them to `use` one by one, so that only one is in memory at a time. What could not
 * be read is named on standard error.
 */
export async function eachReport(
  paths: readonly string[],
  options: LoadOptions,
  io: Io,
  use: (report: LoadedReport) => void,
): Promise<Run> {
  const { inputs, troubles } = await collect(paths, io.cwd);
  const skipped: Skipped[] = [];
  let reports = 0;
  let failed = false;
  const skip = (file: string, reason: SkipReason, named: boolean) => {
    skipped.push({ file, reason });
    if (isFailure(reason, named)) failed = true;
    if (isFailure(reason, named) || (named && !options.quiet))
      io.err(`${file}: ${SKIP_REASONS[reason][options.locale]}\n`);
  };
  for (const { name, reason } of troubles) skip(name, reason, true);
  const oneMore = startProgress(io, inputs.length, options);
  for await (const [input, bytes] of bytesOfEach(inputs, io)) {
    const loaded = reportIn(bytes, input, options);
    oneMore();
    if (typeof loaded === "string") skip(input.name, loaded, input.named);
    else {
      reports++;
      for (const { code } of loaded.analysis.failed) io.err(`${input.name}: ${ruleFailed(code)[options.locale]}\n`);
      use(loaded);
    }
  }
  io.status(undefined);
  if (reports === 0 && !failed) io.err(`${NO_REPORTS[options.locale]}\n`);
  return { reports, skipped, failed: failed || reports === 0 };
}

/** A file that is no report is passed over without harm, and so is what a folder holds beside reports; all else is something the user wanted and did not get. */
function isFailure(reason: SkipReason, named: boolean): boolean {
  if (reason === "not-a-report") return false;
  return named || reason === "unreadable" || reason === "too-large";
}

function reportIn(bytes: Uint8Array | SkipReason, input: Input, options: LoadOptions): LoadedReport | SkipReason {
  if (typeof bytes === "string") return bytes;
  const decoded = decode(bytes, options.encoding);
  if (decoded.kind === "binary") return "binary";
  const reading = readText(decoded.text);
  if (reading.kind !== "report") return reading.kind;
  const { name, path } = input;
  return {
    name,
    ...(path === undefined ? {} : { path }),
    bytes,
    encoding: decoded.encoding,
    analysis: reading.analysis,
  };
}

/** The bytes of each file, in order. While one is looked at, the next is on its way from the disk. */
async function* bytesOfEach(
  inputs: readonly Input[],
  io: Io,
): AsyncGenerator<readonly [Input, Uint8Array | SkipReason]> {
  let coming: Promise<Uint8Array | SkipReason> | undefined;
  for (const [index, input] of inputs.entries()) {
    const bytes = await (coming ?? bytesOf(input, io));
    const next = inputs[index + 1];
    coming = next && bytesOf(next, io);
    yield [input, bytes];
  }
}

async function bytesOf(input: Input, io: Io): Promise<Uint8Array | SkipReason> {
  try {
    if (input.path === undefined) return await io.readStdin();
    const { size } = await stat(input.path);
    if (size > MAX_BYTES) return input.named ? "too-large" : "not-a-report";
    return await readFile(input.path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "not-found" : "unreadable";
  }
}
