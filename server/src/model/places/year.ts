import type { Report } from "../types";

/**
 * Reports whether the report's year stands in its title or is configured. A year guessed from the text does not decide
 * which years are out of place.
 */
export function isYearTitled({ identity, title }: Report): boolean {
  const { year, configured } = identity;
  if (configured?.year !== undefined) return true;
  return !!year && !!title && title.span.start <= year.span.start && year.span.end <= title.span.end;
}
