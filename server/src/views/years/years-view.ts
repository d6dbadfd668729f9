import { plain, sumOfAll } from "../../base/decimal";
import { type Locale, type Localised, say } from "../../base/localised";
import type { Digest } from "../../model/digest/digest";
import { digestFigure, digestForm, isBlankAt } from "../../model/digest/digest-figures";
import { type CellRef, rowsOf, type TableId } from "../../spec/types";
import type { PointView, SeriesView, YearsView } from "./view";

/** A figure that is followed over the years: the sum of its cells. */
interface Followed {
  readonly name: Localised;
  readonly cells: readonly CellRef[];
  readonly charted?: true;
}

const cell = (table: TableId, row: string, column: string): CellRef => ({ table, row, column });

/** What is followed: applications, results, reviews, documents in force. */
const FOLLOWED: readonly Followed[] = [
  {
    name: say("本年新收申请", "Applications received"),
    cells: [cell("applications", "received", "total")],
    charted: true,
  },
  { name: say("上年结转", "Carried in"), cells: [cell("applications", "carriedIn", "total")] },
  {
    name: say("办理结果总计", "Applications handled"),
    cells: [cell("applications", "handled", "total")],
    charted: true,
  },
  { name: say("予以公开", "Granted"), cells: [cell("applications", "granted", "total")] },
  { name: say("结转下年度", "Carried out"), cells: [cell("applications", "carriedOut", "total")] },
  {
    name: say("行政复议和诉讼", "Reviews and suits"),
    cells: [
      cell("reviews", "reconsideration", "total"),
      cell("reviews", "directSuit", "total"),
      cell("reviews", "suitAfter", "total"),
    ],
    charted: true,
  },
  {
    name: say("现行有效规范性文件", "Normative documents in force"),
    cells: [cell("article20", "normative", "inForce")],
    charted: true,
  },
];

/**
 * Returns what a body's reports say over the years, the earliest report first; undefined where there is but one. Years
 * without a report are shown missing. Figures that were not read with certainty are not shown.
 */
export function yearsView(reports: readonly { readonly digest: Digest }[], locale: Locale): YearsView | undefined {
  const byYear = new Map(reports.flatMap(({ digest }) => (digest.year === undefined ? [] : [[digest.year, digest]])));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  if (byYear.size < 2) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const missing = years.filter((year) => !byYear.has(year));
  return {
    summary: summaryOf([...byYear.keys()], missing)[locale],
    years,
    series: FOLLOWED.map(
      ({ name, cells, charted }): SeriesView => ({
        name: name[locale],
        ...(charted ? { charted } : {}),
        points: years.map((year) => pointOf(byYear.get(year), cells, locale)),
      }),
    ),
  };
}

function summaryOf(there: readonly number[], missing: readonly number[]): Localised {
  const [chinese, english] = [there.join("、"), there.join(", ")];
  if (missing.length === 0) return say(`来自 ${chinese} 年年报`, `from the reports of ${english}`);
  return say(
    `来自 ${chinese} 年年报；缺 ${missing.join("、")} 年`,
    `from the reports of ${english}; none of ${missing.join(", ")}`,
  );
}

function pointOf(digest: Digest | undefined, cells: readonly CellRef[], locale: Locale): PointView {
  if (!digest) return { text: NO_REPORT[locale] };
  if (cells.some((one) => !isInForm(digest, one))) return { text: NOT_IN_FORM[locale] };
  const values = cells.map((one) => digestFigure(digest.figures, one)?.value);
  const sum = sumOfAll(values);
  if (sum) return { text: plain(sum), value: Number(plain(sum)) };
  return { text: (cells.some((one) => isBlankAt(digest.figures, one)) ? BLANK : UNREAD)[locale] };
}

const NO_REPORT = say("缺", "none");
const BLANK = say("空白", "blank");
const UNREAD = say("未读出", "unread");
const NOT_IN_FORM = say("—", "—");

/** Reports whether the form of the report has the cell at all: other editions count other things. */
function isInForm({ figures }: Digest, { table, row, column }: CellRef): boolean {
  const form = digestForm(figures, table);
  return !form || rowsOf(form).some(({ key, columns }) => key === row && columns.some((one) => one.key === column));
}
