import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixesOf, offeredFixes } from "../../server/src/analysis/fixing/proved-fixes";
import { span } from "../../server/src/base/span";
import type { Edit } from "../../server/src/base/text";
import { FIXING, type Purpose, prove, REWRITING } from "../../server/src/edits/gate/gate";
import { misplaced } from "../../server/src/edits/gate/misplaced";
import type { Judged, Problem } from "../../server/src/edits/gate/problems";
import { readReport } from "../../server/src/model/report";
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

/** The first and the last halves of surrogate pairs, and the units beside them. */
describe("a cut between two units", () => {
  it.each([
    ["\ud800\udc00", "character"],
    ["\udbff\udfff", "character"],
    ["\ud800\udfff", "character"],
    ["\udbff\udc00", "character"],
    ["\ud7ff\udc00", undefined],
    ["\udc00\udc00", undefined],
    ["\ud800\udbff", undefined],
    ["\ud800\ue000", undefined],
    ["\r\n", "character"],
    ["\n\r", undefined],
    ["\r\r", undefined],
  ])("%j", (text, flaw) => {
    const at = span(1, 1);
    expect(misplaced(text, [{ span: at, newText: "x" }])).toBe(flaw);
    expect(misplaced(text, [{ span: span(0, 1), newText: "" }])).toBe(flaw);
    expect(misplaced(text, [{ span: span(1, 2), newText: "" }])).toBe(flaw);
  });
});

