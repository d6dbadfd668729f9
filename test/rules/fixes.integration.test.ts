import { describe, it } from "vitest";
import type { LayoutId } from "../../server/src/layout/types";
import { RULES } from "../../server/src/rules/registry";
import { examplesOf, type PageExample } from "../support/reading/rule-page";
import { canShow } from "../support/reports/example-report";
import { READABLE_LAYOUTS } from "../support/reports/report-builder";
import { expectFixAllToHold, expectFixesToHold } from "./fix-checks";

const EXAMPLES = RULES.flatMap(examplesOf).map((example) => [example.name, example] as const);
const EOLS = ["\n", "\r\n", "\r"] as const;

function layoutsFor(example: PageExample): readonly LayoutId[] {
  return READABLE_LAYOUTS.filter((layout) => canShow(layout, example));
}

describe("in every layout", () => {
  it.each(EXAMPLES)("%s: a fix removes its finding and adds none", (_, example) => {
    for (const layout of layoutsFor(example)) expectFixesToHold(example, { layout });
  });

  it.each(EXAMPLES)("%s: fix-all keeps every figure and comes to an end", (_, example) => {
    for (const layout of layoutsFor(example)) for (const eol of EOLS) expectFixAllToHold(example, { layout, eol });
  });
});
