import type { ExpectedReport, ListContext } from "../../rules/expected";
import { RULES } from "../../rules/registry";
import type { Finding } from "../../rules/types";
import type { FailedRule } from "../analyse";
import { inOrder } from "../order";
import { expectedReports, type ReportsAtHand } from "./expected-reports";
import type { NamedText, NameList } from "./name-lists";

/** What is said of the lists in one file. */
export interface CheckedLists extends NamedText {
  /** The reports that the lists name. */
  readonly expected: readonly ExpectedReport[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly failed: readonly FailedRule[];
}

/** The reports that lists are looked for among, and whether they are all there are. */
export type ListsAtHand = ReportsAtHand & Pick<ListContext, "isComplete">;

/**
 * Looks for the reports that lists name. Gives each file once, in the order of the lists. `isComplete` is true if all
 * reports are at hand that there are. Never throws.
 */
export function checkLists(lists: readonly NameList[], at: ListsAtHand): readonly CheckedLists[] {
  const files = new Map<string, NameList[]>();
  for (const list of lists) files.set(list.file, [...(files.get(list.file) ?? []), list]);
  return [...files].map(([file, own]): CheckedLists => {
    const findings: Finding[] = [];
    const failed: FailedRule[] = [];
    const expected = expectedReports(own, at);
    for (const rule of RULES) {
      try {
        // A list may be longer than what can be passed as arguments.
        for (const finding of rule.list?.({ expected, isComplete: at.isComplete }) ?? []) findings.push(finding);
      } catch (error) {
        failed.push({ code: rule.code, error });
      }
    }
    return { file, text: own[0]?.text ?? "", expected, findings: inOrder(findings), failed };
  });
}
