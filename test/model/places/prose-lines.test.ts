import { describe, expect, it } from "vitest";
import { keyOfLines, proseLines, sectionProse } from "../../../server/src/model/places/prose-lines";
import { readReport } from "../../../server/src/model/report";

const HEAD = "青禾县水利局2023年政府信息公开工作年度报告";
const TITLES = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const withOverview = (...lines: readonly string[]): string =>
  [HEAD, "一、总体情况", ...lines, ...TITLES, "另有说明。", ""].join("\n");

describe("the lines of prose of a report", () => {
  it("are those with something to read, outside headings, each with its section", () => {
    const report = readReport(withOverview("工作有序。", "", "————", "  收到３件。"));
    expect(
      proseLines(report).map(({ text, folded, key, section, whole }) => [text, folded, key, section, whole]),
    ).toEqual([
      [HEAD, HEAD, HEAD, undefined, true],
      ["工作有序。", "工作有序。", "工作有序", "overview", true],
      ["收到３件。", "收到3件。", "收到3件", "overview", true],
      ["另有说明。", "另有说明。", "另有说明", "reviews", true],
    ]);
    expect(proseLines(report)).toBe(proseLines(report));
  });

  it("stand where they are said to stand, tags blanked out", () => {
    const text = withOverview("工作<b>有序</b>。").replace(/^(.+)$/gm, "<p>$1</p>");
    const report = readReport(text);
    const [line] = sectionProse(report, "overview");
    expect(line?.text).toBe("工作   有序    。");
    expect(line && text.slice(line.span.start, line.span.end)).toBe("工作<b>有序</b>。");
  });

  it("are asked for section by section, the preface by none", () => {
    const report = readReport(withOverview("工作有序。", "收到3件。"));
    expect(keyOfLines(sectionProse(report, "overview"))).toBe("工作有序收到3件");
    expect(sectionProse(report, undefined).map(({ text }) => text)).toEqual([HEAD]);
    expect(sectionProse(report, "problems")).toEqual([]);
  });

  it("are no whole lines where a heading stands on the same one", () => {
    const filler = "本机关认真做好各项工作，".repeat(20);
    const report = readReport(
      `${HEAD}一、总体情况${filler}二、主动公开政府信息情况${filler}三、收到和处理政府信息公开申请情况无。`,
    );
    expect(sectionProse(report, "overview").map(({ text, whole }) => [text, whole])).toEqual([[filler, false]]);
  });
});
