import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";

const LONG = [
  "今年我们在乡镇便民服务大厅设立信息查阅点，配备自助终端和引导人员，老年人可以由工作人员代为检索和打印。",
  "围绕旱情和抗旱物资发放，每周公布水库蓄水、机井供水和物资去向，村民小组在公示栏同步张贴并留存照片。",
  "学校食堂招标、公租房分配和低保复核的结果在公示之外逐户送达，有异议的三天之内当面答复并记录在册。",
  "我们还请退休教师和返乡青年组成体验小组，按季度试用各个栏目，把找不到、看不懂的地方逐条反馈给承办股室。",
  "对群众来电集中询问的耕地补贴口径，连夜制作问答和短视频，在集市和卫生室循环播放，咨询量随即明显回落。",
];

/** A sentence with other words. */
const reversed = (sentence: string): string => [...sentence].reverse().join("");

describe("rules-power", () => {
  const says = (body: string) => {
    const figures = new Map([
      [cellKey("article20", "rules", "issued"), "2"],
      [cellKey("article20", "rules", "inForce"), "9"],
    ]);
    return analyse(buildReport({ body, figures }))
      .findings.map(({ code }) => code)
      .filter((code) => code === "rules-power");
  };

  it.each([
    "青禾县人民政府",
    "青禾自治县",
    "松岭区人民政府",
    "北河旗人民政府",
    "云溪镇",
    "云溪民族乡人民政府",
    "松岭区石桥街道办事处",
    "青禾县教育局",
    "临江市交通运输局",
    "青禾县人民政府办公室",
    "国家税务总局青禾县税务局",
    "上海市长宁区市场监督管理局",
  ])("is said of %s", (body) => {
    expect(says(body)).toEqual(["rules-power"]);
  });

  it.each([
    "临江市人民政府",
    "苍梧省人民政府",
    "苍梧自治区",
    "云岭自治州人民政府",
    "苍梧省交通运输厅",
    "苍州省水利局",
    "上海市教育委员会",
    "上海市市场监督管理局",
    "北京市城市管理委员会",
    "苍梧壮族自治区教育厅",
    "国家市场监督管理总局",
    "白鹭湖新区管理委员会",
    "苍梧省住房和城乡建设厅",
  ])("is not said of %s", (body) => {
    expect(says(body)).toEqual([]);
  });
});

