import { plain } from "../../../base/decimal";
import type { LineMap } from "../../../base/lines";
import { outline } from "../../../features/outline/outline";
import type { OutlineEntry } from "../../../features/outline/types";
import type { Datum, Report, ReportTable } from "../../../model/types";
import { TABLE_IDS } from "../../../spec/forms";
import { rowsOf } from "../../../spec/types";
import type { Io } from "../../io";
import { jsonRange, openJsonList } from "../json-list";
import type { ExtractPrinter } from "./printer";

/** Prints `extract --format json`: the figures of all tables, every cell of the form, and the outline. */
export function jsonExtractPrinter(io: Io): ExtractPrinter {
  const list = openJsonList(io);
  return {
    report({ name, report }) {
      const tables = Object.fromEntries(TABLE_IDS.map((id) => [id, tableJson(report.tables.get(id), report.lines)]));
      list.add({
        ...identityJson(name, report),
        tables,
        outline: outline(report).map((entry) => outlineJson(entry, report.lines)),
      });
    },
    end() {
      list.end({});
      return undefined;
    },
  };
}

function identityJson(file: string, { identity }: Report): object {
  const { body, year, edition } = identity;
  return {
    file,
    ...(body ? { body: body.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(edition ? { edition } : {}),
  };
}

/** Returns every cell of the table's own form by row and column; an empty object if there is no such table. */
function tableJson(table: ReportTable | undefined, lines: LineMap): object {
  if (!table) return {};
  const rows = rowsOf(table.form).map((form) => {
    const data = table.rows.get(form.key)?.data;
    return [form.key, Object.fromEntries(form.columns.map(({ key }) => [key, cellJson(data?.get(key), lines)]))];
  });
  return Object.fromEntries(rows);
}

function cellJson(datum: Datum | undefined, lines: LineMap): object {
  if (!datum) return { state: "missing" };
  const place = { text: datum.text, range: jsonRange(lines, datum.cell.span) };
  return datum.state === "number"
    ? { state: datum.state, value: plain(datum.value), ...place }
    : { state: datum.state, ...place };
}

function outlineJson(entry: OutlineEntry, lines: LineMap): object {
  return {
    title: entry.name,
    kind: entry.kind,
    range: jsonRange(lines, entry.span),
    children: entry.children.map((child) => outlineJson(child, lines)),
  };
}
