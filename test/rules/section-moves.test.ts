import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixesOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { formOf } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import type { TableId } from "../../server/src/spec/types";
import { buildReport, officialHeading, tableText } from "../support/reports/report-builder";

const WHOLE = buildReport();

/** The report in parts: what stands before the first heading, and the six sections. */
function parts(): readonly [string, ...string[]] {
  const starts = SECTIONS.map((section) => WHOLE.indexOf(`${officialHeading(section)}\n`));
  expect(starts.every((start) => start > 0)).toBe(true);
  const sections = starts.map((start, index) => WHOLE.slice(start, starts[index + 1]));
  return [WHOLE.slice(0, starts[0]), ...sections];
}

/** The report with its sections in this order, by their numbers from 1. */
function ordered(numbers: string): string {
  const [before, ...sections] = parts();
  return [before, ...[...numbers].map((digit) => sections[Number(digit) - 1])].join("");
}

/** What is said of the order of sections: message, kind of fix, and whether the fix gives the report in its order. */
function said(text: string) {
  return analyse(text)
    .findings.filter(({ code }) => code === "section-order")
    .map((finding) => {
      const { fixes, refused } = fixesOf(text, finding);
      expect(refused).toEqual([]);
      return [
        finding.message["zh-CN"],
        ...fixes.map(({ kind, edits }) => `${kind} ${applyEdits(text, edits) === WHOLE ? "whole" : "part"}`),
      ];
    });
}

/** The form's order; those stay of which most are in it, the earlier where there is a choice. */
describe("sections out of order", () => {
  it.each([
    ["123456", []],
    ["123465", [["“五、存在的主要问题及改进情况”应在“六、其他需要报告的事项”之前", "safe whole"]]],
    ["213456", [["“一、总体情况”应在“二、主动公开政府信息情况”之前", "safe whole"]]],
    ["612345", [["“六、其他需要报告的事项”应在“五、存在的主要问题及改进情况”之后", "review whole"]]],
    [
      "561234",
      [
        ["“五、存在的主要问题及改进情况”应在“四、政府信息公开行政复议、行政诉讼情况”之后", "review part"],
        ["“六、其他需要报告的事项”应在“四、政府信息公开行政复议、行政诉讼情况”之后", "review part"],
      ],
    ],
  ])("%s", (order, expected) => {
    expect(said(ordered(order))).toEqual(expected);
  });
});

/** What is said of the places of tables. */
function placed(text: string) {
  return analyse(text)
    .findings.filter(({ code }) => code === "table-outside-section")
    .map((finding) => [
      finding.message["zh-CN"],
      ...fixesOf(text, finding).fixes.map(({ kind, edits }) => `${kind} ${applyEdits(text, edits) === WHOLE}`),
    ]);
}

describe("a heading that stands behind its table", () => {
  const late = (text: string, number: number): string => {
    const [, ...sections] = parts();
    const section = sections[number - 1] ?? "";
    const heading = section.slice(0, section.indexOf("\n") + 1);
    return text.replace(section, section.slice(heading.length) + heading);
  };

  it("is moved before it", () => {
    expect(placed(late(WHOLE, 2))).toEqual([["标题“二、主动公开政府信息情况”在表二之后，应在其前", "safe true"]]);
  });

  it("is moved by hand where rows are missing, which are told of then", () => {
    const row = /^.*行政许可.*\n/m.exec(WHOLE)?.[0] ?? "";
    expect(row).not.toBe("");
    const text = late(WHOLE, 2).replace(row, "");
    expect(placed(text)).toEqual([["标题“二、主动公开政府信息情况”在表二之后，应在其前", "review false"]]);
  });
});

describe("a heading that stands before the table of another", () => {
  it("goes behind that table", () => {
    const [, ...sections] = parts();
    const [, second = "", third = ""] = sections;
    const [heading = "", own = ""] = [third.slice(0, third.indexOf("\n") + 1), second.slice(second.indexOf("\n") + 1)];
    const text = WHOLE.replace(own, heading + own).replace(own + heading, own);
    expect(placed(text)).toEqual([["表二不在“二、主动公开政府信息情况”之下", "safe true"]]);
  });
});

