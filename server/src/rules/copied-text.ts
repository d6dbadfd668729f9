import { type Localised, say } from "../base/localised";
import type { Digest } from "../model/digest/digest";
import type { DigestSection } from "../model/digest/digest-sections";
import { sectionForm } from "../spec/sections";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import type { CopiedSection } from "./neighbours";
import { reportName } from "./support/two-years";
import type { Observation, RelatedPlace } from "./types";

/** Nobody goes through more places than these. */
const MOST_PLACES = 8;

/** A section's prose is nearly that of an earlier report of the same body, or of another body's report. */
export const copiedText = defineRule({
  code: "copied-text",
  manual: ["comparison", 4],
  severity: "warning",
  authority: "official",
  name: say("内容雷同", "Copied text"),
  title: say("内容雷同", "Copied text"),
  *compare({ own, neighbours }): Iterable<Observation> {
    for (const section of own.sections) {
      const copies = neighbours.copies.filter((copy) => copy.section === section.key);
      // A body's own earlier report is where a text usually comes from.
      const [first] = [...copies.filter((copy) => isOwn(own, copy)), ...copies];
      if (first) yield copied(own, section, first, copies);
    }
  },
});

function copied(
  own: Digest,
  section: DigestSection,
  first: CopiedSection,
  copies: readonly CopiedSection[],
): Observation {
  const heading = headingText(sectionForm(section.key));
  const percent = Math.floor(first.share * 100);
  const whose = isOwn(own, first)
    ? say(`本机关${first.digest.year}年年报`, `this body's report for ${first.digest.year}`)
    : reportName(first.digest);
  const more = others(copies.length);
  return {
    span: section.heading,
    message: say(
      `与${whose["zh-CN"]}${more["zh-CN"]}的文字约 ${percent}% 相同，应写本年本机关的情况：${heading}`,
      `About ${percent} % of the text is also in ${whose.en}${more.en}; write what this year was like: ${heading}`,
    ),
    subject: { section: section.key },
    related: copies.slice(0, MOST_PLACES).flatMap(placeOf),
  };
}

/** Returns a note that there are more. For a text that everybody has, not all are counted, so no number is given. */
function others(count: number): Localised {
  if (count === 1) return say("", "");
  return count > MOST_PLACES ? say("等多份", " and others") : say(`等 ${count} 份`, ` and ${count - 1} more`);
}

function placeOf({ id, digest, section, share }: CopiedSection): readonly RelatedPlace[] {
  const theirs = digest.sections.find(({ key }) => key === section);
  if (!theirs) return [];
  const name = reportName(digest);
  const percent = Math.floor(share * 100);
  return [
    {
      report: id,
      span: theirs.heading,
      message: say(`${name["zh-CN"]}，约 ${percent}% 相同`, `${name.en}, about ${percent} % the same`),
    },
  ];
}

function isOwn(own: Digest, copy: CopiedSection): boolean {
  return copy.digest.body?.key === own.body?.key;
}
