import { describe, expect, it } from "vitest";
import { pageText, withoutMarkup } from "../../../server/src/layout/html/page-text";

/** The text of a page; `.` and `~` for marks that nobody sees, `_` for a space of a reference, `⏎` for a line end. */
function shown(page: string): string {
  return pageText(page)
    .replace(/\u200b/g, ".")
    .replace(/\u00ad/g, "~")
    .replace(/\u00a0/g, "_")
    .replace(/\n/g, "⏎");
}

describe("the text of a page", () => {
  it.each([
    ["<p>规</p>", "...规⏎..."],
    ["规<br>章", "规⏎...章"],
    ["<p>规<br/>章", "...规⏎....章"],
    ["<div><p>规</p></div>", "........规⏎........."],
    ["<td>规</td><td>章</td>", "....规⏎........章⏎...."],
  ])("has one line end where tags end a line: %s", (page, expected) => {
    expect(shown(page)).toBe(expected);
  });

  it.each([
    ["规<b>章", "规~~~章"],
    ["规<b></b>章", "规~~~~~~~章"],
    ["规<!---->章", "规~~~~~~~章"],
    ["规 <b>章", "规 ...章"],
    ["规<b> 章", "规... 章"],
    ["<b>规", "...规"],
    ["规</b>", "规...."],
    ["规<b></p>", "规...⏎..."],
    ["规<!--", "规...."],
  ])("keeps words together around other tags, and nothing else: %s", (page, expected) => {
    expect(shown(page)).toBe(expected);
  });

  it.each([
    ["<p>规\n章</p>", "...规 章⏎..."],
    ["<p>规\r\n章</p>", "...规 .章⏎..."],
    ["<p>规<td>\n章", "...规⏎... 章"],
    ["规\n章", "规⏎章"],
    ["<p>规</p>\n章", "...规⏎...⏎章"],
    ["<pre>规\n章</pre>", ".....规⏎章⏎....."],
    ["<div><pre>规</pre></div><p>章\n条</p>", "..........规⏎..............章 条⏎..."],
    ["<td>规\n章</td>", "....规⏎章⏎...."],
  ])("has the line ends of its source where no element makes white space of them: %j", (page, expected) => {
    expect(shown(page)).toBe(expected);
  });

  it.each([
    ["<div> <p>规", ".........规"],
    ["<div>\n<p>规", ".........规"],
    ["<div> 规", "..... 规"],
    ["<p>&nbsp;</p>", "...______⏎..."],
    ["<p>规</p><p>&nbsp;</p>", "...规⏎......______⏎..."],
    [" <p>规", " ...规"],
    ["规\n<p>章", "规⏎...章"],
    ["规 \n <p>章", "规 ⏎ ...章"],
    ["规<b> </b><p>章", "规... ....⏎..章"],
    ["规<b>\n</b><p>章", "规...⏎.......章"],
    ["规\n章<p>条", "规⏎章⏎..条"],
  ])("has no line of white space alone, unless a reference stands for it: %j", (page, expected) => {
    expect(shown(page)).toBe(expected);
  });

  it.each([
    ["1&lt;2", "1<~~~2"],
    ["1&#60;2", "1<~~~~2"],
    ["1&#x3C;2", "1<~~~~~2"],
    ["1&NBSP;2", "1______2"],
    ["1&#12288;2", "1________2"],
    ["1&nobody;2", "1&nobody;2"],
    ["1&#0;2", "1&#0;2"],
    ["1&lt2", "1&lt2"],
  ])("has the characters that references stand for: %s", (page, expected) => {
    expect(shown(page)).toBe(expected);
  });
});

it.each([
  ["\u200b\u00ad5\u200b ", "5"],
  [" 5\u00ad5 ", "5\u00ad5"],
  ["5", "5"],
  ["\u200b", ""],
])("a cell has no marks for markup around its content: %j", (slot, expected) => {
  const page = `\u00ad${slot}\u00ad`;
  const span = { start: 1, end: 1 + slot.length };
  const cell = { span, slot: span, text: slot, startsRow: true };
  const { start, end } = withoutMarkup(page, cell).span;
  expect(page.slice(start, end)).toBe(expected);
  expect(start).toBeGreaterThanOrEqual(span.start);
  expect(end).toBeLessThanOrEqual(span.end);
});
