import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { type JudgedReport, judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixesOf, flawOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { apart } from "../../server/src/base/span";
import { convertTables, TARGET_LAYOUTS } from "../../server/src/edits/convert";
import type { Judge } from "../../server/src/edits/gate/gate";
import { misplaced } from "../../server/src/edits/gate/misplaced";
import { paddings } from "../../server/src/features/alignment/alignment";
import { completionsAt } from "../../server/src/features/completion/completion";
import { formatEdits } from "../../server/src/features/formatting/format";
import { pasteTable } from "../../server/src/features/paste/paste";
import { cellAsTyped } from "../../server/src/features/typing/type-cell";
import { ROW_TRIGGERS, rowAsTyped } from "../../server/src/features/typing/type-row";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { analyseText } from "../support/reading/analyse-text";
import { changedReadings, readings } from "../support/reading/readings";
import { expectSound } from "../support/reading/sound";
import { withoutShape } from "../support/reports/drawn";

/**
 * Returns what is wrong with how a text was dealt with: reading, with other line ends too, rules, every fix, fix-all,
 * formatting twice, conversion to layouts and back, every feature of an editor; nothing where all is well. `turn`
 * chooses the places in the text that are tried, the layout it is converted to and, unless `all` is wanted, which of
 * the three kinds of work is done beside reading and fixes.
 */
export function wrongsOf(text: string, turn = 0, all = true): readonly string[] {
  const wrongs: string[] = [];
  const attempt = (what: string, work: () => readonly string[]): void => {
    try {
      wrongs.push(...work().map((wrong) => `${what}: ${wrong}`));
    } catch (error) {
      wrongs.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  const isDue = (kind: number): boolean => all || turn % 3 === kind;
  const reading = analyseText(text);
  attempt("reading", () => {
    if (isDue(1)) expectSound(text, reading);
    return reading.kind === "report" ? reading.analysis.failed.map(({ code, error }) => `${code} threw ${error}`) : [];
  });
  if (reading.kind !== "report") return wrongs;
  const { analysis } = reading;
  const { report } = analysis;
  if (isDue(2)) attempt("other line ends", () => wrongLineEnds(analysis, turn));
  attempt("fixes", () => wrongFixes(analysis));
  if (isDue(0)) attempt("fix-all", () => wrongFixAll(analysis));
  for (const alignTables of isDue(1) ? [false, true] : [])
    attempt(`formatting${alignTables ? ", aligned" : ""}`, () => wrongFormatting(report, alignTables));
  const layout = TARGET_LAYOUTS[turn % TARGET_LAYOUTS.length];
  if (layout && isDue(2)) attempt(`conversion to ${layout}`, () => wrongConversion(report, layout));
  if (isDue(2)) attempt("writing", () => wrongWriting(report, turn));
  return wrongs;
}

/** The kinds of line ends of a text. */
function lineEndsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n|\r|\n/g))].sort();
}

/** What is read or found otherwise where a text of one kind of line ends has another kind. */
function wrongLineEnds(analysis: Analysis, turn: number): readonly string[] {
  const { text } = analysis.report;
  const [own, mixed] = lineEndsOf(text);
  const others = ["\n", "\r\n", "\r"].filter((eol) => eol !== own);
  const other = others[turn % others.length];
  if (own === undefined || mixed !== undefined || other === undefined) return [];
  const [before, after] = [seen(analysis), seen(analyse(text.replaceAll(own, other)))];
  return [
    ...before.filter((one) => !after.includes(one)).map((one) => `${one} is lost`),
    ...after.filter((one) => !before.includes(one)).map((one) => `${one} is new`),
  ];
}

/** What is read of a text and found in it, by lines. */
function seen({ report, findings }: Analysis): readonly string[] {
  return [
    ...[...readings(report)].map((reading) => reading.join(" ")),
    ...findings.map(({ code, span, message }) => {
      const line = report.text.slice(0, span.start).split(/\r\n|\r|\n/).length;
      return `${code} on line ${line}: ${message["zh-CN"]}`;
    }),
  ];
}

/**
 * What a change of the form does to line ends: none of a new kind, and the last one stays; where there are several
 * kinds, of which a moved line takes its own along, some last one.
 */
function wrongEnds(before: string, after: string): readonly string[] {
  const known = lineEndsOf(before);
  const last = (text: string): string | undefined => {
    const end = /(?:\r\n|\r|\n)$/.exec(text)?.[0];
    return end && known.length > 1 ? "any" : end;
  };
  return [
    ...(known.length > 0 && lineEndsOf(after).some((end) => !known.includes(end))
      ? ["has line ends of a new kind"]
      : []),
    ...(last(after) === last(before) ? [] : ["changes the end of the text"]),
  ];
}

/**
 * Fixes that throw, cannot be applied or are refused, and fixes that are offered though they change figures that are
 * not theirs.
 */
