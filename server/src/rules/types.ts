import type { Edit } from "../base/edits";
import type { Localised } from "../base/localised";
import type { Span } from "../base/span";
import type { Digest } from "../model/digest/digest";
import type { Report } from "../model/types";
import type { BrokenRelation } from "../relations/evaluate";
import type { Explanation } from "../relations/localise";
import type { Unanswered } from "../relations/unanswered";
import type { Authority, CellRef, SectionKey, TableId } from "../spec/types";
import type { ListContext } from "./expected";
import type { Neighbours } from "./neighbours";

/** The severities of findings, the gravest first. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;

/** The severity of a finding; the names are those of the command line's JSON. */
export type Severity = (typeof SEVERITIES)[number];

/**
 * A change that mends a finding. `safe` keeps every figure and every statement and may run in fix-all; `review` is
 * applied one by one, by a person.
 */
export interface Fix {
  readonly kind: "safe" | "review";
  readonly title: Localised;
  /** True if the fix is to be offered first. At most one fix of a finding is. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

/** Returns the fix that needs no choice: the preferred one, or the only one. */
export function plainFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
}

/** A place within what a finding is about, such as one of its cells or rows, with what mends it there. */
export interface FixPlace {
  readonly span: Span;
  readonly fixes: () => readonly Fix[];
}

/** Another place that belongs to a finding, with what to say about it. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Localised;
  /**
   * The other report that the place stands in: a URI in the server, a file name on the command line. Absent: in this
   * one.
   */
  readonly report?: string;
}

/**
 * The subject of a finding, from the wide to the narrow. A finding is dropped as a consequence when a finding of a code
 * it yields to has a subject that covers its own: every part given there is the same here.
 */
export interface Subject {
  /** None stands before the first section. */
  readonly section?: SectionKey | undefined;
  readonly table?: TableId;
  readonly item?: string;
  readonly row?: string;
  readonly column?: string;
  /** A sentence with a known wording: the one on the 统计期限, the corner note. */
  readonly sentence?: string;
}

/**
 * What a rule says of a place, before its code stands on it. Plain data apart from `fixes` and `fixPlaces`, which work
 * on the same unchanging report and are asked only when somebody wants to see them.
 */
export interface Observation {
  readonly span: Span;
  /** Stands alone in a list: the numbers first, both sides and the difference, what to do. */
  readonly message: Localised;
  /** Overrides the rule's severity where one rule has two grades. */
  readonly severity?: Severity;
  readonly subject?: Subject;
  /** The one cell it is about, where it is about one. */
  readonly cell?: CellRef;
  readonly related?: readonly RelatedPlace[];
  /** The number of places that it stands for, where it has too many to list all of them in `related`. */
  readonly places?: number;
  /** The report that is due, where the finding is about one that a list names. */
  readonly expected?: { readonly body: string; readonly year: number };
  readonly fixes?: () => readonly Fix[];
  /**
   * The places at which an editor offers fixes of their own for it, whose cursor is there and not at its span. Where a
   * place lies in another, the inner one's fixes hold.
   */
  readonly fixPlaces?: () => readonly FixPlace[];
}

/** One thing to tell a person: what a rule says, with the rule's code. */
export interface Finding extends Observation {
  readonly code: string;
}

/** The input of a rule that checks one report. Everything is computed once for all rules. */
export interface RuleContext {
  readonly report: Report;
  /** Relations that do not hold and that no one figure explains, in the tables where they can be judged. */
  readonly broken: readonly BrokenRelation[];
  /**
   * For each table with broken relations that was read with certainty, the smallest sets of figures whose change would
   * make all of them hold, the likeliest first.
   */
  readonly explanations: ReadonlyMap<TableId, readonly Explanation[]>;
  /** Applications without any result yet, if there are; then the balance is in neither of the two above. */
  readonly unanswered?: Unanswered;
  /** Words of the user's own templates, which must not be left in a report. */
  readonly placeholders: readonly string[];
}

/** The input of a rule that compares a report with others. */
export interface CompareContext {
  readonly own: Digest;
  readonly neighbours: Neighbours;
  /** The report itself, for making fixes; undefined where its text is not at hand. */
  readonly report: () => Report | undefined;
}

/**
 * The parts of the manual, in its order: the six sections and the title, the rows of the form, figures in cells, 勾稽关系,
 * prose against tables, wording, and what is found between reports.
 */
export const MANUAL_PARTS = ["structure", "rows", "figures", "relations", "claims", "text", "comparison"] as const;

/** One part of the manual. */
export type ManualPart = (typeof MANUAL_PARTS)[number];

/**
 * One rule: one code, one file, one page. Rules do not see each other, a locale, a file or a clock. `defineRule` makes
 * them.
 */
export interface Rule {
  readonly code: string;
  /** The name of the file with its page of the manual, which is also its test. */
  readonly page: string;
  /**
   * Its place in the manual and in every list of rules: the part, and the number there. A new rule takes the next
   * number of its part.
   */
  readonly manual: readonly [ManualPart, number];
  readonly severity: Severity;
  readonly authority: Authority | "inferred";
  /** The rule's short name, which stands with its code wherever a person sees that. */
  readonly name: Localised;
  /** The rule in a few words, as it stands in an index of rules. */
  readonly title: Localised;
  /**
   * The kind of its fixes, for the index of rules; absent where it offers none. `editor`: no edit mends it, but a
   * command of an editor does.
   */
  readonly fixable?: "safe" | "review" | "editor";
  /** Codes whose findings explain this rule's findings when their subject covers them. */
  readonly yieldsTo?: readonly string[];
  /**
   * The other rules whose findings its own explain, whatever their subjects: `all`, since nothing else can be said of a
   * text that was decoded wrongly; `form`, those that hold a report against the form, where none was prescribed.
   */
  readonly silences?: "all" | "form";
  /** True if it does not look at a report by the form, so that it holds for one of a year without any, too. */
  readonly ofAnyReport?: boolean;
  /** True if the rule is silent until it is given a severity, because it needs what only the configuration knows. */
  readonly offByDefault?: boolean;
  /** Looks at one report. Yields findings in any order. Must not throw on any text; must be silent when uncertain. */
  check?(context: RuleContext): Iterable<Finding>;
  /**
   * Compares a report with its neighbours. The findings are about the report itself; the same terms hold.
   */
  compare?(context: CompareContext): Iterable<Finding>;
  /**
   * Looks for the reports that a list names. The findings stand in the text of the list; the same terms hold. A rule
   * has at least one of `check`, `compare` and `list`.
   */
  list?(context: ListContext): Iterable<Finding>;
}
