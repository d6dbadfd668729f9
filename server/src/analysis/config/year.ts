import type { JsonNode } from "../../base/json/json-node";
import { say } from "../../base/localised";
import { type Problems, reject, wrongKind } from "./entries";
import { FIRST_YEAR, LAST_YEAR } from "./types";

/** Returns a year for which reports were written; anything else is a problem. */
export function yearOf(node: JsonNode, problems: Problems): number | undefined {
  if (node.kind !== "number" || !Number.isInteger(node.value))
    wrongKind(node, problems, say("年份，如 2023", "a year, such as 2023"));
  else if (node.value < FIRST_YEAR || node.value > LAST_YEAR)
    reject(
      problems,
      node.span,
      say(`年份应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间`, `the year must be between ${FIRST_YEAR} and ${LAST_YEAR}`),
    );
  else return node.value;
  return undefined;
}
