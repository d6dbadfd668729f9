import { expect, it } from "vitest";
import { gatheredFindings } from "../../server/src/rules/support/text/gathered-findings";
import type { Fix, Observation } from "../../server/src/rules/types";

const count = (number: number) => ({ "zh-CN": `共 ${number}`, en: `all ${number}` });

function fixAt(at: number, kind: Fix["kind"]): Fix {
  return { kind, title: count(1), edits: [{ span: { start: at, end: at }, newText: "改" }] };
}

/** So many findings, each at its number; `fixes` gives the fixes of each. */
function findings(number: number, fixes?: (at: number) => readonly Fix[]): readonly Observation[] {
  return Array.from({ length: number }, (_, at) => ({
    span: { start: at, end: at + 1 },
    message: count(at),
    ...(fixes ? { fixes: () => fixes(at) } : {}),
  }));
}

function gathered(given: readonly Observation[]): readonly Observation[] {
  return gatheredFindings(given, count, count);
}

it("eight findings of a kind stay, nine are one with all of them beside it", () => {
  for (const number of [0, 1, 8]) expect(gathered(findings(number))).toHaveLength(number);
  const all = findings(9);
  expect(gathered(all)).toEqual([
    {
      span: { start: 0, end: 1 },
      message: count(9),
      related: all.map(({ span, message }) => ({ span, message })),
    },
  ]);
});

it("their first fixes are one, safe where all are", () => {
  const fixes = (given: readonly Observation[]): readonly Fix[] | undefined => gathered(given)[0]?.fixes?.();
  const [safe] = fixes(findings(9, (at) => [fixAt(at, "safe"), fixAt(at + 20, "review")])) ?? [];
  expect(safe).toMatchObject({ kind: "safe", title: count(9), preferred: true });
  expect(safe?.edits.map(({ span }) => span.start)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const [review] = fixes(findings(9, (at) => [fixAt(at, at === 4 ? "review" : "safe")])) ?? [];
  expect(review).toMatchObject({ kind: "review" });
  expect(fixes(findings(9, (at) => (at === 4 ? [] : [fixAt(at, "safe")])))).toEqual([]);
});

it("deletions that overlap are one", () => {
  const deletion = (at: number): Fix => ({
    kind: "safe",
    title: count(1),
    edits: [{ span: { start: 10 - at, end: 10 - at + (at < 2 ? 2 : 1) }, newText: "" }],
  });
  const [fix] = gathered(findings(9, (at) => [deletion(at)]))[0]?.fixes?.() ?? [];
  expect(fix?.edits.map(({ span }) => [span.start, span.end]).slice(-2)).toEqual([
    [8, 9],
    [9, 12],
  ]);
});
