import { fold, hasKey, withoutBeside } from "../base/fold";
import { say } from "../base/localised";
import { slice } from "../base/span";
import { isOfPage } from "../model/page-words";
import { mayBeCut } from "../model/places/text-end";
import { pictureIn } from "../model/presence/instead";
import { SIGNATURE_DATE } from "../spec/law/dates";
import { BODY_LINE } from "../spec/titles";
import { headingText } from "../wording/names";
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
  yieldsTo: ["missing-table", "table-outside-section"],
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

/** What stands between lines, markup with it. */
const BETWEEN_LINES = /<[^<>]*>|&nbsp;|[\r\n]+/;
/** A name of a body, which stands over or under the date. */
const SIGNATURE = /^[\u4e00-\u9fff]{2,30}$/;

/** Reports whether nothing but a signature and a date stands in the text. */
function isSignature(body: string): boolean {
  let dates = 0;
  // Nearly every body has a line that is neither among its first.
  for (const written of body.split(BETWEEN_LINES)) {
    const line = fold(written).replace(/\s/g, "");
    if (SIGNATURE_DATE.test(line)) dates++;
    else if (!isNothing(written) && !(SIGNATURE.test(line) && BODY_LINE.test(line))) return false;
  }
  return dates === 1;
}

/** Pictures count as content: tables are often pasted as such. Buttons and counters of a web page do not. */
function isEmpty(body: string): boolean {
  if (pictureIn(body) || /<table\b/i.test(body)) return false;
  if (isSignature(body)) return true;
  const shown = /[<&]/.test(body) ? body.replace(/<[^<>]*>|&nbsp;/g, "") : body;
  return shown.split(/[\r\n]+/).every(isNothing);
}

/** What is added behind the last section; not where it may be what the section has to say. */
const ATTACHMENT = /^\s*附件\s?\d?[:：](?!.*(?:事项|说明|费|其[他它]|问题|整改|改进|措施|建议|提案|案例|落实))/;

function isNothing(line: string): boolean {
  // Words in another script than Chinese are no part of a key, but content.
  return (!hasKey(line) && withoutBeside(line) === line) || isOfPage(line) || ATTACHMENT.test(line);
}
