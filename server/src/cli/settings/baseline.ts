import { writeFileSync } from "node:fs";
import path from "node:path";
import { distinct, fingerprintOf } from "../../analysis/baseline/fingerprint";
import {
  type Baseline,
  type BaselineEntry,
  entriesByFile,
  matchEntries,
  type PlacedEntry,
  pathKey,
  readBaseline,
} from "../../analysis/baseline/read";
import { withEntries } from "../../analysis/baseline/write";
import { lineMap, positionAt } from "../../base/lines";
import type { Locale, Localised } from "../../base/text";
import { finder, pathFrom, type SettingsFile } from "../../node/config-files";
import { ruleOf } from "../../rules/index";
import type { Finding } from "../../rules/types";
import { replaceFile } from "../files/replace-file";
import type { Io } from "../io";
import { notFound, placeOf, problemLines, shownName } from "./config";

/** The file that keeps the findings that a person has accepted. */
const BASELINE_NAME = "nianbao.baseline.json";

/** What was said about accepted findings on the command line. */
export interface BaselineOptions {
  readonly locale: Locale;
  readonly quiet: boolean;
  /** The file, as the user named it. Without one the nearest above each report counts for it. */
  readonly baseline?: string;
  /** Whether all findings are to be written down as accepted. */
  readonly writeBaseline: boolean;
}

/** What a baseline needs to know of the run. */
export interface BaselineRun {
  /** The folder of the configuration that holds for a file, by absolute path. */
  configFolder(file: string): string | undefined;
  /** Whether all reports of a folder are looked at. */
  covers(folder: string): boolean;
}

/** A finding that may bring its fingerprint with it: of one within a report it takes the text, which is put away by now. */
type Recognisable = Finding & { readonly fingerprint?: string };

/** The findings of a report, told apart by whether a person has accepted them. */
export interface Judged<T> {
  readonly open: readonly T[];
  readonly accepted: readonly { readonly finding: T; readonly reason: string }[];
}

/** The accepted findings of a run. */
export interface RunBaseline {
  /** Whether fingerprints are needed for the findings of a file, by absolute path; undefined: standard input. */
  appliesTo(file: string | undefined): boolean;
  /** Tells the findings of a file apart. All are to be given, in their order, those that are switched off too: `isShown` says which count as findings. */
  judge<T extends Recognisable>(
    file: string | undefined,
    findings: readonly T[],
    isShown: (finding: T) => boolean,
  ): Judged<T>;
  /** Writes down what is to be written, and tells which entries nothing matched. Gives whether something went wrong, which was then named. */
  end(): boolean;
}

interface Read {
  readonly baseline: Baseline;
  readonly byFile: ReadonlyMap<string, readonly PlacedEntry[]>;
  readonly problems: ReturnType<typeof readBaseline>["problems"];
}

/** What a run has gathered for one baseline. */
interface Gathered {
  readonly file: SettingsFile<Read> | undefined;
  readonly checked: Set<string>;
  readonly entries: BaselineEntry[];
  readonly stale: PlacedEntry[];
}

/** Finds the baselines as they are asked for; a new one is made beside `configFolder` of a report, or in the current folder. */
export function openBaseline(options: BaselineOptions, io: Io, { configFolder, covers }: BaselineRun): RunBaseline {
  const { locale, baseline, writeBaseline } = options;
  const given = baseline === undefined ? undefined : path.resolve(io.cwd, baseline);
  const baselines = finder(BASELINE_NAME, readIn, given);
  const gathered = new Map<string, Gathered>();
  const gatheredFor = (file: string): Gathered & { readonly path: string } => {
    const found = baselines.above(path.dirname(file));
    const where = found?.path ?? given ?? newPath(file, io.cwd, configFolder(file));
    const known = gathered.get(where) ?? { file: found, checked: new Set(), entries: [], stale: [] };
    gathered.set(where, known);
    return { ...known, path: where };
  };
  const appliesTo = (file: string | undefined): file is string =>
    file !== undefined && (writeBaseline || baselines.above(path.dirname(file)) !== undefined);
  return {
    appliesTo,
    judge(file, findings, isShown) {
      if (!appliesTo(file)) return { open: findings.filter(isShown), accepted: [] };
      const to = gatheredFor(file);
      const name = pathKey(pathFrom(to.path, file));
      const prints = distinct(findings.map((finding) => finding.fingerprint ?? fingerprintOf(finding, "")));
      const verdicts = matchEntries(to.file?.value.byFile.get(name) ?? [], prints);
      to.checked.add(name);
      // Where the other reports are not looked at, nothing is known of what was found among them.
      const isOpen = ({ code }: BaselineEntry) => ruleOf(code)?.compare !== undefined && !covers(path.dirname(to.path));
      to.stale.push(...verdicts.stale.filter((entry) => !isOpen(entry)));
      const reasons = findings.map((finding, index) => {
        const entry = verdicts.accepted[index];
        const isNew = writeBaseline && !entry && isShown(finding);
        if (entry || isNew) to.entries.push(entry ?? entryOf(name, finding, prints[index] ?? ""));
        return entry?.reason ?? (isNew ? "" : undefined);
      });
      to.entries.push(...verdicts.stale.filter(isOpen));
      return {
        open: findings.filter((finding, index) => reasons[index] === undefined && isShown(finding)),
        accepted: findings.flatMap((finding, index) => {
          const reason = reasons[index];
          return reason === undefined || !isShown(finding) ? [] : [{ finding, reason }];
        }),
      };
    },
    end() {
      let failed = false;
      const complain = (line: string) => {
        io.err(`${line}\n`);
        failed = true;
      };
      if (given !== undefined && !writeBaseline && !baselines.above(io.cwd)) complain(notFound(baseline ?? "", locale));
      for (const [file, found] of gathered) {
        const problems = found.file ? problemLines(io.cwd, found.file, found.file.value.problems, locale) : [];
        for (const line of problems) complain(line);
        if (!writeBaseline) tellStale(found, options, io);
        else if (problems.length > 0) complain(said(SAYINGS.notWritten, shownName(io.cwd, file), locale));
        else if (!write(file, found)) complain(said(SAYINGS.notWritable, shownName(io.cwd, file), locale));
        else if (!options.quiet) io.err(`${written(shownName(io.cwd, file), found.entries.length)[locale]}\n`);
      }
      return failed;
    },
  };
}

