import { analyse } from "../../server/src/analysis/analyse";
import { readReport } from "../../server/src/model/report";
import { random } from "../support/random/random";
import { consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { writeDocuments } from "./documents";
import { writeFolder } from "./folder";
import { manyReports } from "./overview";

/**
 * What the bench measures, in one bundle: the layouts, a report of each, the two steps from text to findings, folders
 * of reports, documents of a size, and lists of many reports.
 */
export { analyse, manyReports, READABLE_LAYOUTS, readReport, writeDocuments, writeFolder };

/** A report in a layout with figures of its own; the same for the same seed. */
export function report(layout: (typeof READABLE_LAYOUTS)[number], seed: number): string {
  return buildReport({ layout, figures: consistentFigures("2021", random(seed)) });
}

/** A report of about `length` code units: what is more than its tables is prose in section 一. */
export function reportOfLength(layout: (typeof READABLE_LAYOUTS)[number], length: number): string {
  const text = report(layout, 1);
  const sentence =
    "我们认真落实公开要求，全年公开各类信息一百余条，内容涉及民生、财政和应急管理，并及时回应群众关切。\n";
  const prose = sentence.repeat(Math.max(0, Math.round((length - text.length) / sentence.length)));
  return text.replace(/(一、总体情况[^\n]*\n)/, `$1${prose}`);
}

/** A report of about so many bytes of UTF-8: a Chinese character takes three. */
export function reportOfBytes(layout: (typeof READABLE_LAYOUTS)[number], bytes: number): string {
  const short = report(layout, 1);
  return reportOfLength(layout, short.length + (bytes - Buffer.byteLength(short)) / 3);
}

/** Figures of many reports as JSON, of about so many bytes of UTF-8. */
export function jsonOfBytes(bytes: number): string {
  const one = (seed: number): object => Object.fromEntries(consistentFigures("2021", random(seed)));
  const size = Buffer.byteLength(JSON.stringify(one(1), null, 2));
  const reports = Array.from({ length: Math.max(1, Math.round(bytes / size)) }, (_, index) => ({
    行政许可: index,
    figures: one(index + 1),
  }));
  return `${JSON.stringify({ reports }, null, 2)}\n`;
}
