import { countBySeverity } from "../../server/src/analysis/diagnostics";
import type { Locale, Localised } from "../../server/src/base/localised";
import { element, fragment, type Html } from "../../server/src/views/html/html";
import { WORDS } from "./messages";
import { summaryOf } from "./papers";
import type { CheckedReport } from "./reports";

/** A file that was left out, with the reason. */
export interface LeftOut {
  readonly name: string;
  readonly reason: Localised;
}

/** What the page shows around a report. */
export interface Frame {
  readonly reports: readonly CheckedReport[];
  readonly leftOut: readonly LeftOut[];
  /** The name of the report that is shown. */
  readonly shown: string | undefined;
}

/** Returns the buttons of the page. Those that need reports are off while there are none. */
export function barHtml({ reports }: Frame, locale: Locale): Html {
  const none = reports.length === 0;
  return fragment(
    element("h1", {}, WORDS.title[locale]),
    button("choose-files", locale, WORDS.chooseFiles),
    button("choose-folder", locale, WORDS.chooseFolder),
    button("export", locale, WORDS.exportList, none),
    button("print-all", locale, WORDS.printAll, none),
    button("language", locale, WORDS.language),
  );
}

/** Returns the list of reports, with what is found in each; before there are any, what to do. */
export function listHtml({ reports, leftOut, shown }: Frame, locale: Locale): Html {
  return fragment(
    reports.length === 0
      ? element(
          "div",
          { class: "drop" },
          element("p", {}, WORDS.drop[locale]),
          element("p", { class: "summary" }, WORDS.private[locale]),
        )
      : fragment(
          element("h2", { id: "reports" }, WORDS.reports[locale]),
          element("p", { class: "summary" }, summaryOf(reports)[locale]),
          element("div", { class: "scroll" }, tableHtml(reports, shown, locale)),
        ),
    leftOut.length === 0 ? undefined : leftOutHtml(leftOut, locale),
  );
}

function tableHtml(reports: readonly CheckedReport[], shown: string | undefined, locale: Locale): Html {
  const heads = [WORDS.body, WORDS.year, WORDS.errors, WORDS.warnings, WORDS.others, WORDS.file];
  return element(
    "table",
    { class: "reports", "aria-labelledby": "reports" },
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head[locale])))),
    element("tbody", {}, ...reports.map((report) => rowHtml(report, shown, locale))),
  );
}

function rowHtml({ page, analysis, diagnostics }: CheckedReport, shown: string | undefined, locale: Locale): Html {
  const { body, year } = analysis.report.identity;
  const { error, warning, information, hint } = countBySeverity(diagnostics);
  const isShown = page.name === shown;
  const count = (number: number, severity: "errors" | "warnings" | "others") =>
    element("td", { class: number > 0 && severity }, number > 0 ? String(number) : "");
  return element(
    "tr",
    { class: isShown && "shown", "data-key": page.name },
    element(
      "th",
      { scope: "row", class: "row" },
      element(
        "button",
        {
          type: "button",
          class: "link",
          "data-action": "show",
          "data-name": page.name,
          "aria-current": isShown && "true",
        },
        body?.value ?? WORDS.unknown[locale],
      ),
    ),
    element("td", {}, year ? String(year.value) : ""),
    count(error, "errors"),
    count(warning, "warnings"),
    count(information + hint, "others"),
    element(
      "td",
      { class: "file" },
      element("span", { class: "name", title: page.name }, page.name),
      page.isChanged ? element("b", {}, WORDS.unsaved[locale]) : "",
    ),
  );
}

function leftOutHtml(leftOut: readonly LeftOut[], locale: Locale): Html {
  return element(
    "details",
    { class: "left-out" },
    element("summary", {}, `${WORDS.skipped[locale]} ${leftOut.length}`),
    element(
      "ul",
      {},
      ...leftOut.map(({ name, reason }) => element("li", {}, name, locale === "en" ? ": " : "：", reason[locale])),
    ),
  );
}

/** Returns the buttons that belong to the report that is shown. */
export function reportBarHtml({ page }: CheckedReport, locale: Locale): Html {
  return fragment(
    element("span", { class: "file" }, page.name),
    button("undo", locale, WORDS.undo, !page.canUndo),
    button("redo", locale, WORDS.redo, !page.canRedo),
    button("save", locale, WORDS.save, !page.isChanged),
    button("print", locale, WORDS.print),
    page.isEditable ? undefined : element("span", { class: "summary" }, WORDS.readOnly[locale]),
  );
}

/** A button that is off keeps the focus, so it is only said to be off; a press of it does nothing. */
function button(action: string, locale: Locale, word: Localised, isOff = false): Html {
  const attributes = { type: "button", "data-action": action, "data-key": action, "aria-disabled": isOff && "true" };
  return element("button", attributes, word[locale]);
}
