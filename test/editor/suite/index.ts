import { writeFileSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";

/**
 * Called by VS Code: runs all tests in this extension host and writes how many passed and failed to NIANBAO_RESULTS.
 * NIANBAO_SUITE names the bundle with the tests for what is open; NIANBAO_GREP picks tests by their names, for work on
 * one of them.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", timeout: 60_000, slow: 2000, color: false, forbidPending: true });
  if (process.env.NIANBAO_GREP) mocha.grep(process.env.NIANBAO_GREP);
  mocha.addFile(path.join(__dirname, `${process.env.NIANBAO_SUITE}.cjs`));
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.once("end", () => {
      const { passes, failures } = runner.stats ?? { passes: 0, failures: 1 };
      const results = process.env.NIANBAO_RESULTS;
      if (results) writeFileSync(results, JSON.stringify({ passed: passes, failed: failures }));
    });
  });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
