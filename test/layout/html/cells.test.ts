import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { html, htmlLines } from "../../../server/src/layout/html/html";
import { layoutOfLines, readAs } from "../lines/cells";

/** What a cell of a row is filled with, as the row then stands. */
function filled(cell: string): string {
  const text = `<tr><td>甲</td>${cell}</tr>`;
  const second = html.read(text, { start: 0, end: text.length }).cells[1];
  return second ? applyEdits(text, html.fill(text, second, "5")).slice(14, -5) : "";
}

describe("a cell is filled", () => {
  it.each([
    ["<td></td>", "<td>5</td>"],
    ["<td> </td>", "<td>5</td>"],
    ["<td><br></td>", "<td>5<br></td>"],
    ["<td><p></p><div><b></b></div></td>", "<td><p></p><div><b>5</b></div></td>"],
    ["<td><p><b></b></p><i></i></td>", "<td><p><b>5</b></p><i></i></td>"],
    ["<td><p>&nbsp;</p><p>&nbsp;</p></td>", "<td><p>5</p><p>&nbsp;</p></td>"],
    ["<td> <!----> </td>", "<td>5<!----> </td>"],
    ["<td><p></p> </td>", "<td><p>5</p> </td>"],
    ["<td> <p></p></td>", "<td> <p>5</p></td>"],
  ])("where it is blank, inside its deepest element: %s", (cell, expected) => {
    expect(filled(cell)).toBe(expected);
  });

  it.each([
    ["<td> 1 </td>", "<td> 5 </td>"],
    ["<td>1<b>2</b></td>", "<td>5</b></td>"],
    ["<td><p>&nbsp;1&nbsp;</p></td>", "<td><p>&nbsp;5&nbsp;</p></td>"],
  ])("where it has a content, in its place: %s", (cell, expected) => {
    expect(filled(cell)).toBe(expected);
  });
});

describe("the cells of a table", () => {
  it.each([
    ["<tr><td>甲<td>1<tr><td>乙", ["甲 ¦ 1", "乙"]],
    ["<tr><th>甲</th><td>1</td></tr>", ["甲 ¦ 1"]],
    ["<td>甲</td></tr><td>乙</td>", ["甲", "乙"]],
    ["<td>甲</td><tbody><td>乙</td>", ["甲", "乙"]],
    ["<td>甲</td></table><td>乙</td>", ["甲", "乙"]],
    ["<td>甲</td> 说明 <td>1</td>", ["甲", "说明 ¦ 1"]],
    ["<tr>说明<td>甲</td></tr>后记", ["说明", "甲", "后记"]],
  ])("begin a row behind the tag of a row or of a table: %s", (text, expected) => {
    expect(readAs("html", text)).toEqual(expected);
  });

  it("have a slot of all that stands between two tags", () => {
    const slots = (text: string): readonly string[] =>
      html.read(text, { start: 0, end: text.length }).cells.map(({ slot }) => text.slice(slot.start, slot.end));
    expect(slots("<td> 1 </td><td>1<b>2</b> </td><td><p></p></td>")).toEqual([" 1 ", "1<b>2", ""]);
  });
});

describe("a text is a page", () => {
  const ROWS = ["甲 | 1 | 2 |", "乙 | 3 | 4 |"];
  it.each([
    ["with one tag of a table and other tags", ["<p>甲", "<td>1"], true],
    ["with two tags of a table beside rows of pipes", [...ROWS, "</td></tr>"], true],
    ["not with one tag of a table below rows of pipes", [...ROWS, "</table>"], false],
    ["with paragraphs alone", ["<p>甲</p>"], true],
    ["not with tags that stand in a line", [...ROWS, "<b>甲</b>"], false],
    ["not without tags", ROWS, false],
    ["not where there is prose alone", ["说明文字"], false],
  ])("%s", (_, lines, expected) => {
    expect(layoutOfLines(...lines) === "html").toBe(expected);
  });
});

it("a merged cell is printed with the columns and rows that it covers", () => {
  const covered = { text: "", covered: "left" } as const;
  expect(
    html.print(
      [
        [
          { text: "甲", colSpan: 2, rowSpan: 1 },
          covered,
          { text: "a<b", rowSpan: 3, colSpan: 1 },
          { text: "", colSpan: 2, rowSpan: 2 },
        ],
      ],
      {
        eol: "\n",
      },
    ),
  ).toBe(
    '<table>\n<tr><td colspan="2">甲</td><td rowspan="3">a&lt;b</td><td colspan="2" rowspan="2"></td></tr>\n</table>\n',
  );
});

it.each([
  ["甲\n乙", ["甲", "乙"]],
  ["甲\r\n乙\n", ["甲", "乙"]],
  ["<p>甲\n乙</p>丙\n丁", ["甲乙", "丙", "丁"]],
  ["甲<b>乙</b>\n<i>丙</i>", ["甲乙", "丙"]],
  ["甲<br>乙<o:p>丙</o:p>", ["甲", "乙丙"]],
  ["<div>甲<br>乙\n丙</div>", ["甲", "乙丙"]],
  ["<td>甲\n乙</td>", ["甲", "乙"]],
  ["<p> <b> 甲</b> <i>乙</i> </p>", ["甲 乙"]],
  ["<p>&nbsp;</p>甲&amp;乙", ["甲&乙"]],
  ["<b> 甲</b><i> 乙</i>", ["甲 乙"]],
  ["<b>甲 </b><i>&nbsp;</i><u>乙</u>", ["甲 \u00a0乙"]],
])("the lines of %j are those that a reader sees", (text, expected) => {
  const lines = htmlLines(`甲<p>${text}`, { start: 4, end: 4 + text.length });
  expect(lines.map((line) => line.text)).toEqual(expected);
});

it("a line stands from its first character that is seen to its last", () => {
  const spans = (text: string): readonly string[] =>
    htmlLines(text, { start: 0, end: text.length }).map(({ span }) => text.slice(span.start, span.end));
  expect(spans("甲<b>乙</b>")).toEqual(["甲<b>乙"]);
  expect(spans(" 甲 <b>&nbsp;</b>\n<p> 乙 <i>丙 </i> </p>")).toEqual(["甲", "乙 <i>丙"]);
});

describe("digits in one cell that may be two figures", () => {
  const cellIn = (inner: string) => {
    const text = `<table><tr><td>甲</td><td>${inner}</td></tr></table>`;
    return html.read(text, { start: 0, end: text.length }).cells[1];
  };

  it.each(["<p>4</p><p>7</p>", "4<br>7", "<div>4</div>\n<div>7</div>", "4<sup>7</sup>", "<p>4</p><p></p><p>7</p>"])(
    "%s: doubtful",
    (inner) => {
      expect(cellIn(inner)?.doubtful).toBe(true);
    },
  );

  it.each([
    ["<span>4</span><span>7</span>", "47"],
    ["<p>4<b>7</b></p>", "47"],
    ["<p>47</p><p></p>", "47"],
    ["<br>47<br>", "47"],
    ["5663<br>.3", "5663.3"],
    ["1.属于<br>2021年", "1.属于2021年"],
  ])("%s: one", (inner, text) => {
    expect(cellIn(inner)?.doubtful).toBeUndefined();
    expect(cellIn(inner)?.text).toBe(text);
  });
});
