import type { Analysis } from "../../../analysis/analyse";
import { headingsOf } from "../../../model/digest/digest-headings";
import { identityValues } from "../../../model/identity/values";
import { harmless } from "../../../views/list/csv-line";
import { findingRow } from "../../../views/list/finding-row";
import { LIST_COLUMNS } from "../../../views/list/list-columns";
import type { ListedReport } from "../../../views/list/listed-report";
import { fileName } from "../../../wording/file-name";
import type { FindingRowsParams } from "../../protocol/findings";
import type { Session } from "../../session";
import { unescaped } from "../../uris";

/**
 * Returns the findings of reports as rows with tabs between the cells, headed by the names of the columns. A cell that
 * a sheet would take for a formula is made inert.
 */
export async function findingRows(session: Session, { uris }: FindingRowsParams): Promise<string> {
  const { documents, stored, settings, workspace, client } = session;
  const lines: string[] = [];
  const { locale } = await settings.of(uris[0] ?? "");
  lines.push(LIST_COLUMNS.map(({ heading }) => heading[locale]).join("\t"));
  for (const uri of uris) {
    const id = await workspace.ids.of(uri);
    const analysed = (await documents.analysed(uri)) ?? (await stored.analysed({ id, uri }));
    if (!analysed?.analysis) continue;
    const report = listedReport(uri, analysed.analysis);
    for (const diagnostic of analysed.diagnostics) {
      const row = findingRow(report, diagnostic, locale);
      lines.push(LIST_COLUMNS.map(({ key }) => harmless(row[key].replace(/[\t\r\n]+/g, " "))).join("\t"));
    }
    await client.messagesHandled();
  }
  return `${lines.join("\n")}\n`;
}

function listedReport(uri: string, { report }: Analysis): ListedReport {
  return {
    name: fileName(unescaped(uri)),
    identity: identityValues(report.identity),
    lines: report.lines,
    headings: headingsOf(report),
  };
}
