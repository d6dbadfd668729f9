import { expect, it } from "vitest";
import { htmlTokens } from "../../../server/src/layout/html/html-tokens";

/** The tokens of a text: tags by their names in brackets, texts as they stand. */
function tokens(text: string, end = text.length): readonly string[] {
  return htmlTokens(text, { start: 0, end }).map((token) => {
    const raw = text.slice(token.span.start, token.span.end);
    if (token.kind === "text") return raw;
    expect(raw.startsWith("<") && raw.endsWith(">")).toBe(true);
    return `<${token.closing ? "/" : ""}${token.name}>`;
  });
}

it.each([
  ["<p>甲</p>", ["<p>", "甲", "</p>"]],
  ["甲<br/>乙", ["甲", "<br>", "乙"]],
  ["<TD class=x>1</TD>", ["<td>", "1", "</td>"]],
  ["1 < 2 <b>3</b>", ["1 < 2 ", "<b>", "3", "</b>"]],
  ["<>甲</>", ["<>甲</>"]],
  // Marks that nobody sees.
  ["<\u200bt\u00add class=x>1<\u200b/td\ufeff>", ["<td>", "1", "</td>"]],
  [`<td title="a > b">1`, ["<td>", "1"]],
  ["<td title='a > b'>1", ["<td>", "1"]],
  [`<td title="a > b" lang='c > d'>1`, ["<td>", "1"]],
  [`<td title="it's > it">1`, ["<td>", "1"]],
  // A quote that is never closed: the tag ends at its first >.
  [`<td title="a>1<td>2`, ["<td>", "1", "<td>", "2"]],
  [`<td title="a>1<td lang='b>2`, ["<td>", "1", "<td>", "2"]],
  ["甲<!-- <p>乙</p> -->丙", ["甲", "丙"]],
  ["甲<!---->丙", ["甲", "丙"]],
  ["甲<!-- 乙", ["甲"]],
  ["甲--><!-- 乙 -->丙", ["甲-->", "丙"]],
  ["甲<!-->乙-->丙", ["甲", "丙"]],
  ["<!doctype html><?xml a?>甲", ["甲"]],
  ["<script>if (1 < 2) '<td>';</script>甲", ["<script>", "</script>", "甲"]],
  ["<style>p > td {}</style>甲", ["<style>", "</style>", "甲"]],
  ["<SCRIPT>'</style>'</SCRIPT>甲", ["<script>", "</script>", "甲"]],
  ["<script>甲", ["<script>"]],
  ["<script>甲</script>乙<script>丙</script>丁", ["<script>", "</script>", "乙", "<script>", "</script>", "丁"]],
  // The text ends in a tag.
  ["甲<", ["甲"]],
  ["甲</", ["甲"]],
  ["甲<t", ["甲"]],
  ["甲</td", ["甲"]],
  ["甲<td class=", ["甲"]],
  ["甲<!-", ["甲"]],
  ["甲<3", ["甲<3"]],
  ["甲<乙", ["甲<乙"]],
  ["甲 < 乙", ["甲 < 乙"]],
])("%s", (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

it("a range that ends before the text ends in no tag", () => {
  expect(tokens("甲<td", 2)).toEqual(["甲<"]);
  expect(tokens("<p>甲<p>", 4)).toEqual(["<p>", "甲"]);
  expect(tokens("<script>甲</script>", 9)).toEqual(["<script>"]);
  expect(tokens("甲<!-- 乙 -->", 6)).toEqual(["甲"]);
});

it("a tag that is cut off is two thousand characters long at most", () => {
  const cut = (length: number): readonly string[] => tokens(`甲<td ${"x".repeat(length - 4)}`);
  expect(cut(2000)).toEqual(["甲"]);
  expect(cut(2001)).toHaveLength(1);
  expect(cut(2001)[0]).toHaveLength(2002);
});
