import { describe, expect, test } from "vitest";
import { globMatches } from "../../server/src/base/glob";
import { fc } from "../support/random/properties";

describe("patterns", () => {
  test.each<[pattern: string, path: string, expected: boolean]>([
    // A name without a slash is a file or folder anywhere.
    ["草稿.txt", "草稿.txt", true],
    ["草稿.txt", "2023/草稿.txt", true],
    ["旧稿", "旧稿/2019/a.txt", true],
    ["旧稿", "2023/旧稿/a.txt", true],
    ["旧稿", "旧稿2/a.txt", false],
    ["旧稿/", "旧稿/a.txt", true],
    ["*.md", "2023/a.md", true],
    ["*.md", "2023/a.md.txt", false],
    // One with a slash is tied to the top.
    ["/旧稿", "旧稿/a.txt", true],
    ["/旧稿", "2023/旧稿/a.txt", false],
    ["./旧稿", "2023/旧稿/a.txt", false],
    ["2023/*.txt", "2023/a.txt", true],
    ["2023/*.txt", "2023/乡镇/a.txt", false],
    ["2023/*.txt", "归档/2023/a.txt", false],
    ["2023", "2023/乡镇/a.txt", true],
    ["乡镇/甲", "乡镇/甲/2023/a.txt", true],
    // Any number of folders.
    ["**/乡镇/*.txt", "乡镇/a.txt", true],
    ["**/乡镇/*.txt", "县/2023/乡镇/a.txt", true],
    ["乡镇/**", "乡镇/甲/a.txt", true],
    ["乡镇/**/年报.txt", "乡镇/年报.txt", true],
    ["乡镇/**/年报.txt", "乡镇/甲/乙/年报.txt", true],
    ["**", "a.txt", true],
    // One character, one of several.
    ["20??年", "2023年/a.txt", true],
    ["?.txt", "𠮷.txt", true],
    ["*.{txt,md}", "a.md", true],
    ["*.{txt,md}", "a.csv", false],
    ["{县,乡镇/{甲,乙}}/*.txt", "乡镇/乙/a.txt", true],
    ["{县,乡镇/{甲,乙}}/*.txt", "县/a.txt", true],
    ["{县,乡镇/{甲,乙}}/*.txt", "乡镇/丙/a.txt", false],
    // Both slashes, both normal forms.
    ["2023\\*.txt", "2023/a.txt", true],
    ["2023/*.txt", "2023\\a.txt", true],
    ["é.txt", "e\u0301.txt", true],
    // Brackets and braces in names are themselves.
    ["年报[终稿].txt", "年报[终稿].txt", true],
    ["a{b.txt", "a{b.txt", true],
    ["", "a.txt", false],
    ["/", "a.txt", false],
  ])("%s and %s: %s", (pattern, path, expected) => {
    expect(globMatches(pattern, path)).toBe(expected);
  });

  test("every path matches itself", () => {
    const name = fc.string({
      unit: fc.constantFrom("年", "报", "a", "1", ".", "-", " ", "（"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.array(
          name.filter((part) => !/^\.*$/.test(part)),
          { minLength: 1, maxLength: 4 },
        ),
        (parts) => {
          expect(globMatches(`/${parts.join("/")}`, parts.join("/"))).toBe(true);
          expect(globMatches("**", parts.join("/"))).toBe(true);
        },
      ),
    );
  });

  test("no pattern takes long", () => {
    expect(globMatches("*a".repeat(200), "a".repeat(2000))).toBe(true);
    expect(globMatches("*a".repeat(200), "b".repeat(2000))).toBe(false);
    expect(globMatches(`${"**/".repeat(100)}x`, Array(200).fill("甲").join("/"))).toBe(false);
    expect(globMatches("{a,b}".repeat(30), "c")).toBe(false);
  });
});
