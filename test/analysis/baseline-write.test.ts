import { describe, expect, test } from "vitest";
import { type BaselineEntry, readBaseline } from "../../server/src/analysis/baseline/read";
import { withEntries, withEntry, withoutEntry } from "../../server/src/analysis/baseline/write";
import { applyEdits } from "../../server/src/base/edits";
import { fc } from "../support/random/properties";
import { baseline, entry } from "../support/reading/baseline";

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

  const LIST = `"accepted": [
    {
      "file": "2023/a.txt",
      "code": "blank-cells",
      "fingerprint": "00000000000001",
      "reason": ""
    }
  ]`;

  test("makes the whole of a file of comments alone", () => {
    expect(added("// 已核实")).toBe(`// 已核实\n{\n  "version": 1,\n  ${LIST}\n}\n`);
    expect(added("\n")).toBe(`\n{\n  "version": 1,\n  ${LIST}\n}\n`);
  });

  test("begins an object that holds nothing", () => {
    expect(added("{}")).toBe(`{\n  ${LIST}\n}`);
    expect(added("{\n}")).toBe(`{\n  ${LIST}\n}`);
  });

  test("stands before what is said at the end of an empty list", () => {
    const text = `{\n  "accepted": [\n    // 还没有\n  ]\n}`;
    expect(added(text)).toBe(text.replace("[", LIST.slice(LIST.indexOf("["), LIST.lastIndexOf("\n"))));
  });

  test("stands behind the last of its file, wherever the others are", () => {
    const written = baseline(
      ...["2023/a.txt", "b", "2023/a.txt", "c"].map((file, at) => entry({ file, fingerprint: `${at}` })),
    );
    const files = readBaseline(added(written) ?? "").baseline.entries.map(
      ({ file, fingerprint }) => `${file} ${fingerprint}`,
    );
    expect(files).toEqual(["2023/a.txt 0", "b 1", "2023/a.txt 2", "2023/a.txt 00000000000001", "c 3"]);
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

describe("taking an entry out", () => {
  const text = `{ "accepted": [
  { "file": "a", "code": "b", "fingerprint": "1", "reason": "甲" },
  1,
  { "file": "a", "code": "b", "fingerprint": "2", "reason": "乙" },
  { "file": "b", "code": "b", "fingerprint": "1", "reason": "丙" }
] }`;
  const left = (file: string, fingerprint: string) => {
    const edits = withoutEntry(text, { file, fingerprint });
    return edits && applyEdits(text, edits);
  };

  test("leaves all else as it is written, what is no entry too", () => {
    expect(left("./a", "2")).toBe(text.replace(/^.*乙.*\n/m, ""));
    expect(left("a", "1")).toBe(text.replace(/^.*甲.*\n/m, ""));
  });

  test("that is not there changes nothing", () =>
    expect(withoutEntry(text, { file: "c", fingerprint: "1" })).toEqual([]));

  test("is not tried where the text is no baseline", () => {
    expect(withoutEntry("[]", { file: "a", fingerprint: "1" })).toBeUndefined();
  });
});

describe("writing all entries", () => {
  test("makes a new baseline of none", () => {
    expect(withEntries(undefined, [])).toBe(`{\n  "version": 1,\n  "accepted": []\n}\n`);
    expect(withEntries('{ "accepted": [] }', [])).toBe('{ "accepted": [] }');
  });

  test("drops what is no entry", () => {
    expect(withEntries('{ "accepted": [1] }', [])).toBe('{ "accepted": [] }');
  });

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
