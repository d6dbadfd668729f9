import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../server/src/cli/program";
import { officePieces, wordReport } from "../../support/office/files";
import { tempFolder } from "../../support/processes/temp-folder";
import { type Random, random } from "../../support/random/random";
import { faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";

/** The formats that need no pages of rules, which only the built command line has. */
const FORMATS = ["json", "text", "csv", "github"];

const DAMAGED = "x.digests: 不完整或被改动过，请重新生成\n";

/** Runs the command line in this process. */
async function nianbao(args: readonly string[], cwd: string): Promise<{ code: unknown; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    cwd,
    out: (text) => {
      out += text.toString();
    },
    err: (line) => {
      err += line;
    },
    readStdin: () => Promise.resolve(new Uint8Array()),
    colour: false,
    status: () => undefined,
  });
  return { code, out, err };
}

/** The lines of digests of a folder with all that digests may hold, without the last one. */
async function linesIn(folder: string): Promise<readonly string[]> {
  expect((await nianbao(["check", "a", "--digests", "x.digests"], folder)).err).toBe("");
  return readFileSync(path.join(folder, "x.digests"), "utf8").trimEnd().split("\n");
}

function folderOfReports(): string {
  return tempFolder({
    "a/nianbao.json": JSON.stringify({
      rules: { aggregate: "warning", "late-report": "error" },
      bodies: { 澄源县水利局: ["澄源水利局"] },
      placeholders: ["待补"],
      reports: [{ files: "水利局2023.txt", body: "澄源县水利局", year: 2023 }],
      aggregates: [
        {
          body: "澄源县人民政府",
          parts: ["澄源县水利局", "澄源县卫生局"],
          known: { 澄源县卫生局: { 2023: { applications: { received: { total: 3 } } } } },
        },
      ],
    }),
    "a/水利局2022.txt": buildReport({ body: "澄源县水利局", year: 2022 }),
    "a/水利局2023.txt": buildReport({ body: "澄源县水利局", year: 2023 }),
    "a/县政府.txt": buildReport({ body: "澄源县人民政府", year: 2023 }),
    "a/别处.txt": faultyReport(),
    "a/卫生局.docx": wordReport(officePieces("2021")),
    "a/说明.txt": "这是说明，不是年报。",
  });
}

type Json = unknown;

const OTHERS: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "政府",
  "__proto__",
  [],
  [null],
  [[1, 2]],
  {},
  { start: 9, end: 3 },
  { Map: [[1, 2]] },
  { Map: [["a", {}]] },
  { Uint8Array: "AwA=" },
  { Uint16Array: "" },
  { Float64Array: "" },
  { constructor: 1 },
];

/** Puts another value somewhere into a value, or takes something away or adds it. */
function damaged(value: Json, at: Random): Json {
  if (typeof value !== "object" || value === null || at.below(8) === 0) return at.pick(OTHERS);
  const keys = Object.keys(value);
  if (keys.length === 0) return at.pick(OTHERS);
  const key = at.pick(keys);
  const copy: Record<string, Json> = Array.isArray(value) ? ([...value] as never) : { ...value };
  const way = at.below(12);
  if (way === 0) delete copy[key];
  else if (way === 1) copy[`${key}x`] = copy[key];
  else copy[key] = damaged(copy[key], at);
  return copy;
}

/** The file with one line in place of another and the sum that this one has. */
function withLine(lines: readonly string[], at: number, line: Json): string {
  const all = lines.map((old, index) => (index === at ? JSON.stringify(line) : old));
  const [last = "{}", ...before] = all.toReversed();
  const body = before.toReversed().map((one) => `${one}\n`);
  const sum = createHash("sha256").update(body.join("")).digest("hex");
  return `${body.join("")}${JSON.stringify({ ...JSON.parse(last), sum })}\n`;
}

describe("digests with another value in some place and the right sum", { timeout: 120_000 }, () => {
  test("are refused with a sentence before anything is printed, or hold what they say", async () => {
    const folder = folderOfReports();
    const lines = await linesIn(folder);
    expect(lines).toHaveLength(7);
    const outcomes = { refused: 0, read: 0 };
    for (let round = 0; round < 600; round++) {
      const at = random(round);
      const line = at.below(lines.length);
      const other = damaged(JSON.parse(lines[line] ?? ""), at);
      writeFileSync(path.join(folder, "x.digests"), withLine(lines, line, other));
      const format = at.pick(FORMATS);
      const ended = await nianbao(["check", "--compare-only", "x.digests", "--format", format], folder);
      const where = `${round}: ${format} ${JSON.stringify(other).slice(0, 300)}`;
      if (/不完整|另一版|不是 check/.test(ended.err)) {
        outcomes.refused++;
        expect([ended.code, ended.out], where).toEqual([2, ""]);
      } else {
        outcomes.read++;
        expect(ended.out, where).not.toMatch(/undefined|\[object|NaN/);
      }
    }
    expect(outcomes.refused).toBeGreaterThan(300);
    expect(outcomes.read).toBeGreaterThan(30);
  });

  test.each<[string, (record: never) => Json]>([
    ["a line that is null", () => null],
    ["a line that is a list", () => []],
    [
      "a message that is a number",
      (one: { result: { findings: object[] } }) => {
        one.result.findings[0] = { ...one.result.findings[0], message: 5 };
        return one;
      },
    ],
    [
      "a rule that there is not",
      (one: { result: { findings: object[] } }) => {
        one.result.findings[0] = { ...one.result.findings[0], code: "constructor" };
        return one;
      },
    ],
    [
      "a place before the text",
      (one: { result: { findings: object[] } }) => {
        one.result.findings[0] = { ...one.result.findings[0], span: { start: -1, end: 4 } };
        return one;
      },
    ],
    ["bytes of a standard input", (one: { file: object }) => ({ ...one, file: { ...one.file, stdin: [1] } })],
    [
      "a figure that is no number",
      (one: { result: { digest: { figures: object } } }) => {
        one.result.digest.figures = { ...one.result.digest.figures, coefficients: { Float64Array: "Y2BgYAAA" } };
        return one;
      },
    ],
    [
      "no lines",
      (one: { result: { digest: { lines: object } } }) => {
        one.result.digest.lines = { starts: { Uint16Array: "AwA=" }, ends: { Uint16Array: "AwA=" } };
        return one;
      },
    ],
  ])("%s", async (_, change) => {
    const folder = folderOfReports();
    const lines = await linesIn(folder);
    const at = lines.findIndex((line) => line.includes("别处"));
    writeFileSync(path.join(folder, "x.digests"), withLine(lines, at, change(JSON.parse(lines[at] ?? "") as never)));
    expect(await nianbao(["check", "--compare-only", "x.digests"], folder)).toEqual({ code: 2, out: "", err: DAMAGED });
  });
});
