import { defineConfig, mergeConfig, type Plugin } from "vitest/config";

/** Loads `*.md` imports as a string, exactly as esbuild's text loader does. */
function markdownAsText(): Plugin {
  return {
    name: "markdown-as-text",
    enforce: "pre",
    transform(source, id) {
      if (!id.endsWith(".md")) return undefined;
      return { code: `export default ${JSON.stringify(source)};`, map: null };
    },
  };
}

/** What every run of vitest here has in common. */
export const base = defineConfig({
  plugins: [markdownAsText()],
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
