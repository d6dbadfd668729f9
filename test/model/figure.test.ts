import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { isNothing, isNumber, parseFigure } from "../../server/src/model/figure";

function read(text: string, signed = false): string {
  const figure = parseFigure(text, signed);
  if (figure.kind === "blank") return "blank";
  if (figure.kind === "unreadable") return figure.why;
  return `${plain(figure.value)}${figure.unit ? ` ${figure.unit}` : ""}${figure.plain ? "" : " not plain"}`;
}

describe("reading a value cell", () => {
  it.each([
    ["0", "0"],
    ["46850", "46850"],
    ["3351.29", "3351.29"],
    ["１２", "12 not plain"],
    ["1,282", "1282 not plain"],
    ["１，２８２", "1282 not plain"],
    ["007", "7 not plain"],
    ["0.5", "0.5"],
    ["12件", "12 件 not plain"],
    ["6719.3835万元", "6719.3835 万元 not plain"],
    ["十二", "12 not plain"],
    ["两件", "2 件 not plain"],
    ["二〇二三", "2023 not plain"],
    ["-3", "-3 not plain"],
    ["", "blank"],
    ["\u3000\u00a0", "blank"],
    ["/", "none"],
    ["－", "none"],
    ["——", "none"],
    ["无", "none"],
    ["不适用", "none"],
    ["若干", "text"],
    ["1,23", "text"],
    ["12,3456", "text"],
    ["1.2.3", "text"],
    // The number of a note, which is no digit of the figure.
    ["28①", "text"],
    ["1⑴", "text"],
    ["3-5", "text"],
    // The mark of a list, as likely as a sign.
    ["- 3", "text"],
    ["＋ 3", "text"],
    ["约12", "text"],
    ["O", "text"],
    ["十十", "text"],
  ])("%j is %s", (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it("takes a sign as the form's own in 本年增/减", () => {
    expect(read("+19", true)).toBe("19");
    expect(read("－1", true)).toBe("-1 not plain");
    expect(read("- 1", true)).toBe("-1 not plain");
    expect(read("-1", true)).toBe("-1");
    // As converters to Markdown escape a sign.
    expect(read("\\-1", true)).toBe("-1");
  });

  it.each([
    ["减4", "-4 not plain"],
    ["减少了4项", "-4 项 not plain"],
    ["↓１", "-1 not plain"],
    ["增2", "2 not plain"],
    ["新增 2", "2 not plain"],
    ["增加12", "12 not plain"],
    ["减0", "0 not plain"],
    ["减", "text"],
    ["增减2", "text"],
    ["减2增3", "text"],
    ["减-2", "text"],
  ])("takes words for a sign in 本年增/减: %j is %s", (written, expected) => {
    expect(read(written, true)).toBe(expected);
    expect(read(written)).toBe("text");
  });

  it.each([
    ..."万 万五 一万万 一万三万 十十 十百 一百百 一百千 三十百 五五十 一二三四五六七八九".split(" "),
    // 150 to some, 105 to others.
    ..."一百五 三千五 一万五 二万二千二".split(" "),
    // In a column of 万元 36, in others 360,000.
    ..."三十六万 36万 36.5万".split(" "),
  ])("%s is no numeral that is certain", (numeral) => {
    expect(read(numeral)).toBe("text");
  });

  it.each([
    [" 12 ", "12"],
    ["123456789012345", "123456789012345"],
    ["1234567890123456", "1234567890123456"],
    ["999", "999"],
    ["1000", "1000"],
    ["00", "0 not plain"],
    ["0.50", "0.5"],
    ["00.5", "0.5 not plain"],
    ["12 件", "12 件 not plain"],
    ["12（件）", "12 件 not plain"],
    ["12件次", "12 件次 not plain"],
    ["三十六万元", "360000 元 not plain"],
    ["三万件", "30000 件 not plain"],
    ["5亿元", "5 亿元 not plain"],
    ["1,234.5", "1234.5 not plain"],
    ["一百二十件", "120 件 not plain"],
    ["n/a", "none"],
    ["N/A", "none"],
    ["未发生", "none"],
    ["~", "none"],
    ["无件", "text"],
    ["12天", "text"],
    [".5", "text"],
    ["5.", "text"],
    ["--5", "text"],
  ])("%j is %s too", (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ["5", true],
    ["12件", true],
    ["-3", true],
    ["\\-3", true],
    ["１２", true],
    ["1①", false],
    ["零", true],
    ["〇", true],
    ["三", false],
    ["甲", false],
    ["", false],
    ["/", false],
  ])("%j is a number in digits or nought: %s", (written, expected) => {
    expect(isNumber(written)).toBe(expected);
  });

  it.each([..."/ - — ～ 无 没有 未发生 不适用 n/a NULL ／ －".split(" "), " 无 "])(
    "%j is a mark for nothing",
    (text) => {
      expect(isNothing(text)).toBe(true);
    },
  );

  it.each([..."0 无件 没 不 甲 未 n".split(" "), ""])("%j is none", (text) => {
    expect(isNothing(text)).toBe(false);
  });
});
