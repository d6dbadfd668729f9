import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { random } from "../support/random/random";
import { SEED } from "../support/random/seed";
import { readings } from "../support/reading/readings";
import { publishedReport } from "./published";

/** The number of reports; `npm run test:nightly` sets more attacks, and so more of these. */
const COUNT = Math.ceil(Number(process.env.NIANBAO_ATTACKS ?? 5000) / 25);

/** What is read off a report with another number than the one that was written into its table. */
function wronglyRead(number: number): readonly string[] {
  const { text, figures } = publishedReport(random(number));
  return [...readings(analyse(text).report)].flatMap(([cell, content]) => {
    const written = figures.get(cell) ?? "0";
    const isRight = !/^[-\d]/.test(content) || Number(content) === Number(written);
    return isRight ? [] : [`seed ${SEED}, report ${number}: ${cell} is ${content}, not ${written}`];
  });
}

test("whatever page a report is published on, no figure is read that was not written", () => {
  expect(Array.from({ length: COUNT }, (_, number) => wronglyRead(number)).flat()).toEqual([]);
}, 600_000);
