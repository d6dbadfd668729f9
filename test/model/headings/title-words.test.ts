import { describe, expect, it } from "vitest";
import { labelKey } from "../../../server/src/base/fold";
import { headingLine } from "../../../server/src/model/headings/heading-line";
import {
  damagedLength,
  isTitleAlone,
  isTitleOf,
  mayBeTitle,
  titleLength,
} from "../../../server/src/model/headings/title-words";
import { SECTION_WORDS, TITLE_CLOSINGS, TITLE_FILLERS } from "../../../server/src/spec/section-words";
import { SECTIONS, sectionForm } from "../../../server/src/spec/sections";
import type { SectionKey } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";

/**
 * The longest beginning that is words of the section with a core word among them, the last no filler, by trying all.
 */
function lengthByTrying(key: string, section: SectionKey): number {
  const { core, fillers } = SECTION_WORDS[section];
  const years = [/^20\d\d年度/, /^20\d\d年/, /^20\d\d/];
  let longest = 0;
  const seen = new Set<string>();
  const follow = (at: number, withCore: boolean): void => {
    if (seen.has(`${at}${withCore}`)) return;
    seen.add(`${at}${withCore}`);
    const rest = key.slice(at);
    for (const word of core.filter((one) => rest.startsWith(one))) {
      longest = Math.max(longest, at + word.length);
      follow(at + word.length, true);
    }
    for (const word of TITLE_CLOSINGS.filter((one) => rest.startsWith(one))) {
      if (withCore) longest = Math.max(longest, at + word.length);
      follow(at + word.length, withCore);
    }
    for (const word of [...fillers, ...TITLE_FILLERS].filter((one) => rest.startsWith(one)))
      follow(at + word.length, withCore);
    const year = years.map((one) => one.exec(rest)?.[0]).find((one) => one !== undefined);
    if (year) follow(at + year.length, withCore);
  };
  follow(0, false);
  return longest;
}

describe("how much of a key is a title made of words", () => {
  it.each(SECTIONS.map(({ key }) => key))("is what trying all finds: %s", (section) => {
    const { core, fillers } = SECTION_WORDS[section];
    const dice = random(section.length);
    const words = [
      ...core,
      ...core,
      ...fillers,
      ...TITLE_CLOSINGS,
      ...TITLE_FILLERS,
      "2023年",
      "2023年度",
      "2024",
      "甲",
    ];
    let titles = 0;
    for (let index = 0; index < 300; index++) {
      const key = Array.from({ length: 1 + dice.below(5) }, () => dice.pick(words)).join("");
      const expected = lengthByTrying(key, section);
      expect(titleLength(key, section), key).toBe(expected);
      if (expected > 0) titles++;
    }
    expect(titles).toBeGreaterThan(50);
  });

  it.each([
    ["2023年度主动公开情况", "disclosure", 12],
    ["主动公开2023年情况", "disclosure", 11],
    ["主动公开2023年", "disclosure", 4],
    ["1023年主动公开", "disclosure", 0],
    ["主动公开的", "disclosure", 4],
    ["情况", "disclosure", 0],
    ["", "disclosure", 0],
  ] as const)("%s", (key, section, length) => {
    expect(titleLength(key, section)).toBe(length);
  });
});

describe("how much of a key is a damaged title", () => {
  const disclosure = sectionForm("disclosure");
  it.each([
    ["主动公开政府信息情况其余", 10],
    ["主动公开政府信息请况其余", 10],
    ["主动公开府信息情况其余", 9],
    ["主动公开的政府信息情况其余", 11],
    ["主动公开的的政府信息情况", 0],
    ["主动公开", 0],
    ["其余", 0],
  ])("%s", (key, length) => {
    expect(damagedLength(key, disclosure)).toBe(length);
  });

  it("of five characters is none", () => {
    expect(damagedLength("总体晴况", sectionForm("overview"))).toBe(0);
  });
});

function parts(title: string) {
  const found = headingLine(title, { span: { start: 0, end: title.length }, text: title });
  if (!found) throw new Error(title);
  return found;
}

describe("a title in other words", () => {
  it.each([
    ["主动公开工作情况", "disclosure", true],
    ["主动公开政府信息请况", "disclosure", true],
    ["主动公开（2024年度）", "disclosure", true],
    ["主动公开情况（单位：件）", "disclosure", true],
    [`主动公开情况（${"甲".repeat(16)}）`, "disclosure", false],
    ["依申请公开情况", "disclosure", false],
    ["主动公开食堂菜谱", "disclosure", false],
  ] as const)("%s is %s's: %s", (title, section, expected) => {
    expect(isTitleOf(parts(title), sectionForm(section))).toBe(expected);
  });

  it.each([
    ["总体工作", "overview", true],
    ["概述", "overview", false],
    ["主动公开", "disclosure", false],
    ["主动公开情况", "disclosure", true],
    ["主动公开情况统计表", "disclosure", true],
    ["其他事项", "other", true],
    ["行政复议", "reviews", false],
    ["下一步打算", "problems", true],
    ["问题", "problems", false],
  ] as const)("%s is %s's without its numeral and its place: %s", (title, section, expected) => {
    expect(labelKey(title).length >= 2 && isTitleAlone(parts(title), sectionForm(section))).toBe(expected);
  });

  it.each(["首页>公开", "甲|乙", "甲\t乙", "甲│乙", "甲。", "甲；乙", "甲;乙", "首页»公开", "甲〉乙", "甲┃乙"])(
    "%j is no title",
    (line) => {
      expect(mayBeTitle(line)).toBe(false);
      expect(mayBeTitle("一、总体情况（2024年）")).toBe(true);
    },
  );
});
