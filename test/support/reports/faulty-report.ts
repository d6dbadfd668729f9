import { analyse } from "../../../server/src/analysis/analyse";
import { countBySeverity, diagnostics } from "../../../server/src/analysis/diagnostics";
import { cellKey } from "./figures";
import { buildReport, type ReportOptions } from "./report-builder";

/**
 * A report with three faults: 新收总计 is wrong, the heading of 五 has the wrong numeral, and a figure is in full-width
 * digits.
 */
export function faultyReport(options: ReportOptions = {}): string {
  return buildReport({
    ...options,
    figures: new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "received", "total"), "5"],
      [cellKey("article20", "permits", "decisions"), "１２"],
    ]),
    headings: { problems: "5、存在的主要问题及改进情况" },
  });
}

/** The text of `faultyReport` with all that is safe to mend mended. */
export function safelyMended(text: string): string {
  return text.replace("5、", "五、").replace("１２", "12");
}

const shown = diagnostics(analyse(faultyReport()).findings);

/**
 * The codes that the rules find in `faultyReport`, sorted. What the rules find is tested elsewhere; an editor and a
 * terminal must show the same.
 */
export const FAULTS: readonly string[] = shown.map(({ code }) => code).sort();

/** How many of them there are of each severity. */
export const FAULT_COUNTS = countBySeverity(shown);
