import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

export const TITLE = "青禾县水利局2024年政府信息公开工作年度报告";
export const PERIOD = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。";
/** A report of 青禾县水利局 without its first line. */
export const REST = buildReport({ body: "青禾县水利局", year: 2024 }).split("\n").slice(1).join("\n");

/** The body and the title that a report with these first lines has. */
export function identified(...first: readonly string[]) {
  const { identity, title } = readReport(`${first.join("\n")}\n${REST}`);
  return { body: identity.body?.value, year: identity.year?.value, title: title?.value };
}

export function codesOf(text: string): readonly string[] {
  return analyse(text).findings.map(({ code }) => code);
}
