import type { Span } from "../base/span";
import { firstPresent } from "../model/places/table-places";
import { isOpenEnded } from "../model/places/text-end";
import type { Report, ReportTable } from "../model/types";
import { editionOfYear } from "../spec/forms";
import type { EditionId } from "../spec/types";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation, RelatedPlace } from "./types";

/** A table whose labels prove which edition it is of. */
type ProvenTable = ReportTable & { readonly edition: EditionId };

/** The tables are of another edition than the report's year, or one of them of another than the rest. */
export const editionMismatch = defineRule({
  code: "edition-mismatch",
  manual: ["structure", 8],
  severity: "warning",
  authority: "official",
  name: say("表格版本", "Table edition"),
  title: say("表格版本与年度不符", "Tables of another edition"),
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Observation> {
    // What tells the editions of 表三 apart stands near its end.
    const tables = [...report.tables.values()].filter(
      (table): table is ProvenTable =>
        table.edition !== undefined && !(table.id === "applications" && isOpenEnded(report, table)),
    );
    const year = report.identity.year?.value;
    const due = dueEdition(report);
    const odd = tables.filter((table) => table.edition !== due);
    const [first] = odd;
    if (!first) return;
    const rest = tables.find((table) => table.edition === due);
    if (rest) yield mixed(first, rest);
    else if (report.identity.configured?.edition) yield otherThanGiven(first, report.identity.configured.edition);
    else if (year !== undefined) yield wrongYear(report, first, year);
  },
});

/**
 * The edition that is configured, or that the year asks for, which may be none; without a year there is nothing to
 * compare with but the tables.
 */
function dueEdition({ identity }: Report): EditionId | undefined {
  const { configured, year, edition } = identity;
  if (configured?.edition) return configured.edition;
  return year ? editionOfYear(year.value) : edition;
}

function mixed(odd: ProvenTable, rest: ProvenTable): Observation {
  return {
    span: evidence(odd),
    message: say(
      `${odd.form.name}是 ${odd.edition} 年版，${rest.form.name}是 ${rest.edition} 年版，应改用同一版`,
      `One table is of edition ${odd.edition}, another of edition ${rest.edition}; use one edition`,
    ),
    subject: { table: odd.id },
    related: [place(rest)],
  };
}

function wrongYear(report: Report, table: ProvenTable, year: number): Observation {
  const due = editionOfYear(year);
  const { year: source } = report.identity;
  return {
    span: evidence(table),
    message: due
      ? say(
          `${year} 年的报告应用 ${due} 年版表格，现为 ${table.edition} 年版`,
          `A report for ${year} takes the tables of ${due}; these are of ${table.edition}`,
        )
      : say(
          `报告年度为 ${year} 年，表格却是 ${table.edition} 年版，请核对年度`,
          `The report is for ${year}, but its tables are of ${table.edition}; check the year`,
        ),
    ...(source ? { related: [{ span: source.span, message: say(`年度 ${year}`, `year ${year}`) }] } : {}),
  };
}

function otherThanGiven(table: ProvenTable, given: EditionId): Observation {
  return {
    span: evidence(table),
    message: say(
      `配置指定用 ${given} 年版表格，现为 ${table.edition} 年版`,
      `The configuration asks for the tables of ${given}; these are of ${table.edition}`,
    ),
  };
}

function place(table: ProvenTable): RelatedPlace {
  return {
    span: evidence(table),
    message: say(`${table.form.name}：${table.edition} 年版`, `edition ${table.edition}`),
  };
}

/** The line in which the editions differ: the last group of results in 表三, else the first line that is there. */
function evidence(table: ReportTable): Span {
  const { lines } = table.form;
  const results =
    table.id === "applications" ? lines.filter((line) => line.kind !== "heads" && line.key.startsWith("other")) : [];
  return (firstPresent(table, results) ?? firstPresent(table, lines))?.span ?? table.span;
}
