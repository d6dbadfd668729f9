import { formLineSpan, rowStart } from "../../../server/src/model/places/table-places";
import { readReport } from "../../../server/src/model/report";
import type { Report } from "../../../server/src/model/types";
import type { TableId } from "../../../server/src/spec/types";
import { markedText } from "../reports/marked-text";

/** A report in which somebody is typing, and where the cursor is. */
export interface Typing {
  readonly report: Report;
  readonly offset: number;
}

/** The report of a text whose only mark `⟦⟧` is the cursor. */
export function typing(marked: string): Typing {
  const { text, marks } = markedText(marked);
  const [mark] = marks;
  if (!mark || marks.length > 1) throw new Error("One mark is the cursor");
  return { report: readReport(text), offset: mark.start };
}

/**
 * Puts a line with the cursor (`⟦⟧`) before the row of the text that holds a line of the form; at the text's own line
 * end.
 */
export function lineBefore(text: string, table: TableId, key: string, line: string): string {
  const report = readReport(text);
  const found = report.tables.get(table);
  const form = found?.form.lines.find((one) => one.kind !== "heads" && one.key === key);
  const place = found && form && formLineSpan(found, form);
  if (!found || !place) throw new Error(`${key} is not in the text`);
  const at = rowStart(report, found, place.start);
  return text.slice(0, at) + line + report.eol + text.slice(at);
}
