import { expect, it } from "vitest";
import { pageText } from "../../../server/src/layout/html/page-text";
import { random } from "../../support/random/random";

/** What a reader sees of a text: without marks that nobody sees and white space at the ends of lines. */
function seen(text: string): readonly string[] {
  return pageText(text)
    .replace(/[\u00ad\u200b]/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

it.each([
  ["<p>规章  0  5</p><p>规范性文件\n 1 2</p>", ["规章  0  5", "规范性文件  1 2"]],
  ["<div><div>规章</div><div>0</div></div>", ["规章", "0"]],
  ["规章 0<br>规范性文件 1<br/>", ["规章 0", "规范性文件 1"]],
  ["<p><b>规</b>章 <span>1</span><!-- 无 --><i>2</i></p>", ["规章 12"]],
  ["<pre>规章  0\n文件  1</pre>", ["规章  0", "文件  1"]],
  ["<p>&ldquo;三需要&rdquo;&lt;</p><script>var a = '<p>1</p>';</script><p>2</p>", ["“三需要”<", "2"]],
])("%j is seen as %j", (page, lines) => {
  expect(seen(page)).toEqual(lines);
});

it("a paragraph with nothing but a reference to white space is an empty line, one without anything is none", () => {
  const lines = pageText("<p>1</p><p>&nbsp;</p><p></p><p>2</p>")
    .replace(/[\u00ad\u200b]/g, "")
    .split("\n");
  expect(lines.map((line) => line.trim())).toEqual(["1", "", "2", ""]);
});

it("every character stays in its place, whatever the markup", () => {
  const source = random(5);
  const pieces = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "&nbsp;",
    "&amp;",
    "&#8220;",
    "&x",
    "<",
    ">",
    "\n",
    " ",
    "规章",
    "12",
    "<!--",
  ];
  for (let turn = 0; turn < 300; turn++) {
    const page = Array.from({ length: 30 }, () => source.pick(pieces)).join("");
    const text = pageText(page);
    expect(text.length).toBe(page.length);
    for (const [at, character] of [...page].entries())
      if (/[规章\d]/.test(text.charAt(at))) expect(text.charAt(at)).toBe(character);
  }
});
