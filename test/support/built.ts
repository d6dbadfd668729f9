import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** The folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

let folder: string | undefined;

// A worker may be ended without its exit being announced, so the end of the test file is what cleans up.
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** The command line as it is shipped, built from the sources as they are now, far from `node_modules`. Built once for each test file. */
export function built(): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), "nianbao-built-"));
    execFileSync(process.execPath, [path.join(ROOT, "esbuild.mjs"), "--quiet", `--out=${made}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    folder = made;
  }
  return path.join(folder, "cli.js");
}
