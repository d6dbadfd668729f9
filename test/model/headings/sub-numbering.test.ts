import { describe, expect, it } from "vitest";
import type { Numeral, NumeralStyle } from "../../../server/src/model/headings/heading-line";
import { commonStyle, isSubHeading } from "../../../server/src/model/headings/sub-numbering";
import { readReport } from "../../../server/src/model/report";
import { SECTIONS } from "../../../server/src/spec/sections";
import type { SectionForm } from "../../../server/src/spec/types";

const section = (number: number): SectionForm => SECTIONS[number - 1] as SectionForm;

/**
 * Whether a heading of 三 is a sub-heading below some lines, of which some are headings of sections, where most headings
 * are numbered in a style.
 */
function isSub(
  numeral: Pick<Numeral, "style" | "value"> | undefined,
  above: readonly string[],
  commonStyle: NumeralStyle = "chinese",
  ...sections: readonly number[]
): boolean {
  const span = { start: 0, end: 0 };
  const heading = {
    line: { span, text: "" },
    span,
    title: span,
    titleText: "",
    key: "",
    ...(numeral ? { numeral: { ...numeral, span, marked: true } } : {}),
  };
  const lines = above.map((text) => ({ span, text }));
  const around = { lines, index: lines.length, commonStyle, sections: new Set(sections), titles: new Map() };
  return isSubHeading(heading, section(3), around);
}

describe("a heading with a section's title is a sub-heading", () => {
  it("in brackets or digits, with another number than the section's", () => {
    expect(isSub({ style: "bracketed", value: 2 }, [])).toBe(true);
    expect(isSub({ style: "digit", value: 2 }, [])).toBe(true);
    expect(isSub({ style: "chinese", value: 2 }, [])).toBe(false);
    expect(isSub(undefined, [])).toBe(false);
    expect(isSub({ style: "part", value: 2 }, [])).toBe(false);
  });

  it("not in the style that most headings are numbered in", () => {
    expect(isSub({ style: "digit", value: 2 }, [], "digit")).toBe(false);
    expect(isSub({ style: "bracketed", value: 2 }, [], "digit")).toBe(true);
  });

  it("with the section's number where it goes on from the one above", () => {
    const own = { style: "bracketed", value: 3 } as const;
    expect(isSub(own, ["（二）主动公开"])).toBe(true);
    expect(isSub(own, ["（二）主动公开", "全年公开信息。", ""])).toBe(true);
    expect(isSub(own, ["## （二）主动公开"])).toBe(true);
    expect(isSub(own, ["（一）主动公开"])).toBe(false);
    expect(isSub(own, ["（二）主动公开", "（四）其他"])).toBe(false);
    expect(isSub(own, ["2.主动公开"])).toBe(false);
    expect(isSub(own, [])).toBe(false);
  });

  it("not behind a heading that ends what it numbered, nor where the one above is a section's", () => {
    const own = { style: "bracketed", value: 3 } as const;
    expect(isSub(own, ["（二）主动公开", "二、主动公开政府信息情况"])).toBe(false);
    expect(isSub(own, ["（二）主动公开政府信息情况"], "chinese", 0)).toBe(false);
    expect(isSub(own, ["（二）主动公开政府信息情况"], "chinese", 1)).toBe(true);
  });
});

describe("a bracketed heading out of the order of the others", () => {
  it("is a sub-heading, with its section's number too", () => {
    const text = [
      "青禾县水利局2024年政府信息公开工作年度报告",
      "一、总体情况",
      "全年公开信息。",
      "（四）政府信息公开行政复议、行政诉讼情况",
      "本年没有发生。",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
    ].join("\n");
    const titles = (written: string) => readReport(written).sections.map(({ key }) => key);
    expect(titles(text)).toEqual(["overview", "disclosure", "applications"]);
    const behind = `${text}\n（四）政府信息公开行政复议、行政诉讼情况\n`;
    expect(titles(behind)).toEqual(["overview", "disclosure", "applications", "reviews"]);
    const contents = `目录\n一、总体情况\n二、主动公开政府信息情况\n${text}`;
    expect(titles(contents)).not.toContain("reviews");
  });
});

describe("the style of most headings", () => {
  /** The style of headings such as `bracketed 2 of 3`: a style, its value, the number of the section; `-` for none. */
  const common = (...headings: readonly string[]): NumeralStyle | undefined =>
    commonStyle(
      headings.map((heading) => {
        const [style, value, , number] = heading.split(" ");
        return {
          numeral: style === "-" ? undefined : { style: style as NumeralStyle, value: Number(value) },
          section: section(Number(number)),
        };
      }),
    );

  it("is that of more than half", () => {
    expect(common("chinese 1 of 1", "chinese 2 of 2", "- 0 of 3")).toBe("chinese");
    expect(common("chinese 1 of 1", "chinese 2 of 2", "- 0 of 3", "digit 4 of 4")).toBeUndefined();
    expect(common()).toBeUndefined();
  });

  it("is none in which no numeral is its section's, where another has one that is", () => {
    const digits = ["digit 1 of 3", "digit 2 of 4", "digit 3 of 5"];
    expect(common(...digits)).toBe("digit");
    expect(common(...digits, "bracketed 2 of 3")).toBe("digit");
    expect(common(...digits, "bracketed 3 of 3")).toBeUndefined();
    expect(common(...digits, "digit 6 of 6", "bracketed 3 of 3")).toBe("digit");
  });
});
