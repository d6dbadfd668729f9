import { describe, expect, it } from "vitest";
import { random } from "../support/random/random";
import { formFindings } from "../support/reading/form-rules";
import { textFindings } from "../support/reading/text-rules";
import { consistentFigures } from "../support/reports/figures";
import { ALL_LAYOUTS, buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** What may be said of a text that stops too early: that it stops, and that what it begins with is empty. */
const ALLOWED = ["missing-section", "missing-table", "empty-section"];
/** Primes, so that the cuts fall everywhere in rows, labels and sentences. */
const STEP = 11;
const STEP_OF_WORDS = 13;

/**
 * A text that is cut anywhere is no reason for anything but to say that it ends: not for a wrong sum, a missing row or
 * an odd label.
 */
describe.each(READABLE_LAYOUTS)("the beginnings of a clean report in %s", (layout) => {
  it.each(["2019", "2021"] as const)("edition %s", (edition) => {
    const text = buildReport({ layout, edition, figures: consistentFigures(edition, random(11)) });
    for (let end = 0; end < text.length; end += STEP) {
      const { findings } = formFindings(text.slice(0, end));
      const said = findings.map((finding) => `${finding.code} ${finding.message["zh-CN"]}`);
      const where = JSON.stringify(text.slice(Math.max(0, end - 40), end));
      expect(
        said.filter((one) => !ALLOWED.includes(one.split(" ")[0] ?? "")),
        where,
      ).toEqual([]);
      expect(said.length, where).toBeLessThanOrEqual(2);
    }
  });
});

describe.each(ALL_LAYOUTS)("the beginnings of a clean report in %s", (layout) => {
  it.each(["2019", "2021"] as const)("say nothing of its words, edition %s", (edition) => {
    const text = buildReport({ layout, edition, figures: consistentFigures(edition, random(5)) });
    for (let end = 0; end <= text.length; end += STEP_OF_WORDS) {
      const said = textFindings(text.slice(0, end)).map(({ code, message }) => `${code} ${message["zh-CN"]}`);
      expect(said, JSON.stringify(text.slice(Math.max(0, end - 40), end))).toEqual([]);
    }
  });
});
