import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../server/src/base/edits";
import { keepsParts, readsBack } from "../../server/src/edits/gate/proof";
import { numberedTopic } from "../../server/src/edits/insert-topics";
import { readReport } from "../../server/src/model/report";
import { buildReport } from "../support/reports/report-builder";

const TEXT = buildReport();
const REPORT = readReport(TEXT);

/** The edit that puts a text in the place of a part of the report that stands there once. */
function instead(part: string, newText: string): Edit {
  const start = TEXT.indexOf(part);
  if (start < 0 || TEXT.indexOf(part, start + 1) >= 0) throw new Error(`Not once: ${part}`);
  return { span: { start, end: start + part.length }, newText };
}

const TITLE = "青禾县人民政府2023年政府信息公开工作年度报告\n";
const LAST_HEADING = "六、其他需要报告的事项\n";

describe("a change is proved by reading it back", () => {
  const proved = (edits: readonly Edit[]) => readsBack(REPORT, edits, () => true);

  it.each([
    ["of words of prose", [instead("本年度没有收取信息处理费。", "本年度未收取信息处理费。")], true],
    ["that changes nothing", [], true],
    ["outside the text", [{ span: { start: TEXT.length, end: TEXT.length + 1 }, newText: "" }], false],
    ["that loses the title", [instead(TITLE, "")], false],
    ["that loses a heading", [instead(LAST_HEADING, "")], false],
    ["of a figure", [instead("行政许可 | 0", "行政许可 | 1")], false],
  ] as const)("%s", (_, edits, expected) => {
    expect(proved(edits)).toBe(expected);
  });

  it("and by what it is for", () => {
    expect(readsBack(REPORT, [instead("本年度没有收取信息处理费。", "")], () => false)).toBe(false);
  });
});

describe("the parts of a report are kept", () => {
  const after = (edit: Edit) => readReport(applyEdits(TEXT, [edit]));

  it.each([
    ["by a change of prose", instead("本年度没有收取信息处理费。", ""), true],
    ["not without a heading", instead(LAST_HEADING, ""), false],
    ["not without a row", instead("行政强制 | 0", "行政检查 | 0"), false],
  ] as const)("%s", (_, edit, expected) => {
    expect(keepsParts(REPORT, after(edit))).toBe(expected);
  });

  it("not without a table", () => {
    expect(keepsParts(REPORT, { ...REPORT, tables: new Map() })).toBe(false);
  });
});

describe("a topic that is added", () => {
  it.each([
    ["bare where no line has a numeral", ["主动公开。"], 0, "监督保障"],
    ["behind the highest bracketed numeral", ["（一）主动公开", "（二）依申请公开"], 0, "（三）监督保障"],
    ["behind others that are added", ["（一）主动公开"], 1, "（三）监督保障"],
    ["behind the highest digit", ["1.主动公开", "2.依申请公开"], 0, "3.监督保障"],
    ["behind others, with digits", ["1.主动公开"], 1, "3.监督保障"],
  ])("%s", (_, lines, index, expected) => {
    expect(numberedTopic(REPORT, lines, "监督保障", index)).toBe(expected);
  });
});
