import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/**
 * Another file is the same body's report for the same year. Said on all but the first by name, so once for two files.
 */
export const duplicateReport = defineRule({
  code: "duplicate-report",
  manual: ["comparison", 8],
  severity: "information",
  authority: "inferred",
  name: say("重复年报", "Duplicate report"),
  title: say("同一机关同一年度另有一份年报", "Another report of the same body and year"),
  *compare({ own, neighbours: { duplicateOf } }): Iterable<Observation> {
    if (!duplicateOf || !own.body || own.year === undefined) return;
    const file = fileName(duplicateOf.id);
    yield {
      span: own.title,
      message: say(
        `${own.body.name}${own.year}年的年报另有一份（${file}），跨年核对时都不采用`,
        `There is another report of ${own.body.name} for ${own.year} (${file}); neither is used to check other years`,
      ),
      related: [
        { report: duplicateOf.id, span: duplicateOf.digest.title, message: say("另一份年报", "the other report") },
      ],
    };
  },
});

/** The last part of a path or URI as a person reads it. */
function fileName(id: string): string {
  const last = id.split(/[/\\]/).at(-1) ?? id;
  try {
    return /^[a-z][a-z\d+.-]+:/i.test(id) ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}
