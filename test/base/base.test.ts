import { describe, expect, it } from "vitest";
import { add, compare, decimal, magnitude, plain, subtract } from "../../server/src/base/decimal";
import { applyEdits } from "../../server/src/base/edits";
import { fold, hasKey, labelKey, withoutBeside, wordingKey } from "../../server/src/base/fold";
import { lineCount, lineEnding, lineMap, lineSpan, offsetAt, positionAt } from "../../server/src/base/lines";
import { matchesOf } from "../../server/src/base/patterns";
import { offsetWithNotes, withoutNotes } from "../../server/src/base/script/phonetic-notes";
import { SIMPLIFIED, simplified, TRADITIONAL } from "../../server/src/base/script/traditional";
import { firstIndex, insertSorted, lastIndexUpTo, removeSorted } from "../../server/src/base/sorted";
import { apart, contains, overlap, span, trimSpan } from "../../server/src/base/span";
import { countOf } from "../../server/src/base/text";
import { fc } from "../support/random/properties";

const text = fc
  .array(fc.constantFrom("a", "年", "１", "\r", "\n", "\r\n", "　", "（", "𠮷", "|"))
  .map((parts) => parts.join(""));

describe("lines", () => {
  it("gives back every offset that is not inside a line end", () => {
    fc.assert(
      fc.property(text, (value) => {
        const map = lineMap(value);
        for (const [line, start] of map.starts.entries()) {
          for (let offset = start; offset <= (map.ends[line] ?? 0); offset++)
            expect(offsetAt(map, positionAt(map, offset))).toBe(offset);
        }
      }),
    );
  });

  it("ends lines at LF, CRLF and a lone CR", () => {
    const map = lineMap("一\r\n二\r三\n四");
    const contents = Array.from(map.starts, (start, line) => "一\r\n二\r三\n四".slice(start, map.ends[line]));
    expect(contents).toEqual(["一", "二", "三", "四"]);
    expect(lineCount(map)).toBe(4);
    expect(lineSpan(map, 1)).toEqual({ start: 3, end: 4 });
    expect(lineSpan(map, 4)).toBeUndefined();
  });

  it("draws positions beyond the text back into it", () => {
    const map = lineMap("ab\ncd");
    expect(offsetAt(map, { line: 9, character: 9 })).toBe(5);
    expect(offsetAt(map, { line: 0, character: 9 })).toBe(2);
    expect(offsetAt(map, { line: -1, character: -1 })).toBe(0);
  });

  it("names the commonest line end", () => {
    expect(lineEnding("a\r\nb\r\nc\n")).toBe("\r\n");
    expect(lineEnding("a\rb\r")).toBe("\r");
    expect(lineEnding("a")).toBe("\n");
  });
});

describe("sorted lists", () => {
  it("finds what a search from the first on finds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: -1, max: 10 }), (numbers, value) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const above = sorted.findIndex((number) => number > value);
        expect(firstIndex(sorted.length, (index) => (sorted[index] ?? 0) > value)).toBe(
          above < 0 ? sorted.length : above,
        );
        expect(lastIndexUpTo(sorted, value)).toBe(
          Math.max(
            0,
            sorted.findLastIndex((number) => number <= value),
          ),
        );
      }),
    );
  });

  it("keep each id once, in order, as it comes and goes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), fc.constantFrom("a", "d"), (ids, gone) => {
        const list: string[] = [];
        for (const id of ids) insertSorted(list, id);
        expect(list).toEqual([...new Set(ids)].toSorted());
        removeSorted(list, gone);
        expect(list).toEqual([...new Set(ids)].filter((id) => id !== gone).toSorted());
      }),
    );
  });
});

describe("searching", () => {
  it("counts what does not overlap", () => {
    expect(countOf("aaaaa", "aa")).toBe(2);
    expect(countOf("", "a")).toBe(0);
  });

  it("gives the matches that matchAll gives, empty ones too", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(/年*/g, /a|$/g, /(?<=a)(年)?/g), (value, pattern) => {
        const found = matchesOf(pattern, value).map(({ index, ...groups }) => [index, groups[0], groups[1]]);
        expect(found).toEqual([...value.matchAll(pattern)].map((match) => [match.index, match[0], match[1]]));
      }),
    );
  });
});

