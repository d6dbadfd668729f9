// Works the page that is one file in a real Chromium, with mouse, keyboard and files that are dropped, as a clerk
// would.
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "../../esbuild.mjs";
import { inRoot } from "../../scripts/lib/root.mjs";
import { paint } from "../../scripts/lib/say.mjs";
import { launchChromium } from "../editor/bed/chromium.mjs";
import { bedRunsHere, ensureBed } from "../editor/bed/install.mjs";
import { droppingScenarios } from "./scenarios/dropping.mjs";
import { mendingScenarios } from "./scenarios/mending.mjs";
import { printingScenarios } from "./scenarios/printing.mjs";
import { savingScenarios } from "./scenarios/saving.mjs";
import { seeingScenarios } from "./scenarios/seeing.mjs";

/** What a person sees and does on the page. */
const scenarios = {
  ...droppingScenarios,
  ...seeingScenarios,
  ...mendingScenarios,
  ...savingScenarios,
  ...printingScenarios,
};

const out = inRoot("test", "browser", "out");

/**
 * Builds what is shipped and runs each scenario in a window of its own; counts them. Pictures go to `test/browser/out`.
 */
export async function runPageTests() {
  const counts = { passed: 0, failed: 0 };
  if (!bedRunsHere) {
    console.log("  这台机器上没有可用的 Chromium · no Chromium for this machine");
    return counts;
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "nb-page-"));
  await mkdir(out, { recursive: true });
  for (const name of await readdir(out)) await rm(path.join(out, name));
  const browser = await launchChromium(await ensureBed());
  try {
    await build({ production: true, out: path.join(folder, "dist") });
    for (const [name, scenario] of Object.entries(scenarios)) {
      const start = Date.now();
      try {
        await scenario({
          browser,
          out,
          dist: path.join(folder, "dist"),
          folder: await mkdtemp(path.join(folder, "f-")),
        });
        counts.passed += 1;
        console.log(`    ${paint("green", "✔")} ${name} (${Date.now() - start} ms)`);
      } catch (error) {
        counts.failed += 1;
        console.error(`    ${paint("red", "✗")} ${name}\n${error.stack}`);
      }
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return counts;
}