describe("copied-text", () => {
  const text = (body: string, year: number) => buildReport({ body, year, prose: { problems: LONG, other: LONG } });

  it("is one finding for each section, however many have the same text", () => {
    const towns = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => [`${name}.txt`, text(`青禾${name}镇`, 2023)] as const);
    const index = indexOf(Object.fromEntries(towns));
    const { findings, report } = analyseIn(index, "甲.txt", towns[0]?.[1] ?? "");
    expect(findings.map(({ code }) => code)).toEqual(["copied-text", "copied-text"]);
    expect(findings.map(({ span }) => report.text.slice(span.start, span.end))).toEqual([
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(findings[0]?.message["zh-CN"]).toContain("等多份");
    for (const finding of findings) expect(finding.related?.length).toBe(8);
  });

  it.each([
    [2, "等 2 份", " and 1 more"],
    [8, "等 8 份", " and 7 more"],
    [9, "等多份", " and others"],
  ])("of %i reports says: %s", (count, chinese, english) => {
    const texts = [..."甲乙丙丁戊己庚辛壬癸"]
      .slice(0, count + 1)
      .map((name) => [name, text(`青禾${name}镇`, 2023)] as const);
    const [found] = analyseIn(indexOf(Object.fromEntries(texts)), "甲", texts[0]?.[1] ?? "").findings;
    expect(found?.message["zh-CN"]).toContain(`年报${chinese}的文字`);
    expect(found?.message.en).toContain(`${english}; write`);
  });

  it("is said of what is copied, whatever else is long", () => {
    const own = buildReport({ body: "青禾县", year: 2023, prose: { overview: LONG.map(reversed), other: LONG } });
    const { findings } = analyseIn(indexOf({ own, other: text("云溪镇", 2023) }), "own", own);
    expect(findings.map(({ code, subject }) => [code, subject?.section])).toEqual([["copied-text", "other"]]);
  });

  it("names the body's own earlier report first, and is not said of the earlier one", () => {
    const texts = { own: text("青禾县", 2023), before: text("青禾县", 2022), other: text("云溪镇", 2023) };
    const index = indexOf(texts);
    const [found] = analyseIn(index, "own", texts.own).findings;
    expect(found?.message["zh-CN"]).toBe(
      "与本机关2022年年报等 2 份的文字约 100% 相同，应写本年本机关的情况：五、存在的主要问题及改进情况",
    );
    expect(found?.related?.map(({ message }) => message["zh-CN"])).toEqual([
      "青禾县2022年年报，约 100% 相同",
      "云溪镇2023年年报，约 100% 相同",
    ]);
    expect(analyseIn(index, "before", texts.before).findings).toEqual([]);
  });

  it("is not said where body or year is only guessed", () => {
    const untitled = text("青禾县水利局", 2023).split("\n").slice(1).join("\n");
    const index = indexOf({ own: untitled, other: text("云溪镇", 2022) });
    expect(analyseIn(index, "own", untitled).findings.map(({ code }) => code)).not.toContain("copied-text");
  });
});

it.each([
  ["file:///%E5%B9%B4%E6%8A%A5/2023%20%E5%B9%B4.txt", "2023 年.txt"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
  ["vscode-vfs://github/a/%E0%A4.txt", "%E0%A4.txt"],
  ["a/b/100%.txt", "100%.txt"],
  ["..\\年报\\一.txt", "一.txt"],
])("duplicate-report calls a file by its name: %s", (first, name) => {
  const text = buildReport({ body: "青禾县", year: 2023 });
  const index = indexOf({ [first]: text, "～last.txt": text });
  const [found] = analyseIn(index, "～last.txt", text).findings;
  expect(found?.message["zh-CN"]).toBe(`青禾县2023年的年报另有一份（${name}），跨年核对时都不采用`);
  expect(found?.related?.[0]?.report).toBe(first);
});

it("aggregate reckons with what is known, and says nothing of what may be right", () => {
  const of = (body: string, permits: string) =>
    buildReport({ body, year: 2023, figures: new Map([[cellKey("article20", "permits", "decisions"), permits]]) });
  const town = of("云溪镇", "3");
  const known = (figure: number) => ({ 青禾县政府: { "2023": { article20: { permits: { decisions: figure } } } } });
  const said = (county: string, own?: number) => {
    const text = of("青禾县人民政府", county);
    const aggregate = {
      body: "青禾县",
      parts: ["云溪镇人民政府"],
      ...(own === undefined ? {} : { known: known(own) }),
    };
    return analyseIn(indexOf({ county: text, town }, [aggregate]), "county", text).findings.map(
      ({ message }) => message["zh-CN"],
    );
  };
  expect(said("10", 7)).toEqual([]);
  expect(said("11", 7)).toEqual(["11 不等于各机关合计 10，相差 1：行政许可"]);
  expect(said("9", 7)).toEqual(["9 不等于各机关合计 10，相差 1：行政许可"]);
  expect(said("11")).toEqual([]);
  expect(said("2")).toEqual(["2 小于已知各机关合计 3，相差 1：行政许可"]);
});

describe("carry-over", () => {
  const carried = (row: "carriedIn" | "carriedOut", natural: number, business: number) =>
    new Map([
      [cellKey("applications", row, "natural"), String(natural)],
      [cellKey("applications", row, "business"), String(business)],
    ]);
  const before = buildReport({ year: 2022, figures: carried("carriedOut", 3, 5) });

  it.each([
    ["as they were", 3, 5, undefined, 0],
    ["one kind, and the total with it", 4, 5, "上年结转 4，上年年报的结转下年度是 3，相差 1：自然人", 2],
    ["two kinds, and the total", 4, 6, "上年结转 10，上年年报的结转下年度是 8，相差 2：总计等 3 栏", 3],
    ["two kinds of the same total", 5, 3, "上年结转 5，上年年报的结转下年度是 3，相差 2：自然人等 2 栏", 2],
    ["none", 0, 0, "上年结转 0，上年年报的结转下年度是 8，相差 8：总计等 3 栏", 3],
  ])("%s", (_, natural, business, message, places) => {
    const now = buildReport({ year: 2023, figures: carried("carriedIn", natural, business) });
    const { findings } = analyseIn(indexOf({ before, now }), "now", now);
    const found = findings.filter(({ code }) => code === "carry-over");
    expect(found.map((finding) => finding.message["zh-CN"])).toEqual(message === undefined ? [] : [message]);
    expect(found.flatMap(({ related = [] }) => related)).toHaveLength(places);
    expect(found.flatMap(({ fixes }) => fixes?.().map((fix) => fix.title["zh-CN"]) ?? [])).toEqual(
      message === undefined ? [] : [`按上年年报改 ${places} 栏`],
    );
  });
});

/** Half and twice ten thousand times; fees below one 万元 may well have grown so much. */
describe("fees in 元 where last year's are in 万元", () => {
  const fees = (year: number, amount: string) =>
    buildReport({ year, figures: new Map([[cellKey("article20", "fees", "amount"), amount]]) });
  it.each([
    ["1", "4999", 0],
    ["1", "5000", 1],
    ["1", "20000", 1],
    ["1", "20001", 0],
    ["0.99", "9900", 0],
    ["10000", "1", 0],
  ])("%s, then %s", (last, amount, count) => {
    const [before, now] = [fees(2022, last), fees(2023, amount)];
    const { findings } = analyseIn(indexOf({ before, now }), "now", now);
    expect(findings.filter(({ code }) => code === "figure-unit")).toHaveLength(count);
  });
});

describe("a stock that does not follow from last year's", () => {
  const text = (year: number, figures: Readonly<Record<string, string>>) =>
    buildReport({
      body: "青禾县人民政府",
      year,
      figures: new Map(Object.entries(figures).map(([column, figure]) => [`article20.normative.${column}`, figure])),
    });
  const own = (before: string, figures: Readonly<Record<string, string>>) => {
    const texts = { before: text(2022, { inForce: before }), own: text(2023, figures) };
    return analyseIn(indexOf(texts), "own", texts.own).findings.filter(({ code }) => code === "stock-balance");
  };

  it.each([
    ["10", { issued: "3", repealed: "1", inForce: "12" }, []],
    ["10", { issued: "3", repealed: "1", inForce: "15" }, ["改为 12"]],
    ["1", { issued: "0", repealed: "1", inForce: "3" }, ["改为 0"]],
    // What would be due is less than nothing: another figure is wrong.
    ["1", { issued: "0", repealed: "5", inForce: "3" }, [undefined]],
  ])("%s before, then %j", (before, figures, titles) => {
    expect(own(before, figures).map((finding) => finding.fixes?.()[0]?.title["zh-CN"])).toEqual(titles);
  });
});

describe("an amount in another unit than last year's", () => {
  const messages = (before: string, now: string) => {
    const text = (year: number, amount: string) =>
      buildReport({ body: "青禾县", year, figures: new Map([[cellKey("article20", "fees", "amount"), amount]]) });
    const texts = { before: text(2022, before), own: text(2023, now) };
    return analyseIn(indexOf(texts), "own", texts.own)
      .findings.filter(({ code }) => code === "year-on-year")
      .map(({ message }) => message["zh-CN"]);
  };

  it.each([
    ["352000", "35.2", ["35.2 约是上年 352000 的万分之一，请核对两年的单位：行政事业性收费"]],
    ["35.2", "36.1", []],
  ])("%s, then %s", (before, now, expected) => {
    expect(messages(before, now)).toEqual(expected);
  });
});
