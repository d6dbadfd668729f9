import { type Locale, say } from "../../base/localised";
import { barsSvg } from "../charts/bars";
import { element, type Html } from "../html/html";
import type { YearsView } from "./view";

/** Returns a body's figures over the years: a small chart for each, and all of them as a table. */
export function yearsHtml({ summary, years, series }: YearsView, locale: Locale): Html {
  const heading = say("历年", "Over the years");
  const labels = years.map(String);
  return element(
    "section",
    { class: "years", "data-key": "years", "aria-labelledby": "heading-years" },
    element("h2", { id: "heading-years" }, heading[locale], " ", element("span", { class: "summary" }, summary)),
    element(
      "div",
      { class: "charts" },
      ...series
        .filter(({ charted }) => charted)
        .map(({ name, points }) =>
          element(
            "figure",
            {},
            barsSvg(points.map((point, index) => ({ label: labels[index] ?? "", ...point }))),
            element("figcaption", {}, name),
          ),
        ),
    ),
    element(
      "div",
      { class: "scroll" },
      element(
        "table",
        { class: "numbers", "aria-labelledby": "heading-years" },
        element(
          "thead",
          {},
          element("tr", {}, element("td", {}), ...labels.map((year) => element("th", { scope: "col" }, year))),
        ),
        element(
          "tbody",
          {},
          ...series.map(({ name, points }) =>
            element(
              "tr",
              {},
              element("th", { scope: "row", class: "row" }, name),
              ...points.map(({ text, value }) => element("td", { class: value === undefined && "gap" }, text)),
            ),
          ),
        ),
      ),
    ),
  );
}
