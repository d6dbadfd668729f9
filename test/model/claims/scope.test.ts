import { describe, expect, it } from "vitest";
import { type Clause, type Sentence, sentencesOf } from "../../../server/src/model/claims/clauses";
import { isAboutOthers, isOwnYear, type Scope, saysWhole } from "../../../server/src/model/claims/scope";
import { bodyNamed } from "../../../server/src/model/identity/body-kind";

/** The last clause of a text, in its sentence. */
function lastClause(text: string): readonly [Sentence, Clause] {
  const sentence = sentencesOf({ text, segments: [] }).at(-1);
  const clause = sentence?.clauses.at(-1);
  if (!sentence || !clause) throw new Error(text);
  return [sentence, clause];
}

function isOf2023(text: string): boolean {
  const [sentence, clause] = lastClause(text);
  return isOwnYear(sentence, clause.start, 2023);
}

describe("a clause is of the report's year", () => {
  it.each([
    "收到5件",
    "2023年，收到5件",
    "2023年1月1日至12月31日，收到5件",
    "2022年结转2件，收到5件",
    "2件转入2024年办理。收到5件",
    "往年结转2件，收到5件",
    "较上年减少6件，收到5件",
    "与去年同期相比，略有增加，收到5件",
    "去年结转2件，收到5件",
    "上年度结转2件，收到5件",
    "结转至2024年办理3件，收到5件",
    "按照《2022年工作要点》，收到5件",
    "2022年开展培训。2023年收到咨询。收到5件",
    "2022年结转2件。收到5件",
    "公开信息186条(2022年150条)，收到5件",
    "公开信息186条(上年同期150条)，收到5件",
  ])("%s", (text) => {
    expect(isOf2023(text)).toBe(true);
  });

  it.each([
    "2022年，收到5件",
    "2022年和2023年，收到5件",
    "去年，收到5件",
    "上年度，收到5件",
    "同期，收到5件",
    "往年，收到5件",
    "上半年，收到5件",
    "一季度，收到5件",
    "3月，收到5件",
    "10月，收到5件",
    "11月，收到5件",
    "近三年，收到5件",
    "各部门，收到5件",
    "县本级，收到5件",
    "其中水利局，收到5件",
    "2022年开展培训。收到5件",
    "较上年减少6件，其中收到5件",
    "比上年收到的6件少，收到5件",
    "2023年收到咨询。2022年开展培训。收到5件",
  ])("but not %s", (text) => {
    expect(isOf2023(text)).toBe(false);
  });

  it("where what stands before it in its sentence is short enough to be followed", () => {
    const preceded = (length: number): string => `${"甲".repeat(length - 1)}，收到5件`;
    expect([isOf2023(preceded(400)), isOf2023(preceded(401))]).toEqual([true, false]);
  });
});

const scope = (body: string): Scope => {
  const found = bodyNamed(body);
  return { year: 2023, ...(found ? { body: found } : {}), rest: (text) => text };
};
const COUNTY = scope("青禾县人民政府");
const BUREAU = scope("青禾县水利局");

describe("a clause is about another body", () => {
  const others = (text: string, own: Scope): boolean => isAboutOthers(...lastClause(text), own);

  it.each([
    ["教育局统计，收到5件", COUNTY, true],
    ["（一）教育局统计，收到5件".replace("（一）", "(一)"), COUNTY, true],
    ["二是教育局统计，收到5件", COUNTY, true],
    ["城关镇统计，收到5件", COUNTY, true],
    ["县委统计，收到5件", COUNTY, true],
    ["县党委统计，收到5件", COUNTY, false],
    ["本机关统计，收到5件", COUNTY, false],
    ["收到5件", COUNTY, false],
    // A government goes on to speak of its bureau, a bureau of itself.
    ["教育局开展培训。收到5件", COUNTY, true],
    ["教育局开展培训;收到5件", COUNTY, true],
    ["教育局开展培训。收到5件", BUREAU, false],
    ["教育局统计，收到5件", BUREAU, true],
  ] as const)("%s", (text, own, expected) => {
    expect(others(text, own)).toBe(expected);
  });

  it("within a thousand characters before its sentence", () => {
    const far = (length: number): string => `某局${"甲".repeat(length - 3)}。收到5件`;
    expect([others(far(1000), COUNTY), others(far(1001), COUNTY)]).toEqual([true, false]);
  });
});

it.each([
  ["收到申请", COUNTY, false],
  ["我县收到申请", COUNTY, true],
  ["全县收到申请", COUNTY, true],
  ["本县收到申请", COUNTY, false],
  ["收到申请", BUREAU, true],
] as const)("%s is of the whole body", (words, own, expected) => {
  expect(saysWhole(words, own)).toBe(expected);
});
