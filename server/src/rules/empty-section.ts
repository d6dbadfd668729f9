import { hasKey } from "../base/fold";
import { slice } from "../base/span";
import { mayBeCut } from "../model/places/text-end";
import { headingText } from "../wording/names";
import { say } from "../wording/say";
import type { Finding, Rule } from "./types";

/** Nothing stands between a heading and the next. */
export const emptySection: Rule = {
  code: "empty-section",
  severity: "error",
  authority: "official",
  title: say("部分没有内容", "Empty section"),
  yieldsTo: ["outdated-format", "missing-table", "table-outside-section"],
  *check({ report }): Iterable<Finding> {
    const last = report.sections.at(-1);
    for (const section of report.sections) {
      if (!isEmpty(slice(report.text, section.body))) continue;
      if (section === last && mayBeCut(report)) continue;
      const name = headingText(section.heading.section);
      yield {
        code: "empty-section",
        span: section.heading.span,
        message: say(
          `“${name}”下没有内容，没有的事项也应写明`,
          `"${name}" has no content; state it where there is nothing to report`,
        ),
        subject: { section: section.key },
      };
    }
  },
};

/** Pictures count as content: tables are often pasted as such. */
function isEmpty(body: string): boolean {
  if (/<(img|table|object|svg)\b|!\[/i.test(body)) return false;
  return !hasKey(/[<&]/.test(body) ? body.replace(/<[^<>]*>|&nbsp;/g, "") : body);
}
