import { type Locale, say } from "../../base/localised";
import { element, type Html } from "../html/html";
import type { FigureView } from "./view";

/**
 * What value cells are drawn as: text to be read and printed, fields that are gone through by keyboard and copied from,
 * or fields that are written into.
 */
export type Entries = "text" | "readonly" | "editable";

const MISSING = say("缺", "none");

/**
 * Returns a value cell. As a field it says its row and column, its content and what is wrong with it to who hears the
 * table; what is wrong is also seen, not by colour alone.
 */
export function figureHtml(figure: FigureView, entries: Entries, locale: Locale): Html {
  const { key, state, total, part, fault, columns } = figure;
  const isMissing = state === "missing";
  const classes = ["figure", state, total && "total", part && "part", fault];
  return element(
    "td",
    { class: classes.filter(Boolean).join(" "), "data-key": key, colspan: columns > 1 && columns },
    isMissing || entries === "text" ? textHtml(figure, locale) : fieldHtml(figure, entries),
    figure.due === undefined ? undefined : element("small", { class: "due" }, figure.due),
    isMissing || entries === "text" ? undefined : aboutHtml(figure),
  );
}

function textHtml({ state, text, content }: FigureView, locale: Locale): Html {
  const shown = state === "missing" ? MISSING[locale] : text;
  return element("span", { class: "value", title: content }, shown);
}

function fieldHtml({ key, name, state, text, fault }: FigureView, entries: Entries): Html {
  return element("input", {
    class: "value",
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    spellcheck: "false",
    value: text,
    readonly: entries === "readonly",
    "aria-label": name,
    "aria-describedby": `about-${key}`,
    "aria-invalid": (fault === "error" || state === "unread") && "true",
  });
}

/** Read out with the field, and not seen: the cell itself shows it. What it should be is said by its faults, too. */
function aboutHtml({ key, content, due, faults = [] }: FigureView): Html {
  const isSaid = due !== undefined && faults.some((fault) => fault.includes(due));
  const about = [content, isSaid ? undefined : due, ...faults].filter((one) => one !== undefined).join("；");
  return element("span", { class: "unseen", id: `about-${key}` }, about);
}
