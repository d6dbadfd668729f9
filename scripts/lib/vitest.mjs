import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bad } from "./counts.mjs";
import { inRoot } from "./root.mjs";
import { runNode } from "./run.mjs";

/** Runs vitest with a configuration of this project and counts its tests. */
export async function runVitest({ config, command = ["run"], options = [], env = {} }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "nb-vitest-"));
  const json = path.join(folder, "results.json");
  const args = [
    ...command,
    "--config",
    inRoot(config),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${json}`,
    ...options,
  ];
  const code = await runNode(inRoot("node_modules", "vitest", "vitest.mjs"), args, { env });
  try {
    return count(JSON.parse(await readFile(json, "utf8")), code);
  } catch {
    return bad;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A test that did not run is no success, nor is a run that ends badly with no test to blame. */
function count(results, code) {
  const { numPassedTests: passed, numTotalTests: total } = results;
  const failed = total - passed;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
