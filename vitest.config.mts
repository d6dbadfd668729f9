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
  // By default one core is left idle, which on a machine of two is half of them.
  test: { testTimeout: 30_000, maxWorkers: "100%" },
});

/** The ordinary run: every test but those of the real editor (mocha runs them) and of the sample reports. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ["test/**/*.test.ts"],
      exclude: ["**/node_modules/**", "test/editor/**", "test/samples/**"],
    },
  }),
);
