/**
 * The environment variable that gives a run of the tests another seed; `npm run test:nightly` sets it anew for each
 * round.
 */
const VARIABLE = "NIANBAO_SEED";

/**
 * What everything made at random in the tests begins from: an integer from 0 to 2³¹ − 1. It is 0 unless the environment
 * says otherwise, so that `npm test` does the same on every machine and every day.
 */
export const SEED: number = seedIn(process.env[VARIABLE] ?? "0");

function seedIn(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed >= 2 ** 31) throw new Error(`${VARIABLE} is no integer from 0 to 2³¹ − 1: ${text}`);
  return seed;
}
