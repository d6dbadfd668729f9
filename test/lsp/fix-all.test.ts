import { describe, expect, it } from "vitest";
import { CodeActionKind } from "vscode-languageserver";
import { fixAll, NOT_CONVERGED } from "../../server/src/analysis/fixing/fixes";
import { type Localised, say } from "../../server/src/base/localised";
import type { ActionContext } from "../../server/src/lsp/features/action-context";
import { codeActions } from "../../server/src/lsp/features/code-actions";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

/** A finding whose safe fix writes other words in place of those it is about. */
function wording(report: Report, code: string, words: string, others: string): readonly Finding[] {
  const start = report.text.indexOf(words);
  if (start < 0) return [];
  const span = { start, end: start + words.length };
  const title = say("改", "Change");
  return [
    {
      code,
      severity: "information",
      span,
      message: title,
      fixes: () => [{ kind: "safe", title, edits: [{ span, newText: others }] }],
    } as unknown as Finding,
  ];
}

/** Two findings of which each brings the other back, and one that comes back each time with a longer text. */
const ENDLESS = {
  "two fixes undo each other": (report: Report) => [
    ...wording(report, "stale-year", "甲处", "乙处"),
    ...wording(report, "copied-text", "乙处", "甲处"),
  ],
  "the text grows without end": (report: Report) => {
    const length = report.text.match(/丙+/)?.[0].length ?? 0;
    return wording(report, length % 2 === 0 ? "stale-year" : "copied-text", "丙丁", `${"丙".repeat(99)}丙丁`);
  },
};
const TEXT = buildReport({ prose: { other: ["各处甲处都没有其他需要报告的事项丙丁。"] } });

describe.each(Object.entries(ENDLESS))("%s", (_, compare) => {
  it("all is taken back", () => {
    expect(fixAll(TEXT, { compare })).toEqual({ text: TEXT, refused: [], converged: false });
  });

  it("the server offers nothing, and says so", () => {
    const report = readReport(TEXT);
    const said: Localised[] = [];
    const context = {
      report,
      diagnostics: [],
      lines: report.lines,
      locale: "zh-CN",
      settings: { overrides: {}, accepted: [] },
      judging: { compare },
      refuse: () => undefined,
      complain: (about: Localised) => said.push(about),
    } as unknown as ActionContext;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const only = [CodeActionKind.SourceFixAll];
    const asked = { textDocument: { uri: "file:///a.txt" }, range, context: { diagnostics: [], only } };
    expect(codeActions(context, asked)).toEqual([]);
    expect(said).toEqual([NOT_CONVERGED]);
  });
});
