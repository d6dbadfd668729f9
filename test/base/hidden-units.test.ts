import { expect, test } from "vitest";
import { isHiddenUnit, withoutHidden } from "../../server/src/base/span";

test("a unit is hidden just where a text of it alone is nothing without hidden marks", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const hidden = units.filter(isHiddenUnit);
  expect(hidden).toEqual(units.filter((unit) => withoutHidden(String.fromCharCode(unit)) === ""));
  expect(hidden).toContain(0x200e);
  expect(hidden).not.toContain(0x20);
});
