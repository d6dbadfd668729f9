import { element, fragment, type Html } from "../html/html";
import type { ComparedContent, ComparisonView } from "./view";

/** Returns the figures of two reports side by side; a figure is a button that leads to its place. */
export function comparisonHtml({ title, summary, heads, rows }: ComparisonView): Html {
  return fragment(
    element("h1", {}, title),
    element("p", { class: "summary" }, summary),
    rows.length === 0
      ? undefined
      : element(
          "table",
          { class: "numbers" },
          element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
          element(
            "tbody",
            {},
            ...rows.map(({ place, a, b, difference }) =>
              element(
                "tr",
                {},
                element("th", { scope: "row", class: "row" }, place),
                contentHtml(a, "a"),
                contentHtml(b, "b"),
                element("td", {}, difference),
              ),
            ),
          ),
        ),
  );
}

function contentHtml({ text, range }: ComparedContent, side: "a" | "b"): Html {
  if (!range) return element("td", {}, text);
  const data = { "data-side": side, "data-line": range.start.line, "data-character": range.start.character };
  return element("td", {}, element("button", { type: "button", ...data }, text));
}
