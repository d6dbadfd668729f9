import type { FailedRule } from "../../analysis/analyse";
import type { Io, OutputOptions } from "../io";
import { NO_REPORTS, ruleFailed, SKIP_REASONS, type SkipReason } from "../messages";

/** A file that was left out. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
}

/** The numbers of a run over files. */
export interface RunSummary {
  /** The number of reports that were read. */
  readonly reports: number;
  /** In the order of the files. */
  readonly skipped: readonly SkippedFile[];
  /** True if an input that the user asked for could not be read, or no report was found. */
  readonly failed: boolean;
}

/** Counts the files of a run, and writes to standard error which could not be read. */
export interface RunLog {
  /** Records a file that was left out. `explicit`: the user named this very file. */
  skip(file: string, reason: SkipReason, explicit: boolean): void;
  /** Records a report that was read. */
  read(): void;
  /** Writes which rules threw on a report. */
  ruleFailures(file: string, rules: readonly Pick<FailedRule, "code">[]): void;
  /** Ends the run; writes a message if no report was found. */
  end(): RunSummary;
}

/** Starts the log of a run. */
export function startRunLog({ locale, quiet }: OutputOptions, io: Io): RunLog {
  const skipped: SkippedFile[] = [];
  let reports = 0;
  let failed = false;
  return {
    skip(file, reason, explicit) {
      skipped.push({ file, reason });
      if (isFailure(reason, explicit)) failed = true;
      if (isFailure(reason, explicit) || (explicit && !quiet)) io.err(`${file}: ${SKIP_REASONS[reason][locale]}\n`);
    },
    read() {
      reports++;
    },
    ruleFailures(file, rules) {
      for (const { code } of rules) io.err(`${file}: ${ruleFailed(code)[locale]}\n`);
    },
    end() {
      io.status(undefined);
      if (reports === 0 && !failed) io.err(`${NO_REPORTS[locale]}\n`);
      return { reports, skipped, failed: failed || reports === 0 };
    },
  };
}

/** Returns true unless the file is no report, or lies in a folder beside reports: the user did not ask for those. */
function isFailure(reason: SkipReason, explicit: boolean): boolean {
  if (reason === "not-a-report") return false;
  return explicit || reason === "unreadable" || reason === "too-large";
}
