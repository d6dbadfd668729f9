import { textOrder } from "../base/span";
import type { Finding } from "../rules/types";

/** Returns the findings in the order of the text; of those at one place in the order of their codes. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => textOrder(a.span, b.span) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
