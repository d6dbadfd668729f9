import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { plain } from "../../../server/src/base/decimal";
import { applyEdits } from "../../../server/src/base/edits";
import type { LayoutId } from "../../../server/src/layout/types";
import { claimsOf } from "../../../server/src/model/claims/index";
import { readReport } from "../../../server/src/model/report";
import type { EditionId, SectionKey } from "../../../server/src/spec/types";
import { fc } from "../../support/random/properties";
import { random } from "../../support/random/random";
import { cellKey, consistentFigures, type Figures, figureAt } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

/** A sentence that states one figure; NUM is the figure. */
interface Sentence {
  readonly words: string;
  readonly section?: SectionKey;
  readonly figure: (at: (row: string, column?: string) => number) => number;
}

const REFUSED = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `refused${index}`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Each states the figure in a way met in reports. */
const SENTENCES: readonly Sentence[] = [
  { words: "YEAR年，我县共收到政府信息公开申请NUM件。", figure: (at) => at("received") },
  { words: "依申请公开方面，全县全年新收政府信息公开申请数量为NUM件。", figure: (at) => at("received") },
  { words: "全年受理NUM件政府信息公开申请。", figure: (at) => at("received") + at("carriedIn") },
  { words: "办理申请时，上年结转政府信息公开申请NUM件。", figure: (at) => at("carriedIn") },
  { words: "全年答复政府信息公开申请NUM件。", figure: (at) => at("handled") },
  { words: "政府信息公开申请中，结转下年度继续办理NUM件。", figure: (at) => at("carriedOut") },
  { words: "已答复的申请中，予以公开NUM件。", figure: (at) => at("granted") },
  { words: "已答复的申请中，予以公开和部分公开NUM件。", figure: (at) => at("granted") + at("partial") },
  { words: "已答复的申请中，不予公开NUM件。", figure: (at) => sum(REFUSED.map((row) => at(row))) },
  { words: "已答复的申请中，重复申请NUM件。", figure: (at) => at("rejected2") },
  { words: "收到的政府信息公开申请里，自然人申请NUM件。", figure: (at) => at("received", "natural") },
  { words: "YEAR年，因政府信息公开引发的行政复议NUM件。", figure: (at) => at("reconsideration") },
  {
    words: "全年涉及政府信息公开的行政诉讼NUM件。",
    section: "reviews",
    figure: (at) => at("directSuit") + at("suitAfter"),
  },
];

const DIGITS = "零一二三四五六七八九";

/** Ways of writing a number down. */
const WRITINGS: readonly ((number: number) => string)[] = [
  String,
  (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (number) => ` ${number} `,
  (number) => String(number).replace(/(\d)(?=(?:\d{3})+$)/g, "$1,"),
  (number) => [...String(number)].join(" "),
  inChinese,
];

/** 两, 十二, 一百零三: numbers below 10,000 as people write them. */
function inChinese(number: number): string {
  if (number === 2) return "两";
  if (number < 10 || number > 9999) return number < 10 ? (DIGITS[number] ?? "") : String(number);
  let out = "";
  [...String(number)].forEach((digit, index, all) => {
    const power = ["", "十", "百", "千"][all.length - 1 - index] ?? "";
    if (digit !== "0") out += (DIGITS[Number(digit)] ?? "") + power;
    else if (!out.endsWith("零")) out += "零";
  });
  return out.replace(/零$/, "").replace(/^一十/, "十");
}

const recipe = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  sentence: fc.constantFrom(...SENTENCES),
  writing: fc.constantFrom(...WRITINGS),
  edition: fc.constantFrom<EditionId>("2019", "2021"),
  layout: fc.constantFrom<LayoutId>(...READABLE_LAYOUTS),
  more: fc.integer({ min: 1, max: 50 }),
});

function made(
  seed: number,
  edition: EditionId,
): { readonly figures: Figures; readonly at: (row: string, column?: string) => number } {
  const figures = consistentFigures(edition, random(seed));
  const at = (row: string, column = "total"): number => {
    const table = /^(?:reconsideration|directSuit|suitAfter)$/.test(row) ? "reviews" : "applications";
    return Number(figureAt(figures, table, row, column));
  };
  return { figures, at };
}

function written(
  sentence: Sentence,
  number: string,
  edition: EditionId,
): Partial<Record<SectionKey, readonly string[]>> {
  const year = edition === "2019" ? "2020" : "2023";
  return { [sentence.section ?? "overview"]: [sentence.words.replace("YEAR", year).replace("NUM", number)] };
}

const CODES = new Set([
  "claim-mismatch",
  "denied-claim",
  "claim-sum",
  "rate-mismatch",
  "period-mismatch",
  "stale-year",
]);

function found(text: string) {
  return analyse(text).findings.filter((finding) => CODES.has(finding.code));
}

