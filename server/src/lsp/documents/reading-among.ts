import type { FailedRule } from "../../analysis/analyse";
import { compareReport, mergeFindings } from "../../analysis/compare";
import type { Reading } from "../../analysis/read-text";
import type { Digest } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import type { Neighbours } from "../../rules/neighbours";
import type { Finding } from "../../rules/types";

/** A text, read and compared with the reports that belong to it. */
export interface Compared {
  readonly reading: Reading;
  /** All findings, those of the comparison among them, in the order of the text; nothing switched off yet. */
  readonly findings: readonly Finding[];
  /** Rules that broke, those that compare among them. */
  readonly failed: readonly FailedRule[];
}

/** A report among others: what they know of it, and who they are. */
export interface Standpoint {
  readonly own: Digest;
  readonly neighbours: Neighbours;
}

/** What is needed to read a text among others. */
export interface Surroundings {
  /** The neighbours as far as they are known before the text is read. Body and year hardly ever change, so they are nearly always right. */
  readonly before: Neighbours;
  /** Reads the text, with last year's report where there is one. The same report gives the same reading. */
  read(lastYear: Digest | undefined): Reading;
  /** Takes note of what the text holds, undefined where it is no report, and gives the neighbours by that; undefined: it is compared with nothing. */
  settle(report: Report | undefined): Standpoint | undefined;
}

/** Reads a text with what last year's report says, and compares it with its neighbours. */
export function readAmong({ before, read, settle }: Surroundings): Compared {
  const first = read(before.lastYear?.digest);
  const standpoint = settle(first.kind === "report" ? first.analysis.report : undefined);
  const lastYear = standpoint?.neighbours.lastYear?.digest;
  const reading = lastYear === before.lastYear?.digest ? first : read(lastYear);
  if (reading.kind !== "report") return { reading, findings: [], failed: [] };
  const { report, findings, failed } = reading.analysis;
  if (!standpoint) return { reading, findings, failed };
  const compared = compareReport(standpoint.own, standpoint.neighbours, () => report);
  return { reading, findings: mergeFindings(findings, compared.findings), failed: [...failed, ...compared.failed] };
}
