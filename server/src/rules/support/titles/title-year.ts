import { keeping } from "../../../base/memo";
import { proseOf } from "../../../model/claims/index";
import { isYearTitled } from "../../../model/places/year";
import { publicationDates } from "../../../model/publication";
import type { Report } from "../../../model/types";
import { isWholeYear, statedPeriod } from "../text/stated-period";

/**
 * Returns the year that a report is for where its title has another: the period of its preface and its date, in the
 * year after, agree on it. The period and the date are no mistakes then, but the title is. Read once for a report.
 */
export const mistitledYear = keeping((report: Report): number | undefined => {
  const { year: titled, configured } = report.identity;
  if (!titled || !report.title || configured?.year !== undefined || !isYearTitled(report)) return undefined;
  const preface = proseOf(report).passages.filter(({ section }) => section === undefined);
  const periods = preface.flatMap((passage) => statedPeriod(report, passage) ?? []);
  const year = periods[0]?.from[0]?.value;
  if (year === undefined || year === titled.value || !periods.every((period) => isWholeYear(period, year)))
    return undefined;
  const dates = publicationDates(report);
  return dates.length > 0 && dates.every((date) => date.year === year + 1) ? year : undefined;
});
