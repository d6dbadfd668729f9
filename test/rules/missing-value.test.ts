import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "3"],
  [cellKey("applications", "partial", "business"), "2"],
]);

/** A report in which a row has its label alone. */
function without(row: RegExp): string {
  const text = buildReport({ layout: "tab-rows", figures: FIGURES });
  const bare = text.replace(row, "$1");
  expect(bare).not.toBe(text);
  return bare;
}

const found = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "missing-value");

/** What is offered, and whether it makes the text that it should. */
function offered(text: string): readonly string[] {
  return (found(text)[0]?.fixes?.() ?? []).map(({ title }) => title["zh-CN"]);
}

const mended = (text: string): string => applyEdits(text, found(text)[0]?.fixes?.()[0]?.edits ?? []);

describe("a row with its label alone", () => {
  it("of one value names the cell that it lacks", () => {
    const text = without(/^(行政处罚)\t.*$/m);
    const [finding, ...more] = found(text);
    expect([finding?.message["zh-CN"], more]).toEqual(["缺少 1 个数据：行政处罚，没有的应填 0", []]);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("行政处罚");
    expect(finding?.cell).toEqual({ table: "article20", row: "penalties", column: "decisions" });
    expect(finding?.subject).toEqual({ table: "article20", row: "penalties" });
  });

  it("of several names the row", () => {
    const [finding] = found(without(/^(.*（一）予以公开)\t.*$/m));
    expect(finding?.message["zh-CN"]).toMatch(/^缺少 7 个数据：.*予以公开.*，没有的应填 0$/);
    expect([finding?.cell, finding?.subject]).toEqual([undefined, { table: "applications", row: "granted" }]);
  });

  it("gets the figures that the relations leave, else blank cells", () => {
    const whole = buildReport({ layout: "tab-rows", figures: FIGURES });
    const granted = without(/^(.*（一）予以公开)\t.*$/m);
    expect(offered(granted)).toEqual(["按勾稽关系填入 3、0、0、0、0、0、3"]);
    expect(mended(granted)).toBe(whole);
    const penalties = without(/^(行政处罚)\t.*$/m);
    expect(offered(penalties)).toEqual(["补上空白单元格"]);
    expect(found(mended(penalties))).toEqual([]);
    expect(
      found(penalties)[0]
        ?.fixes?.()
        .map(({ kind, preferred }) => [kind, preferred]),
    ).toEqual([["review", true]]);
  });

  it("is not told of where words stand behind it on its line, which may be its value", () => {
    const text = without(/^(行政处罚)\t.*$/m);
    expect(found(text)).toHaveLength(1);
    for (const words of ["（见附表）", " 见附表", "：见附表"])
      expect(found(text.replace(/^行政处罚$/m, `行政处罚${words}`))).toEqual([]);
  });

  const PAGE = buildReport({ layout: "html" });
  const BLANK = PAGE.replace(/(<td>行政处罚<\/td><td[^>]*>)0(?=<)/, "$1");
  /** A page with this instead of the end of a row behind its label. */
  const ending = (end: string, from = PAGE) => from.replace(/(?<=<td>行政处罚)<\/td><td[^>]*>0<\/td><\/tr>/, end);

  it("gets cells of its own row on a page, and the table goes on", () => {
    expect(mended(ending("</td></tr>"))).toBe(BLANK);
    const withHead = (text: string) => text.replace("<td>行政处罚</td>", "<th>行政处罚</th>\n");
    expect(mended(withHead(ending("</td></tr>")))).toBe(withHead(BLANK));
    const inParagraphs = (text: string) => text.replace(/(<t[dh][^>]*>)(.*?)(?=<\/t[dh]>)/g, "$1<p>$2</p>");
    const bare = inParagraphs(PAGE).replace(/(<td><p>行政处罚<\/p><\/td>)<td.*(?=<\/tr>)/, "$1");
    expect(bare).not.toBe(inParagraphs(PAGE));
    expect(mended(bare)).toBe(inParagraphs(BLANK));
  });

  it.each(["<tr>", "</td>\n", "</td><!-- 略 --></tr>"])(
    "gets none on a page where its row ends otherwise: %j",
    (end) => {
      expect(found(ending(end))).toHaveLength(1);
      expect(offered(ending(end))).toEqual([]);
    },
  );

  it("gets none in a drawn box, which would have to be drawn anew", () => {
    const text = buildReport({ layout: "box" }).replace(/^(│行政处罚\s*│).*$/m, "$1");
    expect(found(text)).toHaveLength(1);
    expect(offered(text)).toEqual([]);
  });

  it.each(["tab-lines", "indented-cells"] as const)("gets cells on lines of their own, not more: %s", (layout) => {
    const whole = buildReport({ layout });
    const between = layout === "tab-lines" ? /(?<=\n行政事业性收费)(\n\n\t\n\n)0/ : /(?<=\n\t行政事业性收费)(\n\t)0/;
    const bare = whole.replace(between, "");
    expect(bare).not.toBe(whole);
    expect(mended(bare).replace(/[^\S\t\n]+$/gm, "")).toBe(whole.replace(between, "$1"));
  });

  it("is not told of in the last row of the text, which may be cut", () => {
    const text = without(/^(行政事业性收费)\t.*$/m);
    const end = text.indexOf("行政事业性收费") + "行政事业性收费".length;
    expect([found(text).length, found(text.slice(0, end)).length]).toEqual([1, 0]);
  });
});
