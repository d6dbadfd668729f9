import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import type { Finding } from "../../../server/src/rules/types";
import { buildReport } from "../../support/reports/report-builder";

/** The title of the report that is built. */
export const TITLE = "青禾县人民政府2023年政府信息公开工作年度报告";
/** The lines of that report behind its title. */
export const [, ...REST] = buildReport().split("\n");

/** What is found amiss with the title of a text. */
export const titleFindings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "document-title");
/** The report with these lines in place of its title. */
export const withHead = (...head: readonly string[]): string => [...head, ...REST].join("\n");

/** What is said of the title of a report that begins with these lines. */
export const said = (...head: readonly string[]): readonly string[] =>
  titleFindings(withHead(...head)).map(({ message }) => message["zh-CN"]);

/** The words that are marked. */
export const marked = (text: string): readonly string[] =>
  titleFindings(text).map(({ span }) => text.slice(span.start, span.end));

/** The first lines after the fix of the first finding, as many as given. */
export function mended(lines: number, text: string): readonly string[] | undefined {
  const [fix] = titleFindings(text)[0]?.fixes?.() ?? [];
  return fix && applyEdits(text, fix.edits).split("\n").slice(0, lines);
}

export const MISSING = "没有标题，第一行应为报告标题";
