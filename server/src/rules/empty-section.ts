import { fold, hasKey } from "../base/fold";
import { slice } from "../base/span";
import { mayBeCut } from "../model/places/text-end";
import { pictureIn } from "../model/presence/tables";
import { SIGNATURE_DATE } from "../spec/law/dates";
import { BODY_LINE } from "../spec/titles";
import { headingText } from "../wording/names";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** Nothing stands between a heading and the next. */
export const emptySection = defineRule({
  code: "empty-section",
  manual: ["structure", 5],
  severity: "error",
  authority: "official",
  name: say("部分空白", "Empty section"),
  title: say("部分没有内容", "Empty section"),
  yieldsTo: ["outdated-format", "missing-table", "table-outside-section"],
  *check({ report }): Iterable<Observation> {
    const last = report.sections.at(-1);
    for (const section of report.sections) {
      if (!isEmpty(slice(report.text, section.body))) continue;
      if (section === last && mayBeCut(report)) continue;
      const name = headingText(section.heading.section);
      yield {
        span: section.heading.span,
        message: say(
          `“${name}”下没有内容，没有的事项也应写明`,
          `"${name}" has no content; state it where there is nothing to report`,
        ),
        subject: { section: section.key },
      };
    }
  },
});

/** A name of a body, which stands over or under the date. */
const SIGNATURE = /^[\u4e00-\u9fff]{2,30}$/;

/** Reports whether nothing but a signature and a date stands in the text. */
function isSignature(body: string): boolean {
  const plain = body.replace(/<[^<>]*>|&nbsp;/g, "\n");
  const lines = plain.split(/[\r\n]+/).map((line) => fold(line).replace(/\s/g, ""));
  const written = lines.filter((line) => line !== "");
  const dated = written.filter((line) => SIGNATURE_DATE.test(line));
  return (
    dated.length === 1 &&
    written.every((line) => SIGNATURE_DATE.test(line) || (SIGNATURE.test(line) && BODY_LINE.test(line)))
  );
}

/** Pictures count as content: tables are often pasted as such. */
function isEmpty(body: string): boolean {
  if (pictureIn(body) || /<table\b/i.test(body)) return false;
  if (isSignature(body)) return true;
  return !hasKey(/[<&]/.test(body) ? body.replace(/<[^<>]*>|&nbsp;/g, "") : body);
}
