import { expect, it } from "vitest";
import { withoutConsequences } from "../../server/src/analysis/consequences";
import { inOrder } from "../../server/src/analysis/order";
import { say } from "../../server/src/base/localised";
import type { Finding } from "../../server/src/rules/types";

const finding = (code: string, start: number, end: number): Finding =>
  ({ code, span: { start, end }, message: say("", ""), severity: "warning" }) as unknown as Finding;

it("findings stand as the text does; at one place the shorter first, then by their codes", () => {
  const sorted = [
    finding("c", 1, 9),
    finding("a", 2, 3),
    finding("c", 2, 3),
    finding("b", 2, 8),
    finding("a", 4, 5),
    finding("b", 4, 5),
  ];
  expect(inOrder([...sorted].reverse())).toEqual(sorted);
  expect(inOrder(sorted)).toEqual(sorted);
});

it("of a report of a year without a form only that is said, and what holds for any report", () => {
  const found = [finding("outdated-format", 1, 2), finding("row-total", 3, 4), finding("web-residue", 5, 6)];
  expect(withoutConsequences(found).map(({ code }) => code)).toEqual(["outdated-format", "web-residue"]);
  expect(withoutConsequences(found.slice(1))).toEqual(found.slice(1));
});
