import type { Analysis } from "../../analysis/analyse";
import { countBySeverity, type Diagnostic } from "../../analysis/diagnostics";
import { type Locale, say } from "../../base/localised";
import { SEVERITIES } from "../../rules/types";
import { SEVERITY_NAMES } from "../../wording/severities";
import { findingRow } from "../list/finding-row";
import type { ListedReport } from "../list/listed-report";
import { reportView } from "../tables/report-view";
import type { CoverLine, DueLine, SheetView } from "./view";

/** A report that gets a sheet, with the findings that are shown. */
export interface SheetReport extends ListedReport {
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the line of a report on the cover. */
export function coverLine({ identity, name, diagnostics }: SheetReport): CoverLine {
  const { error, warning, information, hint } = countBySeverity(diagnostics);
  const year = identity.year === undefined ? "" : String(identity.year);
  return { body: identity.body ?? "", year, errors: error, warnings: warning, others: information + hint, file: name };
}

/** Returns what the cover says of the reports that a list names. */
export function dueLines(list: SheetReport, locale: Locale): readonly DueLine[] {
  return list.diagnostics.map((diagnostic) => {
    const { body, year, severity, problem } = findingRow(list, diagnostic, locale);
    return { body, year, severity, problem };
  });
}

/** Returns the sheet of a report. `analysis` gives its tables; undefined where the text is not at hand any more. */
export function sheetView(
  report: SheetReport,
  analysis: Pick<Analysis, "report" | "relations"> | undefined,
  locale: Locale,
): SheetView {
  const { name, identity, diagnostics } = report;
  const counts = countBySeverity(diagnostics);
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${SEVERITY_NAMES[severity][locale]} ${counts[severity]}`,
  );
  const view = analysis && reportView({ ...analysis, diagnostics }, locale);
  const { body, year, edition } = identity;
  return {
    title: [
      body,
      year && say(`${year} 年度`, String(year))[locale],
      edition && say(`按 ${edition} 版格式核对`, `form of ${edition}`)[locale],
    ]
      .filter(Boolean)
      .join(" · "),
    counts: said.length > 0 ? said.join("　") : say("没有发现问题", "nothing found")[locale],
    file: name,
    lines: diagnostics.map((diagnostic) => {
      const { part, place, severity, problem, due } = findingRow(report, diagnostic, locale);
      return { place: [part, place].filter(Boolean).join(" · "), severity, problem, due };
    }),
    tables: view?.tables ?? [],
  };
}
