import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { tempFolder } from "../support/processes/temp-folder";

/** A regular expression, and the file that it stands in or is made in. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What is gathered of expressions that are made of words while the program runs. */
interface MadeExpressions {
  readonly expressions: readonly Expression[];
  /** The places, `file:line`, of each `new RegExp` that nothing made came from. */
  readonly unseen: readonly string[];
}

/** Stands in the place of `new RegExp`. */
type Make = (place: string, pattern: string | RegExp, flags?: string) => RegExp;

const MADE = "new RegExp(";

/**
 * Runs the core with a recorder in the place of each `new RegExp` of some files, over some texts, and returns what was
 * made. Files are given by their paths below the project's folder.
 */
export async function madeExpressions(files: readonly string[], texts: readonly string[]): Promise<MadeExpressions> {
  const making = files.filter((file) => readFileSync(file, "utf8").includes(MADE));
  const unseen = new Set<string>();
  const recorder: Plugin = {
    name: "recorder",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path: name }) => {
        const file = path.relative(process.cwd(), name).replaceAll("\\", "/");
        const lines = readFileSync(name, "utf8").split("\n");
        const contents = lines.map((line, index) => {
          if (line.includes(MADE)) unseen.add(`${file}:${index + 1}`);
          return line.replaceAll(MADE, `globalThis.makeExpression("${file}:${index + 1}", `);
        });
        return { contents: contents.join("\n"), loader: "ts" };
      });
    },
  };
  const program = path.join(tempFolder(), "recorded.mjs");
  await build({
    stdin: {
      contents: [
        'export { analyse } from "./server/src/analysis/analyse";',
        'export { fixAll } from "./server/src/analysis/fixing/fixes";',
        ...making.map((file) => `import "./${file}";`),
      ].join("\n"),
      resolveDir: process.cwd(),
    },
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    logLevel: "error",
    plugins: [recorder],
  });
  const made = new Map<string, Expression>();
  const makeExpression: Make = (place, pattern, flags) => {
    const expression = new RegExp(pattern, flags);
    unseen.delete(place);
    const file = place.replace(/:\d+$/, "");
    made.set(`${file} ${expression}`, { file, source: expression.source, flags: expression.flags });
    return expression;
  };
  Object.assign(globalThis, { makeExpression });
  const core: typeof import("../../server/src/analysis/analyse") &
    typeof import("../../server/src/analysis/fixing/fixes") = await import(program);
  for (const text of texts) {
    core.analyse(text, { placeholders: ["（待填写）"] });
    core.fixAll(text);
  }
  Reflect.deleteProperty(globalThis, "makeExpression");
  return { expressions: [...made.values()], unseen: [...unseen] };
}
