import { describe, expect, it } from "vitest";
import type { UnreadEvidence } from "../../server/src/model/presence/evidence";
import { readReport } from "../../server/src/model/report";
import {
  type UnreadRow,
  unreadRows,
  unreadRowsMessage,
  unreadTable,
  unreadTableMessage,
} from "../../server/src/rules/support/unread-parts";
import { formOf } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { buildReport } from "../support/reports/report-builder";

const FORM = formOf("article20", "2021");
const [RULES_ROW] = rowsOf(FORM);
const TEXT = buildReport({ layout: "tab-rows" });

const evidence = (kind: UnreadEvidence["kind"], text = "", count = 1): UnreadEvidence => ({
  kind,
  span: { start: 0, end: 1 },
  text,
  count,
});

describe("what is said of a table that was not found", () => {
  it.each([
    [evidence("named", "行政许可"), "表二没有读出：文中有“行政许可”表中的字样，排列无法辨认，未作核对"],
    [evidence("named", "行政许可", 3), "表二没有读出：文中有“行政许可”等 3 处表中的字样，排列无法辨认，未作核对"],
    [evidence("named", "行政\n 许可"), "表二没有读出：文中有“行政 许可”表中的字样，排列无法辨认，未作核对"],
    [
      evidence("named", "一二三四五六七八九十一二"),
      "表二没有读出：文中有“一二三四五六七八九十一二”表中的字样，排列无法辨认，未作核对",
    ],
    [
      evidence("named", "一二三四五六七八九十一二三"),
      "表二没有读出：文中有“一二三四五六七八九十一二…”表中的字样，排列无法辨认，未作核对",
    ],
    [evidence("picture"), "表二没有读出：这一部分有图片，图片里的表格无法核对"],
    [evidence("elsewhere", "见附图"), "表二没有读出：这一部分写有“见附图”，所指的内容不在这里，未作核对"],
    [evidence("figures", "3", 12), "表二没有读出：这一部分有 12 个数，没有认得出的行名，未作核对"],
  ])("%j", (found, message) => expect(unreadTableMessage(FORM, found)["zh-CN"]).toBe(message));

  it("counts the other places in English", () => {
    expect(unreadTableMessage(FORM, evidence("named", "规章", 3)).en).toContain('"规章" and 2 other places is there');
    expect(unreadTableMessage(FORM, evidence("named", "规章")).en).toContain('"规章" is there');
  });
});

describe("what is said of rows that were not read", () => {
  const row = (found: UnreadEvidence, labelled = false): UnreadRow => {
    if (!RULES_ROW) throw new Error("No row");
    return { form: RULES_ROW, evidence: found, labelled };
  };
  it.each([
    [row(evidence("named")), "行名不在格式规定的位置"],
    [row(evidence("unknown", "食堂菜谱")), "该处的“食堂菜谱”无法辨认"],
    [row(evidence("figures", "3", 2)), "该处有 2 个数没有行名"],
    [row(evidence("figures", "3", 2), true), "行名后没有数据，表中另有 2 个数无法对应"],
    [row(evidence("borders")), "行名后的各格没有分开"],
    [row(evidence("neighbour")), "相邻的行没有读准"],
  ])("why the first was not: %#", (one, why) => {
    expect(unreadRowsMessage(FORM, [one])["zh-CN"]).toBe(`表二有 1 行没有读出：规章，${why}，未作核对`);
    expect(unreadRowsMessage(FORM, [one, one])["zh-CN"]).toBe(`表二有 2 行没有读出：规章 等，${why}，未作核对`);
  });

  it("in English counts them, too", () => {
    const one = row(evidence("named"));
    expect(unreadRowsMessage(FORM, [one]).en).toMatch(/^1 row not read: (?!.*and others)/);
    expect(unreadRowsMessage(FORM, [one, one]).en).toMatch(/^2 rows not read: .* and others;/);
  });
});

describe("rows that were not read", () => {
  /** Row, what stands there, and `label` where its label was read. */
  const found = (text: string): readonly string[] => {
    const report = readReport(text);
    const table = report.tables.get("article20");
    if (!table) throw new Error("No table");
    return unreadRows(report, table).map(({ form, evidence: { kind }, labelled }) =>
      [form.key, kind, ...(labelled ? ["label"] : [])].join(" "),
    );
  };

  it.each([
    ["none where all were read", (text: string) => text, []],
    ["none where nothing stands there", (text: string) => text.replace(/^行政处罚\t.*\n/m, ""), []],
    [
      "one whose place has other words",
      (text: string) => text.replace(/^行政处罚\t/m, "食堂菜谱\t"),
      ["penalties unknown"],
    ],
    [
      "one without values, where figures without a row stand",
      (text: string) => text.replace(/^行政处罚\t.*$/m, "行政处罚").replace(/^行政强制\t/m, "12\n$&"),
      ["penalties figures label"],
    ],
  ])("%s", (_, change, expected) => expect(found(change(TEXT))).toEqual(expected));

  it("are not told of behind the end of a text that is cut", () => {
    const unread = TEXT.replace(/^行政处罚\t/m, "食堂菜谱\t");
    expect(found(unread.slice(0, unread.indexOf("食堂菜谱") + 4))).toEqual([]);
  });
});

describe("a table that was not found", () => {
  const CUT = TEXT.slice(0, TEXT.indexOf("\n四、政府") + 1);
  const REVIEWS = "四、政府信息公开行政复议、行政诉讼情况\n";
  const kindIn = (text: string): string | undefined => unreadTable(readReport(text), "reviews")?.kind;
  it("is unread where something of it stands there", () => {
    expect(kindIn(`${CUT}${REVIEWS}3 2 1\n五、存在的主要问题及改进情况\n无。\n`)).toBe("figures");
    expect(kindIn(`${CUT}${REVIEWS}无。\n五、存在的主要问题及改进情况\n无。\n`)).toBeUndefined();
    expect(kindIn(TEXT)).toBeUndefined();
  });

  it("is not spoken of where the text may be cut off there", () => {
    expect(kindIn(`${CUT}${REVIEWS}3 2 1`)).toBeUndefined();
    expect(kindIn(`${CUT}${REVIEWS}3 2 1\n以上为全年数据。\n`)).toBe("figures");
  });
});
