import { styleText } from "node:util";
import { positionAt } from "../base/lines";
import type { Diagnostic } from "../ide/diagnostics";
import type { Severity } from "../rules/types";
import type { CheckOptions, CheckPrinter, Counts } from "./check";
import type { Io } from "./io";
import type { LoadedReport, Run } from "./load";
import { SEVERITY_NAMES, summaryOf } from "./messages";

type Style = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "cyan",
  hint: "gray",
};

/**
 * For people: the findings of each file under its name, one a line, `line:column severity code message`, and a summary. Lines and
 * columns count from 1, columns in UTF-16 code units, as editors show them. A file without findings is not named.
 */
export function textCheckPrinter({ locale, quiet }: CheckOptions, io: Io): CheckPrinter {
  // Whether to paint was decided for `out`; Node would ask the process's own standard output again.
  const paint = (style: Style, text: string) => (io.colour ? styleText(style, text, { validateStream: false }) : text);
  return {
    report(report, shown) {
      if (shown.length === 0) return;
      const rows = shown.map((finding) => columnsOf(report, finding, locale));
      const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
      const widths = [width(0), width(1), width(2)] as const;
      io.out(`${paint("bold", heading(report))}\n`);
      rows.forEach(([place, severity, code, message], index) => {
        const colour = COLOURS[shown[index]?.severity ?? "hint"];
        // The names of severities are equally wide in Chinese, so counting characters is enough to keep the columns straight.
        const cells = [
          paint("gray", place.padStart(widths[0])),
          paint(colour, severity.padEnd(widths[1])),
          code.padEnd(widths[2]),
          message,
        ];
        io.out(`  ${cells.join("  ")}\n`);
      });
      io.out("\n");
    },
    end(run, counts) {
      if (quiet || run.reports === 0) return;
      io.out(`${paint(summaryColour(counts), summaryOf(run.reports, counts, passedOver(run))[locale])}\n`);
    },
  };
}

function columnsOf(
  report: LoadedReport,
  finding: Diagnostic,
  locale: CheckOptions["locale"],
): readonly [string, string, string, string] {
  const { line, character } = positionAt(report.analysis.report.lines, finding.span.start);
  return [
    `${line + 1}:${character + 1}`,
    SEVERITY_NAMES[finding.severity][locale],
    finding.code,
    finding.message[locale],
  ];
}

/** The file, then what it is: body, year, edition, as far as they are known. */
function heading({ name, analysis }: LoadedReport): string {
  const { body, year, edition } = analysis.report.identity;
  const what = [body?.value, year ? `${year.value}年` : undefined, edition ? `${edition}版` : undefined].filter(
    (part) => part !== undefined,
  );
  return what.length > 0 ? `${name}  (${what.join(" ")})` : name;
}

function summaryColour(counts: Counts): Style {
  if (counts.error > 0) return "red";
  return counts.warning > 0 ? "yellow" : "green";
}

function passedOver(run: Run): number {
  return run.skipped.length;
}
