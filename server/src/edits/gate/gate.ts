import { applyEdits, type Edit } from "../../base/edits";
import { type Localised, say } from "../../base/localised";
import type { Report } from "../../model/types";
import { misplaced } from "./misplaced";
import { isMended, type Judged, newProblems, type Problem } from "./problems";
import { type FigureProof, keepsFigures, keepsSections } from "./proof";
import { unannounced } from "./unannounced";

/** What an edit is made for, and so what it may change. */
export interface Purpose {
  readonly figures: FigureProof;
  /**
   * `none`: nothing is found at warning or above that was not found before. `announced`: nothing but what is about text
   * that the edits wrote, what an earlier finding had hidden, and figures that disagreed before or could not be
   * compared. Absent: anything, since a person writes it.
   */
  readonly findings?: "none" | "announced";
}

/** The purposes of what changes no word: formatting, and tables in another layout. */
export const REWRITING: Purpose = { figures: "text", findings: "none" };

/** The purposes of fixes, by their kind. */
export const FIXING = {
  safe: { figures: "value", findings: "none" },
  review: { figures: "written", findings: "announced" },
} as const satisfies Readonly<Record<string, Purpose>>;

/** The purpose of what a person writes and we only lay out: pasted figures, typed rows. */
export const WRITING: Purpose = { figures: "written" };

/** What the gate needs to know of rules, which it does not see. */
export interface Judge<J extends Judged = Judged> {
  /** Reads and checks a text. Never throws. */
  judge(text: string): J;
  /** Reports whether a problem is one at warning or above. */
  isGrave(problem: Problem): boolean;
}

/** The ways in which edits can be wrong. */
export const FLAWS = {
  threw: say("运行出错", "it failed"),
  outside: say("超出文件范围", "it lies outside the text"),
  character: say("拆开或并合了字符、换行", "it would cut or join a character or a line end"),
  overlap: say("几处改动互相重叠", "its edits overlap"),
  nothing: say("什么也没有改", "it changes nothing"),
  figures: say("改动了别的数", "it would change other figures"),
  headings: say("会丢失标题、机关名称或年度", "a heading, the body or the year would be lost"),
  stays: say("改后问题仍在", "the finding would stay"),
  added: say("会引出新的问题", "it would bring new findings"),
} satisfies Readonly<Record<string, Localised>>;

/** The reason why an edit is not made; every one is a bug of ours. */
export type Flaw = keyof typeof FLAWS;

/** Returns the message on edits that are not made though somebody asked for them. */
export function editRefused(flaw: Flaw): Localised {
  return say(
    `改动没有通过校验（${FLAWS[flaw]["zh-CN"]}），没有采用；这是本工具的错误`,
    `an edit did not pass its proof (${FLAWS[flaw].en}) and was not made; that is a bug of ours`,
  );
}

/** The result of proving edits: the text after them, read and checked, or what is wrong with them. */
export type Proof<J extends Judged = Judged> = { readonly after: J } | { readonly flaw: Flaw };

/**
 * Proves that edits do what they are for and nothing else, by reading and checking the text that they make: the gate
 * that all edits pass before they are offered or written. `mended`: the problems that they are to remove. Never throws.
 */
export function prove<J extends Judged>(
  before: Judged,
  edits: readonly Edit[],
  purpose: Purpose,
  { judge, isGrave }: Judge<J>,
  mended: readonly Problem[] = [],
): Proof<J> {
  const { text } = before.report;
  const flaw = misplaced(text, edits);
  if (flaw) return { flaw };
  const after = judge(applyEdits(text, edits));
  if (!keepsReading(before.report, after.report)) return { flaw: "headings" };
  if (!keepsFigures(before.report, after.report, purpose.figures, edits)) return { flaw: "figures" };
  if (!isMended(before, after, mended)) return { flaw: "stays" };
  if (newFindings(before, after, edits, purpose, mended, isGrave).length > 0) return { flaw: "added" };
  return { after };
}

function keepsReading(before: Report, after: Report): boolean {
  return (
    before.isReport === after.isReport && (before.secondReport || !after.secondReport) && keepsSections(before, after)
  );
}

/** The findings after edits, at warning or above, that their purpose does not allow. */
function newFindings(
  before: Judged,
  after: Judged,
  edits: readonly Edit[],
  { findings }: Purpose,
  mended: readonly Problem[],
  isGrave: (problem: Problem) => boolean,
): readonly Problem[] {
  if (findings === undefined) return [];
  const grave = after.problems.filter(isGrave);
  return findings === "none" ? newProblems(before.problems, grave) : unannounced(before, after, edits, mended, grave);
}
