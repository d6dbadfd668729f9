import { describe, expect, it } from "vitest";
import { tagNameAt } from "../../../server/src/layout/html/table-tags";
import { readReport } from "../../../server/src/model/report";
import { datumAt } from "../../../server/src/relations/evaluate";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** HTML: a name of letters, digits and colons, ended by white space, `/` or `>`. */
describe("the name of a tag", () => {
  it.each([
    ["<td>", "td"],
    ["</td>", "td"],
    ["<TD>", "td"],
    ["<tA>", "ta"],
    ["<tZ>", "tz"],
    ["<az>", "az"],
    ["<h0>", "h0"],
    ["<h9>", "h9"],
    ["<o:p>", "o:p"],
    ["<br/>", "br"],
    ["<td >", "td"],
    ["<td\t>", "td"],
    ["<td\r>", "td"],
    ["<td\n>", "td"],
    ["<td\u0008>", ""],
    ["<td\u000e>", ""],
    ["<td@>", ""],
    ["<td[>", ""],
    ["<td`>", ""],
    ["<td{>", ""],
    ["<td;>", ""],
    ["<td.>", ""],
    ["<td", ""],
    ["<>", ""],
    ["</>", ""],
    ["<表>", ""],
    [`<${"x".repeat(24)}>`, "x".repeat(24)],
    [`<${"x".repeat(25)}>`, ""],
  ])("%j", (text, name) => {
    expect(tagNameAt(text, 0, text.length)).toBe(name);
  });

  it("is none where the text that is looked at ends with it", () => {
    expect(tagNameAt("<td>", 0, 3)).toBe("");
    expect(tagNameAt("<td>", 0, 4)).toBe("td");
  });
});

/** What is read of the first figure of 表二 in a page that is changed so. */
function firstFigure(page: string): string | undefined {
  const table = readReport(page).tables.get("article20");
  return table && datumAt(table, { table: "article20", row: "rules", column: "issued" })?.text;
}

describe("a page with", () => {
  const page = buildReport({ layout: "html", figures: new Map([[cellKey("article20", "rules", "issued"), "47"]]) });
  const tag = /<td[^>]*>(?=47<)/.exec(page)?.[0] ?? "";
  const withTag = (written: string): string => page.replace(`${tag}47`, `${written}47`);

  it.each([
    ["a > in a quoted attribute", '<td title="a > b">'],
    ["a > in single quotes", "<td title='a > b'>"],
    ["two of them", `<td title="a > b" class='c > d'>`],
    ["quotes with nothing in them", `<td title="">`],
    ["a quote within the other quotes", `<td title="it's > it">`],
    ["no quotes", "<td title=a>"],
    ["a comment that holds a tag", "<!-- <td> > --><td>"],
    ["a script that holds a tag", "<td><script>if (1 < 2) '<td>9</td>';</script>"],
    ["a style", "<td><style>td > p { color: red }</style>"],
    ["an upper-case script", "<td><SCRIPT>'<td>9</td>'</SCRIPT>"],
    ["a declaration", "<td><?xml a?>"],
    ["references to spaces before a figure", "<td>&nbsp;&nbsp;&emsp; &#12288;"],
  ])("%s is read", (_, written) => {
    expect(tag).not.toBe("");
    expect(firstFigure(withTag(written))).toBe("47");
  });
});