describe("tables that stand behind the last heading", () => {
  const atEnd = (...ids: readonly TableId[]): string =>
    ids
      .map((id) => tableText({ layout: "pipe-rows" }, formOf(id, "2021"), new Map()))
      .reduce((text, table) => {
        expect(text).toContain(`${table}\n`);
        return `${text.replace(`${table}\n`, "")}${table}\n`;
      }, WHOLE);

  it("all of them together are told of once, without a fix", () => {
    const [[message, ...fixes] = [], ...more] = placed(atEnd("article20", "applications", "reviews"));
    expect(message).toMatch(/^表二、表三、表四都在“六、其他需要报告的事项”之后，应各在所属部分的标题之下/);
    expect([fixes, more]).toEqual([[], []]);
  });

  it("one or two of them, while others are in their place, are told of each", () => {
    expect(placed(atEnd("article20")).map(([message]) => message)).toEqual(["表二不在“二、主动公开政府信息情况”之下"]);
    expect(placed(atEnd("article20", "reviews")).map(([message]) => message)).toEqual([
      "表二不在“二、主动公开政府信息情况”之下",
      "表四不在“四、政府信息公开行政复议、行政诉讼情况”之下",
    ]);
  });

  it("one where there is no other is told of by itself", () => {
    const text = atEnd("applications", "reviews", "article20");
    const tables = ["applications", "reviews"] as const;
    const alone = tables.reduce(
      (left, id) => left.replace(`${tableText({ layout: "pipe-rows" }, formOf(id, "2021"), new Map())}\n`, ""),
      text,
    );
    expect(placed(alone).map(([message]) => message)).toEqual(["表二不在“二、主动公开政府信息情况”之下"]);
  });
});

describe("a table that stands elsewhere", () => {
  const TABLE = `${tableText({ layout: "pipe-rows" }, formOf("article20", "2021"), new Map())}\n`;
  const APPLICATIONS = `${tableText({ layout: "pipe-rows" }, formOf("applications", "2021"), new Map())}\n`;
  const REVIEWS = `${tableText({ layout: "pipe-rows" }, formOf("reviews", "2021"), new Map())}\n`;
  const MOVED = WHOLE.replace(TABLE, "");
  const heading = (number: number): string => {
    const [, ...sections] = parts();
    return sections[number - 1]?.split(/(?<=\n)/)[0] ?? "";
  };
  const UNMOVED = [["表二不在“二、主动公开政府信息情况”之下"]];

  it("right below the next heading has that heading moved, words before it have not", () => {
    const third = heading(3);
    expect(placed(MOVED.replace(third, third + TABLE))).toEqual([[...(UNMOVED[0] ?? []), "safe true"]]);
    expect(placed(MOVED.replace(third, `${third}全年收到的申请按期答复。\n${TABLE}`))).toEqual(UNMOVED);
  });

  it("behind two headings, or below one that belongs before its own, is not told how to mend", () => {
    const two = MOVED.replace(heading(3), "").replace(heading(4), "");
    expect(placed(two.replace(heading(2), heading(2) + heading(3) + heading(4) + TABLE))).toEqual([
      ...UNMOVED,
      ["表三不在“三、收到和处理政府信息公开申请情况”之下"],
    ]);
    const first = MOVED.replace(heading(1), "").replace(heading(2), heading(2) + heading(1) + TABLE);
    expect(placed(first)).toEqual(UNMOVED);
  });

  it("before its heading, with another heading between, is not told how to mend", () => {
    const text = WHOLE.replace(heading(2), "").replace(APPLICATIONS, APPLICATIONS + heading(2));
    expect(placed(text)).toEqual([["标题“二、主动公开政府信息情况”在表二之后，应在其前"]]);
  });

  it("is not told of where its heading begins a paragraph", () => {
    const text = MOVED.replace(heading(6), heading(6) + TABLE);
    expect(placed(text)).toEqual(UNMOVED);
    expect(placed(text.replace(heading(2), `${heading(2).trim()}。全年按时发布信息，逐项更新。\n`))).toEqual([]);
  });

  it("two tables that are all of them are told of together, unless the last heading is that of one", () => {
    const end = MOVED.replace(APPLICATIONS, "");
    const two = `${end.replace(REVIEWS, "")}${TABLE}${APPLICATIONS}`;
    expect(placed(two).map(([message]) => message?.slice(0, 24))).toEqual([
      "表二、表三都在“六、其他需要报告的事项”之后，应",
    ]);
    const fourth = `${end.slice(0, end.indexOf(heading(5)))}${TABLE}${APPLICATIONS}`;
    expect(placed(fourth).map(([message]) => message)).toEqual([
      "表二不在“二、主动公开政府信息情况”之下",
      "表三不在“三、收到和处理政府信息公开申请情况”之下",
    ]);
  });
});
