import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const text = buildReport({ body: "青禾县教育局", year: 2023 });
const untitled = text.slice(text.indexOf("\n") + 1);
const codesOf = (...given: Parameters<typeof analyse>) => analyse(...given).findings.map(({ code }) => code);

describe("what is given of a report", () => {
  test("goes before what the text says", () => {
    const { identity, title } = readReport(text, { identity: { body: "青禾县教体局", year: 2022 } });
    expect([identity.body, identity.year]).toEqual([
      { value: "青禾县教体局", span: title?.span },
      { value: 2022, span: title?.span },
    ]);
  });

  test("points at the words of the text where they say the same", () => {
    const { identity } = readReport(text, { identity: { body: "青禾县教育局", year: 2023 } });
    expect(identity.body?.span).toEqual({ start: 0, end: 6 });
    expect(identity.year?.span).toEqual({ start: 6, end: 10 });
  });

  test("is certain without a title", () => {
    expect(digestOf(readReport(untitled)).year).toBeUndefined();
    const { body, year } = digestOf(readReport(untitled, { identity: { body: "青禾县教育局", year: 2023 } }));
    expect([body?.name, year]).toEqual(["青禾县教育局", 2023]);
  });

  test("nothing given changes nothing", () => {
    expect(readReport(text, { identity: {}, bodies: [] })).toEqual(readReport(text));
  });

  test("holds for one reading, whatever was given for the one before", () => {
    // 表四 alone is the same in both editions: only what is given or the year can say which it is.
    const heading = text.indexOf("四、政府信息公开行政复议");
    const alone = text.slice(0, text.indexOf("二、主动公开")) + text.slice(heading);
    const given = [
      {},
      { identity: { year: 2019 } },
      { identity: { edition: "2019" as const } },
      { identity: { year: 2023 } },
    ];
    const editions = (all: typeof given) => all.map((one) => readReport(alone, one).identity.edition);
    expect([...readReport(alone).tables.keys()]).toEqual(["reviews"]);
    expect(editions(given)).toEqual(["2021", "2019", "2019", "2021"]);
    expect(editions(given.toReversed())).toEqual(["2021", "2019", "2019", "2021"]);
  });

  test("does not disturb the rules, wherever the text points", () => {
    for (const given of [{ body: "某局" }, { year: 2023 }, { edition: "2021" as const }])
      expect(analyse(untitled, { identity: given }).failed).toEqual([]);
    expect(codesOf(text, { identity: { body: "青禾县教育局", year: 2023, edition: "2021" } })).toEqual([]);
  });
});

describe("a given year", () => {
  test("is the year that the text is held against", () => {
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text, { identity: { year: 2022 } })).toContain("period-mismatch");
  });
});

describe("a given edition", () => {
  const old = buildReport({ year: 2023, edition: "2019" });

  test("is the one that the tables are to have", () => {
    expect(codesOf(old)).toContain("edition-mismatch");
    expect(codesOf(old, { identity: { edition: "2019" } })).not.toContain("edition-mismatch");
  });

  test("is held against the tables", () => {
    const [finding] = analyse(text, { identity: { edition: "2019" } }).findings.filter(
      ({ code }) => code === "edition-mismatch",
    );
    expect(finding?.message["zh-CN"]).toMatch(/^配置指定用 2019 年版表格，现为 (?:\d+、)*2021 年版$/);
  });

  test("does not change what the labels prove", () => {
    expect(readReport(text, { identity: { edition: "2019" } }).identity.edition).toBe("2021");
  });
});

describe("listed bodies", () => {
  const bodies = [{ name: "青禾县", spellings: ["青禾县教育局", "青禾县教体局"] }];

  test("a name in the title makes the report the body's that lists it", () => {
    expect(digestOf(readReport(text, { bodies })).body?.name).toBe("青禾县");
  });

  test("the text still names itself as it does", () => {
    expect(readReport(text, { bodies }).identity.body?.value).toBe("青禾县教育局");
  });

  test("a name that is only guessed stays a guess", () => {
    expect(digestOf(readReport(untitled, { bodies })).body).toBeUndefined();
  });
});

describe("placeholders", () => {
  const left = buildReport({ prose: { disclosure: ["由县样本股室负责更新。", "联系（留待年底）后填写。"] } });

  test("are found as they are written, in either width", () => {
    const found = analyse(left, { placeholders: ["样本股室", "(留待年底)"] }).findings;
    expect(found.map(({ code, span }) => [code, left.slice(span.start, span.end)])).toEqual([
      ["template-residue", "样本股室"],
      ["template-residue", "（留待年底）"],
    ]);
    expect(codesOf(left)).not.toContain("template-residue");
  });

  test("are words, not patterns", () => {
    expect(codesOf(left, { placeholders: [".", "(.*)"] })).toEqual(codesOf(left));
  });
});
