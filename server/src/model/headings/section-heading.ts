import { span } from "../../base/span";
import type { SectionForm } from "../../spec/types";
import type { NumeralForm, SectionHeading, TitleWording } from "../types";
import type { HeadingLine } from "./heading-line";

/** A line on its own as the heading of a section. */
export function sectionHeading(parts: HeadingLine, section: SectionForm, wording: TitleWording): SectionHeading {
  const start = parts.span.start;
  return {
    section,
    span: parts.span,
    numeral: span(start, parts.numeral?.span.end ?? start),
    numeralForm: numeralForm(parts, section),
    title: parts.title,
    wording,
    ownLine: true,
  };
}

function numeralForm({ numeral, line }: HeadingLine, section: SectionForm): NumeralForm {
  if (!numeral) return "absent";
  const written = line.text.replace(/^#+\s*/, "").replace(/\s/g, "");
  return numeral.style === "chinese" && written.startsWith(`${section.numeral}、`) ? "official" : "wrong";
}
