import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../../server/src/analysis/fixing/judge";
import type { Edit } from "../../../server/src/base/edits";
import { span } from "../../../server/src/base/span";
import { FIXING, type Purpose, prove, REWRITING } from "../../../server/src/edits/gate/gate";
import type { Judged, Problem } from "../../../server/src/edits/gate/problems";
import { readReport } from "../../../server/src/model/report";
import type { Finding } from "../../../server/src/rules/types";
import { replacing } from "../../support/changes/replacing";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

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
