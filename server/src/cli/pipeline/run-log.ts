import type { FailedRule } from "../../analysis/analyse";
import type { Io } from "../io";
import { NO_REPORTS, ruleFailed, SKIP_REASONS } from "../messages";
import type { LoadOptions } from "./load";

/** Why a file was left out. */
export type SkipReason =
  | "not-a-report"
  | "wrong-encoding"
  | "too-large"
  | "binary"
  | "not-found"
  | "no-match"
  | "unreadable";

/** A file that was left out. */
export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
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

/** Keeps count of a run over files, and names on standard error what could not be read. */
export interface RunLog {
  /** A file was left out. `named`: the user named this very file. */
  skip(file: string, reason: SkipReason, named: boolean): void;
  /** A report was read. */
  read(): void;
  /** Rules broke on a report. */
  broken(file: string, rules: readonly Pick<FailedRule, "code">[]): void;
  end(): Run;
}

/** Starts to keep count. */
export function startRunLog({ locale, quiet }: LoadOptions, io: Io): RunLog {
  const skipped: Skipped[] = [];
  let reports = 0;
  let failed = false;
  return {
    skip(file, reason, named) {
      skipped.push({ file, reason });
      if (isFailure(reason, named)) failed = true;
      if (isFailure(reason, named) || (named && !quiet)) io.err(`${file}: ${SKIP_REASONS[reason][locale]}\n`);
    },
    read() {
      reports++;
    },
    broken(file, rules) {
      for (const { code } of rules) io.err(`${file}: ${ruleFailed(code)[locale]}\n`);
    },
    end() {
      io.status(undefined);
      if (reports === 0 && !failed) io.err(`${NO_REPORTS[locale]}\n`);
      return { reports, skipped, failed: failed || reports === 0 };
    },
  };
}

/** A file that is no report is passed over without harm, and so is what a folder holds beside reports; all else is something the user wanted and did not get. */
function isFailure(reason: SkipReason, named: boolean): boolean {
  if (reason === "not-a-report") return false;
  return named || reason === "unreadable" || reason === "too-large";
}
