import { analyse } from "../../analysis/analyse";
import { diagnostics } from "../../analysis/diagnostics";
import { say } from "../../base/localised";
import { openPlaces } from "../../features/cells/checklist";
import { newReport } from "../../features/new-report/new-report";
import { NEW_REPORT_LAYOUTS, newReportDoubt, newReportProblem } from "../../features/new-report/new-report-problems";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import type { KnownReport, NewReportParams, NewReportResult } from "../protocol/new-report";
import type { Session } from "../session";
import type { WorkspaceIndex } from "../workspace/workspace-index";

/** Returns the reports that the server knows of and whose body and year are certain, the latest first. */
export function knownReports(index: WorkspaceIndex): readonly KnownReport[] {
  const known = index.once().flatMap(({ id, uri }) => {
    const { body, year } = index.digestOf(id) ?? {};
    return body && year ? [{ uri, body: body.name, year }] : [];
  });
  return known.sort((a, b) => b.year - a.year || a.body.localeCompare(b.body, "zh-CN"));
}

/**
 * Returns a new report's text, or why there is none. Last year's report is read as it stands in the editor, else as it
 * is stored.
 */
export async function beginReport(
  session: Pick<Session, "settings" | "readText">,
  params: NewReportParams,
): Promise<NewReportResult> {
  const { locale } = await session.settings.of(params.lastYear ?? "");
  const lastYear = params.lastYear === undefined ? undefined : await reportAt(session, params.lastYear);
  if (params.lastYear !== undefined && !lastYear) return { problem: UNREADABLE[locale] };
  const request = {
    body: typeof params.body === "string" ? params.body : "",
    year: Number(params.year),
    layout: NEW_REPORT_LAYOUTS.find((layout) => layout === params.layout) ?? lastLayout(lastYear),
    ...(lastYear ? { lastYear } : {}),
  };
  const problem = newReportProblem(request);
  if (problem) return { problem: problem[locale] };
  const doubt = newReportDoubt(request);
  const text = newReport(request);
  const { report, findings } = analyse(text);
  const places = openPlaces(report, diagnostics(findings));
  return { text, layout: request.layout, places, ...(doubt ? { doubt: doubt[locale] } : {}) };
}

const UNREADABLE = say(
  "所选文件读不出，或者不是政府信息公开工作年度报告",
  "the chosen file cannot be read, or is no annual report",
);

async function reportAt({ readText }: Pick<Session, "readText">, uri: string): Promise<Report | undefined> {
  const text = await readText(uri);
  const report = text === undefined ? undefined : readReport(text);
  return report?.isReport ? report : undefined;
}

/** The layout of last year's tables, where a new report can be written in it; else one row a line between pipes. */
function lastLayout(lastYear: Report | undefined) {
  const own = [...(lastYear?.tables.values() ?? [])][0]?.layout;
  return NEW_REPORT_LAYOUTS.find((layout) => layout === own) ?? "pipe-rows";
}
