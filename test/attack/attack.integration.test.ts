import { expect, test } from "vitest";
import { SEED } from "../support/random/seed";
import { attackInput } from "./inputs";
import { wrongsOf } from "./withstand";

/** The number of texts; `npm run test:nightly` sets more. */
const COUNT = Number(process.env.NIANBAO_ATTACKS ?? 5000);
/** In the night every text goes through everything; in `npm test` each through a third. */
const ALL = process.env.NIANBAO_ATTACKS !== undefined;
/** Tests of a worker share the time limit of one test: each has so many texts. */
const PART = 500;

test.each(Array.from({ length: Math.ceil(COUNT / PART) }, (_, part) => part * PART))(
  "whatever is done to a report, from text %i on: nothing throws, is lost or is changed unasked",
  (first) => {
    const wrongs: string[] = [];
    for (let number = first; number < Math.min(COUNT, first + PART); number++) {
      const { text, made } = attackInput(number);
      wrongs.push(...wrongsOf(text, number, ALL).map((wrong) => `seed ${SEED}, text ${number} (${made}): ${wrong}`));
    }
    expect(wrongs).toEqual([]);
  },
  600_000,
);
