import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { Edit } from "../../../server/src/base/edits";
import { span } from "../../../server/src/base/span";
import { fillCell } from "../../../server/src/edits/fill-cell";
import { FIXING, prove } from "../../../server/src/edits/gate/gate";
import type { Judged, Problem } from "../../../server/src/edits/gate/problems";
import type { Datum, ReportTable } from "../../../server/src/model/types";
import { buildReport } from "../../support/reports/report-builder";

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

  it("about the paragraph of a statement that it mends are announced, but not its figures", () => {
    const mended = [finding("b", at, { subject: { section: "overview", table: "applications" } })];
    const after = finding("a", at + 4, { subject: overview });
    expect(flaw("review", mended, [after], { mended })).toBeUndefined();
    expect(flaw("review", mended, [{ ...after, span: span(2, 3) }], { mended })).toBe("added");
    expect(flaw("review", [], [after])).toBe("added");
    expect(flaw("review", mended, [{ ...after, subject: { table: "reviews" } }], { mended })).toBe("added");
    expect(flaw("safe", mended, [after], { mended })).toBe("added");
  });

  it("about prose and figures that it could not be compared with before are announced where it writes numbers", () => {
    const about = finding("a", 5, { subject: { section: "overview", table: "applications" } });
    const blank = buildReport({ figures: new Map([["applications.received.business", ""]]) });
    const { report: before } = analyse(blank);
    const table = before.tables.get("applications") as ReportTable;
    const datum = table.rows.get("received")?.data.get("business") as Datum;
    const flawOf = (own: readonly Edit[]): string | undefined => {
      const judge = (changed: string): Judged => ({ report: analyse(changed).report, problems: [about], hidden: [] });
      const judged = { report: before, problems: [], hidden: [] };
      const proof = prove(judged, own, FIXING.review, { judge, isGrave: () => true });
      return "flaw" in proof ? proof.flaw : undefined;
    };
    expect(flawOf(fillCell(before, table, datum, "0"))).toBeUndefined();
    expect(flawOf([{ span: span(at, at + 1), newText: "本" }])).toBe("added");
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
