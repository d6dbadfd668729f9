import { describe, expect, test } from "vitest";
import { type Analysis, analyse } from "../../../server/src/analysis/analyse";
import { random } from "../../support/random/random";
import { hostileReport, PLACE_NAMES, UNITS } from "./inputs";
import { STEPS, type Step } from "./steps";

/** Code units of the texts, each twice as long as the one before. */
const SIZES = [10_000, 20_000, 40_000];
/** Milliseconds below which a step is quick whatever it grows like: collecting garbage alone may take so long. */
const QUICK = 250;
/**
 * From the shortest to the longest, what is linear takes four times as long, what grows with the square sixteen times.
 */
const MOST_GROWTH = 8;
/** A machine that has other things to do makes a step look slow, never quick: the least of some attempts counts. */
const ATTEMPTS = 3;

/** The milliseconds of processor time that a step takes. */
function cost(step: () => unknown): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Reports whether the costs of the three sizes grow faster than the texts. */
function growTooFast([shortest = 0, , longest = 0]: readonly number[]): boolean {
  return longest >= QUICK && longest > MOST_GROWTH * shortest;
}

/**
 * Returns the least costs of a step for the three sizes. What was reckoned is remembered, so each time is on readings
 * of its own.
 */
function leastCosts(step: Step, make: (size: number) => Analysis): readonly number[] {
  const attempts = Array.from({ length: ATTEMPTS }, () => SIZES.map(make).map((reading) => cost(() => step(reading))));
  return SIZES.map((_, index) => Math.min(...attempts.map((costs) => costs[index] ?? 0)));
}

/** Where a unit once made a step slow: tried whatever place chance picks. */
const FOUND: ReadonlyMap<string, string> = new Map([["1,", "front"]]);

describe("twice the text takes twice the time", () => {
  const chance = random(14);
  test.each(UNITS.map((unit) => [JSON.stringify(unit), unit, chance.pick(PLACE_NAMES)] as const))(
    "%s",
    (_, unit, place) => {
      for (const where of new Set(["prose", place, FOUND.get(unit) ?? place])) {
        const make = (size: number): Analysis => analyse(hostileReport(unit, where, size));
        const readings = SIZES.map(make);
        for (const [name, step] of Object.entries(STEPS)) {
          const looksSlow = growTooFast(readings.map((reading) => cost(() => step(reading))));
          const costs = looksSlow ? leastCosts(step, make) : [];
          expect(growTooFast(costs), `${name}, ${where}: ${costs.map(Math.round).join(", ")} ms`).toBe(false);
        }
      }
    },
  );
});

test("a step that grows with the square of the text is seen", () => {
  const squared: Step = ({ report: { text } }) => {
    let sum = 0;
    for (let at = 0; at < text.length; at += 2) for (let to = 0; to < text.length; to += 2) sum += text.charCodeAt(to);
    return sum;
  };
  expect(growTooFast(leastCosts(squared, (size) => analyse("1".repeat(size))))).toBe(true);
});
