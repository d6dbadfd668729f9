import { groupedBy, type Some } from "../../base/groups";
import type { Position } from "../../base/lines";
import { type Locale, plural, say } from "../../base/localised";
import { ruleOf } from "../../rules/registry";
import { SEVERITIES, type Severity } from "../../rules/types";
import { MARK_NAMES } from "../../wording/marks";
import { SEVERITY_NAMES } from "../../wording/severities";
import {
  type AcceptedFinding,
  countOf,
  marksOf,
  type ReportEntry,
  type ReportFinding,
  stateText,
} from "./report-entry";

/** What the tree is grouped by at its top. */
export const GROUPINGS = ["body", "year", "rule", "severity"] as const;

/** One of the ways in which reports are grouped. */
export type Grouping = (typeof GROUPINGS)[number];

/** What a node stands for, which also says how it is drawn. */
export type NodeKind = "group" | "report" | "missing" | "finding" | "accepted";

/** A node of the tree, in one language. */
export interface TreeNode {
  /** Unique in the tree, and the same as long as what it stands for is. */
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The gravest of what is in it; `none` where all is well, absent where nothing is known yet. */
  readonly severity?: Severity | "missing" | "none";
  /** Where a click leads: the report or the list. */
  readonly uri?: string;
  readonly position?: Position;
  /** What a baseline knows the finding by. */
  readonly fingerprint?: string;
  readonly children: readonly TreeNode[];
}

/** Returns the tree of reports, grouped at its top, and below that by report. */
export function reportTree(entries: readonly ReportEntry[], grouping: Grouping, locale: Locale): readonly TreeNode[] {
  switch (grouping) {
    case "body":
      return groups(entries, ({ bodyKey }) => bodyKey).map((own) => bodyNode(own, locale));
    case "year":
      return groups(entries, ({ year }) => String(year ?? ""))
        .sort(([a], [b]) => (b?.year ?? 0) - (a?.year ?? 0))
        .map((own) => yearNode(own, locale));
    case "rule":
      return findingGroups(entries, ({ code }) => code).map((own) => ruleNode(own, locale));
    case "severity":
      return findingGroups(entries, ({ severity }) => severity)
        .sort(([a], [b]) => rank(a.finding.severity) - rank(b.finding.severity))
        .map((own) => severityNode(own, locale));
  }
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): Some<T>[] {
  return [...groupedBy(all, keyOf).values()];
}

/** A finding with its report. */
interface Found {
  readonly entry: ReportEntry;
  readonly finding: ReportFinding;
}

function findingGroups(entries: readonly ReportEntry[], keyOf: (finding: ReportFinding) => string): Some<Found>[] {
  const all = entries.flatMap((entry) => (entry.state?.findings ?? []).map((finding): Found => ({ entry, finding })));
  return groups(all, ({ finding }) => keyOf(finding)).sort((a, b) => b.length - a.length);
}

/** The years of a body from the latest back, with what is the matter with them. */
function bodyNode(own: Some<ReportEntry>, locale: Locale): TreeNode {
  const sorted = [...own].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return {
    ...groupNode(`body ${own[0].bodyKey}`, own[0].body, own, locale),
    children: sorted.map((entry) => entryNode(entry, yearText(entry, locale), locale)),
  };
}

function yearNode(own: Some<ReportEntry>, locale: Locale): TreeNode {
  return {
    ...groupNode(`year ${own[0].year ?? ""}`, yearText(own[0], locale), own, locale),
    children: own.map((entry) => entryNode(entry, entry.body, locale)),
  };
}

function yearText({ year }: ReportEntry, locale: Locale): string {
  return year === undefined ? say("年度不详", "year unknown")[locale] : say(`${year} 年`, String(year))[locale];
}

/** A group of reports: how many there are, how many are missing, how many have errors. */
function groupNode(
  key: string,
  label: string,
  own: readonly ReportEntry[],
  locale: Locale,
): Omit<TreeNode, "children"> {
  return {
    key,
    kind: "group",
    label,
    description: summaryOf(own, locale),
    tooltip: label,
    ...gravestOf(own),
  };
}

