import { plain } from "../../../base/decimal";
import { type LineMap, rangeAt } from "../../../base/lines";
import { outline } from "../../../features/outline/outline";
import type { OutlineEntry } from "../../../features/outline/types";
import { identityValues } from "../../../model/identity/values";
import type { Datum, Report, ReportTable } from "../../../model/types";
import { rowsOf, type TableId } from "../../../spec/types";
import type { Io } from "../../io";
import { openJsonList } from "../json-list";
import type { ExtractedReport, ExtractOutput, Figure, Identity, OutlineEntry as OutlineJson } from "../json-types";
import type { ExtractPrinter } from "./printer";

/** Prints `extract --format json`: the figures of all tables, every cell of the form, and the outline. */
export function jsonExtractPrinter(io: Io): ExtractPrinter {
  const list = openJsonList<ExtractOutput>(io);
  return {
    report({ name, report }) {
      const table = (id: TableId) => tableJson(report.tables.get(id), report.lines);
      list.add({
        ...identityJson(name, report),
        tables: { article20: table("article20"), applications: table("applications"), reviews: table("reviews") },
        outline: outline(report).map((entry) => outlineJson(entry, report.lines)),
      });
    },
    end() {
      list.end({});
      return undefined;
    },
  };
}

function identityJson(file: string, { identity }: Report): Identity & { readonly file: string } {
  return { file, ...identityValues(identity) };
}

type TableJson = ExtractedReport["tables"]["reviews"];

/** Returns every cell of the table's own form by row and column; an empty object if there is no such table. */
function tableJson(table: ReportTable | undefined, lines: LineMap): TableJson {
  if (!table) return {};
  const rows = rowsOf(table.form).map((form) => {
    const data = table.rows.get(form.key)?.data;
    return [form.key, Object.fromEntries(form.columns.map(({ key }) => [key, cellJson(data?.get(key), lines)]))];
  });
  return Object.fromEntries(rows);
}

function cellJson(datum: Datum | undefined, lines: LineMap): Figure {
  if (!datum) return { state: "missing" };
  const place = { text: datum.text, range: rangeAt(lines, datum.cell.span) };
  return datum.state === "number"
    ? { state: datum.state, value: plain(datum.value), ...place }
    : { state: datum.state, ...place };
}

function outlineJson(entry: OutlineEntry, lines: LineMap): OutlineJson {
  return {
    title: entry.name,
    kind: entry.kind,
    range: rangeAt(lines, entry.span),
    children: entry.children.map((child) => outlineJson(child, lines)),
  };
}
