import * as rules from "./index";
import { MANUAL_PARTS, type Rule } from "./types";

/** Every rule, in the order of the manual. */
export const RULES: readonly Rule[] = Object.values(rules).sort(
  ({ manual: [a, first] }, { manual: [b, second] }) =>
    MANUAL_PARTS.indexOf(a) - MANUAL_PARTS.indexOf(b) || first - second,
);

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** Returns the rule with this code. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
