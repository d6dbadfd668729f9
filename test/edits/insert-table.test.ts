import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { blankTable, editionDue, hasBlankTable, insertBlankTable } from "../../server/src/edits/insert-table";
import type { LayoutId } from "../../server/src/layout/types";
import type { IdentityConfig } from "../../server/src/model/identity/configured";
import { sectionOf } from "../../server/src/model/places/sections";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { buildReport, headingText, tableText } from "../support/reports/report-builder";

const REVIEWS = formOf("reviews", "2021");

/** A report without 表四, with some lines in its place. */
function without(layout: LayoutId, lines = ""): string {
  const table = tableText({ layout }, REVIEWS, new Map());
  const text = buildReport({ layout });
  expect(text).toContain(table);
  return text.replace(`${table}${layout === "markdown" ? "\n\n" : "\n"}`, lines);
}

/** The text with the blank 表四 put into it, and what is put. */
function inserted(text: string): readonly [text: string | undefined, table: string | undefined] {
  const report = readReport(text);
  const section = sectionOf(report, "reviews");
  const edits = section && insertBlankTable(report, section, "reviews");
  const after = edits && applyEdits(text, edits);
  if (after !== undefined) expect(hasBlankTable(readReport(after), "reviews")).toBe(true);
  return [after, blankTable(report, "reviews")];
}

describe("a blank table under the heading of its section", () => {
  it.each(["pipe-rows", "tab-rows", "markdown"] as const)(
    "is written as the document writes its tables: %s",
    (layout) => {
      const [after, table = ""] = inserted(without(layout));
      expect(after).toBe(without(layout, `${table}${layout === "markdown" ? "\n" : ""}`));
      expect(table.match(/结果维持/g)).toHaveLength(3);
      expect(table).not.toMatch(/\d/);
    },
  );

  it("has an empty line behind it, before prose that would run into it", () => {
    const [after, table = ""] = inserted(without("pipe-rows", "详见上表。\n"));
    expect(after).toBe(without("pipe-rows", `${table}\n详见上表。\n`));
  });

  it("stands on lines of its own at the end of a text", () => {
    const text = buildReport({ without: ["problems", "other"] });
    const heading = headingText("pipe-rows", "四、政府信息公开行政复议、行政诉讼情况");
    const [after, table = ""] = inserted(text.slice(0, text.indexOf(heading) + heading.length));
    expect(after).toBe(`${text.slice(0, text.indexOf(heading))}${heading}\n${table.replace(/\n$/, "")}`);
  });

  it("is not put where the heading is inside a line", () => {
    const heading = "四、政府信息公开行政复议、行政诉讼情况";
    const [after] = inserted(
      without("pipe-rows").replace(heading, `${heading}：全年没有发生行政复议，也没有发生行政诉讼。`),
    );
    expect(after).toBeUndefined();
  });
});

it("no blank table can be shown in a document whose tables do not show blanks", () => {
  expect(blankTable(readReport(buildReport({ layout: "glued" })), "reviews")).toBeUndefined();
});

it("a document without tables gets one with pipes; without an edition none", () => {
  const text = buildReport().replace(/^.*\|.*\n/gm, "");
  expect(blankTable(readReport(text), "reviews")).toMatch(/^.*\|.*\|.*\n/);
  expect(blankTable(readReport(text.replaceAll("2023", "")), "reviews")).toBeUndefined();
});

describe("the edition to write on", () => {
  const due = (text: string, config?: IdentityConfig): string | undefined => editionDue(readReport(text, config));
  it("is the one that is configured, that of the year, else that of the tables", () => {
    const text = buildReport({ year: 2023 });
    expect([due(text), due(text, { identity: { edition: "2019" } })]).toEqual(["2021", "2019"]);
    expect(due(buildReport({ edition: "2021", year: 2020 }))).toBe("2019");
    expect(due(buildReport({ edition: "2019" }).replaceAll("2020", ""))).toBe("2019");
  });
});

describe("a table is there and blank", () => {
  const isBlank = (text: string): boolean => hasBlankTable(readReport(text), "reviews");
  const blank = inserted(without("pipe-rows"))[0] ?? "";
  it.each([
    ["where all its cells are", blank, true],
    ["not where one has a figure", blank.replace(/\|( *)\|(?=[^\n]*\n五、)/, "| 1 |"), false],
    ["not where it has figures", buildReport(), false],
    ["not where it is not there", without("pipe-rows"), false],
  ])("%s", (_, text, expected) => expect(isBlank(text)).toBe(expected));
});
