import { expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { SectionKey } from "../../../server/src/spec/types";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** The rules that compare prose with figures and years. */
const CODES = new Set(["claim-mismatch", "denied-claim", "claim-sum", "rate-mismatch", "stale-year"]);

/**
 * 新收 30 (natural persons 20), 上年结转 2, 办结 27, 结转下年度 5; 复议 3: one upheld, two pending; one suit, upheld; 规范性文件 3, 1, 12;
 * 收费 0.
 */
export const FIGURES = new Map([
  [cellKey("applications", "granted", "natural"), "17"],
  [cellKey("applications", "granted", "business"), "10"],
  [cellKey("applications", "carriedIn", "natural"), "2"],
  [cellKey("applications", "carriedOut", "natural"), "5"],
  [cellKey("reviews", "reconsideration", "upheld"), "1"],
  [cellKey("reviews", "reconsideration", "pending"), "2"],
  [cellKey("reviews", "directSuit", "upheld"), "1"],
  [cellKey("article20", "normative", "issued"), "3"],
  [cellKey("article20", "normative", "repealed"), "1"],
  [cellKey("article20", "normative", "inForce"), "12"],
]);

/** Returns the codes found in a report of a bureau for 2023 that has the sentence in its 总体情况. */
export function found(sentence: string, section: SectionKey = "overview"): readonly string[] {
  const text = buildReport({ body: "临江市交通运输局", figures: FIGURES, prose: { [section]: [sentence] } });
  return analyse(text)
    .findings.map(({ code }) => code)
    .filter((code) => CODES.has(code));
}

/** Tests that nothing is found in reports with one of the sentences. */
export const silent = (sentences: readonly string[], section?: SectionKey) => {
  it.each(sentences)("nothing: %s", (sentence) => expect(found(sentence, section)).toEqual([]));
};

/** Tests that just the code is found in reports with one of the sentences. */
export const faulty = (code: string, sentences: readonly string[], section?: SectionKey) => {
  it.each(sentences)(`${code}: %s`, (sentence) => expect(found(sentence, section)).toEqual([code]));
};
