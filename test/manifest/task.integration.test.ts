import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { lineCutter, outputReader, type PrintedFinding } from "../../client/src/tasks/check-output";
import manifest from "../../package.json";
import { built } from "../support/processes/built";
import { tempFolder } from "../support/processes/temp-folder";
import { faultyReport } from "../support/reports/faulty-report";

/** Names that a pattern could stumble over: spaces, brackets like those behind the name, a colon, another script. */
const NAMES = [
  "青禾县2023年政府信息公开工作年度报告.txt",
  "二〇二三 年/某 局  (第二稿).txt",
  "a(b).txt",
  "12:3  错误.txt",
  "𠮷田町.txt",
];

const outputs = new Map<string, string>();

/**
 * Returns what `nianbao check` prints on faulty reports of these names, run in their folder; once for the same
 * arguments.
 */
function printed(...args: readonly string[]): string {
  const known = outputs.get(args.join(" "));
  if (known !== undefined) return known;
  const folder = tempFolder(Object.fromEntries(NAMES.map((name) => [name, faultyReport()])));
  const { stdout } = spawnSync(process.execPath, [built(), "check", ...args, "."], { cwd: folder, encoding: "utf8" });
  outputs.set(args.join(" "), stdout);
  return stdout;
}

/** All findings that are read from what was printed, which arrives in pieces of `size` characters. */
function readFrom(output: string, size = output.length): readonly PrintedFinding[] {
  const found: PrintedFinding[] = [];
  const read = outputReader();
  const hear = lineCutter((line) => found.push(...[read(line)].filter((finding) => finding !== undefined)));
  for (let at = 0; at < output.length; at += size) hear(output.slice(at, at + size));
  return found;
}

describe.each([
  ["zh-CN", "警告", "5、"],
  ["en", "warning", "5、"],
])("the findings that a task reads from what the command line prints in %s", (locale, severity, quoted) => {
  const output = (): string => printed("--locale", locale);
  const found = (): readonly PrintedFinding[] => readFrom(output());

  test("are in the files that they are in", () => {
    expect([...new Set(found().map(({ file }) => file.replaceAll("\\", "/")))].sort()).toEqual([...NAMES].sort());
  });

  test("have line and column, severity, code and message", () => {
    const line = faultyReport()
      .split("\n")
      .findIndex((text) => text.startsWith("5、"));
    const numerals = found().filter(({ code }) => code === "section-number");
    expect(numerals).toHaveLength(NAMES.length);
    for (const numeral of numerals)
      expect(numeral).toMatchObject({ line: line + 1, column: 1, severity, message: expect.stringContaining(quoted) });
  });

  test("are the same however the output is cut into pieces", () => {
    for (const size of [1, 7, 64]) expect(readFrom(output(), size)).toEqual(found());
    expect(readFrom(output().replaceAll("\n", "\r\n"))).toEqual(found());
  });

  test("are as many as the lines that look like findings", () => {
    expect(found()).toHaveLength(
      output()
        .split("\n")
        .filter((text) => /^ +\d+:\d+ {2}/.test(text)).length,
    );
  });
});

/** What VS Code makes of a line by the manifest's problem matcher; the numbers say which group is what. */
function matched(line: string) {
  const [matcher] = manifest.contributes.problemMatchers;
  const { regexp, ...groups } = matcher?.pattern ?? { regexp: "" };
  const match = new RegExp(regexp).exec(line);
  return match && Object.fromEntries(Object.entries(groups).map(([what, group]) => [what, match[group]]));
}

test("the problem matcher reads the same findings from what is printed for other programs", () => {
  const lines = printed("--format", "github").trimEnd().split("\n");
  const found = lines.map(matched);
  expect(found).toHaveLength(readFrom(printed()).length);
  const numeral = found.find((finding) => finding?.code === "section-number" && finding.file === NAMES[0]);
  expect(numeral).toMatchObject({ severity: "warning", column: "1", message: expect.stringContaining("“五、”") });
  expect(new Set(found.map((finding) => finding?.file?.replace("%3A", ":")))).toEqual(new Set(NAMES));
  // VS Code knows the first two words; of any other it makes the matcher's own severity.
  for (const finding of found) expect(["error", "warning", "notice"]).toContain(finding?.severity);
});
