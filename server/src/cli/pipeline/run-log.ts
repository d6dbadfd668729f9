import type { FailedRule } from "../../analysis/analyse";
import { type RefusedFix, refusalOf } from "../../analysis/fixing/proved-fixes";
import { isReportName, isReportTitle } from "../../analysis/report-files";
import type { Omission } from "../../office/blocks";
import { omissionsOf } from "../../wording/office";
import type { Io, OutputOptions } from "../io";
import { NO_REPORT_INSIDE, NO_REPORTS, ruleFailed, SKIP_REASONS, type SkipReason } from "../messages";

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
  /** Writes what was left out of a Word document or workbook. */
  omissions(file: string, omitted: readonly Omission[]): void;
  /** Writes which rules threw on a report. */
  ruleFailures(file: string, rules: readonly Pick<FailedRule, "code">[]): void;
  /** Writes which fixes of a report were left out because they did not pass the gate for edits. */
  refusals(file: string, refused: readonly Pick<RefusedFix, "code" | "flaw">[]): void;
  /** Returns the files that were left out so far, in their order. */
  skipped(): readonly SkippedFile[];
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
      if (isFailure(file, reason, explicit)) failed = true;
      const looksLost = reason === "not-a-report" && !explicit && isReportTitle(file);
      if (isFailure(file, reason, explicit) || (!quiet && (explicit || looksLost)))
        io.err(`${file}: ${(looksLost ? NO_REPORT_INSIDE : SKIP_REASONS[reason])[locale]}\n`);
    },
    read() {
      reports++;
    },
    omissions(file, omitted) {
      if (omitted.length > 0 && !quiet) io.err(`${file}: ${omissionsOf(omitted)[locale]}\n`);
    },
    ruleFailures(file, rules) {
      for (const { code } of rules) io.err(`${file}: ${ruleFailed(code)[locale]}\n`);
    },
    refusals(file, refused) {
      const messages = new Set(refused.map((one) => refusalOf(one)[locale]));
      for (const message of messages) io.err(`${file}: ${message}\n`);
    },
    skipped: () => skipped,
    end() {
      io.status(undefined);
      if (reports === 0 && !failed) io.err(`${NO_REPORTS[locale]}\n`);
      return { reports, skipped, failed: failed || reports === 0 };
    },
  };
}

/**
 * The reasons why a document, workbook or PDF is not read, which are failures if a report is kept in it by its name.
 */
const OFFICE_REASONS: readonly SkipReason[] = [
  "old-format",
  "not-office-file",
  "encrypted",
  "damaged",
  "unsafe",
  "scanned",
  "no-unicode",
  "no-pdf-reader",
  "too-complex",
];

/** Returns true unless the file is no report, or lies in a folder beside reports: the user did not ask for those. */
function isFailure(file: string, reason: SkipReason, explicit: boolean): boolean {
  if (reason === "not-a-report") return false;
  if (explicit || ["unreadable", "too-large", "name-encoding"].includes(reason)) return true;
  return OFFICE_REASONS.includes(reason) && isReportName(file);
}
