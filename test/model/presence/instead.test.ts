import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { pictureIn } from "../../../server/src/model/presence/instead";
import { buildReport } from "../../support/reports/report-builder";

describe("a picture in a text", () => {
  it.each([
    ["甲<img src='a.png'>乙", "<img src='a.png'>"],
    ["甲<IMG src='a.png'", "<IMG src='a.png'"],
    ["甲<object data='a'>乙", "<object data='a'>"],
    ["甲<iframe src='a'>乙", "<iframe src='a'>"],
    ["甲<svg>乙", "<svg>"],
    ["甲![表](a.png)乙", "![表](a.png)"],
    ["甲![表]乙", "![表]"],
    ["甲![[表.png]]乙", "![[表.png]]"],
    ["甲[图片]乙", "[图片]"],
    ["甲（附图）乙", "（附图）"],
    ["甲\n表二-1.png\n乙", "表二-1.png"],
    ["甲\ufffc乙", "\ufffc"],
    ["甲<image>乙", undefined],
    ["甲[表](a.html)乙", undefined],
    ["甲见表二-1.png。", undefined],
    ["发布图片（图文并茂）5张", undefined],
  ])("%s", (text, expected) => {
    const found = pictureIn(text);
    expect(found && text.slice(found.start, found.end)).toBe(expected);
  });
});

/** What is said of 表二 in a report that has a line in its place. */
function saidOf(line: string): string | undefined {
  const text = buildReport({ layout: "tab-rows", grid: (lines, { id }) => (id === "article20" ? [] : lines) });
  const report = text.replace(/(?<=二、主动公开政府信息情况\n)/, line === "" ? "" : `${line}\n`);
  const found = analyse(report).findings.find(({ message }) => message["zh-CN"].includes("表二"));
  return found && `${found.code} ${found.message["zh-CN"]}`;
}

describe("in place of a table", () => {
  const elsewhere = (quoted: string): string =>
    `unreadable-table 表二没有读出：这一部分写有“${quoted}”，所指的内容不在这里，未作核对`;

  it.each([
    ["[图片]", "unreadable-table 表二没有读出：这一部分有图片，图片里的表格无法核对"],
    ["（见附图）", elsewhere("见附图")],
    ["表格详见附图1。", elsewhere("详见附图1")],
    ["如下图所示：", elsewhere("如下图")],
    ["[主动公开情况](/files/2024.xls)", elsewhere("/files/2024.…")],
    ["", "missing-table “二、主动公开政府信息情况”下没有表二，没有数据也要填 0 列表"],
    ["全年主动公开信息20条。", "missing-table “二、主动公开政府信息情况”下没有表二，没有数据也要填 0 列表"],
    ["详见附件。", "missing-table “二、主动公开政府信息情况”下没有表二，没有数据也要填 0 列表"],
    ["全年征求意见图文并茂。", "missing-table “二、主动公开政府信息情况”下没有表二，没有数据也要填 0 列表"],
    ["见下表：", "missing-table “二、主动公开政府信息情况”下没有表二，没有数据也要填 0 列表"],
  ])("%j", (line, said) => expect(saidOf(line)).toBe(said));
});
