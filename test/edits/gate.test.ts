import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixes";
import { judgedAs, judgeWith } from "../../server/src/analysis/judge";
import { fixesOf, offeredFixes } from "../../server/src/analysis/proved-fixes";
import { span } from "../../server/src/base/span";
import type { Edit } from "../../server/src/base/text";
import { FIXING, type Purpose, prove, REWRITING } from "../../server/src/edits/gate/gate";
import { misplaced } from "../../server/src/edits/gate/misplaced";
import type { Finding, Fix } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** An edit that replaces the first occurrence of a text. */
function replacing(text: string, part: string, newText: string): Edit {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return { span: span(start, start + part.length), newText };
}

describe("edits by themselves", () => {
  const text = "a\r\n\u{20bb7}b";

  it.each([
    ["before the text", [{ span: span(-1, 0), newText: "x" }], "outside"],
    ["behind the text", [{ span: span(6, 7), newText: "x" }], "outside"],
    ["backwards", [{ span: span(2, 1), newText: "x" }], "outside"],
    ["no number", [{ span: span(Number.NaN, 1), newText: "x" }], "outside"],
    ["within a line end", [{ span: span(2, 2), newText: "x" }], "character"],
    ["within a character", [{ span: span(0, 4), newText: "x" }], "character"],
    [
      "over each other",
      [
        { span: span(0, 3), newText: "x" },
        { span: span(1, 5), newText: "y" },
      ],
      "overlap",
    ],
    ["without effect", [{ span: span(0, 1), newText: "a" }], "nothing"],
    ["none", [], "nothing"],
  ])("%s", (_, edits, flaw) => {
    expect(misplaced(text, edits)).toBe(flaw);
  });

  it.each([
    ["a\rb", span(2, 2), "\n", "character"],
    ["a\rb", span(2, 2), "x", undefined],
    ["a\nb", span(1, 1), "\r", "character"],
    ["a\nb", span(1, 1), "x", undefined],
    ["a\rx\nb", span(2, 3), "", "character"],
    ["a\rx\nb", span(2, 3), "y", undefined],
    ["a\rxb", span(2, 3), "", undefined],
    ["axb", span(1, 2), "\r", undefined],
    ["axb", span(1, 2), "\n", undefined],
  ])("that would make one of two line ends: %j, %j by %j", (own, at, newText, flaw) => {
    expect(misplaced(own, [{ span: at, newText }])).toBe(flaw);
  });

  it("beside each other, insertions at one place among them", () => {
    const edits = [
      { span: span(1, 3), newText: "" },
      { span: span(0, 1), newText: "x" },
      { span: span(3, 3), newText: "y" },
      { span: span(3, 3), newText: "z" },
      { span: span(6, 6), newText: "!" },
    ];
    expect(misplaced(text, edits)).toBeUndefined();
  });
});

describe("edits of a report", () => {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "3"],
    [cellKey("article20", "permits", "decisions"), "48"],
  ]);
  const text = buildReport({ layout: "pipe-rows", figures });
  const before = judgedAs(analyse(text));

  function flaw(edits: readonly Edit[], purpose: Purpose, mended: readonly Finding[] = []): string | undefined {
    const proof = prove(before, edits, purpose, judgeWith(), mended);
    return "flaw" in proof ? proof.flaw : undefined;
  }

  it("the report is clean", () => {
    expect(before.problems).toEqual([]);
  });

  it("a figure that changes is no safe fix, nor formatting; the one that is written may change", () => {
    const edits = [replacing(text, "48", "49")];
    expect(flaw(edits, FIXING.safe)).toBe("figures");
    expect(flaw(edits, REWRITING)).toBe("figures");
    expect(flaw(edits, FIXING.review)).toBeUndefined();
  });

  it("other digits for the same number are a safe fix and no formatting", () => {
    const edits = [replacing(text, "48", "４８")];
    expect(flaw(edits, { figures: "value" })).toBeUndefined();
    expect(flaw(edits, REWRITING)).toBe("figures");
    // Full-width digits are a warning that was not there.
    expect(flaw(edits, FIXING.safe)).toBe("added");
  });

  it("a figure is lost with its row", () => {
    const row = /^.*行政许可.*\n/m.exec(text)?.[0] ?? "";
    expect(flaw([replacing(text, row, "")], FIXING.review)).toBe("figures");
  });

  it("a heading is lost", () => {
    expect(flaw([replacing(text, "六、其他需要报告的事项", "")], FIXING.review)).toBe("headings");
  });

  it("a fault is brought in by a review fix elsewhere than in what it writes", () => {
    const title = replacing(text, "五、存在的主要问题及改进情况", "5、存在的主要问题及改进情况");
    expect(flaw([title], FIXING.safe)).toBe("added");
    expect(flaw([title], FIXING.review)).toBeUndefined();
    const twice = [replacing(text, "青禾县", "青禾"), title];
    expect(flaw(twice, FIXING.safe)).toBe("added");
  });

  it("a finding that stays", () => {
    const finding = { code: "figure-format", span: span(0, 1), message: { "zh-CN": "", en: "" } };
    expect(flaw([replacing(text, "48", "48 ")], FIXING.safe, [finding])).toBe("stays");
  });
});

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
