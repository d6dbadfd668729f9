import { type Analysis, analyse } from "../../../server/src/analysis/analyse";
import { readText, unreadFindings } from "../../../server/src/analysis/read-text";
import type { Aggregate } from "../../../server/src/rules/neighbours";
import type { PageExample } from "../reading/rule-page";
import { otherReports, type Writing } from "./example-report";
import { analyseIn, indexOf } from "./reports";

/** The name of the example's own report among the reports that it is compared with. */
const OWN = "own.txt";

/** What is found in a version of an example's report, the comparison with the example's other reports included. */
export function analyseExample(example: PageExample, text: string, writing: Writing): Analysis {
  const content = readText(text);
  if (content.kind !== "report") return { ...analyse(""), findings: unreadFindings(content.kind) };
  if (example.others.length === 0) return analyse(text);
  const config = JSON.parse(example.config ?? "{}") as { readonly aggregates?: readonly Aggregate[] };
  const others = otherReports(example, writing).map((other) => [other.id, other.text] as const);
  const index = indexOf(Object.fromEntries([...others, [OWN, text]]), config.aggregates);
  return analyseIn(index, OWN, text);
}
