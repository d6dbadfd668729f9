import { defineConfig, mergeConfig } from "vitest/config";
import { base } from "./vitest.config.mts";

/**
 * The checks on a folder of sample reports, named by NIANBAO_REPORTS; kept out of the ordinary run, which must not need
 * them.
 */
export default mergeConfig(
  base,
  defineConfig({ test: { include: ["test/samples/**/*.test.ts"], testTimeout: 60_000 } }),
);
