import { describe, it } from "vitest";
import { EXAMPLES_IN_LAYOUTS, expectSameFindings } from "./layout-checks";

/** So many layouts of each example are tried here, other ones of the next; the integration tests try all of them. */
const IN_TURN = 2;

/** A rule sees the report, not the layout: the same rows printed otherwise give the same findings at the same cells. */
describe("finds the same in other layouts", () => {
  it.each(EXAMPLES_IN_LAYOUTS)("as %s", (_, example, layouts) => {
    for (const layout of layouts.slice(0, IN_TURN)) expectSameFindings(example, layout);
  });
});
