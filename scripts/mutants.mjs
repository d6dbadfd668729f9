// `node scripts/mutants.mjs [--seed 1] [--count 300] [--only relations]`: asks what the tests would notice. Takes a copy of the
// project, changes one thing in it at a time (a sign, a comparison, a condition, a statement) and runs the tests nearest to it.
// Prints each mutant that no test notices, and how many were noticed. By hand or at night: a mutant takes some ten seconds.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseAst } from "vitest/node";
import { inRoot } from "./lib/root.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "300" },
    only: { type: "string", default: "" },
  },
});

/** The folders that are mutated, and the tests nearest to them; `{name}` is the file's name without its ending. */
const NEAREST = new Map([
  ["relations", ["test/relations", "test/rules/pages.test.ts"]],
  ["rules", ["test/rules"]],
  ["model", ["test/model", "test/rules/pages.test.ts", "test/properties/bad-input.test.ts"]],
  ["layout", ["test/layout", "test/rules/layouts.test.ts"]],
  ["edits", ["test/edits", "test/rules/fixes.test.ts", "test/features"]],
]);

const OTHER_OPERATORS = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
};

/** All changes of one thing in a text: where, what instead. */
function mutationsOf(code) {
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    const other = OTHER_OPERATORS[node.operator];
    if ((node.type === "BinaryExpression" || node.type === "LogicalExpression") && other && !isOfTexts(node)) {
      const at = code.indexOf(node.operator, node.left.end);
      if (at >= 0 && at < node.right.start) found.push({ start: at, end: at + node.operator.length, text: other });
    }
    if (node.type === "IfStatement" || node.type === "ConditionalExpression")
      for (const text of ["true", "false"]) found.push({ start: node.test.start, end: node.test.end, text });
    if (node.type === "UnaryExpression" && node.operator === "!")
      found.push({ start: node.start, end: node.start + 1, text: "" });
    if (node.type === "ExpressionStatement" && node.expression.type !== "Literal")
      found.push({ start: node.start, end: node.end, text: ";" });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: "ts" }));
  return found;
}

/** Texts that are joined: a minus between them would only be no number. */
function isOfTexts({ operator, left, right }) {
  const isText = ({ type, value }) => type === "TemplateLiteral" || (type === "Literal" && typeof value === "string");
  return operator === "+" && (isText(left) || isText(right));
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function sourcesOf(folder) {
  return readdirSync(inRoot("server", "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.posix.join("server/src", folder, name.replaceAll("\\", "/")));
}

const copy = mkdtempSync(path.join(tmpdir(), "nianbao-mutants-"));
for (const part of [
  "server",
  "test",
  "docs",
  "package.json",
  "tsconfig.json",
  "vitest.config.mts",
  "client",
  "examples",
])
  cpSync(inRoot(part), path.join(copy, part), { recursive: true });
symlinkSync(inRoot("node_modules"), path.join(copy, "node_modules"));

const folders = [...NEAREST.keys()].filter((folder) => values.only === "" || folder === values.only);
const candidates = folders.flatMap((folder) =>
  sourcesOf(folder).flatMap((file) =>
    mutationsOf(readFileSync(inRoot(file), "utf8")).map((mutation) => ({ folder, file, ...mutation })),
  ),
);
const random = randomOf(Number(values.seed));
const count = Math.min(Number(values.count), candidates.length);
console.log(`种子 · Seed ${values.seed}: ${count} / ${candidates.length}`);
let noticed = 0;
try {
  for (let tried = 1; tried <= count; tried++) {
    const [mutant] = candidates.splice(random(candidates.length), 1);
    const target = path.join(copy, mutant.file);
    const code = readFileSync(inRoot(mutant.file), "utf8");
    writeFileSync(target, code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end));
    const tests = NEAREST.get(mutant.folder);
    const vitest = path.join(copy, "node_modules/vitest/vitest.mjs");
    const options = ["run", "--project=unit", "--bail=1", "--reporter=dot", "--maxWorkers=1"];
    // A mutant that goes on for ever is noticed too.
    const { status: exit } = spawnSync(process.execPath, [vitest, ...options, ...tests], {
      cwd: copy,
      stdio: "ignore",
      timeout: 300_000,
    });
    writeFileSync(target, code);
    if (exit !== 0) noticed++;
    else {
      const line = code.slice(0, mutant.start).split("\n").length;
      console.log(
        `${mutant.file}:${line}  ${code.slice(mutant.start, mutant.end).replace(/\s+/g, " ")} → ${mutant.text || "∅"}`,
      );
    }
    if (tried % 20 === 0) console.log(`  ${noticed} / ${tried}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${noticed} / ${count} 被测试发现 · noticed`);
