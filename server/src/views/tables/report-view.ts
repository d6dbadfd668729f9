import { type Locale, type Localised, say } from "../../base/localised";
import { editionDue } from "../../edits/insert-table";
import type { Report } from "../../model/types";
import { formOf, LATEST_EDITION, TABLE_IDS } from "../../spec/forms";
import { SECTIONS } from "../../spec/sections";
import type { TableId } from "../../spec/types";
import { headingText } from "../../wording/names";
import type { CheckedReport } from "./faults";
import { remainingWork } from "./summary";
import { tableView } from "./table-view";
import type { AbsentTableView, ReportView } from "./view";

/** Returns the tables of a report as they are printed, with what is wrong in them, in one language. */
export function reportView(checked: CheckedReport, locale: Locale): ReportView {
  const { report } = checked;
  const remaining = remainingWork(checked);
  return {
    locale,
    title: titleOf(report)[locale],
    remaining: { state: remaining.state, text: remaining.text[locale] },
    tables: TABLE_IDS.map((id) => {
      const table = report.tables.get(id);
      const heading = headingOf(id);
      return table ? tableView(checked, table, heading, locale) : absentView(report, id, heading, locale);
    }),
  };
}

function titleOf({ identity }: Report): Localised {
  const { configured } = identity;
  const body = configured?.body ?? identity.body?.value;
  const year = configured?.year ?? identity.year?.value;
  const edition = configured?.edition ?? identity.edition;
  const chinese = [
    body ?? "机关名称不详",
    year === undefined ? "年份不详" : `${year} 年`,
    ...(edition ? [`${edition} 版`] : []),
  ];
  const english = [
    body ?? "body unknown",
    year === undefined ? "year unknown" : String(year),
    ...(edition ? [`form of ${edition}`] : []),
  ];
  return say(chinese.join(" · "), english.join(" · "));
}

function absentView(report: Report, id: TableId, heading: string, locale: Locale): AbsentTableView {
  const { name } = formOf(id, editionDue(report) ?? LATEST_EDITION.id);
  const text = say(`正文中没有读到${name}`, `No table ${name} was found in the text`);
  return { kind: "absent", id, heading, text: text[locale] };
}

function headingOf(id: TableId): string {
  const section = SECTIONS.find(({ table }) => table === id);
  return section ? headingText(section) : "";
}
