import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the product was built into, far from `node_modules`. */
    readonly dist: string;
  }
}

/**
 * Builds the product for the integration tests, once for all of them and again when a watched source changes; gives
 * what removes it.
 */
export function setup(project: TestProject): () => void {
  const dist = mkdtempSync(path.join(tmpdir(), "nianbao-built-"));
  const build = (): void => {
    execFileSync(
      process.execPath,
      [path.resolve(import.meta.dirname, "../../../esbuild.mjs"), "--quiet", `--out=${dist}`],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  };
  build();
  project.onTestsRerun(async () => build());
  project.provide("dist", dist);
  return () => rmSync(dist, { recursive: true, force: true });
}
