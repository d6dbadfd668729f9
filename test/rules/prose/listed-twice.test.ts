import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { Finding } from "../../../server/src/rules/types";
import { buildReport } from "../../support/reports/report-builder";

const report = (...words: readonly string[]): string => buildReport({ prose: { overview: words } });
const findings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ message }) => message["zh-CN"].includes("在同一列举中出现"));
const found = (words: string): readonly string[] => findings(report(words)).map(({ message }) => message["zh-CN"]);

const TWICE = ["“规划类”在同一列举中出现 2 次"];

describe("one class of information twice in one list", () => {
  it.each([
    ["by their counts", "公开信息60条，规划类20条、财政类30条、规划类10条。"],
    ["by their shares", "公开信息60条，规划类占20%、财政类占50%、规划类占10%。"],
    ["three times, which is told of once", "公开信息60条，规划类20条、规划类30条、规划类10条。"],
    ["whose name has a word of work", "公开信息60条，规划类20条、组织机构类30条、规划类10条。"],
    [
      "twice in each of two lists",
      "公开信息60条，规划类20条、规划类30条、财政类10条。更新信息6条，财政类2条、人事类2条。",
    ],
  ])("%s", (_, words) => expect(found(words)).toEqual(TWICE));

  it.each([
    ["each class once", "公开信息60条，规划类20条、财政类30条、人事类10条。"],
    ["two of them, which are no list", "公开信息60条，规划类20条、规划类40条。"],
    ["once by its count and once by its share", "公开信息60条，规划类20条、财政类40条，规划类占33%。"],
    ["in two sentences", "公开信息60条，规划类20条、财政类40条。更新信息9条，规划类2条、财政类3条、人事类4条。"],
    ["in two items", "公开信息60条，规划类20条、财政类40条；更新信息9条，规划类2条、财政类3条、人事类4条。"],
    ["of two years", "公开信息60条，规划类20条、财政类40条，上年规划类10条。"],
    ["of channels", "公开信息60条，网站类20条、规划类30条、规划类10条。"],
    ["of work", "举办活动60场，培训类20场、规划类30场、规划类10场。"],
  ])("is not told of in a list with %s", (_, words) => expect(found(words)).toEqual([]));
});

it("the second place is marked, the first stands beside it, wherever the sentence begins", () => {
  const words = "全年按时更新网站。公开信息60条，财政类20条、规划类30条、规划类10条。";
  const text = report(words);
  const [finding, ...more] = findings(text);
  const first = text.indexOf("规划类30条");
  const second = text.indexOf("规划类10条");
  expect(more).toEqual([]);
  expect(finding?.span).toEqual({ start: second, end: second + "规划类".length });
  expect(finding?.related?.map(({ span }) => span)).toEqual([{ start: first, end: first + "规划类".length }]);
  expect([finding?.severity, finding?.subject]).toEqual(["information", { section: "overview" }]);
});
