import { describe, expect, it } from "vitest";
import { textLines } from "../../../server/src/layout/index";
import { headingLine, isTooLong, marksBefore, numeralAt } from "../../../server/src/model/headings/heading-line";

/** A line taken apart: numeral and title as they stand in the text, and the title as it is read. */
function parted(text: string): readonly (string | undefined)[] | undefined {
  const line = textLines(text).find(({ text: words }) => /总体|^$/.test(words));
  const parts = line && headingLine(text, line);
  if (!parts) return undefined;
  const { numeral, title, titleText, span } = parts;
  expect([span.start, span.end]).toEqual([numeral?.span.start ?? title.start, title.end]);
  return [
    numeral && text.slice(numeral.span.start, numeral.span.end),
    text.slice(title.start, title.end),
    ...(titleText === text.slice(title.start, title.end) ? [] : [titleText]),
  ];
}

const page = (line: string): string => `<html><body>\n${line}\n<p>工作有序。</p>\n</body></html>`;

describe("a line taken apart as a heading", () => {
  it.each([
    ["一、总体情况", ["一、", "总体情况"]],
    ["总体情况", [undefined, "总体情况"]],
    ["一、 总体情况 ", ["一、 ", "总体情况"]],
    ["## 一、总体情况", ["一、", "总体情况"]],
    ["## 一、总体情况 ##", ["一、", "总体情况"]],
    ["== 一、总体情况 ==", ["一、", "总体情况"]],
    ["## 一、总体情况 {#overview}", ["一、", "总体情况"]],
    ["## 一、总体情况 ## {#overview}", ["一、", "总体情况"]],
    ["**一、总体情况**", ["一、", "总体情况"]],
    ["**一、总体情况 **", ["一、", "总体情况"]],
    ["__一、总体情况__", ["一、", "总体情况"]],
    ["一、**总体情况**", ["一、", "总体情况"]],
    ["**一、** **总体情况**", ["一、", "总体情况"]],
    ["***总体情况***", [undefined, "总体情况"]],
    ["● 一、总体情况", ["一、", "总体情况"]],
    ["'''一、总体情况", ["一、", "总体情况"]],
    ["【一、总体情况】", ["一、", "总体情况】"]],
    ["**一**、总体情况", ["一**、", "总体情况"]],
    ["、一、总体情况", ["、一、", "总体情况"]],
    ["??? 一、总体情况", ["一、", "总体情况"]],
    ["- 一、总体情况", ["一、", "总体情况"]],
    ["一、总体<br>情况", ["一、", "总体<br>情况", "总体情况"]],
    [page("<p>一、总体情况</p>"), ["一、", "总体情况"]],
    [page("<p>一、<b>总体</b>情况</p>"), ["一、<b>", "总体</b>情况", "总体情况"]],
    [page("<p>&nbsp;一、总体情况</p>"), ["一、", "总体情况"]],
    ["一\u200b、总体情况", ["一\u200b、", "总体情况"]],
    ["", undefined],
  ])("%j", (text, expected) => expect(parted(text)).toEqual(expected));

  it("of up to sixty-seven characters, notes and what stands beside it left out", () => {
    const words = (length: number): string => "总体情况和工作".repeat(20).slice(0, length);
    expect([isTooLong(words(67)), isTooLong(words(68))]).toEqual([false, true]);
    expect([parted(words(67))?.[1], parted(words(68))]).toEqual([words(67), undefined]);
  });

  it("of up to four thousand characters with its markup", () => {
    const styled = (length: number): string => page(`<p>总体<b style="${"a".repeat(length - 16)}">情况</b></p>`);
    expect([parted(styled(4000))?.[2], parted(styled(4001))]).toEqual(["总体情况", undefined]);
  });
});

describe("what stands before the words of a heading", () => {
  it.each([
    ["一、总体情况", 0],
    ["## 一、总体情况", 3],
    ["##一、总体情况", 2],
    ["### ** 一、总体情况", 7],
    ["== 一、总体情况", 3],
    ["● 一、总体情况", 2],
    ["## ●一、总体情况", 4],
    ["●●● 一、总体情况", 0],
    ["?? 一、总体情况", 3],
    ["(一)总体情况", 0],
    ["- 总体情况", 2],
    ["-1", 0],
  ])("%s", (folded, length) => expect(marksBefore(folded)).toBe(length));
});

describe("the numeral that a line begins with", () => {
  /** Style, value and length; `!` where no mark stands behind it. */
  const numeral = (folded: string): string | undefined => {
    const found = numeralAt(folded);
    return found && `${found.numeral.style} ${found.numeral.value}${found.numeral.marked ? "" : "!"} ${found.length}`;
  };

  it.each([
    ["一、总体情况", "chinese 1 2"],
    ["三总体情况", "chinese 3! 1"],
    ["三 总体情况", "chinese 3! 2"],
    ["九.总体情况", "chinese 9 2"],
    ["一一、总体情况", "chinese 1 3"],
    ["叁、总体情况", "chinese 3 2"],
    ["I 一、总体情况", "chinese 1 4"],
    ["一、  总体情况", "chinese 1 4"],
    ["二三事", undefined],
    ["(一)总体情况", "bracketed 1 3"],
    ["(2)、总体情况", "bracketed 2 4"],
    ["1.总体情况", "digit 1 2"],
    ["9、 总体情况", "digit 9 3"],
    ["第一部分总体情况", "part 1 4"],
    ["第3章 总体情况", "part 3 4"],
    ["第二、总体情况", "part 2 3"],
    // Those that the form does not have.
    ["1总体情况", "digit 1! 1"],
    ["01.总体情况", "digit 1! 3"],
    ["1)总体情况", "digit 1! 2"],
    ["Ⅰ、总体情况", "digit 1! 2"],
    ["ⅳ总体情况", "digit 4! 1"],
    ["❷总体情况", "digit 2! 1"],
    ["㊂总体情况", "digit 3! 1"],
    ["IV.总体情况", "digit 4! 3"],
    ["VIII 总体情况", "digit 8! 5"],
    ["A.总体情况", "digit 1! 2"],
    ["(c)总体情况", "digit 3! 3"],
    ["F、总体情况", "digit 6! 2"],
    ["G、总体情况", undefined],
    ["总体情况", undefined],
    // Words that end as a title does, behind 一是; a longer line is a sentence.
    ["一是总体情况", "digit 1! 2"],
    ["第六是、其他事项", "digit 6! 4"],
    ["一是总体工作", "chinese 1! 1"],
    [`一是${"甲".repeat(26)}情况`, "digit 1! 2"],
    [`一是${"甲".repeat(27)}情况`, "chinese 1! 1"],
  ])("%s", (folded, expected) => expect(numeral(folded)).toBe(expected));
});
