import type { Diagnostic } from "../../analysis/diagnostics";
import { positionAt } from "../../base/lines";
import { type Locale, type Localised, say } from "../../base/localised";
import { ruleOf } from "../../rules/registry";
import { plainFix, type Rule } from "../../rules/types";
import { formOf } from "../../spec/forms";
import { sectionForm } from "../../spec/sections";
import { columnNameOf, headingText, rowNameOf } from "../../wording/names";
import { SEVERITY_NAMES } from "../../wording/severities";
import { type ListedReport, officePlace } from "./listed-report";

/** A finding as a line of a list that goes back to who wrote the report. */
export interface FindingRow {
  readonly body: string;
  readonly year: string;
  /** The table or section that it stands in; empty before the first section. */
  readonly part: string;
  /** The cell or the line. */
  readonly place: string;
  readonly problem: string;
  /** The figure or words that should stand there; empty where nobody can say. */
  readonly due: string;
  readonly severity: string;
  readonly rule: string;
  readonly authority: string;
  readonly file: string;
}

const AUTHORITIES: Readonly<Record<Rule["authority"], Localised>> = {
  official: say("格式或条例", "form or regulations"),
  structural: say("表格结构", "structure of the table"),
  customary: say("审核惯例", "custom of reviewers"),
  inferred: say("推断", "inference"),
};

/** Returns a finding of a report as a line of a list. */
export function findingRow(report: ListedReport, diagnostic: Diagnostic, locale: Locale): FindingRow {
  const { identity, name } = report;
  const rule = ruleOf(diagnostic.code);
  const { body, year } = diagnostic.expected ?? identity;
  return {
    body: body ?? "",
    year: year === undefined ? "" : String(year),
    part: partOf(report, diagnostic),
    place: placeOf(report, diagnostic, locale),
    problem: diagnostic.message[locale],
    due: dueOf(diagnostic),
    severity: SEVERITY_NAMES[diagnostic.severity][locale],
    rule: rule ? `${rule.name[locale]} ${rule.code}` : diagnostic.code,
    authority: rule ? AUTHORITIES[rule.authority][locale] : "",
    file: name,
  };
}

function partOf({ identity, headings }: ListedReport, { cell, subject, span }: Diagnostic): string {
  const table = cell?.table ?? subject?.table;
  if (table && identity.edition) return formOf(table, identity.edition).name;
  const heading = headings.filter((one) => one.span.start <= span.start).at(-1);
  return heading ? headingText(sectionForm(heading.key)) : "";
}

function placeOf(report: ListedReport, diagnostic: Diagnostic, locale: Locale): string {
  const { cell, span } = diagnostic;
  const number = positionAt(report.lines, span.start).line + 1;
  const line = say(`第 ${number} 行`, `line ${number}`)[locale];
  const { edition } = report.identity;
  if (!cell || !edition) return officePlace(report, diagnostic) ?? line;
  const form = formOf(cell.table, edition);
  const names = `${rowNameOf(form, cell.row)} · ${columnNameOf(form, cell.row, cell.column)}`;
  return report.source ? names : `${names}（${line}）`;
}

/** What the preferred or only fix writes, if that is one piece of text in one place. */
function dueOf({ fixes }: Diagnostic): string {
  const [edit, another] = plainFix(fixes?.() ?? [])?.edits ?? [];
  return edit && !another && !/[\r\n|\t]/.test(edit.newText) ? edit.newText.trim() : "";
}
