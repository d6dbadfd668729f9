import { simplified } from "../../base/script/traditional";
import { contains } from "../../base/span";
import type { Report } from "../types";

/**
 * Reports whether the report's year stands in its title or is configured. A year guessed from the text does not decide
 * which years are out of place.
 */
export function isYearTitled({ identity, title, text }: Report): boolean {
  const { year, configured } = identity;
  if (configured?.year !== undefined) return true;
  if (!year) return false;
  if (title) return contains(title.span, year.span);
  // Where all is glued into one line, the title's words begin it.
  const begins = text.slice(0, year.span.start).trim();
  return (
    begins.length <= LONGEST_NAME &&
    GLUED_TITLE.test(simplified(text.slice(year.span.end, year.span.end + LONGEST_NAME)))
  );
}

const LONGEST_NAME = 40;
const GLUED_TITLE = /^\s*年度?\s*[\u4e00-\u9fff]{0,20}政府信息公开[工作年度]{0,6}(?:报告|年报|总结)/;
