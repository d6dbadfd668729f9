import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/text";
import { SECTIONS } from "../../server/src/spec/sections";
import { cellKey } from "../support/reports/figures";
import { buildReport, ROW_LAYOUTS } from "../support/reports/report-builder";

const BODY = "青禾县水利局";
const CLEAN = buildReport({ body: BODY });
const PARTS = SECTIONS.map(({ label }) => label.replace("复议、行政", "复议和行政"));

/** The findings of the code in a text, each with its severity where it is not the rule's own. */
function found(text: string, code: string): readonly string[] {
  return analyse(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity }) => (severity ? `${code} ${severity}` : code));
}

function replaced(text: string, place: string, by: string): string {
  expect(text).toContain(place);
  return text.replace(place, by);
}

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

describe("words of a section that says nothing", () => {
  const [from, to] = ["五、", "六、"].map((numeral) => CLEAN.indexOf(`\n${numeral}`));
  const heading = "五、存在的主要问题及改进情况";
  it.each([
    "本年度无存在的问题及改进情况。",
    "没有问题及改进措施。",
    "存在的主要问题及改进情况：无。",
    "不存在需要改进的问题。",
    "本单位政府信息公开工作暂无存在问题及需改进情况。",
    "存在的问题：公开内容不够丰富，业务能力有待提升。",
    "本年度不存在问题，无改进情况。",
    "（一）存在问题：公开不够及时。（二）改进情况：无。",
  ])("%s", (sentence) => {
    const text = `${CLEAN.slice(0, from)}\n${heading}\n${sentence}\n${CLEAN.slice(to)}`;
    expect(found(text, "thin-section")).toEqual(["thin-section"]);
  });
});

it("a section that says what is done ends with the word that there is nothing else", () => {
  const text = CLEAN.replace(
    /(?<=五、存在的主要问题及改进情况\n)[\s\S]*?(?=六、)/,
    "更新不够及时，下一步加强培训。其他改进情况：无。\n",
  );
  expect(text).not.toBe(CLEAN);
  expect(found(text, "thin-section")).toEqual([]);
});

describe("how the body calls itself", () => {
  const selves = (sentence: string) =>
    found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "self-reference");
  it.each([
    "我公司认真履职。",
    "我村认真履职。",
    "我馆认真履职。",
    "我站认真履职。",
    "我医院认真履职。",
    "我办事处认真履职。",
    "我中心认真履职。",
    "我街办认真履职。",
    "我乡镇认真履职。",
    "我处认真履职。",
    "我局认真履职。下一步，我办将认真履职。",
  ])("%s", (sentence) => expect(selves(sentence)).toEqual(["self-reference"]));
  it.each([
    "我局认真履职。",
    "依据本公司法有关条款答复。",
    "“我村要修路”的诉求得到回应。",
    "在本站点查询。",
    "本中心城区的信息已公开。",
    "登录本站查询。",
    "本站在显著位置设置专栏。",
    "本社区居民可就近查阅。",
    "本村民组的信息已公开。",
    "我办认真履职。",
    "我局推进“我办理、我公开”，由我处理的事项及时公开。",
    "我乡镇村三级均已公开。",
  ])("nothing: %s", (sentence) => expect(selves(sentence)).toEqual([]));
});

it("a committee that calls itself so and 我局 as well", () => {
  const selves = (sentence: string) =>
    found(buildReport({ body: "临江市交通运输委员会", prose: { overview: [sentence] } }), "self-reference");
  expect(selves("我委认真履职，我局共收到留言3条。")).toEqual(["self-reference"]);
  expect(selves("我局认真履职。")).toEqual([]);
});

describe("the county that a bureau says it is of", () => {
  const counties = (body: string) =>
    found(buildReport({ body, prose: { overview: ["我县认真履职。"] } }), "self-reference");
  it.each(["临江市交通运输局", "云溪区交通运输局"])("is none for %s", (body) =>
    expect(counties(body)).toEqual(["self-reference"]),
  );
  it.each([
    "青禾县交通运输局",
    "临江市青禾县交通运输局",
    "交通运输局",
    "青禾经济开发区应急管理局",
    "青禾高新区应急管理局",
    "云溪苗族自治州交通运输局",
  ])("may be one for %s", (body) => expect(counties(body)).toEqual([]));
});

