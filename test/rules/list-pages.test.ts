import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/src/analysis/config/read";
import { checkLists } from "../../server/src/analysis/expected/check-lists";
import { nameLists } from "../../server/src/analysis/expected/name-lists";
import { RULES } from "../../server/src/rules/registry";
import { type ListExample, listExamplesOf } from "../support/reading/rule-page";
import { markedText } from "../support/reports/marked-text";
import { buildReport } from "../support/reports/report-builder";
import { indexOf } from "../support/reports/reports";

const LIST_RULES = RULES.filter((rule) => rule.list);

/** What is said of lists is on the pages of the rules too, with the places in the list marked. */
describe.each(LIST_RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const examples = listExamplesOf(rule);

  it("has examples of what it reports", () => {
    expect(examples.some((example) => example.findings.some((finding) => finding.code === code))).toBe(true);
  });

  it.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
    const { text, marks } = markedText(example.config);
    const { config, problems } = readConfig(text);
    expect(problems).toEqual([]);
    const { lists } = nameLists(config, { file: "nianbao.json", text }, new Map());
    const [checked] = checkLists(lists, { index: indexOf(reportsOf(example)), unread: [], isComplete: true });
    expect(checked?.failed).toEqual([]);
    expect(checked?.findings.map((one) => ({ code: one.code, message: one.message["zh-CN"], fixes: [] }))).toEqual(
      example.findings,
    );
    expect(checked?.findings.map(({ span }) => span)).toEqual(marks);
  });
});

function reportsOf({ reports }: ListExample): Readonly<Record<string, string>> {
  return Object.fromEntries(
    reports.map(({ file, body, year, date }) => {
      const text = buildReport({ body, year });
      return [file, date === undefined ? text : `${text.trimEnd()}\n${date}\n`];
    }),
  );
}

it("of a body that has two reports for a year neither is told to be late", () => {
  const { config } = readConfig('{ "expected": [{ "bodies": ["青禾县水利局"], "years": [2024] }] }');
  const { lists } = nameLists(config, { file: "nianbao.json", text: "" }, new Map());
  const late = `${buildReport({ body: "青禾县水利局", year: 2024 }).trimEnd()}\n2025年2月28日\n`;
  const codes = (reports: Readonly<Record<string, string>>): readonly string[] =>
    checkLists(lists, { index: indexOf(reports), unread: [], isComplete: true }).flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
  expect(codes({ a: late })).toEqual(["late-report"]);
  expect(codes({ a: late, b: late })).toEqual(["duplicate-report"]);
});
