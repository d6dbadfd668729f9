import { expect, test } from "vitest";
import { SEED } from "../../support/random/seed";
import { attackInput } from "../inputs";
import { wrongsOf } from "../withstand";

/** The number of texts of all quarters; `npm run test:nightly` sets more. */
const COUNT = Number(process.env.NIANBAO_ATTACKS ?? 5000);
/** In the night every text goes through everything; in `npm test` each through a third. */
const ALL = process.env.NIANBAO_ATTACKS !== undefined;
/** Tests of a worker share the time limit of one test: each has so many texts. */
const PART = 500;

/** The tests of one quarter of the attack, 0 to 3. Each has a file of its own, because workers share work by files. */
export function attackQuarter(quarter: number): void {
  const [start, end] = [quarter, quarter + 1].map((quarters) => Math.floor((COUNT * quarters) / 4)) as [number, number];
  const parts = Array.from({ length: Math.ceil((end - start) / PART) }, (_, part) => start + part * PART);
  test.each(parts)(
    "whatever is done to a report, from text %i on: nothing throws, is lost or is changed unasked",
    (first) => {
      const wrongs: string[] = [];
      for (let number = first; number < Math.min(end, first + PART); number++) {
        const { text, made } = attackInput(number);
        wrongs.push(...wrongsOf(text, number, ALL).map((wrong) => `seed ${SEED}, text ${number} (${made}): ${wrong}`));
      }
      expect(wrongs).toEqual([]);
    },
    600_000,
  );
}
