import type { Report } from "../types";

/** Whether the report's year stands in its title or was given: a year guessed from the text does not decide which years are out of place. */
export function isYearTitled({ identity, title }: Report): boolean {
  const { year, given } = identity;
  if (given?.year !== undefined) return true;
  return !!year && !!title && title.span.start <= year.span.start && year.span.end <= title.span.end;
}
