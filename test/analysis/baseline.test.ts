import { describe, expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fingerprintOf } from "../../server/src/analysis/baseline/fingerprint";
import { entriesByFile, matchEntries, readBaseline } from "../../server/src/analysis/baseline/read";
import { applyEdits } from "../../server/src/base/edits";
import { slice } from "../../server/src/base/span";
import { fc } from "../support/random/properties";
import { baseline, entry, printsOf } from "../support/reading/baseline";
import { faultyReport } from "../support/reports/faulty-report";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

test("of a baseline with thousands of wrong entries a hundred are told, and how many more there are; hints stay", () => {
  const accepted = [
    ...Array.from({ length: 3000 }, () => 1),
    ...Array.from({ length: 200 }, (_, index) => entry({ file: `${index}.txt` })),
  ];
  const { baseline: read, problems } = readBaseline(JSON.stringify({ accepted }));
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)?.message["zh-CN"]).toBe("从这里起还有 2900 处问题，没有列出");
  expect(problems.length - errors.length).toBe(200);
  expect(read.entries).toHaveLength(200);
});

describe("the fingerprint of a finding", () => {
  // Findings on a heading, on a cell, on a row and in prose.
  const prose = { disclosure: ["主动公开信息５件。。", "网站更新更新及时。"] };
  const text = faultyReport({ prose });
  const prints = printsOf(text);

  test("is short, and its own for each finding", () => {
    expect(prints.length).toBeGreaterThan(3);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{14}$/);
  });

  test("stays when the text around the finding moves", () => {
    const line = fc.constantFrom("全年组织培训。", "", "  ", "接受社会监督。");
    const places = [...text.matchAll(/(?<=。\n)/g)].map((match) => match.index);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), line), { maxLength: 5 }), (inserted) => {
        const edits = inserted.map(([at, put]) => ({ span: { start: at, end: at }, newText: `${put}\n` }));
        const kept = printsOf(applyEdits(text, edits));
        for (const print of prints) expect(kept).toContain(print);
      }),
      { numRuns: 30 },
    );
  });

  test("stays with other line ends, and when another finding goes", () => {
    expect(printsOf(text.replaceAll("\n", "\r\n"))).toEqual(prints);
    const mended = printsOf(text.replace("5、", "五、"));
    expect(prints.filter((print) => !mended.includes(print))).toHaveLength(1);
  });

  test.each(READABLE_LAYOUTS)("of a cell stays in another layout: %s", (layout) => {
    const codes = ["inconsistent-figure", "row-total", "column-total", "intake-balance"];
    const onCells = (report: string) =>
      analyse(report)
        .findings.filter(({ cell, code }) => cell && codes.includes(code))
        .map((finding) => fingerprintOf(finding, report));
    const here = onCells(faultyReport());
    expect(here.length).toBeGreaterThan(0);
    expect(onCells(faultyReport({ layout }))).toEqual(here);
  });

  test("changes with the figures that the finding speaks of", () => {
    const wrong = (total: string) =>
      buildReport({
        figures: new Map([
          [cellKey("applications", "received", "natural"), "2"],
          [cellKey("applications", "granted", "natural"), "2"],
          [cellKey("applications", "received", "total"), total],
        ]),
      });
    const [five, six] = [printsOf(wrong("5")), printsOf(wrong("6"))];
    expect(five).toHaveLength(1);
    expect(six).toHaveLength(1);
    expect(five).not.toEqual(six);
  });

  test("tells equals apart by their order", () => {
    const one = "长期坚持。。\n";
    const twice = buildReport({ prose: { problems: [one + one.trim()] } });
    const [first, second, ...rest] = printsOf(twice);
    expect(rest).toEqual([]);
    expect(second).toBe(`${first}-2`);
  });
});