describe("names of the report", () => {
  const titled = (kind: string) => found(replaced(CLEAN, "信息公开工作年度报告", `信息公开${kind}`), "document-title");
  it.each(["工作年度工作报告", "年度工作报告", "工作总结", "年度总结", "报告"])("%s", (kind) =>
    expect(titled(kind)).toEqual(["document-title"]),
  );
  it.each(["工作年报告", "工作年度报"])("%s", (kind) => expect(titled(kind)).toEqual(["document-title"]));
  it.each([
    ["2023年政府信息公开", "2023政府信息公开", 1],
    ["2023年政府信息公开", "20233年政府信息公开", 1],
    ["工作年度报告", "工作年度报告（征求意见稿）", 1],
    ["工作年度报告", "工作年度报告（模板）", 1],
    ["2023年政府信息公开工作年度报告", "政府信息公开工作年度报告（2023年）", 0],
    ["2023年政府信息公开", "2023年度政府信息公开", 0],
    ["工作年度报告", "工作年度报告（公开版）", 0],
  ] as const)("%s as %s", (due, written, count) => {
    const [title = ""] = CLEAN.split("\n");
    expect(found(replaced(CLEAN, title, title.replace(due, written)), "document-title")).toHaveLength(count);
  });
  it("stands twice whatever the order of body and year", () => {
    const [title = ""] = CLEAN.split("\n");
    const again = title.replace(/^(.*?)(\d{4}年)/, "$2$1");
    expect(again).not.toBe(title);
    expect(found(replaced(CLEAN, title, `${title}\n\n${again}`), "document-title")).toHaveLength(1);
  });
  it("a title in running text is looked at whole, and the words behind it are none", () => {
    const running = CLEAN.replace(/\n/g, " ");
    for (let length = 0; length < 40; length++) {
      const words = `按规定${"编".repeat(length)}制2023年度政府信息公开工作年度报告。`;
      const text = running.replace("工作年度报告 ", (kind) => `${kind}${words}`);
      expect(text).toContain(words);
      expect(found(text, "document-title")).toEqual([]);
    }
  });
  it("the name of before the form only asks", () => expect(titled("年度报告")).toEqual(["document-title information"]));
});

describe("text read in another encoding", () => {
  it.each([
    "我局Ã¤Â¸Â\u00adÃ¥Â¿Âƒ贯彻",
    "我局ä¸\u00adå¿\u0083贯彻",
    "我局&#65533;贯彻",
    "我局锟斤拷贯彻",
    "我局ï¼Œ贯彻",
  ])("%s", (sentence) =>
    expect(found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "decoding")).toEqual(["decoding"]),
  );
  it.each(["Café和naïve两个词", "温度±2°，面积20㎡", "Café——读书角", "Größe与Übung"])("nothing: %s", (sentence) =>
    expect(found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "decoding")).toEqual([]),
  );
});

describe("find-and-replace accidents", () => {
  const period = (sentence: string) => found(replaced(CLEAN, "所列数据的统计期限", sentence), "replaced-text");
  it.each([
    "所列水务局的统计期限",
    "所列大数据局的统计期限",
    "所列信息中心的统计期限",
    "所列市局的统计期限",
    "所列城关镇的统计期限",
    "所列卫健委的统计期限",
    "所列管委会的统计期限",
    "所列高新区的统计期限",
  ])("%s", (sentence) => expect(period(sentence)).toEqual(["replaced-text"]));
  it.each([
    ["所列政务公开的统计期限", ["replaced-text information"]],
    ["所列本年度的统计期限", []],
    ["所列各类信息的统计期限", []],
  ])("no body: %s", (sentence, expected) => expect(period(sentence)).toEqual(expected));
  const note = (words: string) => found(replaced(CLEAN, "本列数据的勾稽关系", words), "replaced-text");
  it.each(["本列青禾县的勾稽关系", "本列各单位的勾稽关系"])("in the corner note: %s", (words) =>
    expect(note(words)).toEqual(["replaced-text"]),
  );
  it.each(["本列各项的勾稽关系", "本列之间的勾稽关系"])("nothing in the corner note: %s", (words) =>
    expect(note(words)).toEqual([]),
  );
  it.each([
    "所列信息的统计期限",
    "所列各乡镇的统计期限",
    "所列全县的统计期限",
    "所列各单位的统计期限",
    "所列本局数据的统计期限",
    "所列工作情况的统计期限",
  ])("nothing: %s", (sentence) => expect(period(sentence)).toEqual([]));
});

it.each(ROW_LAYOUTS)(
  "words in the value cell of a row of %s are no figure, however long, and nothing is missing",
  (layout) => {
    const figures = new Map([[cellKey("article20", "permits", "decisions"), "987654"]]);
    for (const words of ["叁拾陆万伍仟贰佰元整", "数据见附件一所列的明细表", "未统计到相关的数据情况说明"]) {
      const text = replaced(buildReport({ body: BODY, layout, figures }), "987654", words);
      expect(found(text, "unreadable-figure"), words).toEqual(["unreadable-figure"]);
      expect(found(text, "missing-value"), words).toEqual([]);
    }
  },
);

