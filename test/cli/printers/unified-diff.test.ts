import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../../server/src/cli/printers/unified-diff";
import { fc } from "../../support/random/properties";

const NONE = "\\ No newline at end of file\n";

const diff = (before: string, after: string) => unifiedDiff("x", before, after).slice(2).join("");
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join("");

/** What `patch` makes of a text with a diff; throws where the diff does not fit it. */
function patched(before: string, lines: readonly string[]): string {
  const old = before.split(/(?<=\n)/).filter((line) => line !== "");
  const out: string[] = [];
  let at = 0;
  let counts = { old: 0, new: 0 };
  const printed = lines.slice(2).flatMap((line) => line.split(/(?<=\n)/));
  for (const [index, line] of printed.entries()) {
    if (line.startsWith("\\")) continue;
    const head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(line);
    if (head) {
      expect(counts).toEqual({ old: 0, new: 0 });
      counts = { old: Number(head[2] ?? 1), new: Number(head[4] ?? 1) };
      const start = Number(head[1]) - (counts.old > 0 ? 1 : 0);
      out.push(...old.slice(at, start));
      at = start;
      expect(out.length).toBe(Number(head[3]) - (counts.new > 0 ? 1 : 0));
      continue;
    }
    const content = printed[index + 1]?.startsWith("\\") ? line.slice(1, -1) : line.slice(1);
    if (line[0] !== "+") {
      expect(old[at++]).toBe(content);
      counts.old--;
    }
    if (line[0] !== "-") {
      out.push(content);
      counts.new--;
    }
  }
  return [...out, ...old.slice(at)].join("");
}

describe("a hunk", () => {
  test("has three lines around the change", () => {
    expect(diff(numbers(1, 9), numbers(1, 9).replace("5", "five"))).toBe(
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
  });

  test("holds changes whose surroundings touch, and no others", () => {
    const change = (second: string) => numbers(1, 20).replace("2\n", "two\n").replace(second, "more\n");
    expect(diff(numbers(1, 20), change("9\n")).match(/^@@.*$/gm)).toEqual(["@@ -1,12 +1,12 @@"]);
    expect(diff(numbers(1, 20), change("10\n")).match(/^@@.*$/gm)).toEqual(["@@ -1,5 +1,5 @@", "@@ -7,7 +7,7 @@"]);
  });

  test.each([
    ["an empty text that gets a line", "", "a\n", "@@ -0,0 +1 @@\n+a\n"],
    ["a text that loses its only line", "a\n", "", "@@ -1 +0,0 @@\n-a\n"],
    ["a new line at the end", "a\n", "a\nb\n", "@@ -1 +1,2 @@\n a\n+b\n"],
    ["a new line at the beginning", "a\n", "b\na\n", "@@ -1 +1,2 @@\n+b\n a\n"],
    ["no line end at the end", "a\nb", "a\nc", `@@ -1,2 +1,2 @@\n a\n-b\n${NONE}+c\n${NONE}`],
    ["a line end that comes", "a", "a\n", `@@ -1 +1 @@\n-a\n${NONE}+a\n`],
    ["CRLF is kept", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"],
    ["a lone CR in a text with LF is part of its line", "a\rb\n", "a\rc\n", "@@ -1 +1 @@\n-a\rb\n+a\rc\n"],
    ["CR alone ends lines", "a\rb\rc\r", "a\rB\rc\r", "@@ -1,3 +1,3 @@\n a\r\n-b\r\n+B\r\n c\r\n"],
  ])("%s", (_, before, after, expected) => {
    expect(diff(before, after)).toBe(expected);
  });
});

test("nothing where nothing changed", () => {
  expect(unifiedDiff("x", "a\n", "a\n")).toEqual([]);
});

test("names with spaces and quotes are told apart from what follows them", () => {
  const names = (name: string) => unifiedDiff(name, "a", "b").slice(0, 2);
  expect(names("年报.txt")).toEqual(["--- a/年报.txt\n", "+++ b/年报.txt\n"]);
  expect(names("my report.txt")).toEqual(["--- a/my report.txt\t\n", "+++ b/my report.txt\t\n"]);
  expect(names('a"b\n')).toEqual(['--- "a/a\\"b\\012"\n', '+++ "b/a\\"b\\012"\n']);
});

test("characters of a name that change how the rest is shown are written as git writes them", () => {
  const quoted = (name: string) => unifiedDiff(name, "a", "b")[0];
  expect(quoted("a\u001b[31mb")).toBe('--- "a/a\\033[31mb"\n');
  expect(quoted("a\u202eb\tc\\")).toBe('--- "a/a\\342\\200\\256b\\011c\\\\"\n');
});

test("patching the old text gives the new one", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "a\n", "b\n", "\n", "\r\n", "a\r\n"), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      expect(patched(before, unifiedDiff("x", before, after))).toBe(after);
    }),
    { numRuns: 1000 },
  );
});
