import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { pinyinInitials } from "../../../server/src/base/initials";
import { slice } from "../../../server/src/base/span";
import { workspaceSymbols } from "../../../server/src/features/outline/workspace-symbols";
import { type Digest, digestOf } from "../../../server/src/model/digest/digest";
import { buildReport, type ReportOptions } from "../../support/reports/report-builder";
import { SEED_LAYOUTS } from "../../support/reports/seed-layouts";

const digest = (options: ReportOptions): Digest => digestOf(analyse(buildReport(options)).report);

const REPORTS: readonly (readonly [string, Digest])[] = [
  ["a", digest({ body: "青禾县人民政府", year: 2022 })],
  ["b", digest({ body: "青禾县人民政府", year: 2023 })],
  ["c", digest({ body: "云溪镇人民政府", year: 2023 })],
];

const found = (query: string): readonly string[] =>
  workspaceSymbols(REPORTS, query).map(({ name, container }) => (container ? `${container} › ${name}` : name));

describe("reports", () => {
  const all = ["青禾县人民政府 2023年", "云溪镇人民政府 2023年", "青禾县人民政府 2022年"];

  test.each([
    ["", all],
    ["青禾", [all[0], all[2]]],
    ["2023", [all[0], all[1]]],
    ["青禾 2022", [all[2]]],
    ["2022年 县", [all[2]]],
    ["qhx", [all[0], all[2]]],
    ["QHX 2023", [all[0]]],
    ["yxz", [all[1]]],
    ["无此机关", []],
  ])("%s", (query, expected) => {
    expect(found(query).filter((name) => !name.includes("›"))).toEqual(expected);
  });
});

describe("sections", () => {
  test("by a word of their heading, in every report", () => {
    expect(found("行政复议")).toEqual([
      "青禾县人民政府 2023年 › 四、政府信息公开行政复议、行政诉讼情况",
      "云溪镇人民政府 2023年 › 四、政府信息公开行政复议、行政诉讼情况",
      "青禾县人民政府 2022年 › 四、政府信息公开行政复议、行政诉讼情况",
    ]);
  });

  test("by initials, with the body and the year", () => {
    expect(found("qhx 2022 ztqk")).toEqual(["青禾县人民政府 2022年 › 一、总体情况"]);
  });

  test("the words of a body alone do not list its sections", () => {
    expect(found("云溪镇")).toEqual(["云溪镇人民政府 2023年"]);
  });
});

test.each(SEED_LAYOUTS)("places in %s", (layout) => {
  const text = buildReport({ layout });
  const [report] = workspaceSymbols([["x", digest({ layout })]], "青禾");
  const [section] = workspaceSymbols([["x", digest({ layout })]], "改进情况");
  expect(report && slice(text, report.span)).toBe("青禾县人民政府2023年政府信息公开工作年度报告");
  expect(section && slice(text, section.span)).toBe("五、存在的主要问题及改进情况");
});

test("no more than a person looks through", () => {
  const many = Array.from({ length: 2000 }, (_, index) => [`r${index}`, REPORTS[0]?.[1] as Digest] as const);
  expect(workspaceSymbols(many, "")).toHaveLength(500);
  expect(workspaceSymbols(many, "情况")).toHaveLength(500);
});

test.each([
  ["会同县人民政府", "htxrmzf"],
  ["市场监督管理局", "scjdglj"],
  ["临江市交通运输局2022", "ljsjtysj2022"],
  ["啊波次的鹅佛哥喝鸡科了么呢哦坡七日四特我西一字", "abcdefghjklmnopqrstwxyz"],
  ["ＡBc", "ａbc"],
])("initials of %s", (name, expected) => {
  expect(pinyinInitials(name)).toBe(expected);
});
