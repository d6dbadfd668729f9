import { lineCount, lineSpan } from "../../server/src/base/lines";
import type { Locale } from "../../server/src/base/localised";
import { element, fragment, type Html } from "../../server/src/views/html/html";
import { notesElsewhere } from "../../server/src/views/tables/notes";
import { reportView } from "../../server/src/views/tables/report-view";
import { notesHtml, tablesHtml } from "../../server/src/views/tables/tables-html";
import { yearsView } from "../../server/src/views/years/years-view";
import { WORDS } from "./messages";
import type { CheckedReport } from "./reports";

/** The number of lines that are shown before and behind a place. */
const AROUND = 6;

/** Returns a report: its tables, what is found elsewhere, and the years. */
export function reportHtml(checked: CheckedReport, locale: Locale): Html {
  const { analysis, diagnostics, page, series } = checked;
  const { report, relations } = analysis;
  const found = { report, relations, diagnostics };
  const years = yearsView(series, locale);
  const entries = page.isEditable ? "editable" : "readonly";
  const elsewhere = notesElsewhere(found, locale);
  return fragment(
    tablesHtml({ ...reportView(found, locale), ...(years ? { years } : {}) }, entries),
    elsewhere.length === 0
      ? undefined
      : element(
          "section",
          { "data-key": "elsewhere", "aria-labelledby": "heading-elsewhere" },
          element("h2", { id: "heading-elsewhere" }, WORDS.elsewhere[locale]),
          notesHtml(elsewhere, "elsewhere", entries),
        ),
  );
}

/** Returns the lines of the text around a line, counted from 0, with their numbers. */
export function excerptHtml({ analysis: { report } }: CheckedReport, line: number, locale: Locale): Html {
  const first = Math.max(0, line - AROUND);
  const last = Math.min(lineCount(report.lines) - 1, line + AROUND);
  const rows: Html[] = [];
  for (let at = first; at <= last; at++) {
    const place = lineSpan(report.lines, at);
    const isHere = at === line;
    rows.push(
      element(
        "li",
        { value: at + 1, class: isHere && "here", "aria-current": isHere && "true" },
        place ? report.text.slice(place.start, place.end) : "",
      ),
    );
  }
  return fragment(
    element("h2", { id: "heading-text" }, WORDS.text[locale]),
    element("ol", { class: "lines", "aria-labelledby": "heading-text" }, ...rows),
  );
}
