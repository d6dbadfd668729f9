import { styleText } from "node:util";
import { compareReport } from "../../analysis/compare";
import { countBySeverity } from "../../analysis/diagnostics";
import { ReportIndex } from "../../analysis/report-index";
import { digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import { ruleOf } from "../../rules/index";
import type { Finding, Severity } from "../../rules/types";
import { encodeLike, hasMark } from "../files/encode";
import { replaceFile } from "../files/replace-file";
import type { ExitCode, Io } from "../io";
import { fixedFile, fixSummaryOf, ruleFailed, WRITE_TROUBLES, type WriteTrouble } from "../messages";
import { eachReport, type LoadedReport, type LoadOptions } from "../pipeline/load";
import { unifiedDiff } from "../printers/unified-diff";
import { openAccepted } from "../settings/baseline";
import { findingsIn, mend } from "./mend";

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
  const stdin = readOnce(io);
  const baseline = openAccepted(options.locale, io);
  const index = isCompared(options) ? await indexOf(paths, options, stdin) : undefined;
  const run = await eachReport(paths, options, stdin, (file) => {
    const before = file.report.text;
    const accepted = baseline.of(file.path);
    const comparing = index && comparedIn(index, file.name);
    const settings = { ...file.settings, accepted, ...(comparing ? { compare: comparing.compare } : {}) };
    const after = mend(before, options.codes, settings);
    const trouble = put(file, before, after, options, io);
    if (trouble) {
      failed = true;
      io.err(`${file.name}: ${WRITE_TROUBLES[trouble][options.locale]}\n`);
    }
    const mended = after !== before && !trouble;
    if (mended) changed++;
    const { findings: shown, failed: alone } = findingsIn(mended ? after : before, settings);
    const broken = new Set([...alone.map(({ code }) => code), ...(comparing?.broken ?? [])]);
    for (const code of broken) io.err(`${file.name}: ${ruleFailed(code)[options.locale]}\n`);
    for (const [severity, count] of Object.entries(countBySeverity(shown))) counts[severity as Severity] += count;
    if (mended && !options.dryRun && !options.quiet) tell(`${fixedFile(file.name, shown.length)[options.locale]}\n`);
  });
  if (!options.quiet && run.reports > 0)
    tell(`${fixSummaryOf(run.reports, changed, counts, options.dryRun)[options.locale]}\n`);
  const wrong = baseline.end();
  if (run.failed || failed || wrong) return 2;
  return counts.error > 0 ? 1 : 0;
}

/** Whether a rule is to be mended that compares reports with each other. Only then are all of them read beforehand. */
function isCompared({ codes }: FixOptions): boolean {
  return [...codes].some((code) => ruleOf(code)?.compare !== undefined);
}

/** What all reports of the run need to know of each other. */
async function indexOf(paths: readonly string[], options: FixOptions, io: Io): Promise<ReportIndex> {
  const index = new ReportIndex();
  // What cannot be read is named when it is to be mended.
  const silent: Io = { ...io, err: () => undefined, status: () => undefined };
  await eachReport(paths, options, silent, ({ name, report }) => void index.set(name, digestOf(report)));
  return index;
}

/** Compares versions of a report with the others of the run; each takes the place of the one before, so that later reports are compared with what is left. `broken` gathers the codes of rules that broke on one of them. */
function comparedIn(index: ReportIndex, name: string) {
  const broken = new Set<string>();
  const compare = (report: Report): readonly Finding[] => {
    index.set(name, digestOf(report));
    const { findings, failed } = compareReport(digestOf(report), index.neighboursOf(name), () => report);
    for (const { code } of failed) broken.add(code);
    return findings;
  };
  return { compare, broken };
}

/** Standard input can be read once, and is wanted twice. */
function readOnce(io: Io): Io {
  let bytes: Promise<Uint8Array> | undefined;
  return {
    ...io,
    readStdin() {
      bytes ??= io.readStdin();
      return bytes;
    },
  };
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