function wrongFixes(analysis: Analysis): readonly string[] {
  const { report } = analysis;
  const before = judgedAs(analysis);
  const judge = judgeOnce();
  const wrongs: string[] = [];
  for (const finding of analysis.findings) {
    const { fixes, refused } = fixesOf(report.text, finding);
    wrongs.push(
      ...refused.map(({ code, flaw, error }) => `${code} ${flaw} ${error instanceof Error ? error.stack : ""}`),
    );
    for (const fix of fixes) {
      const flaw = flawOf(before, finding, fix, judge);
      if (flaw) {
        wrongs.push(`${finding.code} is refused: ${flaw}`);
        continue;
      }
      const changed = changedReadings(report, judge.judge(applyEdits(report.text, fix.edits)).report);
      if (changed.length > (fix.kind === "safe" ? 0 : fix.edits.length))
        wrongs.push(`${finding.code} changes ${changed.join(", ")}`);
    }
  }
  return wrongs;
}

/** The judge of edits, who judges a text once, however often he is asked. */
function judgeOnce(): Judge<JudgedReport> {
  const { judge, isGrave } = judgeWith();
  const known = new Map<string, JudgedReport>();
  const once = (text: string): JudgedReport => {
    const judged = known.get(text) ?? judge(text);
    known.set(text, judged);
    return judged;
  };
  return { judge: once, isGrave };
}

function wrongFixAll(analysis: Analysis): readonly string[] {
  const { report } = analysis;
  const { text, converged } = fixAll(report.text);
  if (text === report.text) return converged ? [] : ["does not converge"];
  const after = readReport(text);
  const again = fixAll(text).text;
  const lost = lostDigits(withoutResidue(analysis), text);
  return [
    ...(converged ? [] : ["does not converge"]),
    ...changedReadings(report, after).map((cell) => `changes ${cell}`),
    ...(again === text ? [] : ["a second time changes more"]),
    ...wrongEnds(report.text, text),
    ...(lost ? [`loses digits: ${lost}`] : []),
  ];
}

/** The text without what its page has left in it: index numbers have digits. */
function withoutResidue({ report, findings }: Analysis): string {
  const spans = findings
    .filter(({ code }) => code === "web-residue")
    .flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);
  return applyEdits(
    report.text,
    apart(spans).map((span) => ({ span, newText: "" })),
  );
}

/** Digits outside figures, numerals and years are nobody's to take: fix-all may write them otherwise, not drop many. */
function lostDigits(before: string, after: string): string {
  const count = (text: string): number => text.replace(/(?<=\d)\.0+(?!\d)/g, "").match(/[0-9０-９]/g)?.length ?? 0;
  const numerals = (text: string): number => text.match(/[一二三四五六七八九十百千万〇零]/g)?.length ?? 0;
  const lost = count(before) + numerals(before) - count(after) - numerals(after);
  return lost > 40 ? String(lost) : "";
}

/** What a reader sees of a text: white space without width is white space too, and so is what ends a line elsewhere. */
function written(text: string): string {
  return withoutShape(text.replace(/[\u0085\u200b-\u200d\u2060]/g, ""));
}

function wrongFormatting(report: Report, alignTables: boolean): readonly string[] {
  const edits = formatEdits(report, { alignTables });
  if (edits.length === 0) return [];
  const once = applyEdits(report.text, edits);
  const after = readReport(once);
  const twice = applyEdits(once, formatEdits(after, { alignTables }));
  return [
    ...(misplaced(report.text, edits) ? [`is ${misplaced(report.text, edits)}`] : []),
    ...(written(once) === written(report.text) ? [] : ["changes more than white space"]),
    ...changedReadings(report, after).map((cell) => `changes ${cell}`),
    ...(twice === once ? [] : ["a second time changes more"]),
    ...wrongEnds(report.text, once),
  ];
}

function wrongConversion(report: Report, layout: LayoutId): readonly string[] {
  const there = convertTables(report, layout);
  if ("problem" in there) return [];
  const converted = readReport(there.text);
  const own = [...report.tables.values()][0]?.layout;
  const back = own && own !== "glued" ? convertTables(converted, own) : undefined;
  const returned = back && "text" in back ? readReport(back.text) : converted;
  return [
    ...changedReadings(report, converted).map((cell) => `changes ${cell}`),
    ...changedReadings(converted, returned).map((cell) => `changes ${cell} on the way back`),
  ];
}

/** A line with a label and two blank cells, as it comes from a spreadsheet. */
const CLIPBOARD = { text: "规章\t7\t8\t9\n行政规范性文件\t1\t2\t3\n" };

function wrongWriting(report: Report, turn: number): readonly string[] {
  const { text } = report;
  const wrongs: string[] = [];
  const keeps = (what: string, edits: Parameters<typeof applyEdits>[1], changes = 0): void => {
    if (edits.length === 0) return;
    const changed = changedReadings(report, readReport(applyEdits(text, edits)));
    if (changed.length > changes) wrongs.push(`${what} changes ${changed.join(", ")}`);
  };
  for (const share of [0.17, 0.43, 0.71, 0.97]) {
    const offset = Math.min(text.length, Math.floor(text.length * share) + (turn % 40));
    for (const character of ROW_TRIGGERS) keeps("a typed row", rowAsTyped(report, offset, character));
    keeps("a typed cell", cellAsTyped(report, offset));
    for (const { span, pieces } of completionsAt(report, offset).slice(0, 2))
      keeps("a completion", [{ span, newText: pieces.join("") }]);
    keeps("a pasted table", pasteTable(report, offset, CLIPBOARD) ?? [], 6);
  }
  if (paddings(report, 4).some(({ wide }) => wide < 0)) wrongs.push("a padding is negative");
  return wrongs;
}