/** The accepted findings of a run that writes no baseline. */
export interface AcceptedEntries {
  /** The entries of the nearest baseline for a file, by absolute path; standard input (undefined) has none. */
  of(file: string | undefined): readonly PlacedEntry[];
  /** Names what is wrong in the baselines that were read. Gives whether something is. */
  end(): boolean;
}

/** Finds the baselines as they are asked for. */
export function openAccepted(locale: Locale, io: Io): AcceptedEntries {
  const baselines = finder(BASELINE_NAME, readIn);
  const used = new Map<string, SettingsFile<Read>>();
  return {
    of(file) {
      const found = file === undefined ? undefined : baselines.above(path.dirname(file));
      if (file === undefined || !found) return [];
      used.set(found.path, found);
      return found.value.byFile.get(pathKey(pathFrom(found.path, file))) ?? [];
    },
    end() {
      const lines = [...used.values()].flatMap((found) => problemLines(io.cwd, found, found.value.problems, locale));
      for (const line of lines) io.err(`${line}\n`);
      return lines.length > 0;
    },
  };
}

function readIn(text: string): Read {
  const { baseline, problems } = readBaseline(text);
  return { baseline, byFile: entriesByFile(baseline), problems };
}

/** Where a new baseline goes. A report that lies elsewhere has it beside itself, so that its path need not lead upwards. */
function newPath(file: string, cwd: string, configFolder: string | undefined): string {
  const below = !path.relative(cwd, file).startsWith("..") && !path.isAbsolute(path.relative(cwd, file));
  return path.join(configFolder ?? (below ? cwd : path.dirname(file)), BASELINE_NAME);
}

function entryOf(file: string, { code, message }: Recognisable, fingerprint: string): BaselineEntry {
  return { file, code, fingerprint, message: message["zh-CN"], reason: "" };
}

/** Writes a baseline, whole or not at all: the entries of the reports that were checked as they are now, those of others as they were. */
function write(file: string, { file: before, checked, entries }: Gathered): boolean {
  const others = (before?.value.baseline.entries ?? []).filter((entry) => !checked.has(pathKey(entry.file)));
  // The sort keeps the order of equals: within a file, that of the text.
  const all = [...others, ...entries].sort((a, b) => {
    const [first, second] = [pathKey(a.file), pathKey(b.file)];
    return first < second ? -1 : first === second ? 0 : 1;
  });
  const text = withEntries(before?.text, all);
  if (text === undefined) return false;
  if (text === before?.text) return true;
  try {
    if (before) replaceFile(file, new TextEncoder().encode(text));
    else writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

function tellStale({ file, stale }: Gathered, { locale, quiet }: BaselineOptions, io: Io): void {
  if (!file || quiet) return;
  const lines = lineMap(file.text);
  const name = shownName(io.cwd, file.path);
  for (const { span, code, file: report } of stale)
    io.err(`${placeOf(name, positionAt(lines, span.start))} ${staleEntry(report, code)[locale]}\n`);
}

const SAYINGS = {
  notWritten: { "zh-CN": "没有写入：请先改正上面的问题", en: "not written: mend the problems above first" },
  notWritable: { "zh-CN": "没有写入：无法写文件", en: "not written: the file cannot be written" },
} satisfies Readonly<Record<string, Localised>>;

function said(message: Localised, name: string, locale: Locale): string {
  return `${name}: ${message[locale]}`;
}

function written(name: string, count: number): Localised {
  return {
    "zh-CN": `${name}: 已核实的问题 ${count} 个，请逐条写明理由（reason）`,
    en: `${name}: ${count} accepted ${count === 1 ? "finding" : "findings"}; give the reason of each`,
  };
}

function staleEntry(report: string, code: string): Localised {
  return {
    "zh-CN": `${report} 已没有这个 ${code} 问题，可删去这一条`,
    en: `${report} has no such ${code} any more; the entry can go`,
  };
}
