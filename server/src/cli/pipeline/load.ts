import type { FileConfig } from "../../analysis/config/match";
import type { Locale } from "../../base/text";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import type { Encoding } from "../../node/decode";
import { collect, type Input } from "../../node/files";
import { decodeReport } from "../files/decode-report";
import { bytesAt } from "../files/read-bytes";
import type { Io } from "../io";
import { openConfig } from "../settings/config";
import { keepHeapSmall } from "./heap";
import { startProgress } from "./progress";
import { type Run, type SkipReason, startRunLog } from "./run-log";

/** A report as it was read from one file. */
export interface LoadedReport {
  readonly name: string;
  /** Its absolute path; undefined for standard input. */
  readonly path?: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly report: Report;
  /** What the configuration says of the file. */
  readonly settings: FileConfig;
}

/** What all commands that read files are told. */
export interface LoadOptions {
  readonly locale: Locale;
  /** Undefined: found out from the bytes. */
  readonly encoding?: Encoding;
  readonly quiet: boolean;
  /** The configuration that holds for all reports; undefined: the nearest above each. */
  readonly config?: string;
}

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
  const log = startRunLog(options, io);
  for (const { name, reason } of troubles) log.skip(name, reason, true);
  const config = openConfig(options, io);
  const wanted = inputs.filter(({ path, named }) => named || !config.of(path).ignored);
  keepHeapSmall();
  const oneMore = startProgress(io, wanted.length, options);
  for (const input of wanted) {
    const loaded = reportIn(await bytesOf(input, io), input, { ...options, settings: config.of(input.path) });
    oneMore();
    if (typeof loaded === "string") log.skip(input.name, loaded, input.named);
    else {
      log.read();
      use(loaded);
    }
  }
  const run = log.end();
  return { ...run, failed: run.failed || config.failed };
}

function reportIn(
  bytes: Uint8Array | SkipReason,
  { name, path }: Input,
  { encoding, settings }: LoadOptions & Pick<LoadedReport, "settings">,
): LoadedReport | SkipReason {
  if (typeof bytes === "string") return bytes;
  const decoded = decodeReport(bytes, encoding);
  if (typeof decoded === "string") return decoded;
  const report = readReport(decoded.text, settings.analysis);
  return { name, ...(path === undefined ? {} : { path }), bytes, encoding: decoded.encoding, report, settings };
}

/** The bytes of a file, for as long as they are wanted: what `bytesAt` gives holds only until the next file is read. */
async function bytesOf({ path, named }: Input, io: Io): Promise<Uint8Array | SkipReason> {
  if (path === undefined) return io.readStdin().catch(() => "unreadable");
  const bytes = bytesAt(path, named);
  return typeof bytes === "string" ? bytes : new Uint8Array(bytes);
}
