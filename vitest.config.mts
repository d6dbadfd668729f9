import path from "node:path";
import { defineConfig, mergeConfig, type Plugin } from "vitest/config";

/** Makes the pages of rules text, as the build does. */
const pagesAsText: Plugin = {
  name: "pages-as-text",
  enforce: "pre",
  transform(source, id) {
    return id.endsWith(".md") ? { code: `export default ${JSON.stringify(source)};`, map: null } : undefined;
  },
};

/** What every run of vitest here has in common. */
export const base = defineConfig({
  plugins: [pagesAsText],
  test: {
    testTimeout: 30_000,
    // By default one core is left idle, which on a machine of two is half of them.
    maxWorkers: "100%",
    // Test files of a worker share the modules they import: no test replaces or changes what another one uses.
    isolate: false,
  },
});

/** Adds an invented edition to the index of editions, by the one line that an edition takes. */
function withAddedEdition(name: string): Plugin {
  const file = path.join(import.meta.dirname, "test/editions", name);
  return {
    name: "added-edition",
    enforce: "pre",
    transform(source, id) {
      if (!id.endsWith("/spec/editions/index.ts")) return undefined;
      return { code: `${source}export { EDITION_2090 } from ${JSON.stringify(file)};\n`, map: null };
    },
  };
}

/** Tests of the real editor (mocha runs them) and of the sample reports, which have configurations of their own. */
const ELSEWHERE = ["**/node_modules/**", "test/editor/**", "test/samples/**"];
const INTEGRATION = "test/**/*.integration.test.ts";
const EDITIONS = "test/editions/**";
const SHARED_TABLE = "test/editions/shared-table/*.test.ts";

/**
 * Two stages, told apart by the names of their files. `unit`: all that is quick. `integration`: what starts processes,
 * goes through everything that there is, or reads megabytes. `edition` belongs to the first: tests of an edition that
 * is added, and tests of today's editions, which it must not change; so does `edition-shared-table`, of one that shares
 * a table with today's.
 */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...ELSEWHERE, INTEGRATION, EDITIONS] },
        },
        {
          extends: true,
          plugins: [withAddedEdition("edition-2090.ts")],
          test: {
            name: "edition",
            include: [
              "test/editions/**/*.test.ts",
              "test/rules/pages.test.ts",
              "test/model/**/*.test.ts",
              "test/features/**/*.test.ts",
            ],
            exclude: [...ELSEWHERE, INTEGRATION, SHARED_TABLE],
          },
        },
        {
          extends: true,
          plugins: [withAddedEdition("shared-table/edition-2090.ts")],
          test: { name: "edition-shared-table", include: [SHARED_TABLE] },
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
