import { describe, expect, it } from "vitest";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import { buildReport } from "../support/reports/report-builder";

const HEAD = "五、存在的主要问题及改进情况";
const WHOLE = buildReport({ body: "青禾县水利局" });

/** What is kept of 五 to be compared, where these paragraphs are all that it says. */
function kept(...paragraphs: readonly string[]): number | undefined {
  const text = WHOLE.replace(/^五、.*\n[\s\S]*?(?=^六、)/m, `${[HEAD, ...paragraphs].join("\n")}\n`);
  const report = readReport(text);
  expect(report.sections).toHaveLength(6);
  return digestOf(report).sections.find(({ key }) => key === "problems")?.length;
}

const sentence = (length: number): string => `${"渠水流过田野山坡村庄果园鱼塘".repeat(20).slice(0, length)}。`;

/** 200 Chinese characters of sentences of 12 and more; what fewer say is no copy. */
describe("the words of a section that are compared", () => {
  it("are 200 at least", () => {
    expect(kept(sentence(100), sentence(100))).toBe(200);
    expect(kept(sentence(100), sentence(99))).toBeUndefined();
    expect(kept(sentence(250))).toBe(250);
  });

  it("are those of sentences of 12 at least, whatever ends them", () => {
    expect(kept(sentence(200), sentence(12))).toBe(212);
    expect(kept(sentence(200), sentence(11))).toBe(200);
    for (const end of ["；", "！", "？", "\n"])
      expect(kept(sentence(200), `${sentence(11).slice(0, -1)}${end}${sentence(12)}`)).toBe(212);
    for (const mark of ["，", "、", "："])
      expect(kept(sentence(200), `${sentence(11).slice(0, -1)}${mark}${sentence(12)}`)).toBe(223);
  });

  it("are the last of a paragraph without an end too", () => {
    expect(kept(sentence(200), sentence(20).slice(0, -1))).toBe(220);
  });

  it("are no numerals, digits, letters and marks", () => {
    expect(kept(sentence(200), `${sentence(20).slice(0, -1)}一二三十百千万两12abc，（）${sentence(20)}`)).toBe(240);
  });

  it("go on over tags inside a sentence, and end at those of a paragraph", () => {
    const page = buildReport({ body: "青禾县水利局", layout: "html" });
    const keptOf = (more: string): number | undefined => {
      const text = page.replace(/(五、.*<\/h2>\n)[\s\S]*?(?=<h2>六、)/, `$1<p>${sentence(200)}${more}</p>\n`);
      return digestOf(readReport(text)).sections.find(({ key }) => key === "problems")?.length;
    };
    const [half, other] = ["渠水流过田野", "山坡村庄果园"];
    expect(keptOf(`${half}<b>${other}</b>。`)).toBe(212);
    expect(keptOf(`${half}<br>${other}。`)).toBe(200);
    expect(keptOf(`${half}</p><p>${other}。`)).toBe(200);
  });

  it("are no names of the body, which are all that changes from copy to copy", () => {
    expect(kept(sentence(200), `${sentence(12).slice(0, -1)}青禾县水利局${sentence(3)}`)).toBe(215);
  });
});

describe("a section with its table", () => {
  it("is compared without it", () => {
    const prose = { disclosure: [sentence(210)] };
    const digest = digestOf(readReport(buildReport({ prose })));
    expect(digest.sections.find(({ key }) => key === "disclosure")?.length).toBe(210);
  });

  it("are not those of a table that is not read", () => {
    const page = buildReport({ body: "青禾县水利局", layout: "html" });
    const report = readReport(
      page
        .replace(/<\/?table[^>]*>/g, "")
        .replace(/<(\/?)tr[^>]*>/g, "<$1p>")
        .replace(/<t[dh][^>]*>/g, "<b>")
        .replace(/<\/t[dh]>/g, "</b>、"),
    );
    expect(report.tables.has("applications")).toBe(false);
    const keys = digestOf(report).sections.map(({ key }) => key);
    expect(keys).not.toContain("applications");
  });
});
