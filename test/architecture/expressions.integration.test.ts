import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";
import { beforeAll, expect, test } from "vitest";
import { parseAst } from "vitest/node";
import { RULES } from "../../server/src/rules/registry";
import { examplesOf } from "../support/reading/rule-page";
import { exampleReport, layoutOfExample } from "../support/reports/example-report";
import { sourceFilesUnder } from "./import-graph";
import { type Expression, madeExpressions } from "./made-expressions";

/**
 * Expressions that the checker finds slower than linear and that are not, because their input is short: a label, a
 * name, a cell, a clause of at most some hundred characters. Each by the file and how it begins.
 */
const SHORT_INPUT: readonly string[] = [
  // Decimals have at most twenty digits behind the point, lines of labels ninety characters.
  "server/src/base/decimal.ts: 0+$",
  "server/src/base/glob.ts: (?<!\\/)\\/+$",
  "server/src/features/typing/type-row.ts: [|｜\\t]\\s*$",
  // Clauses, titles and headings of columns.
  "server/src/model/claims/all-of-them.ts: \\d+(?=[件起宗例])",
  "server/src/model/claims/listings/wholes.ts: [^，。;:()]*$",
  "server/src/rules/support/text/listed-parts.ts: ^(.+?)(?:以及|和|及)(其[他它].+)$",
  "server/src/rules/figure-unit.ts: 金额.*[(:]元\\)?$",
  "server/src/spec/words/claims/context.ts: 新(?:收|增|受理|接收)[^，]*$",
  "server/src/spec/words/listings.ts: (?:类|各类|政府|政务|公开|信息)+$",
  "server/src/spec/words/listings.ts: (?:公开|发布)[^，]*$",
  // Our own messages and output, and the arguments of a command.
  "client/src/tasks/check-output.ts: ^ +(\\d+):(\\d+) {2}(\\S+) +(?:\\p{Script=Han}+ )?([a-z0-9-]+) +",
  "server/src/cli/usage.ts: ^option '([^' ]+)[^']*' argument '(.*?)' is invalid\\.\\s*(.*)",
  "server/src/rules/projects-2019.ts: ，.*$",
  "server/src/rules/stock-balance.ts: ，.*$",
  // Formats of numbers are cut to the 255 characters that Excel allows.
  'server/src/office/xlsx/number-format.ts: "[^"]*"|\\[[^\\]]*\\]|[_*\\\\!].',
  "server/src/office/xlsx/number-format.ts: ^[^0#?.,%]*([0#?,]*)(?:\\.([0#?]*))?(,*)(%?)[^0#?.,%]*$",
  'server/src/office/xlsx/number-format.ts: [0#?]\\s*(?:\\\\.|!.|"[^"]*")+\\s*[.0#?]',
  // A tag ends at the next bracket, and what follows it is bounded.
  "server/src/model/identity/page-titles.ts: <div[^<>]{0,1000}mso-element:\\s{0,9}(?:header|footer)[^<>]{0",
  "server/src/model/identity/page-titles.ts: <p[^<>]{0,1000}class=[\"']?Mso(?:Header|Footer)[^<>]{0,1000}>",
  // Every repetition is bounded by its quantifier or ends at the next mark of the sentence, and the line by the reader.
  "server/src/rules/declared-parts.ts: (?:由|包括|包含|分为)[:：]?([^。；;:：]{8,300}?)(等|共|共计|这|等共)?([二两三四五六七",
  "server/src/rules/missing-topic.ts: [【（(［[][^】）)］\\]]{0,20}(?:略|省略|省去|删节|未收录|未采集)[^】）)］\\]]{0,20}[",
  "server/src/spec/words/bodies.ts: (?:现将|现公布|特?向社会公布|报告由|年报由|由|(?<=^|[。，；：\\s]))(?!现|特|本|我|由|向|按|根据",
  "server/src/spec/words/body-names.ts: \\((?:以下|下文|下)?(?:统称|简称|称)[^()]{0,40}\\)",
  "server/src/spec/words/claims/context.ts: (?<!(?:减免|免收|免除|退还|退回)[^，。;]{0,12})信息处理费(?:共计|合计|总计|共|收入|金额",
  "server/src/spec/words/residues.ts: (?<=[\\u4e00-\\u9fff:])_{2,}|(?<!_)_{2,}(?=[年月日件条次份个])",
];

const FILES = ["server/src", "client/src", "browser"].flatMap(sourceFilesUnder).map(({ name }) => name);

/** Texts by which every rule has something to look for. */
const EXAMPLES = RULES.filter(({ check }) => check)
  .flatMap(examplesOf)
  .map((example) => exampleReport(example, { layout: layoutOfExample(example) }).text);

/**
 * How far the checker goes with one expression. Counts, and a limit of time that none comes near, so that it finds the
 * same on every machine and whatever else that does.
 */
const EFFORT = {
  timeout: 3_600_000,
  incubationTimeout: 3_600_000,
  attackTimeout: 3_600_000,
  recallTimeout: 3_600_000,
  randomSeed: 1,
  maxNFASize: 2000,
  maxIteration: 1,
  maxInitialGenerationSize: 10,
  maxGenerationSize: 5,
  crossoverSize: 1,
  mutationSize: 1,
  attackLimit: 200_000,
  incubationLimit: 3000,
  maxAttackStringSize: 5000,
};

beforeAll(() => {
  process.env.RECHECK_BACKEND = "pure";
});

test("no regular expression that is written down takes more than linear time", () => {
  const written = FILES.flatMap(expressionsOf);
  expect(written.length).toBeGreaterThan(400);
  expect(slowOf(written)).toEqual([]);
}, 3_600_000);

test("nor does one that is made of words while the program runs", async () => {
  const { expressions, unseen } = await madeExpressions(FILES, EXAMPLES);
  expect(unseen).toEqual([]);
  expect(slowOf(expressions)).toEqual([]);
}, 3_600_000);

/**
 * Those that the checker finds slower than linear or cannot read. The flag for places changes no time, and it does not
 * know it.
 */
function slowOf(expressions: readonly Expression[]): readonly string[] {
  return expressions
    .filter(({ source, flags }) => checkSync(source, flags.replace("d", ""), EFFORT).status !== "safe")
    .map(({ file, source }) => `${file}: ${source.slice(0, 60)}`)
    .filter((one) => !SHORT_INPUT.includes(one));
}

function expressionsOf(file: string): readonly Expression[] {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", charset: "utf8", target: "es2022" });
  const found: Expression[] = [];
  collect(parseAst(code), file, found);
  return found;
}

function collect(node: unknown, file: string, found: Expression[]): void {
  if (typeof node !== "object" || node === null) return;
  if ("regex" in node && typeof node.regex === "object" && node.regex !== null) {
    const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
    found.push({ file, source: pattern, flags });
  }
  for (const child of Object.values(node)) collect(child, file, found);
}
