import { say } from "../base/localised";
import type { Span } from "../base/span";
import { firstPresent } from "../model/places/table-places";
import { isOpenEnded } from "../model/places/text-end";
import type { Report, ReportTable } from "../model/types";
import { EDITIONS, editionOfYear, editionsOf, tellsEdition } from "../spec/forms";
import type { EditionId } from "../spec/types";
import { defineRule } from "./define-rule";
import { foreignHeads, unknownHeads } from "./support/labels/foreign-heads";
import type { Observation } from "./types";

/** The tables are of another edition than the report's year, or one of them of another than the rest. */
export const editionMismatch = defineRule({
  code: "edition-mismatch",
  manual: ["structure", 8],
  severity: "warning",
  authority: "official",
  name: say("表格版本", "Table edition"),
  title: say("表格版本与年度不符", "Tables of another edition"),
  *check({ report }): Iterable<Observation> {
    // What tells the editions of 表三 apart stands near its end.
    const tables = [...report.tables.values()].filter(
      (table) => tellsEdition(table.editions) && !(table.id === "applications" && isOpenEnded(report, table)),
    );
    const year = report.identity.year?.value;
    const due = dueEdition(report);
    const [first] = tables.filter(({ editions }) => due === undefined || !editions.includes(due));
    yield* headsOfNone([...report.tables.values()]);
    if (!first) return yield* headsOfOthers(tables);
    const rest = tables.find(({ editions }) => due !== undefined && editions.includes(due));
    const oneForAll = EDITIONS.some(({ id }) => tables.every(({ editions }) => editions.includes(id)));
    const given = report.identity.configured?.edition;
    if (rest && due !== undefined && !oneForAll) yield mixed(first, rest, due);
    else if (given) yield otherThanGiven(first, namesOf(first, tables), given);
    else if (year !== undefined) yield wrongYear(report, first, namesOf(first, tables), year);
  },
});

/** Headings of another edition over rows of this one: nobody knows which of the two their figures are meant for. */
function headsOfOthers(tables: readonly ReportTable[]): readonly Observation[] {
  return tables.flatMap((table) => {
    const foreign = foreignHeads(table);
    const [first] = foreign?.cells ?? [];
    if (!foreign || !first) return [];
    const { edition, cells } = foreign;
    return {
      span: first.span,
      message: say(
        `“${first.text}”等 ${cells.length} 个栏名是 ${edition} 年版的，${table.form.name}其余是 ${namesOf(table)} 年版，请核对这几栏填的是什么`,
        `${cells.length} headings such as "${first.text}" are of edition ${edition}, the rest of the table is of ${namesOf(table)}; check what these columns hold`,
      ),
      subject: { table: table.id },
    };
  });
}

/** Headings of no edition: nobody knows what the figures below them are. */
function headsOfNone(tables: readonly ReportTable[]): readonly Observation[] {
  return tables.flatMap((table) => {
    const [first, ...rest] = unknownHeads(table) ?? [];
    if (!first) return [];
    const count = rest.length + 1;
    return {
      span: first.span,
      message: say(
        `“${first.text}”等 ${count} 个栏名不是${table.form.name}格式里的，请核对这几栏填的是什么`,
        `${count} headings such as "${first.text}" are of no edition; check what these columns hold`,
      ),
      subject: { table: table.id },
    };
  });
}

/**
 * The edition that is configured, or that the year asks for, which may be none; without a year there is nothing to
 * compare with but the tables.
 */
function dueEdition({ identity }: Report): EditionId | undefined {
  const { configured, year, edition } = identity;
  if (configured?.edition) return configured.edition;
  return year ? editionOfYear(year.value) : edition;
}

function mixed(odd: ReportTable, rest: ReportTable, due: EditionId): Observation {
  return {
    span: evidence(odd),
    message: say(
      `${odd.form.name}是 ${namesOf(odd)} 年版，${rest.form.name}是 ${due} 年版，应改用同一版`,
      `One table is of edition ${namesOf(odd)}, another of edition ${due}; use one edition`,
    ),
    subject: { table: odd.id },
    related: [{ span: evidence(rest), message: say(`${rest.form.name}：${due} 年版`, `edition ${due}`) }],
  };
}

function wrongYear(report: Report, table: ReportTable, names: string, year: number): Observation {
  const due = editionOfYear(year);
  const { year: source } = report.identity;
  return {
    span: evidence(table),
    message: due
      ? say(
          `${year} 年的报告应用 ${due} 年版表格，现为 ${names} 年版`,
          `A report for ${year} takes the tables of ${due}; these are of ${names}`,
        )
      : say(
          `报告年度为 ${year} 年，表格却是 ${names} 年版，请核对年度`,
          `The report is for ${year}, but its tables are of ${names}; check the year`,
        ),
    ...(source ? { related: [{ span: source.span, message: say(`年度 ${year}`, `year ${year}`) }] } : {}),
  };
}

function otherThanGiven(table: ReportTable, names: string, given: EditionId): Observation {
  return {
    span: evidence(table),
    message: say(
      `配置指定用 ${given} 年版表格，现为 ${names} 年版`,
      `The configuration asks for the tables of ${given}; these are of ${names}`,
    ),
  };
}

/**
 * The editions that print the table as it was read, as a message names them: where several do, those that the other
 * tables are of, too.
 */
function namesOf({ form }: ReportTable, others: readonly ReportTable[] = []): string {
  const own = editionsOf(form);
  const common = own.filter((id) => others.every((other) => editionsOf(other.form).includes(id)));
  return (common.length > 0 ? common : own).join("、");
}

/** The line in which the editions differ, where the form names one; else the first line that is there. */
function evidence(table: ReportTable): Span {
  const { lines, tellingLines } = table.form;
  const telling = lines.filter((line) => line.kind !== "heads" && tellingLines.includes(line.key));
  return (firstPresent(table, telling) ?? firstPresent(table, lines))?.span ?? table.span;
}
