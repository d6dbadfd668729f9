import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { buildReport } from "../support/reports/report-builder";

it.each(["、", "，、", ". "])("a numeral is put in the place of the mark that it left: %j", (mark) => {
  const text = buildReport({ headings: { problems: `${mark}存在的主要问题及改进情况` } });
  const [finding, ...others] = analyse(text).findings.filter(({ code }) => code === "section-number");
  expect(others).toEqual([]);
  const mended = applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
  expect(mended).toContain("\n五、存在的主要问题及改进情况\n");
  expect(analyse(mended).findings.filter(({ code }) => code === "section-number")).toEqual([]);
});

it.each(["2.、", "2、，", "2.. "])("a wrong numeral is replaced with all of its marks: %j", (numeral) => {
  const text = buildReport({ headings: { problems: `${numeral}存在的主要问题及改进情况` } });
  const [finding] = analyse(text).findings.filter(({ code }) => code === "section-number");
  expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toContain("\n五、存在的主要问题及改进情况\n");
});

it("the numeral of a row's label is not replaced by that of a heading behind it", () => {
  const text = buildReport({ layout: "tab-rows", headings: { reviews: "" } });
  const mixed = text.replace(/(?<=^一、本年新收政府信息公开申请数量\t+)\d.*/m, "信息公开行政复议、行政诉讼情况");
  expect(mixed).not.toBe(text);
  const found = analyse(mixed).findings.filter(({ code }) => code === "section-number");
  expect(found).toHaveLength(1);
  expect(found.flatMap(({ fixes }) => fixes?.() ?? [])).toEqual([]);
});

it("the numeral of a heading that was cut in two stands on the line above", () => {
  const cut = buildReport({ headings: { reviews: "四、政府信息公开行政\n复议、行政诉讼情况" } });
  const lost = buildReport({ headings: { reviews: "政府信息公开行政复议、行政诉讼情况" } });
  const codesOf = (text: string) => analyse(text).findings.map(({ code }) => code);
  expect(codesOf(cut)).not.toContain("section-number");
  expect(codesOf(lost)).toContain("section-number");
});

it.each([
  "<p>三、</p>\n<p>收到和处理政府信息公开申请情况</p>",
  "<div>三、</div><div>收到和处理政府信息公开申请情况</div>",
  "<p>三、收到和<br>处理政府信息公开申请情况</p>",
])("on a web page too: %s", (heading) => {
  const text = buildReport({ layout: "html", headings: { applications: heading } });
  expect(analyse(text).findings.filter(({ code }) => code === "section-number")).toEqual([]);
});

it("the numeral of a heading may stand on a line of its own above an empty one", () => {
  const text = buildReport({ headings: { applications: "三、\n\n收到和处理政府信息公开申请情况" } });
  expect(analyse(text).findings.map(({ code }) => code)).toEqual([]);
});
