import { describe, expect, test } from "vitest";
import type { JsonNode } from "../../../server/src/base/json/json-node";
import { memberOf, readJsonc } from "../../../server/src/base/json/jsonc";
import { slice } from "../../../server/src/base/span";
import { fc } from "../../support/random/properties";

/** The value as JSON.parse would give it; what could not be read is not there. */
function plain(node: JsonNode | undefined): unknown {
  if (!node) return undefined;
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
    case "array":
      return node.items.map(plain);
    case "null":
      return null;
    default:
      return node.value;
  }
}

/** Every node of the tree, the names of members too. */
function* spansIn(node: JsonNode | undefined): Iterable<{ start: number; end: number }> {
  if (!node) return;
  yield node.span;
  if (node.kind === "array") for (const item of node.items) yield* spansIn(item);
  if (node.kind === "object")
    for (const { keySpan, value } of node.members) {
      yield keySpan;
      yield* spansIn(value);
    }
}

const problemsOf = (text: string) =>
  readJsonc(text).problems.map(({ span, message }) => [slice(text, span), message["zh-CN"]]);

describe("what is right", () => {
  test("any JSON is read as JSON.parse reads it, without problems", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, problems } = readJsonc(text);
        expect(problems).toEqual([]);
        expect(JSON.stringify(plain(root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test("comments, trailing commas and a byte order mark", () => {
    const { root, problems } = readJsonc(
      '\ufeff// 县里的设置\n{ "a": [1, 2,], /* 说明 */ "b": "//不是注释", }\r\n// 完',
    );
    expect(problems).toEqual([]);
    expect(plain(root)).toEqual({ a: [1, 2], b: "//不是注释" });
  });

  test("places are those of the values, quotes and brackets included", () => {
    const text = '{ "名称": ["会同县", 2023] }';
    const { root } = readJsonc(text);
    expect([...spansIn(root)].map((span) => slice(text, span))).toEqual([
      text,
      '"名称"',
      '["会同县", 2023]',
      '"会同县"',
      "2023",
    ]);
  });

  test("an empty text holds nothing", () => {
    for (const text of ["", " \n", "// 只有注释", "\ufeff"]) expect(readJsonc(text)).toEqual({ problems: [] });
  });

  test("names of members mean nothing to the program", () => {
    const { root } = readJsonc('{ "__proto__": 1, "constructor": 2 }');
    expect(plain(memberOf(root, "__proto__")?.value)).toBe(1);
    expect(memberOf(root, "toString")).toBeUndefined();
  });
});

describe("what is wrong is told at its place, and the rest is read", () => {
  test.each<[text: string, place: string, says: RegExp, read: unknown]>([
    ['{ "a": 1 "b": 2 }', '"', /缺少英文的“,”/, { a: 1, b: 2 }],
    ['{ "a" 1 }', "1", /缺少英文的“:”/, { a: 1 }],
    ['{ "a"：1，"b": 2 }', "：", /应为英文的“:”/, { a: 1, b: 2 }],
    ["{ “a”: 1 }", "“a”", /英文双引号/, { a: 1 }],
    ["{ 'a': 1 }", "'a'", /英文双引号/, { a: 1 }],
    ["{ a: 1 }", "a", /双引号/, { a: 1 }],
    ['{ "a": yes, "b": 2 }', "yes", /不认识的值/, { b: 2 }],
    ['{ "a": , "b": 2 }', ",", /缺少值/, { b: 2 }],
    ['{ "a": 1, "a": 2 }', '"a"', /重复/, { a: 2 }],
    ['{ "a": "D:\\目录", "b": 2 }', '"D:\\目录"', /\\\\/, { a: "D:\\目录", b: 2 }],
    ['{ "a": "没写完\n, "b": 2 }', '"没写完', /没有写完/, { a: "没写完", b: 2 }],
    ['{ "a": [1, 2 }', "[", /没有写完/, undefined],
    ['{ "a": 1', "{", /没有写完/, { a: 1 }],
    ['{ "a": 1 } 完', "完", /多出/, { a: 1 }],
    ['/* 没写完 { "a": 1 }', "/*", /没有写完/, undefined],
    ['{ "a": 01 }', "01", /不认识的值/, {}],
  ])("%s", (text, place, says, read) => {
    const problems = problemsOf(text);
    expect(problems).toContainEqual([place, expect.stringMatching(says)]);
    if (read !== undefined) expect(plain(readJsonc(text).root)).toEqual(read);
  });

  test("one slip is told once", () => {
    for (const text of ['{ "a"：1 }', '{ "a": 1 "b": 2 }', "{ a: 1 }", '{ "a": }'])
      expect(problemsOf(text)).toHaveLength(1);
  });
});

describe("any text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      ",",
      ":",
      "，",
      "：",
      "/*",
      "*/",
      "//",
      "\n",
      " ",
      "\\",
      "1",
      "真",
      "true",
    ),
    { maxLength: 40 },
  );

  test("is read without a crash, each place within the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join("")),
          fc.string({ unit: "grapheme" }),
        ),
        (text) => {
          const { root, problems } = readJsonc(text);
          for (const { start, end } of [...spansIn(root), ...problems.map(({ span }) => span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("however deep or long", () => {
    const deep = readJsonc("[".repeat(100_000)).problems.map(({ message }) => message["zh-CN"]);
    expect(deep[0]).toMatch(/层数/);
    // What is inside would only be misread, so that nothing is said of it.
    expect(readJsonc(`${"[".repeat(100_000)}正文`).problems.map(({ message }) => message["zh-CN"])).toEqual(deep);
    const wide = `{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join(",")}}`;
    expect(readJsonc(wide).problems).toEqual([]);
  });
});
