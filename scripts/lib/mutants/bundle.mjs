import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { inRoot } from "../root.mjs";
import { withSwitches } from "./mutations.mjs";

/**
 * Bundles test files, with the sources that they test and all mutants in them, into one program in `folder`
 * (`scripts/lib/mutants/run.mjs` says what it does), and returns its path.
 */
export async function bundleMutants({ mutants, files, folder }) {
  const outfile = path.join(folder, "mutants.mjs");
  await build({
    absWorkingDir: inRoot(),
    entryPoints: [inRoot("scripts/lib/mutants/run.mjs")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    charset: "utf8",
    logLevel: "warning",
    plugins: [switches(mutants), testFiles(files), placesOfFiles],
  });
  return outfile;
}

const switches = (mutants) => ({
  name: "switches",
  setup({ onLoad }) {
    onLoad({ filter: /server[\\/]src[\\/].*\.ts$/ }, ({ path: name }) => {
      const own = mutants.filter(({ file }) => inRoot(file) === name);
      return { contents: withSwitches(readFileSync(name, "utf8"), own), loader: "ts" };
    });
  },
});

/** `mutants:files`: the test files by name, each loaded when it is asked for; and what they import as `vitest`. */
const testFiles = (files) => ({
  name: "test-files",
  setup({ onResolve, onLoad }) {
    const runner = inRoot("scripts/lib/mutants/tests.mjs");
    onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === runner ? { path: "vitest", external: true } : { path: runner },
    );
    onResolve({ filter: /^mutants:files$/ }, () => ({ path: "files", namespace: "mutants" }));
    onLoad({ filter: /.*/, namespace: "mutants" }, () => ({
      contents: `export const FILES = {${files.map((file) => `${JSON.stringify(file)}: () => import("./${file}")`)}};`,
      resolveDir: inRoot(),
    }));
  },
});

/** Tests read files that stand beside them. */
const placesOfFiles = {
  name: "places-of-files",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file))),
      loader: "ts",
    }));
  },
};
