import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { buildReport } from "../../support/reports/report-builder";

const REST = buildReport({ body: "青禾县水利局", year: 2023 }).split("\n").slice(1).join("\n");

/** The title that is read below some lines, its body and year, and what is said of it. */
function read(...head: readonly string[]): readonly unknown[] {
  const { report, findings } = analyse(`${head.join("\n")}\n${REST}`);
  const said = findings.flatMap(({ code, message }) => (code === "document-title" ? [message["zh-CN"]] : []));
  return [report.title?.value, report.identity.body?.value, report.identity.year?.value, ...said];
}

describe("a title in other words than the form's", () => {
  it.each([
    ["青禾县水利局2023年政府信息公开工作情况报告", "“工作情况报告”"],
    ["青禾县水利局2023年政务信息公开工作开展年度报告", "“工作开展年度报告”"],
    ["青禾县水利局关于2023年政府信息公开工作开展情况的报告", "“工作开展情况的报告”"],
    ["青禾县水利局2023年政府信息公开情况报告", "“情况报告”"],
    ["青禾县水利局2023年政府信息公开情况年报", "“情况年报”"],
  ])("%s", (title, words) => {
    const [body, year] = ["青禾县水利局", 2023];
    expect(read(title)).toEqual([title, body, year, `标题${words}应为“工作年度报告”`]);
  });

  it.each([
    ["lost", "政府信息公"],
    ["lost at the beginning", "政府息公开"],
    ["wrong", "政府信恳公开"],
    ["twice", "政府信息公公开"],
    ["twice at the end", "政府信息公开开"],
    ["out of place", "政府公开信息"],
  ])("may have a character of its subject %s", (_, words) => {
    const title = `青禾县水利局2023年${words}工作年度报告`;
    expect(read(title)).toEqual([title, "青禾县水利局", 2023, `标题“${words}”应为“政府信息公开”`]);
    const yearFirst = `2023年青禾县水利局${words}工作年度报告`;
    expect(read(yearFirst)).toEqual([yearFirst, "青禾县水利局", 2023, `标题“${words}”应为“政府信息公开”`]);
  });

  it("may be broken behind the year or inside its subject", () => {
    const words = "标题“工作报告”应为“工作年度报告”，“信息公开”应为“政府信息公开”";
    expect(read("青禾县水利局2023年度", "", "信息公开工作报告")).toEqual([
      "青禾县水利局2023年度信息公开工作报告",
      "青禾县水利局",
      2023,
      words,
    ]);
    expect(read("青禾县水利局2023年政务信息", "", "公开工作开展年度报告").slice(0, 2)).toEqual([
      "青禾县水利局2023年政务信息公开工作开展年度报告",
      "青禾县水利局",
    ]);
  });

  it("may have neither 政府 nor the year, if the body's name stands right before it", () => {
    const title = "青禾县水利局信息公开工作年度报告";
    expect(read(title)).toEqual([title, "青禾县水利局", 2023, "标题“信息公开”应为“政府信息公开”", "标题没有年度"]);
  });

  it("goes behind one in the form's words, and that of the content before its record's", () => {
    const title = "青禾县水利局2023年政府信息公开工作年度报告";
    expect(read("青禾县水利局2022年信息公开工作总结", title)).toEqual([title, "青禾县水利局", 2023]);
    const own = "青禾县水利局2023年信息公开工作总结";
    expect(read(`标    题 ${own}`, "索引号 00/2024", own)[0]).toBe(own);
    expect(read("政府信息公开年报", own).slice(0, 3)).toEqual([own, "青禾县水利局", 2023]);
  });

  it.each([
    ["部门信息公开年度报告"],
    ["信息公开工作报告"],
    ["按照2023年信息公开工作的有关报告要求"],
    ["2023年工作报告"],
  ])("is no line of other things: %s", (line) => expect(read(line)[0]).toBeUndefined());
});
