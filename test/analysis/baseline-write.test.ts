import { describe, expect, test } from "vitest";
import { type BaselineEntry, readBaseline } from "../../server/src/analysis/baseline/read";
import { withEntries, withEntry } from "../../server/src/analysis/baseline/write";
import { applyEdits } from "../../server/src/base/edits";
import { baseline, entry } from "../support/processes/baseline";
import { fc } from "../support/random/properties";

describe("adding an entry", () => {
  const added = (text: string | undefined, more: BaselineEntry = entry()) => {
    const edits = withEntry(text, more);
    return edits && applyEdits(text ?? "", edits);
  };

  test("makes a new baseline", () => {
    expect(added(undefined, entry({ message: "空白" }))).toBe(`{
  "version": 1,
  "accepted": [
    {
      "file": "2023/a.txt",
      "code": "blank-cells",
      "fingerprint": "00000000000001",
      "message": "空白",
      "reason": ""
    }
  ]
}
`);
  });

  test.each<[what: string, before: string, after: string]>([
    [
      "keeps comments and the way entries are written",
      `{
\t"version": 1, // 版本
\t"accepted": [
\t\t// 县里的
\t\t{ "file": "a", "code": "b", "fingerprint": "c", "reason": "经核实" } // 甲
\t\t// 完
\t]
}`,
      `{
\t"version": 1, // 版本
\t"accepted": [
\t\t// 县里的
\t\t{ "file": "a", "code": "b", "fingerprint": "c", "reason": "经核实" }, // 甲
\t\t{
\t\t  "file": "2023/a.txt",
\t\t  "code": "blank-cells",
\t\t  "fingerprint": "00000000000001",
\t\t  "reason": ""
\t\t}
\t\t// 完
\t]
}`,
    ],
    [
      "stands behind the others of its file",
      `{ "accepted": [
  { "file": "2023/a.txt", "code": "b", "fingerprint": "c", "reason": "x" },
  { "file": "2023/b.txt", "code": "b", "fingerprint": "c", "reason": "x" },
] }`,
      `{ "accepted": [
  { "file": "2023/a.txt", "code": "b", "fingerprint": "c", "reason": "x" },
  {
    "file": "2023/a.txt",
    "code": "blank-cells",
    "fingerprint": "00000000000001",
    "reason": ""
  },
  { "file": "2023/b.txt", "code": "b", "fingerprint": "c", "reason": "x" },
] }`,
    ],
    [
      "fills an empty list",
      `{\r\n  "accepted": []\r\n}\r\n`,
      `{\r\n  "accepted": [\r\n    {\r\n      "file": "2023/a.txt",\r\n      "code": "blank-cells",\r\n      "fingerprint": "00000000000001",\r\n      "reason": ""\r\n    }\r\n  ]\r\n}\r\n`,
    ],
    [
      "adds the list",
      `{ "version": 1 }`,
      `{ "version": 1,
  "accepted": [
    {
      "file": "2023/a.txt",
      "code": "blank-cells",
      "fingerprint": "00000000000001",
      "reason": ""
    }
  ] }`,
    ],
  ])("%s", (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  test("that is there already changes nothing", () => {
    expect(withEntry(baseline(entry({ file: ".\\2023\\a.txt" })), entry())).toEqual([]);
  });

  test("is not tried where the text is no baseline", () => {
    for (const text of ['{ "accepted": [ }', "[]", '{ "accepted": {} }', "正文"])
      expect([withEntry(text, entry()), readBaseline(text).baseline.editable]).toEqual([undefined, false]);
  });

  test("in whatever way the file is written, all is read again and nothing else is lost", () => {
    const blank = fc.constantFrom("", " ", "\n", "\r\n  ", " // 说明，[1]\n", "/* , */", "\n/* 两\n行 */\n");
    const file = fc.constantFrom("a", "2023/a.txt", "z");
    const item = fc.record({ file, before: blank, behind: blank });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), blank, fc.boolean(), (items, end, comma) => {
        const list = items.map(
          (one, index) =>
            `${one.before}{ "file": "${one.file}", "code": "b", "fingerprint": "${index}", "reason": "x" }${one.behind}`,
        );
        const text = `{ "accepted": [${list.join(",")}${comma && list.length > 0 ? "," : ""}${end}] }`;
        const after = added(text) ?? "";
        const { baseline: read, problems } = readBaseline(after);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(read.entries.map(({ fingerprint }) => fingerprint).sort()).toEqual(
          [...items.keys(), "00000000000001"].map(String).sort(),
        );
        const comments = (of: string) => of.match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
        expect(comments(after)).toEqual(comments(text));
      }),
    );
  });
});

describe("writing all entries", () => {
  test("gives the same bytes for the same entries", () => {
    const entries = [entry(), entry({ fingerprint: "2", reason: "经核实" })];
    const text = withEntries(undefined, entries) ?? "";
    expect(withEntries(text, entries)).toBe(text);
    expect(readBaseline(text).baseline.entries.map(({ span, ...rest }) => rest)).toEqual(entries);
  });

  test("keeps what stands with an entry, and drops what is left out with what stands with it", () => {
    const text = `{
  // 头
  "accepted": [
    // 甲的说明
    { "file": "a", "code": "b", "fingerprint": "1", "reason": "甲" }, // 甲
    // 乙的说明
    { "file": "b", "code": "b", "fingerprint": "1", "reason": "乙" } // 乙
  ]
}`;
    const [first, second] = readBaseline(text).baseline.entries;
    if (!first || !second) throw new Error("two entries expected");
    expect(withEntries(text, [second, first])).toBe(`{
  // 头
  "accepted": [
    // 乙的说明
    { "file": "b", "code": "b", "fingerprint": "1", "reason": "乙" }, // 乙
    // 甲的说明
    { "file": "a", "code": "b", "fingerprint": "1", "reason": "甲" } // 甲
  ]
}`);
    expect(withEntries(text, [second])).toBe(`{
  // 头
  "accepted": [
    // 乙的说明
    { "file": "b", "code": "b", "fingerprint": "1", "reason": "乙" } // 乙
  ]
}`);
  });
});
