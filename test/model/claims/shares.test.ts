import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { sentencesOf } from "../../../server/src/model/claims/clauses";
import { proseOf } from "../../../server/src/model/claims/index";
import { sharesIn } from "../../../server/src/model/claims/shares";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

/** The shares of a paragraph: count, percentage and the whole that the text names; `~` where it says about. */
function shares(paragraph: string): readonly string[] {
  const report = readReport(buildReport({ prose: { overview: [paragraph] } }));
  const passage = proseOf(report).sentences.find(({ passage: { text } }) =>
    text.includes(paragraph.slice(0, 8)),
  )?.passage;
  if (!passage) throw new Error(`Not in the report: ${paragraph}`);
  return sharesIn(passage, sentencesOf(passage)).map(
    ({ count, percent, about, of }) =>
      `${plain(count.value)} ${about ? "~" : ""}${plain(percent.value)}%${of ? ` of ${plain(of.whole.value)}` : ""}`,
  );
}

describe("the shares that a text gives its counts", () => {
  it.each([
    ["全年处理留言200件，其中咨询类30件，占15%。", ["30 15% of 200"]],
    ["全年处理留言200件，其中咨询类30件，约占15%。", ["30 ~15% of 200"]],
    ["全年处理留言200件。咨询类30件，占15%。", ["30 15%"]],
    ["全年处理留言，咨询类93条，占总数186条的50%。", ["93 50% of 186"]],
    ["全年处理留言，咨询类93条，约占总数186条的50%。", ["93 ~50% of 186"]],
    ["全年处理留言，咨询类93条，占总数186条的约50%。", ["93 ~50% of 186"]],
    ["全年处理留言，咨询类93条，占总数186件的50%。", []],
    ["全年处理留言，咨询类93条，达到总数186条的50%。", []],
    ["全年处理留言，咨询类93条，占总数186条，平均50%。", []],
    ["全年处理留言，咨询类约93条，占总数186条的50%。", []],
    ["全年处理留言，其中咨询类约30件，占15%。", []],
    ["全年公开信息200条，政务动态类80条，占40%。", ["80 40% of 200"]],
    ["全年公开信息80条，政务动态类80条，占100%。", ["80 100%"]],
    ["全年公开信息约200条，政务动态类80条，占40%。", ["80 40%"]],
    ["全年公开信息200件，政务动态类80条，占40%。", ["80 40%"]],
    ["全年编写信息200条，政务动态类80条，占40%。", ["80 40%"]],
    ["全年公开信息200条，图解80条，占40%。", ["80 40% of 200"]],
    ["全年公开信息200条，原创图解80条，视频60条，占30%。", ["60 30% of 200"]],
    ["全年公开信息200条，微博80条，占40%。", ["80 40%"]],
    ["全年公开信息200条，会议80条，占40%。", ["80 40%"]],
    ["全年公开信息200条，政务动态类180条，约占九成。", ["180 90% of 200"]],
    ["全年公开信息200条，政务动态类190条，占九成半。", ["190 95% of 200"]],
    ["全年处理留言200条，其中咨询类180条，约占九成。", ["180 90% of 200"]],
    ["全年处理留言180条，约占九成。", []],
    ["全年公开信息186条，其中政务动态102条（54.8%）、通知公告84条（45.2%）。", ["102 54.8% of 186", "84 45.2% of 186"]],
    ["全年处理留言186条。咨询类102条（54.8%）。", []],
    ["全年接到申请200件，自然人申请占46%，共92件。", ["92 46% of 200"]],
    ["全年接到申请约200件，自然人申请占46%，共92件。", []],
    ["全年接到申请200件，自然人申请占46%，共约92件。", []],
    ["全年接到申请200件，自然人申请占46%，共92人。", []],
    ["全年公开信息186条，通过网站公开93条，占总数的50%。", ["93 50% of 186"]],
    ["全年公开信息约186条，通过网站公开93条，占总数的50%。", ["93 50%"]],
    ["全年公开信息186件，通过网站公开93条，占总数的50%。", ["93 50%"]],
    ["全年公开信息93条，通过网站公开93条，占总数的100%。", ["93 100%"]],
    ["全年公开信息186条，通过网站公开93条，占总数的50%，通过微信公开20条。", ["93 50%"]],
    ["全年公开信息186条，通过网站公开93条，占50%。", ["93 50%"]],
  ])("%s", (paragraph, expected) => {
    expect(shares(paragraph)).toEqual(expected);
  });

  const list = "全年推送信息200条，其中政务动态80条、通知公告100条";

  it("are given in one row behind a list, as many as it has parts", () => {
    expect(shares(`${list}，分别占40%、50%。`)).toEqual(["80 40% of 200", "100 50% of 200"]);
    expect(shares(`${list}，分别占40%。`)).toEqual([]);
    expect(shares(`${list}，分别占40%、50%、10%。`)).toEqual([]);
  });

  it.each([
    ["公开信息642条，政务动态、通知公告分别为311条、186条，分别占48.4%、29%。", ["311 48.4% of 642", "186 29% of 642"]],
    ["公开信息642条，政务动态、通知公告分别为311条、186条，分别占48.4%。", []],
    ["公开信息642条，政务动态、通知公告分别为311条、186条，分别占48.4%、约29%。", []],
    ["公开信息642条，政务动态、通知公告分别为311条、约186条，分别占48.4%、29%。", []],
    ["公开信息642条，政务动态、通知公告分别为311条、186件，分别占48.4%、29%。", []],
    ["公开信息约642条，政务动态、通知公告分别为311条、186条，分别占48.4%、29%。", []],
    ["处理留言642条，咨询类、投诉类分别为311条、186条，分别占48.4%、29%。", []],
  ])("are given in one row behind counts in one row: %s", (paragraph, expected) => {
    expect(shares(paragraph)).toEqual(expected);
  });

  it("are given by label behind a list", () => {
    expect(shares(`${list}。政务动态类占40%。`)).toEqual(["80 40% of 200"]);
    expect(shares(`${list}。政务动态占40%，通知公告信息占50%。`)).toEqual(["80 40% of 200", "100 50% of 200"]);
    expect(shares(`${list}。政策文件占40%。`)).toEqual([]);
    // Two parts of one name: which of them has the share is not said.
    expect(shares(`${list}、政务动态类20条。政务动态类占40%。`)).toEqual([]);
  });
});
