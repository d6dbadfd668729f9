import { slice } from "../base/span";
import { say } from "../wording/say";
import type { Finding, Rule } from "./types";

/** A heading's numeral is another one, is written in another form, or is not there. */
export const sectionNumber: Rule = {
  code: "section-number",
  severity: "warning",
  authority: "official",
  title: say("标题序号不对", "Wrong heading numeral"),
  fixable: "safe",
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Finding> {
    for (const { key, heading } of report.sections) {
      if (!heading.ownLine || heading.numeralForm === "official") continue;
      const due = `${heading.section.numeral}、`;
      const written = slice(report.text, heading.numeral).trim();
      const absent = heading.numeralForm === "absent";
      yield {
        code: "section-number",
        span: absent ? heading.title : heading.numeral,
        message: absent
          ? say(
              `标题缺少序号“${due}”：${heading.section.label}`,
              `The numeral "${due}" is missing: ${heading.section.label}`,
            )
          : say(
              `标题序号应为“${due}”，现为“${written}”：${heading.section.label}`,
              `The numeral should be "${due}", not "${written}": ${heading.section.label}`,
            ),
        subject: { section: key },
        fixes: () => [
          {
            kind: "safe",
            title: absent
              ? say(`加上序号“${due}”`, `Add the numeral "${due}"`)
              : say(`序号改为“${due}”`, `Change the numeral to "${due}"`),
            preferred: true,
            edits: [
              {
                span: absent ? { start: heading.title.start, end: heading.title.start } : heading.numeral,
                newText: due,
              },
            ],
          },
        ],
      };
    }
  },
};
