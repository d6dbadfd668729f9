// `npm run test:nightly`: the attack on whatever a report may have become (test/attack), and every test that makes
// something at random, round after round, each round from a new seed that is printed before it begins.
// `npm run test:nightly -- --minutes 10 --workers 1` goes on for ten minutes instead of sixty, in one process; it goes
// on longer until the attack has tried 200,000 texts, unless `--attacks` says another number.
import { randomInt } from "node:crypto";
import os from "node:os";
import { parseArgs } from "node:util";
import { add, summary } from "./lib/counts.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { announce } from "./lib/say.mjs";
import { runVitest } from "./lib/vitest.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    workers: { type: "string", default: String(os.availableParallelism()) },
    attacks: { type: "string", default: "200000" },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes 要一个正数 · wants a positive number: ${values.minutes}`);
if (!(Number(values.workers) >= 1))
  throw new Error(`--workers 要一个正数 · wants a positive number: ${values.workers}`);

/** The texts that one round of the attack tries. */
const ATTACKS_A_ROUND = 20_000;
const attacks = Number(values.attacks);
if (!(attacks >= 0)) throw new Error(`--attacks 要一个数 · wants a number: ${values.attacks}`);

/**
 * One round: all tests that import the seed, directly or through others. A machine that does something else besides may
 * take its time.
 */
const round = (seed) =>
  runVitest({
    config: "vitest.config.mts",
    command: ["related", "--run", "test/support/random/seed.ts"],
    options: ["--testTimeout=300000"],
    env: {
      NIANBAO_SEED: String(seed),
      NIANBAO_ATTACKS: String(Math.min(attacks, ATTACKS_A_ROUND)),
      // The option --maxWorkers does not reach the projects of our configuration, which have a number of their own.
      VITEST_MAX_WORKERS: values.workers,
    },
  });

await ensureDependencies();
const end = Date.now() + minutes * 60_000;
const failed = [];
let attacked = 0;
let total = { passed: 0, failed: 0 };
do {
  const seed = randomInt(2 ** 31);
  announce(`种子 · Seed ${seed}`);
  const counts = await round(seed);
  total = add(total, counts);
  if (counts.failed > 0) failed.push(seed);
  attacked += Math.min(attacks, ATTACKS_A_ROUND);
} while (Date.now() < end || attacked < attacks);

if (failed.length > 0) {
  console.log("\n再跑一次，只跑没有通过的文件 · To run a file again that failed:");
  for (const seed of failed) console.log(`  NIANBAO_SEED=${seed} npx vitest run <file>`);
}
console.log(`\n${summary(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
