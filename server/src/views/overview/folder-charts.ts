import { type Decimal, plain, sumOfKnown } from "../../base/decimal";
import { type Locale, say } from "../../base/localised";
import type { ReportEntry } from "../../features/reports/report-entry";
import type { Bar } from "../charts/bars";
import { RESULT_GROUPS, receivedOf, resultOf } from "./report-figures";
import type { ChartView } from "./view";

/** So many bodies are ranked. */
const RANKED = 10;

const RESULT_NAMES: Readonly<Record<(typeof RESULT_GROUPS)[number], ReturnType<typeof say>>> = {
  granted: say("公开", "granted"),
  partial: say("部分", "partly"),
  refused: say("不予", "refused"),
  unavailable: say("无法", "cannot"),
  rejected: say("不处理", "not dealt"),
  other: say("其他", "other"),
};

/** Returns the charts of a folder: applications over the years, results of the year, and who receives most. */
export function folderCharts(
  entries: readonly ReportEntry[],
  years: readonly number[],
  year: number,
  locale: Locale,
): readonly ChartView[] {
  const counted = entries.filter((entry) => entry.digest && !entry.isDouble);
  const digestsOf = (one: number) => counted.flatMap((entry) => (entry.year === one && entry.digest) || []);
  const ofYear = digestsOf(year);
  return [
    {
      title: say("历年新收申请", "Applications received over the years")[locale],
      kind: "columns",
      bars: years.map((one) => barOf(String(one), sumOfKnown(digestsOf(one).map(receivedOf)))),
    },
    {
      title: say(`${year} 年办理结果`, `Results in ${year}`)[locale],
      kind: "columns",
      bars: RESULT_GROUPS.map((group) =>
        barOf(RESULT_NAMES[group][locale], sumOfKnown(ofYear.map((digest) => resultOf(digest, group)))),
      ),
    },
    {
      title: say(`${year} 年新收最多的机关`, `Who received most in ${year}`)[locale],
      kind: "ranking",
      bars: counted
        .filter((entry) => entry.year === year)
        .flatMap((entry): readonly Bar[] => {
          const value = entry.digest && receivedOf(entry.digest);
          return value ? [barOf(entry.body, value)] : [];
        })
        .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
        .slice(0, RANKED),
    },
  ];
}

function barOf(label: string, value: Decimal): Bar {
  const text = plain(value);
  return { label, text, value: Number(text) };
}