describe("a baseline", () => {
  test("is read, with its places", () => {
    const text = `{
  // 核实过的
  "version": 1,
  "accepted": [
    { "file": "./2023\\\\a.txt", "code": "blank-cells", "fingerprint": "x", "message": "空白", "reason": "经核实" },
  ],
}`;
    const { baseline: read, problems } = readBaseline(text);
    expect(problems).toEqual([]);
    expect(read.entries.map(({ span, ...rest }) => [slice(text, span)[0], rest])).toEqual([
      ["{", { file: "./2023\\a.txt", code: "blank-cells", fingerprint: "x", message: "空白", reason: "经核实" }],
    ]);
    expect([...entriesByFile(read).keys()]).toEqual(["2023/a.txt"]);
  });

  test("an empty text is an empty one", () => {
    for (const text of ["", "{}"])
      expect(readBaseline(text)).toEqual({ baseline: { entries: [], editable: true }, problems: [] });
  });

  test.each<[text: string, place: string, says: string, severity: string]>([
    ['{ "version": 2 }', "2", "应为 1", "error"],
    ['{ "acepted": [] }', '"acepted"', "没有“acepted”这一项，是否指 accepted？", "error"],
    ['{ "accepted": {} }', "{}", "应为列表 [ ]", "error"],
    ['{ "accepted": [1] }', "1", "应为对象 { }", "error"],
    ['{ "accepted": [{ "file": "a" }] }', '{ "file": "a" }', "缺少 code、fingerprint", "error"],
    [
      '{ "accepted": [{ "file": "a", "code": "b", "fingerprint": 1, "reason": "x" }] }',
      "1",
      "应为引号里的文字",
      "error",
    ],
    ['{ "$schema": 1 }', "1", "应为引号里的文字", "error"],
    [
      '{ "accepted": [{ "file": 1, "code": "b", "fingerprint": "c", "reason": "x" }] }',
      "1",
      "应为引号里的文字",
      "error",
    ],
    [
      '{ "accepted": [{ "file": "a", "code": 1, "fingerprint": "c", "reason": "x" }] }',
      "1",
      "应为引号里的文字",
      "error",
    ],
    ['{ "accepted": [{ "file": "", "code": "b", "fingerprint": "c", "reason": "x" }] }', '""', "不能是空的", "error"],
    [
      '{ "accepted": [{ "file": "a", "code": "b", "fingerprint": "c", "reason": "" }] }',
      '""',
      "还没有写明核实的理由",
      "hint",
    ],
  ])("%s", (text, place, says, severity) => {
    const problems = readBaseline(text).problems;
    expect(problems.map(({ span, message, ...rest }) => [slice(text, span), message["zh-CN"], rest.severity])).toEqual([
      [place, says, severity],
    ]);
  });

  test("an entry that cannot be read is none, and the others hold", () => {
    for (const broken of ['"file": 1, "code": "b"', '"file": "a", "code": 1']) {
      const text = `{ "accepted": [{ ${broken}, "fingerprint": "1" }, { "file": "a", "code": "b", "fingerprint": "2" }] }`;
      expect(readBaseline(text).baseline.entries.map(({ fingerprint }) => fingerprint)).toEqual(["2"]);
    }
  });

  test("problems are told in the order of the text", () => {
    const text = `{ "version": 2, "accepted": [{ "file": 1, "fingerprint": "c", "reason": "x" }] }`;
    const places = readBaseline(text).problems.map(({ span }) => slice(text, span));
    expect(places).toEqual(["2", '{ "file": 1, "fingerprint": "c", "reason": "x" }', "1"]);
  });

  test("who accepted it and when are read where they are written", () => {
    const [signed] = readBaseline(baseline(entry({ by: "王", at: "2024-01-10" }))).baseline.entries;
    expect([signed?.by, signed?.at]).toEqual(["王", "2024-01-10"]);
    const [unsigned] = readBaseline(baseline(entry({ by: "" }))).baseline.entries;
    expect(Object.keys(unsigned ?? {})).toEqual(["file", "code", "fingerprint", "reason", "span"]);
  });

  test("entries are gathered by file, in their order, however its path is written", () => {
    const text = baseline(
      entry({ file: "a/b.txt", fingerprint: "1" }),
      entry({ file: ".\\a\\b.txt", fingerprint: "2" }),
    );
    const files = entriesByFile(readBaseline(text).baseline);
    expect([...files].map(([file, entries]) => [file, entries.map(({ fingerprint }) => fingerprint)])).toEqual([
      ["a/b.txt", ["1", "2"]],
    ]);
  });

  test("an entry that stands twice counts once", () => {
    const text = baseline(entry({ reason: "甲" }), entry({ reason: "乙" }));
    const { baseline: read, problems } = readBaseline(text);
    expect(read.entries.map(({ reason }) => reason)).toEqual(["甲"]);
    expect(problems.map(({ message }) => message["zh-CN"])).toEqual(["与前面的一条重复"]);
  });

  test("tells accepted findings from others, and entries that nothing matches", () => {
    const { entries } = readBaseline(baseline(entry(), entry({ fingerprint: "2" }))).baseline;
    const { accepted, stale } = matchEntries(entries, ["2", "3"]);
    expect([accepted, stale]).toEqual([[entries[1], undefined], [entries[0]]]);
  });
});