/** What the gate makes of findings, told by a judge of our own: which are there before the edit, and which after. */
describe("findings after an edit", () => {
  const text = buildReport();
  const { report } = analyse(text);
  const at = text.indexOf("我单位");
  const edits: readonly Edit[] = [{ span: span(at, at + 1), newText: "本" }];
  const finding = (code: string, start: number, more: Partial<Problem> = {}): Problem => ({
    code,
    span: span(start, start + 1),
    ...more,
  });

  /**
   * The flaw of the edit where these problems stand before and these after, all of them grave but for those named
   * `slight`.
   */
  function flaw(
    kind: "safe" | "review",
    before: readonly Problem[],
    after: readonly Problem[],
    {
      mended = [],
      hidden = [],
      own = edits,
    }: { mended?: readonly Problem[]; hidden?: readonly Problem[]; own?: readonly Edit[] } = {},
  ): string | undefined {
    const judge = {
      judge: (changed: string): Judged => ({ report: analyse(changed).report, problems: after, hidden: [] }),
      isGrave: ({ code }: Problem) => code !== "slight",
    };
    const proof = prove({ report, problems: before, hidden }, own, FIXING[kind], judge, mended);
    return "flaw" in proof ? proof.flaw : undefined;
  }

  const overview = { section: "overview" } as const;
  const problems = { section: "problems" } as const;

  it("that were there stay without harm, wherever they stand now", () => {
    expect(
      flaw("safe", [finding("a", 5, { subject: overview })], [finding("a", 9, { subject: overview })]),
    ).toBeUndefined();
  });

  it("that are new are a flaw, unless they are slight", () => {
    expect(flaw("safe", [], [finding("a", 5)])).toBe("added");
    expect(flaw("safe", [], [finding("slight", 5)])).toBeUndefined();
    expect(flaw("safe", [finding("a", 5, { subject: overview })], [finding("a", 5, { subject: problems })])).toBe(
      "added",
    );
  });

  it("one more of the same is new", () => {
    const one = finding("a", 5, { subject: overview });
    expect(flaw("safe", [one], [one, one])).toBe("added");
  });

  it("of another kind about the same thing take the place of one that is gone", () => {
    expect(
      flaw("safe", [finding("a", 5, { subject: overview })], [finding("b", 5, { subject: overview })]),
    ).toBeUndefined();
    expect(flaw("safe", [finding("a", 5)], [finding("b", 5)])).toBe("added");
    expect(flaw("safe", [finding("a", 5, { subject: overview })], [finding("b", 5)])).toBe("added");
  });

  it("that were hidden are known to a review fix only", () => {
    const hidden = [finding("a", 5, { subject: overview })];
    expect(flaw("review", [], hidden, { hidden })).toBeUndefined();
    expect(flaw("safe", [], hidden, { hidden })).toBe("added");
  });

  it("about what a review fix writes are announced, up to the unit beside it", () => {
    expect(flaw("review", [], [finding("a", at)])).toBeUndefined();
    expect(flaw("review", [], [finding("a", at - 1)])).toBeUndefined();
    expect(flaw("review", [], [finding("a", at + 1)])).toBeUndefined();
    expect(flaw("review", [], [finding("a", at - 2)])).toBe("added");
    expect(flaw("review", [], [finding("a", at + 2)])).toBe("added");
    expect(flaw("safe", [], [finding("a", at)])).toBe("added");
  });

  it("about what it writes are announced where edits before it have moved it", () => {
    const own: readonly Edit[] = [
      { span: span(at, at + 1), newText: "本" },
      { span: span(0, 0), newText: "\n\n\n\n" },
    ];
    expect(flaw("review", [], [finding("a", at + 4)], { own })).toBeUndefined();
    expect(flaw("review", [], [finding("a", at)], { own })).toBe("added");
    expect(flaw("review", [], [finding("a", at + 8)], { own })).toBe("added");
  });

  it("are about it by a place that belongs to them, in this text", () => {
    const related = [{ span: span(at, at + 1) }];
    expect(flaw("review", [], [finding("a", 5, { related })])).toBeUndefined();
    expect(flaw("review", [], [finding("a", 5, { related: [{ ...related[0], report: "another" } as never] })])).toBe(
      "added",
    );
  });

  it("behind one that is mended are no new ones: at its place, moved with the text before it", () => {
    const place = text.indexOf("六、");
    const whole = finding("a", place, { subject: overview });
    expect(flaw("review", [whole], [finding("b", place)], { mended: [whole] })).toBeUndefined();
    expect(flaw("review", [whole], [finding("b", place + 1)], { mended: [whole] })).toBe("added");
    const own: readonly Edit[] = [{ span: span(at, at + 1), newText: "本县" }];
    expect(flaw("review", [whole], [finding("b", place + 1)], { mended: [whole], own })).toBeUndefined();
    expect(flaw("review", [whole], [finding("b", place)], { mended: [whole], own })).toBe("added");
    const long = { ...finding("b", place), span: span(place, place + 2) };
    expect(flaw("review", [whole], [long], { mended: [whole] })).toBe("added");
  });

  it("about the table of the section that was amiss are behind it", () => {
    const whole = finding("a", 5, { subject: { section: "disclosure" } });
    const ofTable = (table: "article20" | "reviews") => finding("b", 9, { subject: { table } });
    expect(flaw("review", [whole], [ofTable("article20")], { mended: [whole] })).toBeUndefined();
    expect(flaw("review", [whole], [ofTable("reviews")], { mended: [whole] })).toBe("added");
  });

  it("about the section in which a heading was missing, or its table, are behind it", () => {
    const inside = text.indexOf("三、收到和处理") + 40;
    const own: readonly Edit[] = [
      { span: span(inside, inside), newText: "" },
      { span: span(0, 0), newText: "\n" },
    ];
    const whole = finding("a", 5, { subject: { section: "reviews" } });
    const of = (subject: Problem["subject"]) =>
      flaw("review", [whole], [finding("b", 9, subject ? { subject } : {})], { mended: [whole], own });
    expect(of({ section: "applications" })).toBeUndefined();
    expect(of({ table: "applications" })).toBeUndefined();
    expect(of({ section: "problems" })).toBe("added");
    expect(of({ table: "article20" })).toBe("added");
    expect(of(undefined)).toBe("added");
  });

  it("are mended where fewer places have them, one for each that was to be", () => {
    const two = finding("a", 5, { subject: overview, places: 2 });
    const one = finding("a", 5, { subject: overview });
    expect(flaw("safe", [two], [one], { mended: [two] })).toBeUndefined();
    expect(flaw("safe", [two], [two], { mended: [two] })).toBe("stays");
    expect(flaw("safe", [two], [one], { mended: [two, two] })).toBe("stays");
    expect(flaw("safe", [two], [], { mended: [two, two] })).toBeUndefined();
    expect(flaw("safe", [], [], { mended: [one] })).toBe("stays");
  });

  it("that are what is left of one of more places are not new", () => {
    const cell = (row: string) => ({ table: "article20", row, column: "issued" }) as const;
    const whole = finding("a", 5, { subject: overview, cell: cell("rules"), places: 3 });
    const rest = (places: number) => finding("a", 9, { subject: overview, cell: cell("normative"), places });
    expect(flaw("review", [whole], [rest(2)])).toBeUndefined();
    expect(flaw("review", [whole], [rest(3)])).toBe("added");
    expect(flaw("review", [whole], [{ ...rest(1), subject: { ...overview, ...cell("normative") } }])).toBeUndefined();
    expect(flaw("review", [{ ...whole, subject: problems }], [rest(2)])).toBe("added");
    expect(flaw("review", [{ ...whole, code: "b" }], [rest(2)])).toBe("added");
    const { subject: _, ...bare } = whole;
    const { subject: __, ...bareRest } = rest(2);
    expect(flaw("review", [bare], [bareRest])).toBe("added");
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

describe("a figure that is told of after an edit", () => {
  // The results of natural persons are none and their sum is said to be 10, in the row and in all.
  const figures = new Map([[cellKey("applications", "handled", "natural"), "10"]]);
  const report = readReport(buildReport({ layout: "pipe-rows", figures }));

  /** The flaw of writing a figure of natural persons, where a problem about another cell is found then. */
  function flaw(own: string, figure: string, row: string, column: string): string | undefined {
    const datum = report.tables.get("applications")?.rows.get(own)?.data.get("natural");
    const problem: Problem = { code: "a", span: span(0, 1), cell: { table: "applications", row, column } };
    const judge = {
      judge: (changed: string): Judged => ({ report: readReport(changed), problems: [problem], hidden: [] }),
      isGrave: () => true,
    };
    const edits = [{ span: datum?.cell.span ?? span(0, 0), newText: figure }];
    const proof = prove({ report, problems: [], hidden: [] }, edits, FIXING.review, judge);
    return "flaw" in proof ? proof.flaw : undefined;
  }

  it.each([
    ["4", undefined],
    ["14", undefined],
    ["20", undefined],
    ["21", "added"],
  ])("is no new one where its sums differ by no more than before: %s", (figure, expected) => {
    expect(flaw("granted", figure, "partial", "natural")).toBe(expected);
  });

  it("is a new one where its own sums held", () => {
    expect(flaw("granted", "4", "granted", "total")).toBe("added");
  });

  it("whose own sums hold is no new one where others differ as they did, and is one where they held", () => {
    expect(flaw("granted", "0 ", "received", "research")).toBeUndefined();
    expect(flaw("granted", "4", "received", "research")).toBe("added");
    expect(flaw("received", "4", "received", "research")).toBe("added");
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
