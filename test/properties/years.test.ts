import { describe, expect, it } from "vitest";
import { compareReport } from "../../server/src/analysis/comparison/compare";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import type { EditionId } from "../../server/src/spec/types";
import { type Random, random } from "../support/random/random";
import { cellKey, consistentFigures, followingFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

type Years = readonly [before: number, now: number, EditionId, EditionId];
const EARLY: Years = [2019, 2020, "2019", "2019"];
const ACROSS: Years = [2020, 2021, "2019", "2021"];
const LATE: Years = [2022, 2023, "2021", "2021"];
const YEARS = [EARLY, ACROSS, LATE];
const KINDS = ["natural", "business", "research", "welfare", "legal", "otherOrg"];

interface Pair {
  readonly before: string;
  readonly now: string;
}

/** Two reports of one body, its name spelt differently, the second in the layout and the first in another. */
function pairOf(
  years: Years,
  seed: number,
  layout: (typeof READABLE_LAYOUTS)[number],
  spoil?: (figures: Map<string, string>) => void,
): Pair {
  const [then, year, edition, nextEdition] = years;
  const source = random(seed);
  const figures = consistentFigures(edition, source);
  const following = new Map(followingFigures(nextEdition, figures, source));
  spoil?.(following);
  const other = READABLE_LAYOUTS[(READABLE_LAYOUTS.indexOf(layout) + seed) % READABLE_LAYOUTS.length] ?? layout;
  return {
    before: buildReport({ body: "青禾县", year: then, edition, layout: other, figures }),
    now: buildReport({ body: "青禾县人民政府", year, edition: nextEdition, layout, figures: following }),
  };
}

function findingsIn({ before, now }: Pair): readonly Finding[] {
  const index = indexOf({ "before.txt": before, "now.txt": now });
  expect(index.neighboursOf("now.txt").lastYear?.id).toBe("before.txt");
  return [...analyseIn(index, "now.txt", now).findings, ...analyseIn(index, "before.txt", before).findings];
}

describe.each(READABLE_LAYOUTS)("two years that agree, in %s", (layout) => {
  it.each(YEARS)("have nothing to be said of them: %i and %i", (...years) => {
    for (let seed = 1; seed <= 2; seed++)
      expect(findingsIn(pairOf(years, seed, layout)).map(({ code, message }) => `${code} ${message["zh-CN"]}`)).toEqual(
        [],
      );
  });
});

describe.each(YEARS)("what was carried from %i into %i", (...years) => {
  const cell = (row: string, column: string) => cellKey("applications", row, column);

  it.each(SEED_LAYOUTS)("is missed in the column where it differs, once, and mended by its fix: %s", (layout) => {
    // Half of the kinds in one layout, the others in the next.
    KINDS.filter((_, at) => (at + SEED_LAYOUTS.indexOf(layout)) % 2 === 0).forEach((column, at) => {
      const pair = pairOf(years, at + 1, layout, (figures) => moreCarried(figures, column));
      const found = findingsIn(pair);
      expect(found.map(({ code }) => code)).toEqual(["carry-over"]);
      expect(found[0]?.cell).toEqual({ table: "applications", row: "carriedIn", column });
      expect(found[0]?.related?.every(({ report }) => report === "before.txt")).toBe(true);
      const [fix] = found[0]?.fixes?.() ?? [];
      const mended = { ...pair, now: applyEdits(pair.now, fix?.edits ?? []) };
      expect(findingsIn(mended).map(({ code }) => code)).not.toContain("carry-over");
    });
  });

  /** Two more carried in and two more granted: the report itself stays consistent. */
  function moreCarried(figures: Map<string, string>, column: string): void {
    const add = (row: string, kind: string) =>
      figures.set(cell(row, kind), String(Number(figures.get(cell(row, kind)) ?? 0) + 2));
    for (const row of ["carriedIn", "granted", "handled"]) for (const kind of [column, "total"]) add(row, kind);
  }
});

describe("figures of 表二 that do not follow from last year", () => {
  const shifted = (row: string, column: string) => (figures: Map<string, string>) => {
    const key = cellKey("article20", row, column);
    figures.set(key, String(Number(figures.get(key)) + 3));
  };

  it.each([
    [EARLY, "projects-2019", shifted("penalties", "projects"), "penalties", "projects"],
    [LATE, "stock-balance", shifted("normative", "inForce"), "normative", "inForce"],
  ] as const)("are named: %s %s", (years, code, spoil, row, column) => {
    for (const layout of READABLE_LAYOUTS) {
      const found = findingsIn(pairOf(years, 3, layout, spoil));
      expect(found.map((finding) => [finding.code, finding.cell])).toEqual([
        [code, { table: "article20", row, column }],
      ]);
    }
  });

  it("are not compared between editions", () => {
    const spoil = shifted("normative", "inForce");
    for (const layout of READABLE_LAYOUTS) expect(findingsIn(pairOf(ACROSS, 3, layout, spoil))).toEqual([]);
  });
});

describe.each([...SEED_LAYOUTS, "html"])("a text that is cut anywhere, in %s", (layout) => {
  it.each(["before", "now"] as const)("makes no figure differ from the other year's: %s", (which) => {
    const pair = pairOf(LATE, 5, layout);
    for (let end = 200; end < pair[which].length; end += 89) {
      const cut = { ...pair, [which]: pair[which].slice(0, end) };
      const index = indexOf({ "before.txt": cut.before, "now.txt": cut.now });
      const own = index.get("now.txt");
      const found = own ? compareReport(own, index.neighboursOf("now.txt"), () => undefined).findings : [];
      expect(found.map(({ message }) => message["zh-CN"])).toEqual([]);
    }
  });
});

it("points only at places that are there, whatever pieces the texts are made of", () => {
  const source = random(77);
  const { before, now } = pairOf(LATE, 5, "tab-rows", (figures) => {
    figures.set(cellKey("applications", "carriedIn", "natural"), "99");
  });
  let said = 0;
  for (let round = 0; round < 60; round++) {
    const texts = {
      "before.txt": inPieces(before, source),
      "now.txt": inPieces(now, source),
      "more.txt": inPieces(before, source),
    };
    const index = indexOf(texts);
    for (const [id, text] of Object.entries(texts)) {
      const own = index.get(id);
      for (const { span, related = [] } of own
        ? compareReport(own, index.neighboursOf(id), () => undefined).findings
        : []) {
        said++;
        expect([span.start >= 0, span.start < span.end, span.end <= text.length]).toEqual([true, true, true]);
        for (const place of related) {
          const where = texts[(place.report ?? id) as keyof typeof texts];
          expect(where.slice(place.span.start, place.span.end)).not.toBe("");
        }
      }
    }
  }
  expect(said).toBeGreaterThan(20);
});

/** The text with some of its lines lost, twice there or in another place; the title stays. */
function inPieces(text: string, source: Random): string {
  const [title = "", ...lines] = text.split("\n");
  for (let change = source.below(6); change > 0; change--) {
    const [line] = lines.splice(source.below(lines.length), 1 + source.below(3));
    if (source.below(2) === 0 && line !== undefined) lines.splice(source.below(lines.length), 0, line, line);
  }
  return [title, ...lines].join("\n");
}
