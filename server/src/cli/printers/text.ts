import { styleText } from "node:util";
import type { Diagnostic } from "../../analysis/diagnostics";
import { positionAt } from "../../base/lines";
import { displayWidth, padEnd } from "../../layout/width";
import type { RelatedPlace, Severity } from "../../rules/types";
import type { CheckOptions, CheckPrinter, Counts } from "../commands/check";
import type { Io } from "../io";
import { SEVERITY_NAMES, summaryOf } from "../messages";
import type { CheckedReport } from "../pipeline/compare";
import { wrapped } from "./wrap";

type Style = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "cyan",
  hint: "gray",
};

/** A message gets at least as many columns; where the terminal leaves it less, it stands below its rule's code. */
const MIN_MESSAGE = 30;
const INDENT = 6;

/**
 * For people: the findings of each file under its name, `line:column severity code message`, and a summary. Lines and columns count from 1,
 * columns in UTF-16 code units, as editors show them. A file without findings is not named. On a terminal long messages are wrapped at its
 * width; elsewhere each finding is one line. Places in other files follow the finding.
 */
export function textCheckPrinter({ locale, quiet }: CheckOptions, io: Io): CheckPrinter {
  // Whether to paint was decided for `out`; Node would ask the process's own standard output again.
  const paint = (style: Style, text: string) => (io.colour ? styleText(style, text, { validateStream: false }) : text);
  let known = 0;
  return {
    report(report, shown, accepted = []) {
      known += accepted.length;
      if (shown.length === 0) return;
      const rows = shown.map((finding) => rowOf(report, finding, locale));
      const width = (column: "place" | "severity" | "code") =>
        Math.max(...rows.map((row) => displayWidth(row[column])));
      const widths = [width("place"), width("severity"), width("code")] as const;
      const messages = messageColumn(
        widths.reduce((sum, one) => sum + one + 2, 2),
        io.columns,
      );
      io.out(`${paint("bold", heading(report))}\n`);
      for (const { place, severity, code, colour, lines } of rows) {
        const head = [
          paint("gray", place.padStart(widths[0])),
          paint(colour, padEnd(severity, widths[1])),
          messages.below ? code : code.padEnd(widths[2]),
        ].join("  ");
        const [first = "", ...rest] = lines.flatMap((line) =>
          messages.width ? wrapped(line, messages.width) : [line],
        );
        const gap = `\n${" ".repeat(messages.indent)}`;
        io.out(`  ${head}${messages.below ? gap : "  "}${[first, ...rest].join(gap)}\n`);
      }
      io.out("\n");
    },
    end(run, counts) {
      if (quiet || run.reports === 0) return;
      const summary = { reports: run.reports, counts, accepted: known, passedOver: run.skipped.length };
      io.out(`${paint(summaryColour(counts), summaryOf(summary)[locale])}\n`);
    },
  };
}

/** A finding as it is printed. */
interface Row {
  readonly place: string;
  readonly severity: string;
  readonly code: string;
  readonly colour: Style;
  /** The message, and a line for each place in another file. */
  readonly lines: readonly string[];
}

/** Where messages stand, and how wide they may be; any width where there is no terminal. */
interface MessageColumn {
  readonly indent: number;
  readonly width?: number;
  /** Whether they stand below the rest of the finding. */
  readonly below: boolean;
}

function messageColumn(indent: number, columns: number | undefined): MessageColumn {
  if (columns === undefined) return { indent, below: false };
  // The last column stays free: some terminals begin a new line as soon as it is written.
  const width = columns - 1 - indent;
  if (width >= MIN_MESSAGE) return { indent, width, below: false };
  return { indent: INDENT, width: Math.max(columns - 1 - INDENT, 2), below: true };
}

function rowOf(report: CheckedReport, finding: Diagnostic, locale: CheckOptions["locale"]): Row {
  const elsewhere = (finding.related ?? []).filter((place) => place.report !== undefined);
  return {
    place: placeIn(report, finding.span.start),
    severity: SEVERITY_NAMES[finding.severity][locale],
    code: finding.code,
    colour: COLOURS[finding.severity],
    lines: [finding.message[locale], ...elsewhere.map((place) => placeElsewhere(report, place, locale))],
  };
}

function placeElsewhere(report: CheckedReport, place: RelatedPlace, locale: CheckOptions["locale"]): string {
  const { report: name = report.name, span, message } = place;
  return `→ ${name}:${placeIn({ lines: report.linesOf(name) ?? report.lines }, span.start)} ${message[locale]}`;
}

/** `line:column`. */
function placeIn({ lines }: Pick<CheckedReport, "lines">, offset: number): string {
  const { line, character } = positionAt(lines, offset);
  return `${line + 1}:${character + 1}`;
}

/** The file, then what it is: body, year, edition, as far as they are known. */
function heading({ name, identity: { body, year, edition } }: CheckedReport): string {
  const what = [body, year ? `${year}年` : undefined, edition ? `${edition}版` : undefined].filter(
    (part) => part !== undefined,
  );
  return what.length > 0 ? `${name}  (${what.join(" ")})` : name;
}

function summaryColour(counts: Counts): Style {
  if (counts.error > 0) return "red";
  return counts.warning > 0 ? "yellow" : "green";
}
