import type { Aggregate } from "../../rules/neighbours";
import type { CheckResult } from "../pipeline/check-file";
import type { CheckedFile } from "../pipeline/check-files";
import type { RunFile } from "../pipeline/run";
import type { RunSummary } from "../pipeline/run-log";

/** Reports that one run has checked, with all that comparing them with the reports of other runs needs. */
export interface CheckedPart {
  /** Plain data: each with its configuration, its findings and its digest. */
  readonly files: readonly CheckedFile[];
  /** The lists of bodies that are added up. */
  readonly aggregates: readonly Aggregate[];
  readonly summary: RunSummary;
}

/** A report as it stands in a file of digests. Where it lies is told by its name, from the folder of the command. */
export interface FileRecord {
  readonly file: Pick<RunFile, "name" | "explicit" | "analysis" | "overrides">;
  readonly result: CheckResult;
}

/** The first words of a file of digests, and the number that is raised when older files cannot be read any more. */
export const DIGESTS_MARK = "nianbao-digests";
export const DIGESTS_VERSION = 2;
