import { describe, expect, it } from "vitest";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import { indexOf } from "../../support/reports/reports";
import { digest, idsOf, SENTENCES, text } from "./digests";

describe("copies", () => {
  it("are found in other bodies' reports of the same or an earlier year, and in the body's own earlier ones", () => {
    const index = indexOf({
      own: text("青禾县", 2023, SENTENCES),
      before: text("青禾县", 2021, SENTENCES),
      other: text("云溪镇人民政府", 2023, SENTENCES),
      later: text("云溪镇人民政府", 2024, SENTENCES),
      different: text(
        "临江市交通运输局",
        2023,
        [...SENTENCES].reverse().map((line) => [...line].reverse().join("")),
      ),
    });
    expect(idsOf(index.neighboursOf("own").copies)).toEqual(["before", "other"]);
    expect(index.neighboursOf("own").copies.map(({ section, share }) => [section, share])).toEqual([
      ["problems", 1],
      ["problems", 1],
    ]);
    expect(idsOf(index.neighboursOf("before").copies)).toEqual([]);
    expect(idsOf(index.neighboursOf("later").copies)).toEqual(["before", "other", "own"]);
  });

  it("are not what shares half of its text", () => {
    const half = [...SENTENCES.slice(0, 2), ...SENTENCES.slice(2).map((line) => [...line].reverse().join(""))];
    const index = indexOf({ a: text("青禾县", 2023, SENTENCES), b: text("云溪镇", 2023, half) });
    expect(index.neighboursOf("a").copies).toEqual([]);
  });

  it("of a text that everybody has are a few, the same whatever order the reports came in", () => {
    const texts = Array.from(
      { length: 60 },
      (_, at) =>
        [
          `${100 + at}`,
          digest(`青禾县${"甲乙丙丁戊己"[at % 6]}${"山水田林湖草沙石花鸟"[Math.floor(at / 6)]}镇`, 2023, SENTENCES),
        ] as const,
    );
    const one = new ReportIndex();
    const other = new ReportIndex();
    for (const [id, known] of texts) one.set(id, known);
    for (const [id, known] of [...texts].reverse()) other.set(id, known);
    for (const [id] of texts) {
      expect(idsOf(one.neighboursOf(id).copies)).toEqual(idsOf(other.neighboursOf(id).copies));
      expect(one.neighboursOf(id).copies.length).toBeGreaterThan(0);
      expect(one.neighboursOf(id).copies.length).toBeLessThanOrEqual(16);
    }
  });
});
