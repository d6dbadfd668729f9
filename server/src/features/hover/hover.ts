import { say } from "../../base/localised";
import type { Span } from "../../base/span";
import type { Report } from "../../model/types";
import { sectionGuide } from "../../spec/law/guides";
import { articlesOfSection } from "../../spec/law/law";
import { OVERVIEW_TOPICS } from "../../spec/topics";
import { headingText } from "../../wording/names";
import type { Years } from "../navigation/navigation";
import { placeAt } from "../place";
import { figureHover } from "./hover-figure";
import { columnHover, groupHover, labelHover, seeAlso } from "./hover-form";
import { claimHover } from "./hover-prose";
import type { Hover } from "./types";

/** Returns the hover for an offset; undefined if there is nothing to say. */
export function hoverAt(report: Report, offset: number, years: Years = {}): Hover | undefined {
  const place = placeAt(report, offset);
  switch (place?.kind) {
    case "figure":
      return figureHover(report, place, years);
    case "label":
      return labelHover(place);
    case "group":
      return groupHover(place);
    case "column":
      return columnHover(place);
    case "claim":
      return claimHover(report, place.claim);
    case "section": {
      const { section } = place.section.heading;
      const title = headingText(section);
      const lines = sectionGuide(section.key).map((text) => ({ text }));
      return {
        span: place.span,
        title: say(title, title),
        lines: [...lines, ...seeAlso(articlesOfSection(section.key))],
      };
    }
    case "sub-heading":
      return topicHover(place.span, place.heading.title);
    case "title":
      return titleHover(report, place.span);
    case undefined:
      return undefined;
  }
}

/** A sub-heading that names one of the topics of 总体情况. */
function topicHover(span: Span, title: string): Hover | undefined {
  const topic = OVERVIEW_TOPICS.find(({ name }) => title.includes(name));
  if (!topic) return undefined;
  const text = say(
    `“一、总体情况”应写的五个方面之一：${topic.name}。`,
    `One of the five topics of 一、总体情况: ${topic.name}.`,
  );
  return { span, title: say(topic.name, topic.name), lines: [{ text }] };
}

/** Returns the hover of the title: body, year and edition, as far as they are known. */
function titleHover({ identity }: Report, span: Span): Hover {
  const { body, year, edition } = identity;
  const name = body?.value ?? "";
  return {
    span,
    title: say("政府信息公开工作年度报告", "Annual report on open government information"),
    lines: [
      ...(name ? [{ text: say(`机关：${name}`, `Body: ${name}`) }] : []),
      ...(year ? [{ text: say(`年度：${year.value} 年`, `Year: ${year.value}`) }] : []),
      ...(edition ? [{ text: say(`表格：${edition} 年版格式`, `Tables: form of ${edition}`) }] : []),
    ],
  };
}
