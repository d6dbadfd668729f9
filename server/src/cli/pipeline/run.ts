import { statSync } from "node:fs";
import path from "node:path";
import type { AnalysisOptions } from "../../analysis/analyse";
import type { SeverityOverrides } from "../../analysis/diagnostics";
import type { Encoding } from "../../bytes/decode";
import type { Source } from "../../bytes/source";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { findFiles, type InputFile } from "../../node/find-files";
import { keepHeapSmall } from "../../node/threads/heap";
import { readSource, type SourceFile } from "../files/read-source";
import type { Io, OutputOptions } from "../io";
import type { SkipReason } from "../messages";
import { type ConfigOptions, openConfig, type RunConfig } from "../settings/config";
import { startProgress } from "./progress";
import { replacedFiles } from "./read-index";
import { type RunLog, type RunSummary, startRunLog } from "./run-log";

/** The options of all commands that read files. */
export interface RunOptions extends OutputOptions, ConfigOptions {
  /** If undefined, it is detected from the bytes of each file. */
  readonly encoding?: Encoding | undefined;
}

/** A file of a run, with its configuration. */
export interface RunFile extends SourceFile {
  /** Its name in results, with forward slashes; `-` for standard input. */
  readonly name: string;
  readonly analysis: AnalysisOptions;
  readonly overrides: SeverityOverrides;
}

/** A report with the file it was read from. */
export interface LoadedReport extends RunFile, Omit<Source, "text"> {
  readonly report: Report;
}

/** One run of a command over files. */
export interface Run {
  /** In the order of the paths. Files that the configuration excludes are left out, unless the user named them. */
  readonly files: readonly RunFile[];
  readonly config: RunConfig;
  readonly log: RunLog;
  /** Reads one file without logging it. Returns the reason if it is left out. */
  read(file: RunFile): LoadedReport | SkipReason;
  /**
   * Reads the reports one by one, each once: no document that nobody named and in whose place another file of the run
   * counts. Logs what is left out. Keep no report, or all of them stay in memory.
   */
  reports(): Iterable<LoadedReport>;
  /** The folders among its paths, absolute. */
  readonly folders: readonly string[];
  /** Returns true if the run reads all files of a folder, given by its absolute path. */
  coversFolder(folder: string): boolean;
  end(): RunSummary;
  /** True if an input or a configuration was wrong, or no report was found. Known at the end. */
  readonly failed: boolean;
}

/** Finds the files that `paths` stand for, with their configuration, and starts the log. */
export async function openRun(paths: readonly string[], options: RunOptions, io: Io): Promise<Run> {
  const { files: found, problems } = await findFiles(paths, io.cwd);
  const log = startRunLog(options, io);
  for (const { name, reason } of problems) log.skip(name, reason, true);
  const config = openConfig(options, io);
  const files = await withConfig(found, config, io);
  keepHeapSmall();
  const read = (file: RunFile): LoadedReport | SkipReason => {
    const source = readSource(file, options.encoding);
    if (typeof source === "string") return source;
    const { text, ...original } = source;
    return { ...file, ...original, report: readReport(text, file.analysis) };
  };
  const given = (paths.length > 0 ? paths : ["."]).map((argument) => path.resolve(io.cwd, argument));
  let inputsFailed = false;
  return {
    files,
    config,
    log,
    read,
    *reports() {
      const step = startProgress(io, files.length, options);
      const replaced = replacedFiles(files, read);
      for (const file of files) {
        const loaded = replaced.has(file.name) ? "replaced" : read(file);
        step();
        if (typeof loaded === "string") log.skip(file.name, loaded, file.explicit);
        else {
          log.read();
          yield loaded;
        }
      }
    },
    folders: given.filter(isFolder),
    coversFolder: (folder) => given.some((above) => isWithin(above, folder)),
    end() {
      const summary = log.end();
      inputsFailed = summary.failed;
      return summary;
    },
    get failed() {
      return inputsFailed || config.failed;
    },
  };
}

/**
 * Returns the files with their configuration, without those that it excludes. Reads standard input if it is one of
 * them.
 */
async function withConfig(found: readonly InputFile[], config: RunConfig, io: Io): Promise<readonly RunFile[]> {
  const files: RunFile[] = [];
  for (const file of found) {
    const { analysis, overrides, ignored } = config.of(file.path);
    if (ignored && !file.explicit) continue;
    const stdin = file.path === undefined ? await io.readStdin().catch(() => undefined) : undefined;
    files.push({ ...file, stdin, analysis, overrides });
  }
  return files;
}

function isFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    // What is not there, or cannot be looked at, such as a link that leads to itself, is named where files are found.
    return false;
  }
}

function isWithin(above: string, folder: string): boolean {
  const between = path.relative(above, folder);
  return between !== ".." && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between);
}
