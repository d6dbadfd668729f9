import { describe, expect, it } from "vitest";
import { buildReport } from "../../support/reports/report-builder";
import { BODY, CLEAN, found, PARTS, replaced } from "./texts";

describe("parts that the preface lists", () => {
  const declared = (sentence: string) =>
    found(replaced(CLEAN, "编制本年度报告。", `编制本年度报告。${sentence}`), "declared-parts");
  it.each([
    `内容包括${PARTS.join("，")}等五个方面。`,
    `由${PARTS.join("；")}七个部分组成。`,
    `主要内容包括${PARTS.join("；")}，共五部分。`,
    `分${PARTS.join("、")}五个方面。`,
    `由${PARTS.slice(0, 5).join("、")}和${PARTS[5]}等八个方面构成。`,
    `包括六个部分：${PARTS.slice(0, 5)
      .map((part, index) => `${"一二三四五"[index]}是${part}`)
      .join("；")}。`,
    "由总体情况、主动公开情况、依申请公开情况、行政复议诉讼情况、存在问题、其他事项等5个部分组成。",
  ])("%s", (sentence) => expect(declared(sentence)).toEqual(["declared-parts"]));
  it("lists others beside the form's", () => {
    const list = ["概况", ...PARTS.slice(1, 4), "收费情况", "附表"].join("、");
    expect(declared(`由${list}六个部分组成。`)).toEqual(["declared-parts information"]);
    const fees = [...PARTS.slice(0, 4), "政府信息公开收费及减免情况", ...PARTS.slice(4, 5)].join("、");
    expect(declared(`由${fees}六个部分组成。`)).toEqual(["declared-parts information"]);
    expect(declared("包括概述、主动公开情况、依申请公开情况、复议诉讼情况、问题与改进五个部分。")).toEqual([
      "declared-parts information",
    ]);
  });
  it.each([
    "全文分为八个部分。",
    "本报告正文共计五个部分。",
    "本报告包括四个部分：总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项。",
    "本报告由概述、主动公开情况、依申请公开情况、复议诉讼情况、问题和建议五个部分组成。",
    `本报告由${PARTS.slice(0, 5).join("、")}组成。`,
  ])("another number than the form's: %s", (sentence) =>
    expect(declared(sentence)).toEqual(["declared-parts information"]),
  );
  it.each([
    "全文共六部分。",
    `本报告由${PARTS.join("、")}组成。`,
    "领导小组由办公室、法规科、宣传科、信息科组成。",
    "本报告共有六个部分和一个附件。",
    "本报告分为文字说明和统计表格两个部分。",
    "县政府门户网站设有指南、目录、年报等四个部分。",
    `内容包括${PARTS.join("，")}等六个方面。`,
    `由${PARTS.join("；")}六个部分组成。`,
    "培训包括政策解读；公文写作；舆情应对，共三部分。",
    "工作由组织领导；队伍建设；平台维护；经费保障五个方面推进。",
    "主动公开情况包括机构概况，政策文件，工作动态，财政资金，重点项目等八个方面。",
    "由总体情况、主动公开情况、依申请公开情况、行政复议诉讼情况、存在问题及改进情况、其他事项等6个部分组成。",
  ])("nothing: %s", (sentence) => expect(declared(sentence)).toEqual([]));
});

describe("numbers of sub-headings and lists", () => {
  const numbered = (sentences: readonly string[]) =>
    found(
      buildReport({ body: BODY, prose: { problems: [...sentences, "下一步，我局将逐项整改。"] } }),
      "restarted-numbering",
    );
  it.each([
    [["（一）解读形式单一。", "（三）更新不够及时。", "（三）培训不足。", "（四）经费不足。"]],
    [["一是解读形式单一，三是更新不够及时，三是培训不足。"]],
    [["问题有：（一）解读单一，（二）更新不够，（四）培训不足。"]],
    [["1.解读单一，2.更新不够，4.培训不足，4.经费不足。"]],
    [["问题有：（1）解读单一；（3）更新不够。"]],
    [["（一）解读单一。", "（一）更新不够。", "（三）培训不足。", "（四）经费不足。"]],
    [["1.解读单一。", "2.更新不够。", "4.培训不足。"]],
    [["1.解读单一，委托第三方评估。", "2.更新不够。", "4.培训不足。"]],
    [["问题有：①解读单一；③更新不够。"]],
    [["问题有：①解读单一，②更新不够，②培训不足。"]],
    [["1、解读单一。", "3、更新不够。"]],
    [["一是解读单一；一是更新不够；三是培训不足。"]],
    [["一是解读单一；一是更新不够。"]],
    [["（一）解读单一。", "（二）更新不够。", "（三）培训不足。", "（三）经费不足。", "（三）人员不足。"]],
  ])("%j", (sentences) => expect(numbered(sentences)).toEqual(["restarted-numbering information"]));
  it.each([
    [["（一）解读形式单一。", "（二）更新不够及时。", "（三）培训不足。"]],
    [["依据第二十条第（一）项，（五）项，（六）项逐一核对。"]],
    [["依据（一）项，（二）项，（四）项逐一核对。"]],
    [["问题有：①解读单一；②更新不够。措施有：①图解；②提醒。"]],
    [["依据：（1）项；（3）项逐一核对。"]],
    [["问题有：（1）解读单一；（2）更新不够。措施有：（1）图解；（2）提醒。"]],
    [["（一）解读单一。", "（一）更新不够。", "（二）培训不足。"]],
    [["问题有：一是解读单一。措施有：一是图解。"]],
    [["问题：一是解读单一；改进措施：一是图解。"]],
    [["一是解读单一，针对这一问题，一是图解。"]],
    [["1.解读单一。", "2.更新不够。", "1.加强解读。", "2.及时更新。"]],
    [["1.解读单一；2.更新不够。", "3.培训不足。"]],
    [["3.5万次访问量。", "1.2万次点击量。"]],
    [["（一）存在的问题。", "1.解读单一。", "（二）改进情况。", "1.丰富形式。"]],
    [["一是解读形式单一，二是更新不够。措施：一是图解，二是提醒。"]],
    [["一是解读形式单一，三是说不清。二是更新不够，四是培训不足。"]],
  ])("nothing: %j", (sentences) => expect(numbered(sentences)).toEqual([]));
});
