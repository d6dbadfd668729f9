// What is changed of pdf.js on its way into the bundle. Each change names the text that it replaces, so another version
// of the library fails the build instead of being bundled unchanged.
import { readFile } from "node:fs/promises";

/**
 * Changes of the half of pdf.js that reads files, each as the text that stands there and the one that takes its place.
 */
const CHANGES = [
  // Nothing is run that was a text: polyfills and a test of the engine would try.
  ["Function('return this')()", "globalThis"],
  [`return Function('return require("' + name + '")')();`, "return undefined;"],
  ['new Function("");\n    return true;', "return false;"],
  ['return new Function("src", "srcOffset", "dest", "destOffset", compiled);', "throw new Error();"],
  // No module is loaded that is only known when it runs: decoders of pictures, which are not wanted.
  [/await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*path\)/, "undefined"],
  // Pictures are not decoded, only noted.
  [
    'const msg = "Image exceeded maximum allowed size and was removed.";',
    "operatorList.addOp(OPS.paintImageXObject, []);\n      return;\n      const msg = undefined;",
  ],
  // What is needed of a font beside its characters.
  [
    'const EXPORT_DATA_EXTRA_PROPERTIES = ["cMap"',
    'const EXPORT_DATA_EXTRA_PROPERTIES = ["fontMatrix", "vertical", "cMap"',
  ],
];

/** Makes the changes; an esbuild plugin. */
export const changedPdfjs = {
  name: "changed-pdfjs",
  setup(build) {
    build.onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [from, to] of CHANGES) {
        const parts = contents.split(from);
        if (parts.length !== 2) throw new Error(`pdf.js: ${parts.length - 1} × ${from}`);
        contents = parts.join(to);
      }
      return { contents, loader: "js" };
    });
  },
};
