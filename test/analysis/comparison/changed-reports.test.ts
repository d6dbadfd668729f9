import { expect, it } from "vitest";
import { compareReport } from "../../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import type { Digest } from "../../../server/src/model/digest/digest";
import { type Random, random } from "../../support/random/random";
import { digest, SENTENCES } from "./digests";

const BODIES = ["青禾县", "青禾县人民政府", "云溪镇", "云溪镇人民政府", "临江市交通运输局", "水利局"];

/**
 * A report of one of a few bodies and years, with one of a few texts and figures, so that reports have much to do with
 * one another.
 */
function anyDigest(source: Random, known: Map<string, Digest>): Digest {
  const body = source.pick(BODIES);
  const year = 2021 + source.below(4);
  const kind = source.below(3);
  const carried = source.below(2);
  const key = `${body} ${year} ${kind} ${carried}`;
  const made =
    known.get(key) ?? digest(body, year, [[], SENTENCES, [...SENTENCES.slice(1), SENTENCES[0] ?? ""]][kind], carried);
  known.set(key, made);
  return made;
}

it("names every report whose findings change, whatever happens", () => {
  const source = random(20);
  const known = new Map<string, Digest>();
  const index = new ReportIndex();
  index.useAggregates([{ body: "青禾县", parts: ["云溪镇"] }]);
  const said = () => new Map([...index.ids()].map((id) => [id, JSON.stringify(findingsOf(index, id))]));
  let before = said();
  let changes = 0;
  for (let step = 0; step < 150; step++) {
    const id = `${source.below(14)}`;
    const affected = source.below(4) === 0 ? index.delete(id) : index.set(id, anyDigest(source, known));
    const after = said();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (one) => before.get(one) !== after.get(one),
    );
    expect(changed.filter((one) => !affected.has(one))).toEqual([]);
    changes += changed.length;
    before = after;
  }
  expect(changes).toBeGreaterThan(150);
});

function findingsOf(index: ReportIndex, id: string): unknown {
  const own = index.get(id);
  if (!own) return undefined;
  return compareReport(own, index.neighboursOf(id), () => undefined).findings.map(({ code, message, related }) => [
    code,
    message,
    related,
  ]);
}
