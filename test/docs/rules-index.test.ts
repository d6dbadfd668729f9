import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/registry";
import { rulesIndex } from "./rules-index";

describe("docs", () => {
  it("holds an index of all rules that is not stale (renew with -u)", async () => {
    await expect(rulesIndex(RULES)).toMatchFileSnapshot("../../docs/rules.md");
  });
});
