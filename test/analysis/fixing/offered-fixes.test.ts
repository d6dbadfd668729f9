import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { fixAll } from "../../../server/src/analysis/fixing/fixes";
import { judgedAs, judgeWith } from "../../../server/src/analysis/fixing/judge";
import { fixesOf, offeredFixes } from "../../../server/src/analysis/fixing/proved-fixes";
import { span } from "../../../server/src/base/span";
import type { Finding, Fix } from "../../../server/src/rules/types";
import { replacing } from "../../support/changes/replacing";
import { buildReport } from "../../support/reports/report-builder";

describe("a finding's fixes", () => {
  const text = buildReport({ layout: "pipe-rows", headings: { problems: "5、存在的主要问题及改进情况" } });
  const analysis = analyse(text);
  const before = judgedAs(analysis);
  const [finding] = analysis.findings;
  const broken = { code: "x", span: span(0, 0), message: { "zh-CN": "", en: "" } };

  it("that throw are refused, and the others stand", () => {
    const error = new Error("no such row");
    const thrown: Finding = {
      ...broken,
      fixes: () => {
        throw error;
      },
    };
    expect(fixesOf(text, thrown)).toEqual({ fixes: [], refused: [{ code: "x", flaw: "threw", error }] });
    const offers = offeredFixes(before, [thrown, finding as Finding], judgeWith());
    expect(offers.map(({ fixes }) => fixes.length)).toEqual([0, 1]);
  });

  it("that lie outside the text are refused before they are proved", () => {
    const fix: Fix = { kind: "safe", title: broken.message, edits: [{ span: span(-1, 0), newText: "" }] };
    expect(fixesOf(text, { ...broken, fixes: () => [fix] }).refused).toEqual([{ code: "x", flaw: "outside" }]);
  });

  it("that do something else are refused", () => {
    const wrong: Fix = { kind: "safe", title: broken.message, edits: [replacing(text, "六、", "七、")] };
    const [offer] = offeredFixes(before, [{ ...(finding as Finding), fixes: () => [wrong] }], judgeWith());
    expect(offer).toMatchObject({ fixes: [], refused: [{ code: "section-number", flaw: "stays" }] });
  });

  it("are asked for and proved once", () => {
    let asked = 0;
    const counting: Finding = {
      ...broken,
      fixes: () => {
        asked++;
        return [];
      },
    };
    fixesOf(text, counting);
    fixesOf(text, counting);
    expect(asked).toBe(1);
  });

  it("are left unproved where the work is too much, and are offered all the same", () => {
    const [offer] = offeredFixes(before, analysis.findings, judgeWith(), text.length - 1);
    expect(offer?.fixes).toHaveLength(1);
    expect(offer?.unproved).toEqual(offer?.fixes);
    const [proved] = offeredFixes(before, analysis.findings, judgeWith(), text.length);
    expect(proved?.unproved).toEqual([]);
  });
});

describe("fix-all", () => {
  it("gives back the very text where there is nothing to do", () => {
    const text = buildReport();
    expect(fixAll(text)).toEqual({ text, refused: [], converged: true });
  });

  it("mends all that is safe at once", () => {
    const text = buildReport({ headings: { problems: "5、存在的主要问题及改进情况", other: "6、其他需要报告的事项" } });
    expect(fixAll(text)).toEqual({ text: buildReport(), refused: [], converged: true });
  });
});
