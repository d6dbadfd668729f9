import { plain } from "../../../base/decimal";
import type { Datum } from "../../../model/types";
import type { Io, OutputOptions } from "../../io";
import type { LoadedReport } from "../../pipeline/run";
import type { ComparedReports } from "./printer";

/** Prints the comparison as JSON: every cell that either form prints, with both contents as in `extract`. */
export function printComparisonJson({ a, b, cells }: ComparedReports, _: OutputOptions, io: Io): void {
  const different = cells.filter(({ isEqual }) => !isEqual).length;
  const list = cells.map(({ cell: { table, row, column }, a: one, b: other, isEqual, difference }) => ({
    table,
    row,
    column,
    a: contentJson(one),
    b: contentJson(other),
    equal: isEqual,
    ...(difference ? { difference: plain(difference) } : {}),
  }));
  const summary = { cells: cells.length, equal: cells.length - different, different };
  io.out(
    `{"version":1,\n"a":${JSON.stringify(identityJson(a))},\n"b":${JSON.stringify(identityJson(b))},\n"cells":[\n` +
      `${list.map((cell) => JSON.stringify(cell)).join(",\n")}\n],\n"summary":${JSON.stringify(summary)}}\n`,
  );
}

function identityJson({ name, report: { identity } }: LoadedReport): object {
  const { body, year, edition } = identity;
  return { file: name, body: body?.value, year: year?.value, edition };
}

function contentJson(datum: Datum | undefined): object {
  if (!datum) return { state: "missing" };
  const { state, text } = datum;
  return datum.state === "number" ? { state, value: plain(datum.value), text } : { state, text };
}
