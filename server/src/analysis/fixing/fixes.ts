import type { Edit } from "../../base/edits";
import { say } from "../../base/localised";
import { FIXING, type Judge, prove } from "../../edits/gate/gate";
import type { Finding, Fix } from "../../rules/types";
import { analyse } from "../analyse";
import type { PlacedEntry } from "../baseline/read";
import { unaccepted } from "../baseline/unaccepted";
import { diagnostics, type SeverityOverrides } from "../diagnostics";
import { type JudgedReport, type JudgeOptions, judgedAs, judgeWith } from "./judge";
import { fixesOf, type RefusedFix } from "./proved-fixes";

/**
 * The user's settings for a file that is fixed: rules that are switched off and findings that are accepted are left
 * alone.
 */
export interface FixSettings extends JudgeOptions {
  readonly overrides?: SeverityOverrides;
  readonly accepted?: readonly PlacedEntry[];
}

/** The result of fix-all. */
export interface FixAllResult {
  /** The text after all fixes that were proved; the very same string where nothing was changed. */
  readonly text: string;
  /** The fixes that were not made because they did not pass the gate for edits. */
  readonly refused: readonly RefusedFix[];
  /** False if the fixes did not come to an end: they brought each other's findings back. The text is then as it was. */
  readonly converged: boolean;
}

/** The message on a text whose fixes bring each other's findings back: our bug, and nothing is changed. */
export const NOT_CONVERGED = say(
  "未修改：反复修复仍没有尽头，已全部撤回；这是本工具的错误",
  "left as it is: the fixes did not come to an end and were all taken back; that is a bug of ours",
);

/** Rounds after which fix-all gives up: each leaves fewer findings of what it fixes, and two or three are usual. */
const MAX_ROUNDS = 50;

/** What safe fixes may add to a text, in UTF-16 code units: official wordings in place of others. */
const MAX_GROWTH = 4000;

/**
 * Applies every safe fix that `accepts` takes, again and again until none is left. No figure and no statement changes:
 * the fixes of a round are proved together, and those that do not pass are left out. Never throws.
 */
export function fixAll(
  text: string,
  settings: FixSettings = {},
  accepts: (code: string, fix: Fix) => boolean = (_, fix) => fix.kind === "safe",
): FixAllResult {
  const judge = judgeWith(settings);
  const refused = new Map<string, RefusedFix>();
  const refuse = (fix: RefusedFix): void => void refused.set(`${fix.code} ${fix.flaw}`, fix);
  let current = judgedAs(analyse(text, settings.analysis), settings.compare);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = afterRound(current, chosenFixes(current, settings, accepts, refuse), judge, refuse);
    if (!next) return { text: current.report.text, refused: [...refused.values()], converged: true };
    if (next.report.text.length > 1.5 * text.length + MAX_GROWTH) break;
    current = next;
  }
  return { text, refused: [...refused.values()], converged: false };
}

/** A fix that was chosen, with the finding that it mends. */
interface ChosenFix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** Returns the first accepted fix of each finding, leaving out those that touch edits already taken. */
function chosenFixes(
  { report, problems }: JudgedReport,
  { overrides = {}, accepted = [] }: FixSettings,
  accepts: (code: string, fix: Fix) => boolean,
  refuse: (fix: RefusedFix) => void,
): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken: Edit[] = [];
  for (const finding of diagnostics(unaccepted(problems, report.text, accepted), overrides)) {
    const { fixes, refused } = fixesOf(report.text, finding);
    for (const one of refused) refuse(one);
    const fix = fixes.find((candidate) => accepts(finding.code, candidate));
    const isFree = fix?.edits.every((edit) =>
      taken.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
    );
    if (!fix || !isFree) continue;
    taken.push(...fix.edits);
    chosen.push({ finding, edits: fix.edits });
  }
  return chosen;
}

/**
 * Returns the report after as many fixes as can be proved together; undefined if there are none. All at once as a rule;
 * where that is not proved, by halves, which finds the one at fault among many with few readings.
 */
function afterRound(
  before: JudgedReport,
  chosen: readonly ChosenFix[],
  judge: Judge<JudgedReport>,
  refuse: (fix: RefusedFix) => void,
): JudgedReport | undefined {
  let taken: readonly ChosenFix[] = [];
  let after: JudgedReport | undefined;
  const take = (group: readonly ChosenFix[]): void => {
    const [first] = group;
    if (!first) return;
    const together = [...taken, ...group];
    const edits = together.flatMap((fix) => fix.edits);
    const proof = prove(
      before,
      edits,
      FIXING.safe,
      judge,
      together.map(({ finding }) => finding),
    );
    if ("after" in proof) {
      taken = together;
      after = proof.after;
    } else if (group.length === 1) refuse({ code: first.finding.code, flaw: proof.flaw });
    else {
      const middle = group.length >> 1;
      take(group.slice(0, middle));
      take(group.slice(middle));
    }
  };
  take(chosen);
  return after;
}
