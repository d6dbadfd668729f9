import { expect, test } from "vitest";
import { random } from "../support/random/random";
import { SEED } from "../support/random/seed";
import { worked } from "./sequences";

/** The number of texts that are worked on; `npm run test:nightly` sets more attacks, and so more of these. */
const COUNT = Math.ceil(Number(process.env.NIANBAO_ATTACKS ?? 5000) / 80);
const STEPS = 8;

test("whatever is done to a damaged report, one after the other: no figure changes but the one that is named, no prose is lost", () => {
  const wrongs: string[] = [];
  let steps = 0;
  for (let number = 0; number < COUNT; number++) {
    const work = worked(number, random(number), STEPS);
    steps += work.made.length;
    wrongs.push(...work.wrongs.map((wrong) => `seed ${SEED}, text ${number}: ${wrong}`));
  }
  expect(wrongs).toEqual([]);
  expect(steps).toBeGreaterThanOrEqual(2 * COUNT);
}, 600_000);
