import { describe, expect, it } from "vitest";
import { labelKey } from "../../../server/src/base/fold";
import { similarity } from "../../../server/src/base/likeness/similarity";
import { FORM_WORDS, isHeadPiece, meaningsOf, wordAt } from "../../../server/src/model/presence/form-words";
import { FORMS } from "../../../server/src/spec/forms";

/** The lines that a label may stand for: table and key, or the table alone for a head. */
function meant(label: string): readonly string[] {
  return meaningsOf(labelKey(label))
    .map(({ table, line }) => (line === undefined ? table : `${table}.${line}`))
    .sort();
}

describe("what the words of a cell stand for", () => {
  it.each([
    ["行政许可", ["article20.permits"]],
    ["行政许呵", ["article20.permits"]],
    ["行政许", ["article20.permits"]],
    ["行政", []],
    ["规章", ["article20.rules"]],
    ["规张", []],
    ["（一）予以公开", ["applications.granted"]],
    ["总计", []],
    ["其他", []],
    ["食堂菜谱", []],
  ])("%s: %j", (label, expected) => {
    expect(meant(label)).toEqual(expected);
  });

  it("are those of the wordings most like them, seven tenths at least", () => {
    const strong = [...FORM_WORDS.values()].filter(({ weak, key }) => !weak && key.length >= 4);
    for (const { key } of strong) {
      for (const damaged of [key.slice(1), `${key.slice(0, -2)}某某`, `${key.slice(0, 1)}某${key.slice(1)}`]) {
        if (FORM_WORDS.has(damaged)) continue;
        const alike = strong.map((word) => ({ word, is: similarity(word.key, damaged) }));
        const most = Math.max(...alike.map(({ is }) => is));
        const best = most < 0.7 ? [] : alike.filter(({ is }) => is === most);
        const expected = best.flatMap(({ word }) => word.meanings);
        expect(meaningsOf(damaged), damaged).toEqual(expected);
      }
    }
  });
});

it("the longest wording that begins at a place is found", () => {
  for (const { key } of FORM_WORDS.values()) {
    if (key.length < 2) continue;
    const text = `某${key}某`;
    const longer = [...FORM_WORDS.keys()].filter((other) => text.startsWith(other, 1));
    expect(wordAt(text, 1)?.key).toBe(longer.reduce((a, b) => (b.length > a.length ? b : a)));
    expect(wordAt(text, 0)).toBeUndefined();
  }
});

it.each([
  ["申请人情况", "applications", true],
  ["法人或其他组织", "applications", true],
  ["商业", "applications", true],
  ["信息内容", "article20", true],
  ["行政许可", "article20", false],
  ["重复申请", "applications", false],
] as const)("%s heads columns or rows of %s: %s", (words, table, expected) => {
  expect(isHeadPiece(labelKey(words), table)).toBe(expected);
});

it("the words of a label stand for each line of each form that is called so, once", () => {
  const due = new Map<string, Set<string>>();
  for (const form of FORMS)
    for (const line of form.lines) {
      if (line.kind === "heads" || form.id === "reviews") continue;
      for (const label of [line.label, ...line.aliases]) {
        const key = labelKey(label);
        due.set(key, (due.get(key) ?? new Set()).add(`${form.id}.${line.key}`));
      }
    }
  const wrong = [...due].filter(([key, lines]) => {
    const meant = FORM_WORDS.get(key)?.meanings.filter(({ line }) => line !== undefined) ?? [];
    const found = meant.map(({ table, line }) => `${table}.${line}`).filter((one) => !one.startsWith("reviews"));
    return new Set(found).size < found.length || [...lines].some((line) => !found.includes(line));
  });
  expect(wrong).toEqual([]);
  // （六）其他处理 and 3.其他, without their numerals.
  const others = FORM_WORDS.get("其他")?.meanings.map(({ line }) => line);
  expect(others).toEqual(expect.arrayContaining(["otherHandling", "other3"]));
});
