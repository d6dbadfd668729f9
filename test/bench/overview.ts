import { checkReport } from "../../server/src/analysis/analyse";
import { ReportIndex } from "../../server/src/analysis/comparison/report-index";
import { checkLists } from "../../server/src/analysis/expected/check-lists";
import { positionAt } from "../../server/src/base/lines";
import type { ReportEntry, ReportState } from "../../server/src/features/reports/report-entry";
import { filtered } from "../../server/src/features/reports/report-filter";
import { reportTree } from "../../server/src/features/reports/report-tree";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import { overviewRowsHtml } from "../../server/src/views/overview/overview-html";
import { overviewOf } from "../../server/src/views/overview/overview-view";
import type { OverviewParams } from "../../server/src/views/overview/view";
import { county } from "../support/reports/county";

const YEARS = [2021, 2022, 2023, 2024];
const FIRST: OverviewParams = { sort: { column: "body", descending: false }, from: 0, count: 60 };

/**
 * The lists of `count` reports of as many bodies as that takes, as the language server keeps them, and what is done
 * with them.
 */
export function manyReports(count: number) {
  const texts = Object.entries(county(100, YEARS).files);
  const states = texts.map(([, text]) => stateOf(text));
  const index = new ReportIndex();
  const entries = Array.from({ length: count }, (_, at): ReportEntry => {
    const [file = "", text = ""] = texts[at % texts.length] ?? [];
    const copy = Math.floor(at / texts.length);
    const county = `${"甲乙丙丁戊己庚辛壬癸"[copy % 10]}${"子丑寅卯辰巳午未申酉戌亥"[Math.floor(copy / 10) % 12]}县`;
    const name = nameOf(file);
    // Without their prose, which is the same in all: a folder of copies is another thing to measure.
    const report = readReport(text.replaceAll(name, county + name.replace("青禾县", "")));
    const digest = { ...digestOf(report), sections: [] };
    const id = `${copy}/${file}`;
    index.set(id, digest);
    const { body, year } = digest;
    return {
      id,
      uri: `file:///${id}`,
      body: body?.name ?? id,
      bodyKey: body?.key ?? id,
      ...(year === undefined ? {} : { year }),
      kind: "report",
      isDouble: false,
      digest,
      state: structuredClone(states[at % texts.length] ?? { findings: [], accepted: [] }),
    };
  });
  const names = [...new Set(entries.map(({ body }) => body))].map((name) => ({ name, span: { start: 0, end: 1 } }));
  const list = { file: "nianbao.json", text: "", names, years: YEARS, bodies: [] };
  const overview = (params: Partial<OverviewParams> = {}) =>
    overviewOf(entries, { ...FIRST, ...params }, { locale: "zh-CN", isWorking: false });
  const known = overview();
  return {
    "overview: all worked out, first rows": () => overview().at(FIRST),
    "overview: filtered by words": () => overview({ text: "jia" }).at(FIRST),
    "overview: the next rows, drawn": () => overviewRowsHtml(known.at({ from: 500, count: 60 }).rows, 500),
    "tree by body": () => reportTree(entries, "body", "zh-CN"),
    "tree of what is wrong": () => reportTree(filtered(entries, { marks: ["error"] }), "rule", "zh-CN"),
    "who has not submitted": () => checkLists([list], { index, unread: [], isComplete: true }),
  };
}

/** The body that a file of the county is named after. */
function nameOf(file: string): string {
  return file.replace(/^.*\/|（定稿）|\.txt$/g, "");
}

function stateOf(text: string): ReportState {
  const report = readReport(text);
  const findings = checkReport(report).findings.map(({ code, message, span }, at) => ({
    code,
    severity: "error" as const,
    message,
    position: positionAt(report.lines, span.start),
    fingerprint: `${code} ${at}`,
  }));
  return { findings, accepted: [] };
}