/** Returns a line on reports: `4 份 · 1 未报 · 2 份有错误`. */
export function summaryOf(entries: readonly ReportEntry[], locale: Locale): string {
  const marks = entries.map(marksOf);
  const count = (mark: "missing" | "error" | "late" | "double") => marks.filter((own) => own.has(mark)).length;
  const [missing, wrong, late, double] = [count("missing"), count("error"), count("late"), count("double")];
  const reports = entries.length - missing;
  return [
    say(`${reports} 份`, plural(reports, "report"))[locale],
    missing > 0 ? say(`${missing} 未报`, `${missing} missing`)[locale] : "",
    wrong > 0 ? say(`${wrong} 份有错误`, `${wrong} with errors`)[locale] : "",
    late > 0 ? say(`${late} 迟`, `${late} late`)[locale] : "",
    double > 0 ? say(`${double} 份重复`, `${double} double`)[locale] : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function gravestOf(entries: readonly ReportEntry[]): Pick<TreeNode, "severity"> {
  if (entries.some((entry) => countOf(entry, "error") > 0)) return { severity: "error" };
  if (entries.some(({ kind }) => kind !== "report")) return { severity: "missing" };
  if (entries.some((entry) => countOf(entry, "warning") > 0)) return { severity: "warning" };
  return entries.every(({ state }) => state) ? { severity: "none" } : {};
}

function entryNode(entry: ReportEntry, label: string, locale: Locale): TreeNode {
  const { id, uri, kind, position, state } = entry;
  const description = stateText(entry, locale);
  const others = [...marksOf(entry)].map((mark) => MARK_NAMES[mark][locale]).join(locale === "en" ? ", " : "、");
  return {
    key: `report ${id}`,
    kind: kind === "report" ? "report" : "missing",
    label,
    description,
    tooltip: `${entry.body} ${entry.year ?? ""}\n${description}${others === "" ? "" : `（${others}）`}`,
    ...gravestOf([entry]),
    uri,
    ...(position ? { position } : {}),
    children: [
      ...(state?.findings ?? []).map((finding) => findingNode({ entry, finding }, undefined, locale)),
      ...(state?.accepted ?? []).map((finding) => acceptedNode(entry, finding, locale)),
    ],
  };
}

function ruleNode(own: Some<Found>, locale: Locale): TreeNode {
  const { code, severity } = own[0].finding;
  const rule = ruleOf(code);
  return {
    key: `rule ${code}`,
    kind: "group",
    label: rule?.name[locale] ?? code,
    description: `${code} · ${plain(own.length, locale)}`,
    tooltip: rule?.title[locale] ?? code,
    severity,
    children: own.map((found) => findingNode(found, nameOf(found.entry), locale)),
  };
}

function severityNode(own: Some<Found>, locale: Locale): TreeNode {
  const { severity } = own[0].finding;
  return {
    key: `severity ${severity}`,
    kind: "group",
    label: SEVERITY_NAMES[severity][locale],
    description: plain(own.length, locale),
    tooltip: SEVERITY_NAMES[severity][locale],
    severity,
    children: own.map((found) => findingNode(found, nameOf(found.entry), locale)),
  };
}

function plain(count: number, locale: Locale): string {
  return say(`${count} 处`, plural(count, "finding"))[locale];
}

function nameOf({ body, year }: ReportEntry): string {
  return year === undefined ? body : `${body} ${year}`;
}

/** A finding below its report, by its message; below its rule, by its report. */
function findingNode({ entry, finding }: Found, name: string | undefined, locale: Locale): TreeNode {
  const { code, severity, message, position, fingerprint } = finding;
  return {
    key: `finding ${entry.id} ${fingerprint}`,
    kind: "finding",
    label: name ?? message[locale],
    description: name === undefined ? (ruleOf(code)?.name[locale] ?? code) : message[locale],
    tooltip: `${message[locale]}\n${code}`,
    severity,
    uri: entry.uri,
    position,
    fingerprint,
    children: [],
  };
}

function acceptedNode(entry: ReportEntry, finding: AcceptedFinding, locale: Locale): TreeNode {
  const { message, position, fingerprint, reason, by, at } = finding;
  const signed = [by, at].filter(Boolean).join(" ");
  return {
    key: `accepted ${entry.id} ${fingerprint}`,
    kind: "accepted",
    // The reason comes first: it is what nobody else knows, and the line is short.
    label: [say("已核实", "accepted")[locale], reason, signed].filter(Boolean).join(" · "),
    description: message[locale],
    tooltip: [message[locale], reason, signed].filter(Boolean).join("\n"),
    severity: "none",
    uri: entry.uri,
    position,
    fingerprint,
    children: [],
  };
}
