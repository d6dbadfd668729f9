import { styleText } from "node:util";
import type { Diagnostic } from "../../../analysis/diagnostics";
import { positionAt } from "../../../base/lines";
import { type Locale, say } from "../../../base/localised";
import { displayWidth, padEnd } from "../../../layout/width";
import { ruleOf } from "../../../rules/registry";
import type { RelatedPlace, Severity } from "../../../rules/types";
import { officePlace } from "../../../views/list/listed-report";
import { SEVERITY_NAMES } from "../../../wording/severities";
import type { Io, OutputOptions } from "../../io";
import { summaryOf } from "../../messages";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import { visible } from "../../visible";
import type { CheckPrinter, SeverityCounts } from "./printer";
import { wrapped } from "./wrap";

type Style = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "cyan",
  hint: "gray",
};

/** The smallest width of a message; with less room it stands below its rule's code, indented. */
const MIN_MESSAGE = 30;
const INDENT = 6;

/**
 * Prints `check --format text` for people: the diagnostics of each file under its name, `line:column severity name code
 * message`, each followed by its places in other files, and a summary. Lines and columns count from 1, columns in
 * UTF-16 code units. A file without diagnostics is not named. On a terminal, messages are wrapped at its width.
 */
export function textCheckPrinter({ locale, quiet }: OutputOptions, io: Io): CheckPrinter {
  // `io.colour` holds for `out`; without the option Node would ask the standard output of the process.
  const paint = (style: Style, text: string) => (io.colour ? styleText(style, text, { validateStream: false }) : text);
  let acceptedCount = 0;
  let faulty = 0;
  let fixable = 0;
  const print = (report: ReportDiagnostics): void => {
    if (report.diagnostics.length === 0) return;
    const rows = report.diagnostics.map((diagnostic) => rowOf(report, diagnostic, locale));
    const width = (column: "place" | "severity" | "rule") =>
      rows.reduce((most, row) => Math.max(most, displayWidth(row[column])), 0);
    const widths = [width("place"), width("severity"), width("rule")] as const;
    const messages = messageColumn(
      widths.reduce((sum, one) => sum + one + 2, 2),
      io.columns,
    );
    io.out(`${paint("bold", visible(heading(report, locale)))}\n`);
    for (const { place, severity, code, rule, colour, lines } of rows) {
      const head = [
        paint("gray", report.source ? padEnd(place, widths[0]) : place.padStart(widths[0])),
        paint(colour, padEnd(severity, widths[1])),
        messages.below ? code : padEnd(rule, widths[2]),
      ].join("  ");
      const [first = "", ...rest] = lines.flatMap((line) => (messages.width ? wrapped(line, messages.width) : [line]));
      const gap = `\n${" ".repeat(messages.indent)}`;
      io.out(`  ${head}${messages.below ? gap : "  "}${[first, ...rest].join(gap)}\n`);
    }
    io.out("\n");
  };
  return {
    report(report) {
      acceptedCount += report.accepted?.length ?? 0;
      if (report.diagnostics.length > 0) faulty++;
      fixable += report.diagnostics.filter(({ code }) => ruleOf(code)?.fixable === "safe").length;
      print(report);
    },
    list: print,
    end({ reports, skipped, uncompared }, counts) {
      if (quiet || reports === 0) return;
      const replaced = skipped.filter(({ reason }) => reason === "replaced").length;
      const left = { skipped: skipped.length - replaced, replaced };
      const summary = summaryOf({ reports, faulty, counts, fixable, accepted: acceptedCount, ...left, uncompared });
      io.out(`${paint(summaryColour(counts), summary[locale])}\n`);
    },
  };
}

/** The columns of a diagnostic. */
interface Row {
  readonly place: string;
  readonly severity: string;
  /** The rule's code alone, for a terminal without room for its name. */
  readonly code: string;
  /** The rule's name and code. */
  readonly rule: string;
  readonly colour: Style;
  /** The message, and a line for each place in another file. */
  readonly lines: readonly string[];
}

/** The column of messages. `width` is undefined if they are not wrapped. */
interface MessageColumn {
  readonly indent: number;
  readonly width?: number;
  /** True if messages stand below the other columns. */
  readonly below: boolean;
}

function messageColumn(indent: number, columns: number | undefined): MessageColumn {
  if (columns === undefined) return { indent, below: false };
  // The last column stays free: some terminals begin a new line as soon as it is written.
  const width = columns - 1 - indent;
  if (width >= MIN_MESSAGE) return { indent, width, below: false };
  return { indent: INDENT, width: Math.max(columns - 1 - INDENT, 2), below: true };
}

function rowOf(report: ReportDiagnostics, diagnostic: Diagnostic, locale: Locale): Row {
  const elsewhere = (diagnostic.related ?? []).filter((place) => place.report !== undefined);
  return {
    place: officePlace(report, diagnostic) ?? placeIn(report, diagnostic.span.start),
    severity: SEVERITY_NAMES[diagnostic.severity][locale],
    code: diagnostic.code,
    rule: nameAndCode(diagnostic.code, locale),
    colour: COLOURS[diagnostic.severity],
    lines: [diagnostic.message[locale], ...elsewhere.map((place) => placeElsewhere(report, place, locale))].map(
      (line) => visible(line.replace(/[\r\n]+/g, " ")),
    ),
  };
}

/** Returns the rule's name before its code, `行合计 row-total`; in English the code says the same. */
function nameAndCode(code: string, locale: Locale): string {
  const name = locale === "en" ? undefined : ruleOf(code)?.name[locale];
  return name ? `${name} ${code}` : code;
}

function placeElsewhere(report: ReportDiagnostics, place: RelatedPlace, locale: Locale): string {
  const { report: name = report.name, span, message } = place;
  return `→ ${name}:${placeIn({ lines: report.linesOf(name) ?? report.lines }, span.start)} ${message[locale]}`;
}

/** Returns `line:column`. */
function placeIn({ lines }: Pick<ReportDiagnostics, "lines">, offset: number): string {
  const { line, character } = positionAt(lines, offset);
  return `${line + 1}:${character + 1}`;
}

/** Returns the name of the file with body, year and edition, as far as they are known. */
function heading({ name, identity: { body, year, edition } }: ReportDiagnostics, locale: Locale): string {
  const what = [
    body,
    year && say(`${year}年`, String(year))[locale],
    edition && say(`${edition}版`, `form of ${edition}`)[locale],
  ].filter((part) => part);
  return what.length > 0 ? `${name}  (${what.join(locale === "en" ? ", " : " ")})` : name;
}

function summaryColour(counts: SeverityCounts): Style {
  if (counts.error > 0) return "red";
  return counts.warning > 0 ? "yellow" : "green";
}
