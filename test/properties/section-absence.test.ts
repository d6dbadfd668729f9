import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { SECTIONS } from "../../server/src/spec/sections";
import type { SectionForm } from "../../server/src/spec/types";
import { HEADING_WORDINGS } from "../support/changes/heading-wordings";
import { buildReport, officialHeading, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { damagedHeadings, expectRead, misplacedSections, splitHeadings } from "./section-checks";

/**
 * Of so many damages of a heading one is looked at here, all of them in the integration tests. The kinds take
 * turns.
 */
const STEP = 5;

describe.each(READABLE_LAYOUTS)("a heading that is there is never called missing: %s", (layout) => {
  it.each(SECTIONS.map((section) => [section.numeral, section] as const))("%s in other words", (_, section) => {
    for (const heading of HEADING_WORDINGS[section.key])
      expect([heading, misplacedSections(buildReport({ layout, headings: { [section.key]: heading } }))]).toEqual([
        heading,
        [],
      ]);
  });

  it("all six in other words at once", () => {
    for (let at = 0; at < 12; at++) {
      const headings = Object.fromEntries(
        SECTIONS.map(({ key }) => [key, HEADING_WORDINGS[key][at % HEADING_WORDINGS[key].length] ?? ""]),
      );
      expect([headings, misplacedSections(buildReport({ layout, headings }))]).toEqual([headings, []]);
    }
  });

  it("without their numerals", () => {
    const headings = Object.fromEntries(SECTIONS.map(({ key, label }) => [key, label]));
    const { findings } = analyse(buildReport({ layout, headings }));
    expect(findings.map(({ code }) => code)).toEqual(["section-number"]);
  });
});

describe("a heading that is there is never called missing", () => {
  it.each(SECTIONS.map((section) => [section.numeral, section] as const))("%s damaged", (_, section) => {
    for (const heading of damagedHeadings(officialHeading(section)).filter((_, index) => index % STEP === 0))
      expect([heading, misplacedSections(buildReport({ headings: { [section.key]: heading } }))]).toEqual([
        heading,
        [],
      ]);
  });

  it("in running text, in other words", () => {
    for (const section of SECTIONS) {
      for (const heading of HEADING_WORDINGS[section.key].filter((one) => one.startsWith(`${section.numeral}、`))) {
        const text = buildReport({ layout: "space-columns", headings: { [section.key]: heading } });
        const missing = misplacedSections(text.replace(/[\r\n]+/g, " ")).filter((message) =>
          message.startsWith("missing-section"),
        );
        expect([heading, missing]).toEqual([heading, []]);
      }
    }
  });

  it("on one line with what stands before it, its numeral in Chinese or in digits", () => {
    for (const section of SECTIONS.slice(1))
      for (const numeral of [section.numeral, String(SECTIONS.indexOf(section) + 1)]) {
        const text = buildReport({ headings: { [section.key]: `${numeral}、${section.label}` } });
        const joined = text.replace(new RegExp(`\\n+(?=${numeral}、${section.label})`), "");
        expect(misplacedSections(joined).filter((message) => message.startsWith("missing-section"))).toEqual([]);
      }
  });

  it("split over inline tags", () => {
    for (const section of SECTIONS)
      for (const split of splitHeadings(officialHeading(section)).filter((_, index) => index % STEP === 0))
        expectRead(section, split);
  });
});

describe("a heading that is taken away is missed", () => {
  const without = (layout: (typeof READABLE_LAYOUTS)[number], section: SectionForm): string =>
    buildReport({
      layout,
      // Topics of 一 and words of the preface say nothing of the sections that are named alike.
      prose: { overview: ["（一）主动公开情况", "（二）依申请公开情况", "（三）行政复议、行政诉讼情况"] },
    }).replace(officialHeading(section), "");

  it.each(READABLE_LAYOUTS)("%s", (layout) => {
    for (const section of SECTIONS) {
      const missing = analyse(without(layout, section)).findings.filter(({ code }) => code === "missing-section");
      expect([section.key, missing.map(({ subject }) => subject?.section)]).toEqual([section.key, [section.key]]);
    }
  });
});

describe("a heading that is taken away is missed in running text as well", () => {
  it.each(SECTIONS.map((section) => [section.numeral, section] as const))("%s", (_, section) => {
    const running = buildReport({ layout: "space-columns" }).replace(/[\r\n]+/g, " ");
    const missing = analyse(running.replace(officialHeading(section), "")).findings.filter(
      ({ code }) => code === "missing-section",
    );
    expect(missing.map(({ subject }) => subject?.section)).toEqual([section.key]);
  });
});

describe("sub-headings are no headings of sections", () => {
  it("while the report is being written: one finding on what is not there yet", () => {
    const text = buildReport({
      prose: {
        overview: [
          "（一）主动公开情况",
          "（二）依申请公开情况",
          "（三）因政府信息公开申请行政复议、提起行政诉讼的情况",
          "没有。",
        ],
      },
    });
    const begun = text.slice(0, text.indexOf("三、收到和处理"));
    expect(analyse(begun).findings.map(({ code, message }) => `${code} ${message["zh-CN"]}`)).toEqual([
      "missing-section 缺少 4 个部分（三至六），报告到此部分为止",
    ]);
  });

  it("a numbering that begins again inside a section", () => {
    const text = buildReport({
      headings: { problems: "存在的主要问题及改进情况" },
      prose: { reviews: ["一、复议机关", "二、应诉机关", "五、出庭人员"] },
    });
    expect(misplacedSections(text)).toEqual([]);
    const sections = analyse(text).report.sections.map(({ key, heading }) => `${key} ${heading.numeralForm}`);
    expect(sections).toContain("problems absent");
  });
});