describe("amounts in other units", () => {
  it.each([
    ["0.003652亿", "36.52"],
    ["0.3652百万元", "36.52"],
    ["365.2千元", "36.52"],
  ])("%s is %s 万元", (written, due) => {
    const text = buildReport({ body: BODY, figures: new Map([[cellKey("article20", "fees", "amount"), written]]) });
    const [finding, ...others] = analyse(text).findings.filter(
      ({ span }) => text.slice(span.start, span.end) === written,
    );
    expect(others).toEqual([]);
    expect(finding?.code).toBe("figure-unit");
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toContain(due);
  });
});

describe("rows and sub-headings", () => {
  it.each(ROW_LAYOUTS)("a corner note that goes on in the next cell or line is the form's own: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    const next: Readonly<Record<string, string>> = { "tab-rows": "\t", csv: "," };
    for (const between of [next[layout] ?? " | ", "\n"])
      expect(found(replaced(text, "之和，等于", `之和，${between}等于`), "row-label")).toEqual([]);
    expect(found(replaced(text, "之和，等于第三项加", "之和，等于第三项减"), "row-label")).toHaveLength(1);
  });

  it("a row that only another edition has is none of the form", () => {
    const text = buildReport({ body: BODY, layout: "pipe-rows" });
    const [penalties = ""] = /^行政处罚.*$/m.exec(text) ?? [];
    expect(
      found(
        text.replace(penalties, `${penalties}\n${penalties.replace("行政处罚", "其他对外管理服务事项")}`),
        "unknown-row",
      ),
    ).toEqual(["unknown-row"]);
  });
  it.each(ROW_LAYOUTS)("a row below the last of the form: %s", (layout) => {
    const text = buildReport({ body: BODY, layout });
    const [fees = ""] = /^.*行政事业性收费.*$/m.exec(text) ?? [];
    const below = (row: string) => found(replaced(text, fees, `${fees}\n${row}`), "unknown-row");
    expect(below(fees.replace("行政事业性收费", "政府性基金"))).toEqual(["unknown-row"]);
    expect(below(`\n${fees.replace("行政事业性收费", "政府性基金")}`)).toEqual([]);
    expect(below(fees.replace("行政事业性收费", "注：以上金额四舍五入").replace(/(?<![="])\d[\d.]*/, ""))).toEqual([]);
  });
});

describe("names of laws", () => {
  it.each([
    ["〈", "〉"],
    ["“", "”"],
  ])("the name quoted inside keeps its marks %s%s when it is put right", (open, close) => {
    const name = (form: string): string =>
      `《国务院办公厅政府信息与政务公开办公室关于印发${open}中华人民共和国政府信息公开工作年度报告${form}${close}的通知》`;
    const text = buildReport({ body: BODY, prose: { overview: [`认真学习${name("格试")}。`] } });
    const [finding] = analyse(text).findings.filter(({ code }) => code === "fixed-phrase");
    const [fix] = finding?.fixes?.() ?? [];
    expect(finding?.message["zh-CN"]).toBe(`${name("格试")}应为${name("格式")}`);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace("格试", "格式"));
  });
  const named = (name: string) =>
    found(buildReport({ body: BODY, prose: { overview: [`认真学习《${name}》。`] } }), "fixed-phrase");
  it.each([
    "中华人民共和国政府公开信息条例",
    "中华人民政府信息公开条例",
    "中华人民共和政府信息公开条例",
    "中华人民共和国政府信息公开条列",
    "中国人民共和国政府信息公开条例",
    "政府信息公开处理费信息管理办法",
    "政府信息公开条列",
    "优化营商环境条列",
    "青禾县政府信息公开规订",
    "中华人民共和国档按法",
  ])("%s", (name) => expect(named(name)).toEqual(["fixed-phrase"]));
  it.each([
    "中华人民共和国政府信息公开条例",
    "政府信息公开条例",
    "中国政府信息公开条例",
    "中华人民共和国行政复议条例",
    "中华人民共和国政府信息公开条例（草案）",
    "青禾县政府信息公开规定",
    "政府信息公开信息处理费管理办法",
    "中华人民共和国行政复议法实施条例",
    "关于全面推进政务公开工作的实施意见",
    "优化营商环境条例",
    "省优化营商环境条例",
    "关于全面推进基层政务公开标准化规范化工作的实施意见",
  ])("nothing: %s", (name) => expect(named(name)).toEqual([]));
  it.each([
    ["认真学习政府信息公开条列，抓好落实。", 1],
    ["将政府信息公开条列入学习计划。", 0],
    ["把有关信息公开条理清楚地列出。", 0],
  ])("without its marks: %s", (sentence, count) => {
    const text = buildReport({ body: BODY, prose: { overview: [sentence] } });
    expect(found(text, "fixed-phrase")).toHaveLength(count);
  });
});
