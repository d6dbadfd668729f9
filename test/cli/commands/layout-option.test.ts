import { expect, it } from "vitest";
import { layoutOption } from "../../../server/src/cli/commands/options";
import type { LayoutId } from "../../../server/src/layout/types";

const ids = (words: string): readonly string[] => words.match(/[a-z]+-[a-z]+|markdown|csv|html|box/g) ?? [];

it.each([[["box", "pipe-cells"]], [["csv", "markdown", "tab-rows", "bare-cells"]]] as const)(
  "the help names the layouts to choose from and no others: %j",
  (layouts: readonly LayoutId[]) => {
    const [chinese = "", english = ""] = layoutOption(layouts).description.split("\n");
    expect(new Set(ids(chinese))).toEqual(new Set(layouts));
    expect(new Set(ids(english))).toEqual(new Set(layouts));
  },
);
