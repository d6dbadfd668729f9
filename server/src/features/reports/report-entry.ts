import type { Position } from "../../base/lines";
import { type Locale, type Localised, say } from "../../base/localised";
import type { Digest } from "../../model/digest/digest";
import type { Severity } from "../../rules/types";
import { MARK_NAMES, type Mark } from "../../wording/marks";

/** A finding of a report as the lists of a whole folder know it: plain data that keeps no text. */
export interface ReportFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localised;
  /** Where it begins in the text. */
  readonly position: Position;
  /** What a baseline knows it by. */
  readonly fingerprint: string;
}

/** A finding that a person has accepted, with what that person wrote. */
export interface AcceptedFinding extends ReportFinding {
  readonly reason: string;
  readonly by?: string;
  readonly at?: string;
}

/** What was found in a report. */
export interface ReportState {
  /** In the order of the text, those that are shown. */
  readonly findings: readonly ReportFinding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** A report of the folder, or one that is due and not there. */
export interface ReportEntry {
  /** Unique among the entries, and the same as long as the report is. */
  readonly id: string;
  /** The report, or the list that names it where it is missing. */
  readonly uri: string;
  /** The name of the body; the name of the file where the body is not known. */
  readonly body: string;
  /** The same for all spellings of one body. */
  readonly bodyKey: string;
  readonly year?: number;
  /** `unsure`: it is due and not found, but may be one of those whose body or year is not known. */
  readonly kind: "report" | "missing" | "unsure";
  /** The place in the list, where it is missing. */
  readonly position?: Position;
  readonly isDouble: boolean;
  /** The figures; absent where it is missing. */
  readonly digest?: Digest;
  /** Absent until it was checked. */
  readonly state?: ReportState;
}

/** Codes of findings that say that not all of a report was read. */
const UNREAD: readonly string[] = ["unreadable-table", "decoding", "too-large"];

/** Returns the number of findings of a severity. */
export function countOf({ state }: ReportEntry, severity: Severity): number {
  return state?.findings.filter((finding) => finding.severity === severity).length ?? 0;
}

/** Returns the marks that an entry bears. */
export function marksOf(entry: ReportEntry): ReadonlySet<Mark> {
  const { kind, state, digest, isDouble } = entry;
  const marks = new Set<Mark>();
  if (kind !== "report") marks.add("missing");
  if (countOf(entry, "error") > 0) marks.add("error");
  if (countOf(entry, "warning") > 0) marks.add("warning");
  if (state?.findings.some(({ code }) => UNREAD.includes(code))) marks.add("unread");
  if (digest?.late) marks.add("late");
  if (isDouble) marks.add("double");
  if (state && state.accepted.length > 0) marks.add("accepted");
  if (state && !marks.has("error") && !marks.has("warning") && !marks.has("unread")) marks.add("clean");
  return marks;
}

/** Returns the state of an entry in a few words: `2 错 1 警 · 迟`; `✓` where all is well. */
export function stateText(entry: ReportEntry, locale: Locale): string {
  if (entry.kind === "missing") return MARK_NAMES.missing[locale];
  if (entry.kind === "unsure") return say("未报？", "missing?")[locale];
  if (!entry.state) return "…";
  const marks = marksOf(entry);
  const [errors, warnings] = [countOf(entry, "error"), countOf(entry, "warning")];
  const counts = [
    errors > 0 ? say(`${errors} 错`, `${errors} E`)[locale] : "",
    warnings > 0 ? say(`${warnings} 警`, `${warnings} W`)[locale] : "",
  ].filter(Boolean);
  const others = (["unread", "double", "late"] as const).filter((mark) => marks.has(mark));
  const words = [
    counts.join(" ") || (marks.has("clean") ? "✓" : ""),
    ...others.map((mark) => MARK_NAMES[mark][locale]),
  ];
  return words.filter(Boolean).join(" · ");
}
