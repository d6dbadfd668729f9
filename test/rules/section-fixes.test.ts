import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixesOf, flawOf } from "../../server/src/analysis/fixing/proved-fixes";
import { recordedText } from "../attack/recorded";
import { buildReport } from "../support/reports/report-builder";

/** For each missing section of a text, how many fixes there are, and what the gate says of each. */
function sectionFixes(text: string): readonly (readonly (string | undefined)[])[] {
  const analysis = analyse(text);
  const missing = analysis.findings.filter(({ code }) => code === "missing-section");
  return missing.map((finding) =>
    fixesOf(text, finding).fixes.map((fix) => flawOf(judgedAs(analysis), finding, fix, judgeWith())),
  );
}

const WHOLE = buildReport();
const without = (text: string, heading: RegExp): string => text.replace(heading, "");

test("a heading that is missing between two others is inserted, and passes the gate", () => {
  expect(sectionFixes(without(WHOLE, /^五、.*\n[\s\S]*?(?=^六、)/m))).toEqual([[undefined]]);
});

test("in a piece that begins inside a table nothing is missing before it", () => {
  expect(sectionFixes(WHOLE.slice(WHOLE.indexOf("3.危及")))).toEqual([]);
});

test("in a piece that begins with a later heading no first section is made", () => {
  const [first, ...others] = sectionFixes(WHOLE.slice(WHOLE.indexOf("四、政府信息公开")));
  expect(first).toEqual([]);
  expect(others.flat().filter((flaw) => flaw !== undefined)).toEqual([]);
});

test("where the other sections are not in order none is inserted", () => {
  const [, fifth = "", sixth = ""] = /(^五、[\s\S]*?)(^六、[\s\S]*)/m.exec(WHOLE) ?? [];
  const exchanged = WHOLE.slice(0, -fifth.length - sixth.length) + sixth + fifth;
  expect(sectionFixes(without(exchanged, /^四、.*\n[\s\S]*?(?=^[五六]、)/m)).flat()).toEqual([]);
});

test("where a heading would make rows beside it a table, it is not inserted", () => {
  expect(sectionFixes(recordedText("heading-makes-rows-a-table.txt"))).toEqual([[]]);
});

test("in a piece without a title none is moved to its beginning", () => {
  const [, first = "", second = ""] = /(^一、总体情况[\s\S]*)(^二、主动公开[\s\S]*)(?=^三、收到)/m.exec(WHOLE) ?? [];
  expect(first).not.toBe("");
  const titled = WHOLE.replace(first + second, second + first);
  const moves = (text: string) =>
    analyse(text).findings.flatMap((finding) =>
      finding.code === "section-order" ? fixesOf(text, finding).fixes.map(({ title }) => title["zh-CN"]) : [],
    );
  expect(moves(titled)).toEqual(["移动“一、总体情况”整个部分"]);
  expect(moves(titled.slice(titled.indexOf("二、主动公开")))).toEqual([]);
});

test.each([
  ["四、政府信息公开行政复议、行政诉讼情况行政复议", "review"],
  ["五、存在的主要问题及改进情况主要问题：更新不够及时", "review"],
  ["四、政府信息公开行政复议、诉讼情况", "safe"],
  ["四、政府信息公开行政复议、行政诉讼情况表", "safe"],
])("a heading into which what follows has run is not written over without asking: %s", (heading, kind) => {
  const section = heading.startsWith("四") ? "reviews" : "problems";
  const { findings } = analyse(buildReport({ headings: { [section]: heading } }));
  const titles = findings.filter(({ code }) => code === "section-title");
  expect(titles.flatMap((finding) => finding.fixes?.() ?? []).map((fix) => fix.kind)).toEqual([kind]);
});
