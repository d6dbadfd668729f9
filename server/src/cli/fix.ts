import { styleText } from "node:util";
import { analyse } from "../ide/analysis";
import { countBySeverity, diagnostics } from "../ide/diagnostics";
import type { Severity } from "../rules/types";
import { encodeLike, hasMark } from "./encode";
import type { ExitCode, Io } from "./io";
import { eachReport, type LoadedReport, type LoadOptions } from "./load";
import { mend } from "./mend";
import { fixedFile, fixSummaryOf, WRITE_TROUBLES, type WriteTrouble } from "./messages";
import { replaceFile } from "./replace-file";
import { unifiedDiff } from "./unified-diff";

/** How `fix` was called. */
export interface FixOptions extends LoadOptions {
  /** Show what would change and write nothing. */
  readonly dryRun: boolean;
  /** Only the findings of these rules; none named: all that is safe. */
  readonly codes: ReadonlySet<string>;
}

/** Where what is done is told; standard output where it holds nothing else. */
type Tell = (text: string) => void;

/**
 * Mends reports in place. Fails when errors remain, as `check` would; with `dryRun` those that would remain. A file that cannot be
 * written as it was encoded is left alone and named.
 */
export async function fix(paths: readonly string[], options: FixOptions, io: Io): Promise<ExitCode> {
  const tell: Tell = options.dryRun || paths.includes("-") ? io.err : io.out;
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let changed = 0;
  let failed = false;
  const run = await eachReport(paths, options, io, (report) => {
    const before = report.analysis.report.text;
    const after = mend(before, options.codes);
    const trouble = put(report, before, after, options, io);
    if (trouble) {
      failed = true;
      io.err(`${report.name}: ${WRITE_TROUBLES[trouble][options.locale]}\n`);
    }
    const mended = after !== before && !trouble;
    if (mended) changed++;
    const left = mended ? analyse(after) : report.analysis;
    for (const [severity, count] of Object.entries(countBySeverity(diagnostics(left))))
      counts[severity as Severity] += count;
    if (mended && !options.dryRun && !options.quiet)
      tell(`${fixedFile(report.name, left.findings.length)[options.locale]}\n`);
  });
  if (!options.quiet && run.reports > 0)
    tell(`${fixSummaryOf(run.reports, changed, counts, options.dryRun)[options.locale]}\n`);
  if (run.failed || failed) return 2;
  return counts.error > 0 ? 1 : 0;
}

/** Puts the mended text where it belongs: a diff, standard output or the file. Says why where that cannot be done. */
function put(
  report: LoadedReport,
  before: string,
  after: string,
  options: FixOptions,
  io: Io,
): WriteTrouble | undefined {
  if (before === after && (report.path !== undefined || options.dryRun)) return undefined;
  // What came in untouched goes out as it came, whatever bytes it holds.
  const bytes = before === after ? report.bytes : encodeLike(report.bytes, before, after, report.encoding);
  if (!bytes) {
    // A filter that gave nothing would lose the text.
    if (report.path === undefined && !options.dryRun) io.out(report.bytes);
    return "not-exact";
  }
  if (options.dryRun) printDiff(report, before, after, io);
  else if (report.path === undefined) io.out(bytes);
  else {
    try {
      replaceFile(report.path, bytes);
    } catch {
      return "not-writable";
    }
  }
  return undefined;
}

/** The diff is always UTF-8. A mark that UTF-8 files begin with is shown, as `patch` would miss it in the first line. */
function printDiff({ name, bytes, encoding }: LoadedReport, before: string, after: string, io: Io): void {
  const mark = encoding === "utf8" && hasMark(bytes, encoding) ? "\ufeff" : "";
  for (const [index, line] of unifiedDiff(name, mark + before, mark + after).entries())
    io.out(io.colour ? coloured(line, index < 2 ? "bold" : STYLES[line[0] ?? ""]) : line);
}

function coloured(line: string, style: "bold" | "red" | "green" | "cyan" | undefined): string {
  if (!style) return line;
  // The line's end stays outside, or a pager would carry the colour on.
  const end = /[\r\n]*$/.exec(line)?.[0] ?? "";
  return styleText(style, line.slice(0, line.length - end.length), { validateStream: false }) + end;
}

const STYLES: Readonly<Record<string, "red" | "green" | "cyan">> = { "-": "red", "+": "green", "@": "cyan" };
