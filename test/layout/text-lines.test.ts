import { describe, expect, it } from "vitest";
import { isHtml, readBlock, textLines } from "../../server/src/layout/index";

function texts(text: string): string[] {
  return textLines(text).map((line) => line.text);
}

describe("lines of text", () => {
  it("are the physical lines that hold something, trimmed, with their places", () => {
    const text = "\ufeff\n　　一、甲 \r\n\r乙\u00a0\f\n\f丙";
    expect(texts(text)).toEqual(["一、甲", "乙", "丙"]);
    for (const line of textLines(text)) expect(text.slice(line.span.start, line.span.end)).toBe(line.text);
  });

  it("of an HTML document stand between block tags", () => {
    const text =
      "<div class='a>b'><p><b>一、</b> 甲&nbsp;乙</p><p>丙\n  丁<br>戊</p><!-- 无 --><style>p{}</style><p>&nbsp;</p></div><table><tr><td>己</td><td>1</td></tr></table>";
    expect(isHtml(text)).toBe(true);
    expect(texts(text)).toEqual(["一、 甲\u00a0乙", "丙丁", "戊", "己", "1"]);
    const first = textLines(text)[0]?.span;
    expect(first && text.slice(first.start, first.end)).toBe("一、</b> 甲&nbsp;乙");
  });

  it("of an HTML document have one character for each reference to white space, in their cells too", () => {
    const text = "<table><tr><td>甲&nbsp;乙</td><td>1</td></tr><tr><td>丙&ensp;丁</td><td>2</td></tr></table>";
    const { layout, cells } = readBlock(text, { start: 0, end: text.length });
    expect([layout, ...cells.map((cell) => cell.text)]).toEqual(["html", "甲\u00a0乙", "1", "丙\u2002丁", "2"]);
  });

  it("of an HTML document go on over tags inside a line and places where it may be broken", () => {
    const text = "<p><q>一</q>、<!-- 无 --><wbr><kbd>甲</kbd><time>乙</time><nobr>丙</nobr></p><p>丁</p>";
    expect(texts(text)).toEqual(["一、甲乙丙", "丁"]);
  });

  it("stay lines where HTML tables stand among plain text", () => {
    const text = "## 一、甲\n\n乙\n<table>\n<tr>\n<td>丙</td>\n<td>1</td></tr></table>\n\n## 二、丁\n戊";
    expect(texts(text)).toEqual(["## 一、甲", "乙", "丙", "1", "## 二、丁", "戊"]);
  });

  it("begin behind the mark of a quotation where each line has one", () => {
    expect(texts("> 甲\n>\n> > 乙\n>丙\n")).toEqual(["甲", "乙", "丙"]);
    expect(texts("甲\n> 乙\n> 丙\n")).toEqual(["甲", "> 乙", "> 丙"]);
  });

  it("between pipes are what the only cell of a row holds; pipes without anything stay as they are", () => {
    const text = "| 一、总体情况 | | |\n|\n甲 | 1\n|||\n| 2 | 3 |";
    const lines = textLines(text);
    expect(lines.map((line) => line.text)).toEqual(["一、总体情况", "|", "甲 | 1", "|||", "| 2 | 3 |"]);
    for (const { span, text: shown } of lines) expect(text.slice(span.start, span.end)).toBe(shown);
  });

  it("of plain text keep a stray tag and a sign of comparison", () => {
    expect(isHtml("甲<乙>丙</div>")).toBe(false);
    expect(texts("甲<乙>丙</div>")).toEqual(["甲<乙>丙</div>"]);
  });
});
