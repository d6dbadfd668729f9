import { describe, expect, it } from "vitest";
import { bandsOf, type Fingerprint, fingerprint, resemblance } from "../../../server/src/base/likeness/fingerprint";
import { type Random, random } from "../../support/random/random";

/** A text of code units that no other shares a run of eight with, but by a chance of one in billions. */
function text(length: number, source: Random): Uint16Array {
  return Uint16Array.from({ length }, () => 0x4e00 + source.below(3000));
}

/** The text with `count` of its units replaced, spread evenly. */
function edited(units: Uint16Array, count: number): Uint16Array {
  const changed = units.slice();
  for (let edit = 0; edit < count; edit++) changed[Math.floor(((edit + 0.5) * units.length) / count)] = 0x61;
  return changed;
}

function runs(units: Uint16Array): ReadonlySet<string> {
  return new Set(Array.from({ length: units.length - 7 }, (_, at) => String.fromCharCode(...units.slice(at, at + 8))));
}

function exactly(a: Uint16Array, b: Uint16Array): number {
  const [one, other] = [runs(a), runs(b)];
  const common = [...one].filter((run) => other.has(run)).length;
  return common / (one.size + other.size - common);
}

const print = (units: Uint16Array): Fingerprint => fingerprint(units) as Fingerprint;

describe("fingerprints", () => {
  it("are the same for the same text, wherever it lies in memory", () => {
    const units = text(500, random(1));
    const inside = new Uint16Array(600);
    inside.set(units, 40);
    expect(resemblance(print(units), print(inside.subarray(40, 540)))).toBe(1);
    expect(print(inside.subarray(40, 540))).toEqual(print(units));
  });

  it("have nothing in common for texts that have nothing in common", () => {
    for (let seed = 1; seed <= 20; seed++)
      expect(resemblance(print(text(400, random(seed))), print(text(900, random(seed + 100))))).toBeLessThan(0.02);
  });

  it("estimate the share of common runs to within a tenth, and on average to within a hundredth", () => {
    let off = 0;
    let count = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const source = random(seed);
      const units = text(200 + source.below(1500), source);
      const other = edited(units, source.below(30));
      const error = resemblance(print(units), print(other)) - exactly(units, other);
      expect(Math.abs(error)).toBeLessThan(0.1);
      off += error;
      count++;
    }
    expect(Math.abs(off / count)).toBeLessThan(0.01);
  });

  it("give the same share where it is enough, and none where it is less than asked for", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const source = random(seed);
      const units = text(40 + source.below(1500), source);
      const prints = [print(units), print(edited(units, source.below(30)))] as const;
      const share = resemblance(...prints);
      for (const least of [0.3, 0.6, 0.82, 0.95]) expect(resemblance(...prints, least)).toBe(share < least ? 0 : share);
    }
  });

  it("share a band where nine tenths of the runs are common, and none where the salt differs", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const units = text(600, random(seed));
      const other = edited(units, 3);
      expect(exactly(units, other)).toBeGreaterThan(0.9);
      const bands = new Set(bandsOf(print(units), 1));
      expect(bandsOf(print(other), 1).some((band) => bands.has(band))).toBe(true);
      expect(bandsOf(print(units), 2).some((band) => bands.has(band))).toBe(false);
      for (const band of bands) expect(Number.isInteger(band) && band >= 0 && band < 2 ** 31).toBe(true);
    }
  });

  it("are not made of texts shorter than a run", () => {
    expect(fingerprint(text(7, random(1)))).toBeUndefined();
    expect(fingerprint(text(8, random(1)))).toBeDefined();
  });
});
