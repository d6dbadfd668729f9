import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { layoutOf } from "../../../server/src/layout/index";
import { lines, rows } from "../rows";

describe("html", () => {
  it("reads rows and cells through inline markup, references, comments and upper case", () => {
    const text =
      '<P>前&amp;言</P><TABLE border="1"><TR title="a>b"><TD rowspan=2><p>甲<br/>乙</p></TD><td><span>1</span></td><td>&nbsp;</td></TR>\n' +
      "<tr><!-- <td>无</td> --><th>2<td>\n  3\n</tr><tr><td>丙<td></table>后记";
    expect(rows(text, "html")).toEqual(["前&言", "甲乙 ¦ 1 ¦ ∅", "2 ¦ 3", "丙 ¦ ∅", "后记"]);
  });

  it("shows the white space between inline elements, and none before the first or behind the last", () => {
    expect(
      rows("<table><tr><td> <b>甲</b> <i>乙</i>\n<u>丙</u> </td><td><i></i> <b>1</b></td></tr></table>", "html"),
    ).toEqual(["甲 乙丙 ¦ 1"]);
  });

  it("tells where a blank cell would be filled: inside its innermost element", () => {
    const cases = [
      "<td><p>⟦&nbsp;⟧</p></td>",
      "<td><p><span>⟦⟧</span></p></td>",
      "<td>⟦ ⟧</td>",
      "<td>\n<p>⟦&nbsp; ⟧</p>\n</td>",
    ];
    for (const marked of cases) {
      const text = `<table><tr><td>甲</td>${marked.replace(/[⟦⟧]/g, "")}</tr></table>`;
      const blank = layoutOf("html").read(text, { start: 0, end: text.length }).cells[1];
      if (!blank) throw new Error("no cell");
      expect(blank.text).toBe("");
      expect(applyEdits(text, layoutOf("html").fill(text, blank, "0"))).toBe(
        `<table><tr><td>甲</td>${marked.replace(/⟦.*⟧/, "0")}</tr></table>`,
      );
    }
  });

  it.each(["<", "</", "</t", "</td", "<td", '<td colspan="2', "<o:p", "<!", "<!-", "<!--"])(
    "loses nothing but the tag in which a text ends: %s",
    (tag) => {
      const text = `<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2${tag}`;
      expect(rows(text, "html")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
    },
  );

  it("takes no sign for a tag that begins none", () => {
    expect(rows("<table><tr><td>甲</td><td>小于 < 3", "html")).toEqual(["甲 ¦ 小于 < 3"]);
  });

  it("is not taken in by a stray tag behind another table", () => {
    expect(rows(lines("甲 | 1 | 2 |", "乙 | 3 | 4 |", "扫一扫</div>"), "pipe-rows")).toHaveLength(3);
  });
});

describe("glued", () => {
  it("divides text from digits, and leaves the next label its numeral", () => {
    const text = "（三）不给1.子丑00000002.寅卯0000000（四）甲156-5997乙丙0.5丁戊12";
    expect(rows(text, "glued")).toEqual([
      "（三）不给1.子丑 ¦ 0000000 ¦ 2.寅卯 ¦ 0000000 ¦ （四）甲 ¦ 156-5997 ¦ 乙丙 ¦ 0.5 ¦ 丁戊 ¦ 12",
    ]);
  });

  it("does not read prose with dates and amounts", () => {
    const text = "2023年1月共收到申请12件，办结11件，结转1件，全年公开信息3400余条，举办发布会10场，回复留言85条。";
    expect(rows(text, "bare-cells")).toEqual([text]);
  });
});

/** Rows are written as the page writes those that it has. */
it.each([
  ["", "<td>规章</td><td></td>"],
  ["<td>甲</td><td>&nbsp;</td>", "<td>规章</td><td>&nbsp;</td>"],
  ["<td><p>甲</p></td>", "<td><p>规章</p></td><td><p></p></td>"],
  ['<TH class="a">\n <P align="left">甲</P></TH>', "<td><p>规章</p></td><td><p></p></td>"],
  ["<td><pre>甲</pre></td>", "<td>规章</td><td></td>"],
  ["<p>甲</p>", "<td>规章</td><td></td>"],
])("a row printed like %j", (like, cells) => {
  expect(layoutOf("html").print([[{ text: "规章" }, { text: "" }]], { eol: "\n", like })).toBe(
    `<table>\n<tr>${cells}</tr>\n</table>\n`,
  );
});
