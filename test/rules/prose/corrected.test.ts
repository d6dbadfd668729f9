import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** Two reconsiderations and one suit, of which one each was corrected. */
const CORRECTED = new Map([
  [cellKey("reviews", "reconsideration", "upheld"), "1"],
  [cellKey("reviews", "reconsideration", "corrected"), "1"],
  [cellKey("reviews", "directSuit", "corrected"), "1"],
]);
/** The same of which none was. */
const UPHELD = new Map([
  [cellKey("reviews", "reconsideration", "upheld"), "2"],
  [cellKey("reviews", "directSuit", "upheld"), "1"],
]);

function found(sentence: string, figures: ReadonlyMap<string, string>): readonly string[] {
  return analyse(buildReport({ body: "临江市交通运输局", figures, prose: { overview: [sentence] } }))
    .findings.filter(({ code }) => code === "denied-claim")
    .map(({ severity, message }) => `${severity ?? "error"} ${message["zh-CN"]}`);
}

const RECONSIDERED = "warning 表四有 1 件，正文却说没有：行政复议，结果纠正";

describe("none of the reviews was corrected", () => {
  it.each([
    ["全年未发生一起政府信息公开行政复议被纠正的情况。", RECONSIDERED],
    ["没有政府信息公开行政复议案件被纠正。", RECONSIDERED],
    ["政府信息公开行政复议无一被纠正。", RECONSIDERED],
    ["未发生因政府信息公开被行政复议机关纠正的案件。", RECONSIDERED],
    ["政府信息公开行政复议纠错率为零。", RECONSIDERED],
    ["政府信息公开行政复议2件，均未被纠正。", RECONSIDERED],
  ])("%s", (sentence, message) => {
    expect(found(sentence, CORRECTED)).toEqual([message]);
    expect(found(sentence, UPHELD)).toEqual([]);
  });

  it("a suit that was lost only asks", () => {
    const [lost = "", ...more] = found("全年政府信息公开行政诉讼零败诉。", CORRECTED);
    expect([lost.startsWith("information "), more]).toEqual([true, []]);
  });

  it.each([
    "全年未发生行政处罚行政复议被纠正的情况。",
    "2022年未发生政府信息公开行政复议被纠正的情况。",
    "水利局未发生政府信息公开行政复议被纠正的情况。",
    "未发现政府信息公开行政复议应纠正未纠正的情况。",
    "没有公开内容被纠正。",
  ])("nothing: %s", (sentence) => expect(found(sentence, CORRECTED)).toEqual([]));
});
