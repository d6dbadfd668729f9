import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import type { Datum } from "../../server/src/model/types";
import { unanswered } from "../../server/src/relations/unanswered";
import { APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { tableOf } from "./table-of";

/** 表三 with these figures by row and column, and `other` in every other cell. */
function table(given: Readonly<Record<string, number>>, other: number | "blank" = 0) {
  return tableOf(APPLICATIONS_2021, (row, column) => {
    const key = `${row}.${column}`;
    return given[key] ?? (other === "blank" ? undefined : other);
  });
}

function found(given: Readonly<Record<string, number>>, other: number | "blank" = 0): unknown {
  const open = unanswered(table(given, other));
  return open && [plain(open.intake), open.first.text, open.blank];
}

describe("applications without any result", () => {
  it.each([
    ["all results are 0", { "received.natural": 3, "received.total": 3 }, 0, ["3", "3", false]],
    ["all results are blank", { "received.natural": 3, "received.total": 3 }, "blank", ["3", "3", true]],
    [
      "one result is 0, the others blank",
      { "received.natural": 3, "received.total": 3, "granted.natural": 0 },
      "blank",
      ["3", "3", false],
    ],
    [
      "one of 结转下年 is 0, the others blank",
      { "received.natural": 3, "received.total": 3, "carriedOut.total": 0 },
      "blank",
      ["3", "3", false],
    ],
    ["上年结转 alone", { "carriedIn.legal": 2, "carriedIn.total": 2 }, 0, ["2", "2", false]],
    ["新收 and 上年结转", { "received.total": 3, "carriedIn.total": 2 }, 0, ["5", "3", false]],
    ["no 总计", { "received.natural": 3, "received.legal": 2 }, "blank", ["5", "3", true]],
    ["another 总计 than the sum", { "received.natural": 3, "received.total": 7 }, 0, ["7", "3", false]],
  ] as const)("%s", (_, given, other, expected) => {
    expect(found(given, other)).toEqual(expected);
  });
});

describe("applications of which something became", () => {
  it.each(["granted.natural", "refused1.legal", "handled.total", "carriedOut.natural"])("%s", (cell) => {
    expect(found({ "received.natural": 3, "received.total": 3, [cell]: 1 })).toBeUndefined();
  });

  it("or may have become: a result that cannot be read", () => {
    const whole = table({ "received.natural": 3, "received.total": 3 });
    const data = whole.rows.get("granted")?.data as Map<string, Datum>;
    const { cell } = data.get("natural") as Datum;
    data.set("natural", { state: "unreadable", text: "若干", cell, why: "text" });
    expect(unanswered(whole)).toBeUndefined();
  });
});

it("is said of nobody where nothing came in", () => {
  expect(found({})).toBeUndefined();
  expect(found({}, "blank")).toBeUndefined();
});
