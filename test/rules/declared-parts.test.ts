import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { SECTIONS } from "../../server/src/spec/sections";
import { buildReport } from "../support/reports/report-builder";

const [TITLE = "", ...REST] = buildReport({ body: "青禾县水利局", year: 2023 }).split("\n");

/** What the rule points at in a report whose preface begins with a line. */
function found(line: string, rest: readonly string[] = REST): readonly string[] {
  const text = [TITLE, line, ...rest].join("\n");
  return analyse(text)
    .findings.filter(({ code }) => code === "declared-parts")
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message["zh-CN"]}`);
}

describe("the number of parts that a report says it has", () => {
  const said = (written: string, number: number): readonly string[] => [
    `${written}: 说有 ${number} 个部分，正文是格式的 6 个部分`,
  ];

  it.each([
    ["全文分为五个部分。", said("五", 5)],
    ["工作公开透明。全文分为五个部分，数据真实。", said("五", 5)],
    ["本报告共7个部分。", said("7", 7)],
    ["本年度报告由四个部分组成。", said("四", 4)],
    ["本年度报告由三个部分组成。", []],
    ["全文分为六个部分。", []],
    [
      "本报告包括概述、主动公开情况、依申请公开情况、复议诉讼情况、存在问题和其他事项共七项内容。",
      ["七: 说有 7 个部分，列出 6 个，相差 1 个"],
    ],
    ["全文分为6个部分。", []],
    ["本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项等六个部分。", []],
    ["全年工作分为五个部分。", []],
    ["本报告根据《条例》编制，分为八个部分。", said("八", 8)],
    ["本报告根据《条例》编制，分为六个部分。", []],
    ["本报告根据《条例》编制，目录分为八个部分。", []],
    [
      "本报告共五个部分，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。",
      [
        "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项: 列举了 5 个部分，正文是格式的 6 个部分",
      ],
    ],
  ])("%s", (line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  const FOREIGN = "总体情况，主动公开政府信息情况，政府信息管理情况，存在的主要问题及改进情况，其他需要报告的事项";
  const NAMED = "列举的“政府信息管理情况”不是格式规定的部分，正文是格式的 6 个部分";
  const LIST = SECTIONS.map(({ label }) => label).join("、");
  const ITEMS = FOREIGN.split("，").map((part, index) => `${"一二三四五"[index]}、${part}`);
  it.each([
    [`报告共分五个部分：${FOREIGN}。`, [`${FOREIGN}: ${NAMED}`]],
    [`内容包括：${ITEMS.join("；")}。`, [`${ITEMS.join("；")}: ${NAMED}`]],
    [`全文包括：年度报告应当包括${SECTIONS.map(({ label }) => label).join("；")}。`, []],
    [`报告内容包括：${FOREIGN.replace("，政府信息管理情况", "")}，统计期限为全年。`, []],
    [`全文共分五部分，即${FOREIGN.replaceAll("，", "、")}。`, [`${FOREIGN.replaceAll("，", "、")}: ${NAMED}`]],
    [
      "本报告由概述、主动公开、依申请公开、咨询处理、复议诉讼和收费、存在问题等六部分组成。",
      [
        "概述、主动公开、依申请公开、咨询处理、复议诉讼和收费、存在问题: 列举的“咨询处理”不是格式规定的部分，正文是格式的 6 个部分",
      ],
    ],
    ["全年开展了六项工作，即学习、宣传、培训、检查、考核、整改。", []],
    [`本报告由${LIST.replace("、其他需要报告的事项", "")}等六部分组成。`, ["六: 说有 6 个部分，只列出 5 个，请核对"]],
    [
      `本报告由${SECTIONS.slice(0, 3)
        .map(({ label }) => label)
        .join("、")}等六部分组成。`,
      [],
    ],
    [
      "本报告共六个部分，内容包括概述、主动公开政府信息情况、依申请公开情况、监督保障情况、存在的主要问题及改进情况、附表情况、其他需要报告的事项。",
      [
        "概述、主动公开政府信息情况、依申请公开情况、监督保障情况、存在的主要问题及改进情况、附表情况、其他需要报告的事项: 列举的“监督保障情况”、“附表情况”不是格式规定的部分，正文是格式的 6 个部分",
      ],
    ],
    [
      `本报告主要内容分为：${SECTIONS.slice(1)
        .map(({ label }, index) => `${"一二三四五"[index]}、${label}`)
        .join("；")}，共六部分。`,
      ["六: 说有 6 个部分，列出 5 个，相差 1 个"],
    ],
    ["工作包括：主动公开情况，政府信息管理情况，政府信息公开平台建设情况，监督保障情况。", []],
    [`主要内容有${LIST}等7个方面。`, ["7: 说有 7 个部分，列出 6 个，相差 1 个"]],
    [`主要内容有${LIST}等六个方面。`, []],
    // The form's parts, in other words.
    [`本报告涵盖了${LIST}，共六个部分。`, []],
    [`全文包括${LIST.replace("总体", "政府信息公开工作年度总体")}六个部分。`, []],
    [`全文由${LIST.replace("其他需要报告的事项", "其它需要报告")}六部分组成。`, []],
    [`全文由${LIST.replace("其他需要报告的事项", "其他")}六部分组成。`, []],
    [`全文由${LIST.replace("总体", "信息公开工作总体")}六部分组成。`, []],
    [`全文由${LIST.replace("总体", "年度报告总体")}六部分组成。`, []],
    [`全文包括：${LIST.replace("总体", "2023年度政府信息公开工作的总体")}等六大部分。`, []],
    [
      `全文由${LIST.replace("总体", "政府信息公开工作的总体").replace("其他需要报告的事项", "统计表（见附件）")}等六部分组成。`,
      [],
    ],
    [
      `本报告涵盖${LIST.replace("总体", "人员")}六个部分。`,
      [`${LIST.replace("总体", "人员")}: ${NAMED.replace("政府信息管理", "人员")}`],
    ],
  ])("%s", (line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  it("is not judged in a report that is divided otherwise", () => {
    const without = REST.join("\n")
      .replace(/^六、.*\n/m, "")
      .split("\n");
    expect(found("全文分为五个部分。", without)).toEqual([]);
  });
});

describe("a preface that a converter broke into lines", () => {
  const broken = (number: string): string =>
    `本报告根据《中华人民共和国政府信息公开条例》编制，全文包括总体情况、主动公\n开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼\n情况、存在的主要问题及改进情况、其他需要报告的事项共${number}个部分。`;

  it("is read as one", () => {
    expect(found(broken("八"), ["", ...REST])).toEqual(["八: 说有 8 个部分，列出 6 个，相差 2 个"]);
    expect(found(broken("六"), ["", ...REST])).toEqual([]);
  });
});

describe("a list of parts with a number of its own", () => {
  const PARTS = SECTIONS.map(({ label }) => label);

  it.each([
    ["五", 6, ["改为“六”"]],
    // The form has six: the list is what is wrong.
    ["六", 5, []],
  ] as const)("%s parts declared, %i listed: what is offered", (declared, listed, titles) => {
    const text = [TITLE, `本报告由${PARTS.slice(0, listed).join("、")}${declared}个部分组成。`, ...REST].join("\n");
    const [finding] = analyse(text).findings.filter(({ code }) => code === "declared-parts");
    expect(finding).toBeDefined();
    expect(finding?.fixes?.().map(({ title }) => title["zh-CN"])).toEqual(titles);
  });

  const list = (count: number, more: readonly string[] = []): string => [...PARTS.slice(0, count), ...more].join("、");

  it.each([
    [`工作有序。本报告由${list(6)}五个部分组成。`, ["五: 说有 5 个部分，列出 6 个，相差 1 个"]],
    [`本报告由${list(6)}6个部分组成。`, []],
    [`本报告包括${list(3)}等六个部分。`, []],
    [`本报告包括${list(3)}等五个部分。`, ["五: 说有 5 个部分，正文是格式的 6 个部分"]],
    [`本报告包括${list(6)}等七个部分。`, ["七: 说有 7 个部分，列出 6 个，相差 1 个"]],
  ])("%s", (line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  const wrong = (number: string, declared: number, listed: number): string =>
    `${number}: 说有 ${declared} 个部分，列出 ${listed} 个，相差 ${Math.abs(declared - listed)} 个`;
  const separated = PARTS.slice(0, 4).join("；");
  const numbered = (parts: readonly string[]): string =>
    parts.map((part, at) => `${"一二三四五六"[at]}是${part}`).join("；");

  it.each([
    // Semicolons between the parts.
    [`内容包括${separated}，共五个部分。`, [wrong("五", 5, 4)]],
    [`内容包括${separated}，共四个部分。`, [`${separated}: 列举了 4 个部分，正文是格式的 6 个部分`]],
    [`内容包括${PARTS.slice(0, 3).join("；")}，共五个部分。`, []],
    [`内容包括学习培训情况；宣传情况；检查情况，共四个部分。`, []],
    [`内容包括${separated}，共五个部分。正文由${list(6)}五个部分组成。`, [wrong("五", 5, 4), wrong("五", 5, 6)]],
    // The number before the list.
    [`本报告共分五个部分，分别为${list(6)}。`, [wrong("五", 5, 6)]],
    [`本报告共分5个部分，分别为${list(6)}。`, [wrong("5", 5, 6)]],
    [`本报告共分六个部分，分别为${list(6)}。`, []],
    ["全年工作分五个部分，分别为总体情况、学习情况、宣传情况。", []],
    // Behind ordinals.
    [`本报告包括五个部分：${numbered(PARTS)}。`, [wrong("五", 5, 6)]],
    [`本报告包括5个部分：${numbered(PARTS)}。`, [wrong("5", 5, 6)]],
    [`本报告包括六个部分：${numbered(PARTS)}。`, []],
    ["全年工作包括五个部分：一是学习培训情况；二是宣传情况；三是检查情况。", []],
    // Without a number.
    [`本报告由${list(5)}组成。`, [`${list(5)}: 列举了 5 个部分，正文是格式的 6 个部分`]],
    [`工作有序。本报告由${list(5)}构成。`, [`${list(5)}: 列举了 5 个部分，正文是格式的 6 个部分`]],
    [`本报告由${list(6)}组成。`, []],
  ])("%s", (line, expected) => {
    expect(found(line)).toEqual(expected);
  });

  it.each([
    [`本报告由${list(6)}7个部分组成。`, ["改为“6”"]],
    // One of the parts listed is not the form's, so not the number alone is wrong.
    [`本报告由${list(4, ["人员情况"])}七个部分组成。`, []],
  ])("what is offered: %s", (line, titles) => {
    const [finding] = analyse([TITLE, line, ...REST].join("\n")).findings.filter(
      ({ code }) => code === "declared-parts",
    );
    expect(finding?.message["zh-CN"]).toMatch(/^说有 7 个部分/);
    expect(finding?.fixes?.().map(({ title }) => title["zh-CN"])).toEqual(titles);
  });
});