describe("folding", () => {
  it("keeps the length, so that positions stay those of the raw text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => fold(value).length === value.length));
  });

  it("gives a text the key of what it folds to, whatever the unit", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => labelKey(unit) !== labelKey(fold(unit)))).toEqual([]);
    expect(units.filter((unit) => hasKey(unit) !== (labelKey(unit) !== ""))).toEqual([]);
  });

  it("makes width, quotes, dashes and numerals in circles alike", () => {
    expect(fold("（１）“a”－㈠")).toBe('(1)"a"-一');
    expect(labelKey("（ 四）无 法提供")).toBe(labelKey("(四)无法提供"));
    expect(labelKey("1．属于国家秘密")).toBe("1属于国家秘密");
  });

  it("leaves out words in the scripts of autonomous places beside the Chinese ones", () => {
    for (const words of ["ᠤᠯᠤᠰ ᠲᠥᠷᠥ", "ھۆكۈمەت ئۇچۇر", "སྲིད་གཞུང་", "정부 정보", "ꆈꌠ"]) {
      expect(labelKey(`${words}（四）无法提供 ${words}`)).toBe("四无法提供");
      expect(wordingKey(`3.补正后${words}申请内容`)).toBe(wordingKey("3.补正后申请内容"));
      expect(withoutBeside(`总体情况 ${words}`)).toBe("总体情况 ");
      expect(fold(words)).toBe(words);
    }
    expect(withoutBeside("总体情况 overview １２")).toBe("总体情况 overview １２");
  });

  it("makes traditional characters simplified ones, place for place", () => {
    expect(TRADITIONAL.length).toBe(SIMPLIFIED.length);
    expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
    expect([...TRADITIONAL].filter((character) => SIMPLIFIED.includes(character))).toEqual([]);
    expect(fold("行政複議、行政訴訟（總計）")).toBe("行政复议、行政诉讼(总计)");
    expect(labelKey("（四）無法提供")).toBe("四无法提供");
    expect(wordingKey("3.補正後申請內容仍不明確")).toBe(wordingKey("3.补正后申请内容仍不明确"));
    expect(simplified("總計：（12）")).toBe("总计：（12）");
    for (const fn of [simplified, fold, labelKey]) expect(fn("資訊規範性檔案檔案館")).toBe("信息规范性文件档案馆");
    for (const fn of [simplified, fold, labelKey]) expect(fn("资讯檢")).toBe("资讯检");
    for (const fn of [fold, labelKey]) expect(fn("行政覆議覆蓋")).toBe("行政复议覆盖");
    expect(simplified("行政覆議法")).toBe("行政覆议法");
  });

  it("takes phonetic notes behind characters for white space", () => {
    for (const note of ["(zhèng)", "（zhèng）", "(zheng)", "(zheng4)", "(ㄓㄥˋ)", "(lüè)", "(zhe\u0300ng)"]) {
      expect(fold(`政${note}府`)).toBe(`政${" ".repeat(note.length)}府`);
      expect(labelKey(`政${note}府`)).toBe("政府");
      expect(withoutNotes(`政${note}府${note}`)).toBe("政府");
      expect(offsetWithNotes(`政${note}府${note}`, 1)).toBe(1);
      expect(offsetWithNotes(`政${note}府${note}`, 2)).toBe(2 + note.length);
    }
    expect(labelKey("政府(zhèng fǔ)")).toBe("政府");
  });

  it("leaves other words in brackets as they are", () => {
    for (const written of [
      "网站(APP)",
      "微信(wifi)",
      "附件(1)",
      "第(a1b)项",
      "(zhèng)",
      "a(zhèng)",
      "重量(kg)",
      "见(xlsx)",
    ]) {
      expect(fold(written)).toBe(written);
      expect(withoutNotes(written)).toBe(written);
    }
  });

  it("tells wordings apart that a reader would tell apart", () => {
    expect(wordingKey("1、属于国家秘密")).toBe(wordingKey("1. 属于国家秘密"));
    expect(wordingKey("危及“三安全一稳定”")).toBe(wordingKey('危及"三安全一稳定"'));
    expect(wordingKey("危及三安全一稳定")).not.toBe(wordingKey("危及“三安全一稳定”"));
  });
});

describe("decimals", () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }))
    .map(([units, scale]) => {
      const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
      return `${units < 0n ? "-" : ""}${scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits}`;
    });

  it("adds and takes away exactly", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const x = decimal(a);
        const y = decimal(b);
        if (!x || !y) throw new Error(`not read: ${a}, ${b}`);
        expect(compare(subtract(add(x, y), y), x)).toBe(0);
        expect(decimal(plain(x))).toEqual(x);
      }),
    );
  });

  it("keeps a third of a cent", () => {
    const fee = decimal("3351.290");
    expect(fee && plain(fee)).toBe("3351.29");
    expect(
      plain(add(decimal("0.1") ?? { coefficient: 0n, scale: 0 }, decimal("0.2") ?? { coefficient: 0n, scale: 0 })),
    ).toBe("0.3");
    expect(decimal("１２")).toBeUndefined();
  });
});

it.each([
  ["-1.5", "1.5"],
  ["1.5", "1.5"],
  ["0", "0"],
])("%s without its sign is %s", (digits, expected) => {
  const value = decimal(digits);
  expect(value && plain(magnitude(value))).toBe(expected);
});

describe("spans and edits", () => {
  it.each([
    [span(2, 5), span(2, 5), true, true],
    [span(2, 5), span(3, 4), true, true],
    [span(2, 5), span(1, 4), false, true],
    [span(2, 5), span(3, 6), false, true],
    [span(2, 5), span(5, 6), false, false],
    [span(2, 5), span(0, 2), false, false],
    [span(2, 5), span(6, 8), false, false],
  ])("%j contains or shares something with %j", (outer, inner, whole, some) => {
    expect(contains(outer, inner)).toBe(whole);
    expect(overlap(outer, inner)).toBe(some);
    expect(overlap(inner, outer)).toBe(some);
  });

  it("keeps apart what overlaps: of those that begin together the longest, then what begins behind all others", () => {
    const ranges = [span(4, 6), span(0, 2), span(0, 5), span(5, 7), span(9, 11), span(6, 9)];
    expect(apart(ranges)).toEqual([span(0, 5), span(9, 11)]);
    expect(apart([])).toEqual([]);
  });

  it("trims no-break, ideographic and zero-width spaces, and what ends a line elsewhere", () => {
    const value = "\u00a0\u3000\u200b 12 \t\u0085";
    expect(trimSpan(value, { start: 0, end: value.length })).toEqual({ start: 4, end: 6 });
  });

  it("applies edits given in any order and refuses those that overlap", () => {
    expect(
      applyEdits("abcd", [
        { span: { start: 3, end: 4 }, newText: "D" },
        { span: { start: 0, end: 1 }, newText: "A" },
      ]),
    ).toBe("AbcD");
    expect(() =>
      applyEdits("abcd", [
        { span: { start: 0, end: 2 }, newText: "" },
        { span: { start: 1, end: 3 }, newText: "" },
      ]),
    ).toThrow();
  });
});
