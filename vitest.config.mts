import { defineConfig, mergeConfig } from "vitest/config";

/** What every run of vitest here has in common. */
export const base = defineConfig({
  test: {
    testTimeout: 30_000,
    // By default one core is left idle, which on a machine of two is half of them.
    maxWorkers: "100%",
    // Test files of a worker share the modules they import: no test replaces or changes what another one uses.
    isolate: false,
  },
});

/** Tests of the real editor (mocha runs them) and of the sample reports, which have configurations of their own. */
const ELSEWHERE = ["**/node_modules/**", "test/editor/**", "test/samples/**"];
const INTEGRATION = "test/**/*.integration.test.ts";

/**
 * Two stages, told apart by the names of their files. `unit`: all that is quick. `integration`: what starts processes, goes through
 * everything that there is, or reads megabytes.
 */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...ELSEWHERE, INTEGRATION] },
        },
        {
          extends: true,
          test: {
            name: "integration",
            include: [INTEGRATION],
            exclude: ELSEWHERE,
            globalSetup: "test/support/processes/build-once.ts",
          },
        },
      ],
    },
  }),
);
