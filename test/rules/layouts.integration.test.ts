import { describe, it } from "vitest";
import { READABLE_LAYOUTS } from "../support/reports/report-builder";
import { EXAMPLES_IN_LAYOUTS, expectSameFindings } from "./layout-checks";

/** A rule sees the report, not the layout: the same rows printed otherwise give the same findings at the same cells. */
describe.each(READABLE_LAYOUTS)("%s", (layout) => {
  it.each(EXAMPLES_IN_LAYOUTS.filter(([, , layouts]) => layouts.includes(layout)))(
    "finds the same as %s",
    (_, example) => {
      expectSameFindings(example, layout);
    },
  );
});
