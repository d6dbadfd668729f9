import { withoutConsequences } from "../../../server/src/analysis/consequences";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import type { Report, ReportRow } from "../../../server/src/model/types";
import { RULES } from "../../../server/src/rules/registry";
import type { Finding } from "../../../server/src/rules/types";
import { formOf } from "../../../server/src/spec/forms";
import type { EditionId, TableId } from "../../../server/src/spec/types";
import { random } from "../random/random";
import { consistentFigures } from "../reports/figures";
import { buildReport } from "../reports/report-builder";
import type { GridChange } from "./grid-changes";

/** The codes that say of a part of a table that it is not there. */
const ABSENCE: ReadonlySet<string> = new Set([
  "missing-table",
  "missing-article20-item",
  "missing-row",
  "missing-value",
]);
/** The codes that say so, or that it cannot be read. */
const ABSENT_OR_UNREAD: ReadonlySet<string> = new Set([...ABSENCE, "unreadable-table", "blank-cells"]);

/** What is said to be missing from the tables of a text: code and message. */
export function saidMissing(text: string): readonly string[] {
  return found(readReport(text), ABSENCE).map(({ code, message }) => `${code} ${message["zh-CN"]}`);
}

/** All that is said of what the tables of a text lack, blanks and unread rows included. */
export function tableGaps(report: Report): readonly Finding[] {
  return found(report, ABSENT_OR_UNREAD);
}

/**
 * A report with this change to one table, and the subjects of all that its tables are said to lack: code and row or
 * block.
 */
export function saidWithout(layout: LayoutId, edition: EditionId, id: TableId, change: GridChange): readonly string[] {
  const form = formOf(id, edition);
  const text = buildReport({
    layout,
    edition,
    figures: consistentFigures(edition, random(5)),
    grid: (rows, other) => (other === form ? change(rows, form) : rows),
  });
  return tableGaps(readReport(text)).map(({ code, subject }) => [code, subject?.row ?? subject?.item].join(" ").trim());
}

/** The blocks of 表二 and the rows of 表二 and 表三, each with what is said where it is taken away. */
export function removableLines(edition: EditionId): readonly (readonly [TableId, key: string, said: string])[] {
  return (["article20", "applications"] as const).flatMap((id) =>
    formOf(id, edition).lines.flatMap((line): readonly (readonly [TableId, string, string])[] => {
      if (line.kind === "item") return [[id, line.key, `missing-article20-item ${line.key}`]];
      return line.kind === "row" ? [[id, line.key, `missing-row ${line.key}`]] : [];
    }),
  );
}

/** The text without each value of a row in turn, border and all. */
export function withoutValues(text: string, { run, label, form }: ReportRow): readonly string[] {
  const cells = run.filter((cell) => cell.text !== "").slice(0, form.columns.length);
  return cells.map((cell, index) => {
    const next = cells[index + 1];
    const before = cells[index - 1]?.span.end ?? label?.span.end ?? cell.span.start;
    const [start, end] = next ? [cell.span.start, next.span.start] : [before, cell.span.end];
    return text.slice(0, start) + text.slice(end);
  });
}

function found(report: Report, codes: ReadonlySet<string>): readonly Finding[] {
  const findings = RULES.filter((rule) => codes.has(rule.code)).flatMap((rule) => [
    ...(rule.check?.({ report, broken: [], explanations: new Map(), placeholders: [] }) ?? []),
  ]);
  return withoutConsequences(findings);
}
