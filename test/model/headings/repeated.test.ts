import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const REVIEWS = "四、政府信息公开行政复议、行政诉讼情况";
const PROBLEMS = "五、存在的主要问题及改进情况";
const WHOLE = buildReport({});

/** The headings of a text that stand again, each with its line. */
function repeated(text: string): readonly string[] {
  return readReport(text).repeatedHeadings.map(
    ({ span }) => `${text.slice(span.start, span.end)} ${text.slice(0, span.start).split("\n").length}`,
  );
}

/** The whole report with words before the line of a heading. */
function withBefore(heading: string, words: string): string {
  expect(WHOLE).toContain(`\n${heading}\n`);
  return WHOLE.replace(`\n${heading}\n`, `\n${words}\n${heading}\n`);
}

const lineOf = (text: string, words: string): number => text.slice(0, text.lastIndexOf(words)).split("\n").length;

describe("a heading stands twice", () => {
  it("with the text of its section", () => {
    const section = WHOLE.slice(WHOLE.indexOf(REVIEWS), WHOLE.indexOf(PROBLEMS));
    const text = withBefore(PROBLEMS, section.trimEnd());
    expect(repeated(text)).toEqual([`${REVIEWS} ${lineOf(text, REVIEWS)}`]);
  });

  it.each([PROBLEMS, `${PROBLEMS}\n一些栏目更新不够及时。`])("in front of it: %s", (words) => {
    const text = withBefore(PROBLEMS, words);
    expect(repeated(text)).toEqual([`${PROBLEMS} ${lineOf(text, PROBLEMS)}`]);
  });
});

describe("no heading stands twice", () => {
  it.each([
    "存在的主要问题及改进情况",
    "（五）存在的主要问题及改进情况",
    "五、存在的问题及改进情况",
    "四、存在的主要问题及改进情况",
    "五、存在的主要问题及改进情况详见第五部分。",
  ])("beside %s", (words) => expect(repeated(withBefore(PROBLEMS, words))).toEqual([]));

  it("below a table of contents", () => {
    const headings = WHOLE.match(/^[一二三四五六]、\S*(?:情况|事项)$/gm) ?? [];
    expect(headings).toHaveLength(6);
    const [title = "", ...rest] = WHOLE.split("\n");
    expect(repeated([title, "目录", ...headings, ...rest].join("\n"))).toEqual([]);
  });

  it("in a second report, which is not read", () => expect(repeated(`${WHOLE}\n${WHOLE}`)).toEqual([]));
});
