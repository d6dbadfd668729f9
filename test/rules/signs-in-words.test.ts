import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** On a printed page words among the figures of a row leave it unread. */
const LAYOUTS = READABLE_LAYOUTS.filter((layout) => layout !== "space-columns");

test.each(LAYOUTS)("words for a sign in 本年增/减 are read, and rewritten as the same number: %s", (layout) => {
  const figures = new Map([
    [cellKey("article20", "permits", "projects"), "12"],
    [cellKey("article20", "permits", "change"), "减4"],
    [cellKey("article20", "penalties", "change"), "增加2"],
  ]);
  const text = buildReport({ edition: "2019", layout, figures });
  const found = analyse(text).findings;
  expect(found.map(({ code, message }) => `${code} ${message["zh-CN"]}`)).toEqual([
    "figure-format “减4”应写作 -4：行政许可，本年增/减",
    "figure-format “增加2”应写作 2：行政处罚，本年增/减",
  ]);
  const edits = found.flatMap(({ fixes }) => fixes?.()[0]?.edits ?? []);
  expect(analyse(applyEdits(text, edits)).findings).toEqual([]);
});