describe("figures in prose", () => {
  it("are silent where they are the table's, however they are written", () => {
    fc.assert(
      fc.property(recipe, ({ seed, sentence, writing, edition, layout }) => {
        const { figures, at } = made(seed, edition);
        const text = buildReport({
          edition,
          layout,
          figures,
          prose: written(sentence, writing(sentence.figure(at)), edition),
        });
        expect(claimsOf(readReport(text)).filter(({ certain }) => certain)).toHaveLength(1);
        expect(found(text)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("are found where they are not, each once, and mended by their fix", () => {
    fc.assert(
      fc.property(recipe, ({ seed, sentence, writing, edition, layout, more }) => {
        const { figures, at } = made(seed, edition);
        const number = otherThan(sentence.figure(at) + more, at);
        const text = buildReport({ edition, layout, figures, prose: written(sentence, writing(number), edition) });
        const findings = found(text);
        expect(findings.map(({ code }) => code)).toEqual(["claim-mismatch"]);
        expect(findings[0]?.message["zh-CN"]).toMatch(new RegExp(`^正文 ${number}，表`));
        const [fix] = findings[0]?.fixes?.() ?? [];
        expect(found(applyEdits(text, fix?.edits ?? []))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("of other years, bodies and parts of a year are no claims that count", () => {
    const beside = [
      "2022年，我县收到政府信息公开申请7件。",
      "去年收到政府信息公开申请7件。",
      "上半年收到政府信息公开申请7件。",
      "其中县财政局收到政府信息公开申请7件。",
      "县教育局积极推进公开，全年收到政府信息公开申请7件。",
      "县本级收到政府信息公开申请7件。",
      "全年收到网上政府信息公开申请7件。",
      "全年收到政府信息公开申请约7件。",
      "全年收到政府信息公开申请7余件。",
      "一件一件办理政府信息公开申请，收到第7件政府信息公开申请时即作答复。",
      "全年制发文件130件，其中不予公开112件，依申请公开9件。",
      "全年公开规范性文件26件，公布现行有效的规范性文件目录1份。",
      "县司法局办理行政复议案件120件、行政应诉12件。",
      "未收到需要收费的政府信息公开申请。",
      "没有因超期答复政府信息公开申请引发的行政诉讼败诉。",
    ];
    const figures = consistentFigures("2021", random(7));
    for (const sentence of beside) {
      const text = buildReport({ figures, prose: { overview: [sentence] } });
      expect([sentence, claimsOf(readReport(text)).filter(({ certain }) => certain)]).toEqual([sentence, []]);
      const compared = found(text).filter(({ code }) => code !== "stale-year");
      expect([sentence, compared]).toEqual([sentence, []]);
    }
  });

  it.each([
    ["青禾县云溪镇人民政府", "云溪镇共收到政府信息公开申请7件。"],
    ["青禾县云溪镇人民政府", "青禾县云溪镇政府共收到政府信息公开申请7件。"],
    ["听泉街道办事处", "听泉街道共收到政府信息公开申请7件。"],
    ["临江市听泉街道", "听泉街道办事处共收到政府信息公开申请7件。"],
  ])("are the body's own where it is called by its name, short or full: %s", (body, sentence) => {
    const [claim] = found(buildReport({ body, prose: { overview: [sentence] } }));
    expect(claim?.code).toBe("claim-mismatch");
    const others = [
      "白芷镇共收到政府信息公开申请7件。",
      "云溪镇财政所共收到政府信息公开申请7件。",
      "白芷街道共收到政府信息公开申请7件。",
    ];
    expect(found(buildReport({ body, prose: { overview: others } }))).toEqual([]);
  });

  it("are not judged where the prose gives two numbers for one thing", () => {
    const figures = new Map([[cellKey("applications", "granted", "natural"), "3"]]);
    const overview = ["全县收到政府信息公开申请5件。", "我县收到政府信息公开申请6件。"];
    expect(found(buildReport({ figures, prose: { overview } }))).toEqual([]);
  });

  // A pattern that goes back and forth would outlast the limit of the test.
  it.each([
    "其中1件，",
    "5件，其中",
    "分别是甲1件、",
    "申请5件、",
    "占5%，",
    "《",
    "20",
    "一",
    "2021年",
    "我",
    "数量",
    "未收到",
    "政府信息公开申请",
    "上年结转",
  ])("are read in one pass: a long run of %s", (unit) => {
    const text = buildReport({ prose: { overview: [unit.repeat(Math.ceil(60_000 / unit.length))] } });
    expect(analyse(text).failed).toEqual([]);
  });
});

/** A number that none of the figures fits that the sentences may mean. */
function otherThan(number: number, at: (row: string, column?: string) => number): number {
  const other = sum(["other1", "other2", "other3", "other"].map((row) => at(row)));
  const rejected = sum([1, 2, 3, 4, 5].map((index) => at(`rejected${index}`)));
  const near = new Set([
    at("received"),
    at("received") + at("carriedIn"),
    at("received", "natural"),
    at("received", "natural") + at("carriedIn", "natural"),
    at("handled", "natural"),
    at("handled"),
    at("handled") - at("carriedIn"),
    at("handled") - other,
    at("handled") - rejected,
    at("handled") - rejected - other,
    at("directSuit"),
    at("suitAfter"),
    at("directSuit") + at("suitAfter"),
  ]);
  return near.has(number) ? otherThan(number + 1, at) : number;
}

describe("figures", () => {
  it("keep their place and their value", () => {
    const text = buildReport({ prose: { overview: ["2023年，我县收到政府信息公开申请 1 203 件。"] } });
    const [claim] = claimsOf(readReport(text));
    expect(claim && [plain(claim.value), text.slice(claim.span.start, claim.span.end)]).toEqual(["1203", "1 203"]);
  });
});
