import type { ListContext } from "./expected";
import type { CompareContext, Finding, Observation, Rule, RuleContext } from "./types";

/** A rule as its file writes it down: what it says carries no code, and its page has no name. */
export interface RuleDefinition extends Omit<Rule, "page" | "check" | "compare" | "list"> {
  /** Looks at one report. Yields in any order. Must not throw on any text; must be silent when uncertain. */
  check?(context: RuleContext): Iterable<Observation>;
  /**
   * Compares a report with its neighbours. What it says is about the report itself; the same terms hold.
   */
  compare?(context: CompareContext): Iterable<Observation>;
  /**
   * Looks for the reports that a list names. What it says stands in the text of the list; the same terms hold. A rule
   * has at least one of `check`, `compare` and `list`.
   */
  list?(context: ListContext): Iterable<Observation>;
}

/** Returns the rule: its code stands on all that it says, and its page is the file of that name. */
export function defineRule({ check, compare, list, ...definition }: RuleDefinition): Rule {
  const { code } = definition;
  return {
    ...definition,
    page: `${code}.md`,
    ...(check ? { check: (context) => stamped(code, check(context)) } : {}),
    ...(compare ? { compare: (context) => stamped(code, compare(context)) } : {}),
    ...(list ? { list: (context) => stamped(code, list(context)) } : {}),
  };
}

function* stamped(code: string, observations: Iterable<Observation>): Iterable<Finding> {
  for (const observation of observations) yield { code, ...observation };
}
