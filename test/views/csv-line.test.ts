import { expect, test } from "vitest";
import { harmless } from "../../server/src/views/list/csv-line";

test.each(["=1+1", "@SUM(A1)", "+若干", "＝1+1", "＋若干", "＠x", "－1-1", "\t=1+1", " =1+1", "\r＝1"])(
  "%j gets an apostrophe, as a spreadsheet would run it",
  (field) => expect(harmless(field)).toBe(`'${field}`),
);

test.each(["-5", "+1,234.5", "－5", "-", "－", "——", "1=1", "若干", "", "\n"])("%j stays as it is", (field) =>
  expect(harmless(field)).toBe(field),
);
