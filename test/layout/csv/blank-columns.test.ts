import { expect, it } from "vitest";
import { rows } from "../rows";

/** A row of so many columns, each content at its column. */
function row(width: number, contents: Readonly<Record<number, string>>, mark = ","): string {
  return Array.from({ length: width }, (_, column) => contents[column] ?? "").join(mark);
}

/** The rows of a sheet into which a page was read: a heading before and behind, columns in which nothing stands. */
function sheet(width: number, mark: string, extra = ""): string {
  return [
    mark.repeat(width - 1),
    row(width, { 0: "甲", 6: "子", 9: "丑" }, mark),
    row(width, { 0: "乙", 6: "1", 9: "2" }, mark) + extra,
    row(width, { 0: "丙", 6: "", 9: "3" }, mark),
    row(width, { 0: "丁", 6: "4", 9: "" }, mark),
    '"',
  ].join("\n");
}

it.each([
  [",", "csv"],
  ["\t", "tab-rows"],
] as const)(
  "columns of a wide sheet in which nothing stands are none, blank cells of the others are: %j",
  (mark, id) => {
    const read = rows(sheet(26, mark), id).filter((cells) => !/^[∅ ¦]*$/.test(cells));
    expect(read.slice(0, 4)).toEqual(["甲 ¦ 子 ¦ 丑", "乙 ¦ 1 ¦ 2", "丙 ¦ ∅ ¦ 3", "丁 ¦ 4 ¦ ∅"]);
  },
);

it("a sheet as narrow as a table, or one with a row of another length, is read as it is", () => {
  const blanks = (count: number) => Array.from({ length: count }, () => "∅").join(" ¦ ");
  const second = (width: number) => `乙 ¦ ${blanks(5)} ¦ 1 ¦ ${blanks(2)} ¦ 2 ¦ ${blanks(width - 10)}`;
  expect(rows(sheet(15, ","), "csv")).toContain(second(15));
  expect(rows(sheet(26, ",", ","), "csv")).toContain(`${second(26)} ¦ ∅`);
});
