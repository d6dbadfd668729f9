import { touchesEnd } from "../model/places/text-end";
import { say } from "../wording/say";
import type { Finding, Rule } from "./types";

/** A heading's wording is not the form's. */
export const sectionTitle: Rule = {
  code: "section-title",
  severity: "warning",
  authority: "official",
  title: say("标题文字与格式不一致", "Heading worded otherwise than the form"),
  fixable: "safe",
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Finding> {
    for (const { key, heading } of report.sections) {
      if (!heading.ownLine || heading.canonical || touchesEnd(report, heading.span)) continue;
      const { label } = heading.section;
      yield {
        code: "section-title",
        span: heading.title,
        message: say(`标题应为“${label}”`, `The heading should read "${label}"`),
        subject: { section: key },
        fixes: () => [
          {
            kind: "safe",
            title: say(`标题改为“${label}”`, `Change the heading to "${label}"`),
            preferred: true,
            edits: [{ span: heading.title, newText: label }],
          },
        ],
      };
    }
  },
};
