import { type Locale, say } from "../../base/localised";
import { barsSvg, lyingBarSvg } from "../charts/bars";
import { element, fragment, type Html } from "../html/html";
import type { ChartView, OverviewRow, OverviewView, StateView } from "./view";

/** Returns what stands above the grid: the figures that matter, and what the rows are filtered by. */
export function overviewHeadHtml({ locale, title, isWorking, cards, years, year, params, marks }: OverviewView): Html {
  const working = isWorking ? say("正在检查…", "checking…")[locale] : "";
  return fragment(
    element("h1", {}, title, " ", element("span", { class: "summary", role: "status" }, working)),
    element(
      "dl",
      { class: "cards" },
      ...cards.map(({ value, name, isBad }) =>
        element("div", { class: isBad ? "card bad" : "card" }, element("dt", {}, name), element("dd", {}, value)),
      ),
    ),
    element(
      "div",
      { class: "bar", role: "group", "aria-label": say("筛选", "Filter")[locale] },
      ...years.map((one) => chip(String(one), one === year, { "data-year": one })),
      element("span", { class: "gap" }),
      ...marks.map(({ mark, name }) => chip(name, params.marks?.includes(mark) === true, { "data-mark": mark })),
    ),
  );
}

function chip(name: string, isOn: boolean, data: Readonly<Record<string, string | number>>): Html {
  return element("button", { type: "button", class: "chip", "aria-pressed": String(isOn), ...data }, name);
}

/** Returns the heads of the grid, by which it is sorted, and the row of sums. */
export function overviewTableHeadHtml({
  columns,
  years,
  undated,
  year,
  params: { sort },
  sum,
  sumName,
  total,
  locale,
}: OverviewView): Html {
  const [body, state, ...figures] = columns;
  const head = ({ column, name }: OverviewView["columns"][number]): Html => {
    const order = sort.column !== column ? "none" : sort.descending ? "descending" : "ascending";
    const arrow = { none: "", ascending: " ▴", descending: " ▾" }[order];
    const button = element("button", { type: "button", "data-sort": column }, name, arrow);
    return element("th", { scope: "col", "aria-sort": order, class: column === "state" && "year" }, button);
  };
  const plainHead = (name: string): Html => element("th", { scope: "col", class: "year" }, name);
  const yearHead = (one: number): Html =>
    one === year && state ? head({ ...state, name: String(one) }) : plainHead(String(one));
  const count = say(`${total} 个机关`, `${total} shown`)[locale];
  return fragment(
    element(
      "tr",
      {},
      body && head(body),
      undated === undefined ? undefined : plainHead(undated),
      ...years.map(yearHead),
      ...figures.map(head),
    ),
    element(
      "tr",
      { class: "sum" },
      element("th", { scope: "row", class: "row" }, `${sumName} · ${count}`),
      undated === undefined ? undefined : element("td", {}),
      ...years.map(() => element("td", {})),
      ...sum.map(({ text }) => element("td", {}, text)),
    ),
  );
}

/** Returns the rows in sight; the first stands at `from` among all. */
export function overviewRowsHtml(rows: readonly OverviewRow[], from: number): Html {
  return fragment(
    ...rows.map(({ body, states, cells }, at) =>
      element(
        "tr",
        // The heads and the sums are the first two rows.
        { "aria-rowindex": from + at + 3 },
        element("th", { scope: "row", class: "row" }, body),
        ...states.map(stateHtml),
        ...cells.map(({ text, isJump }) => element("td", { class: isJump && "jump" }, text)),
      ),
    ),
  );
}

function stateHtml({ text, kind, uri, line, character }: StateView): Html {
  if (kind === "none") return element("td", {});
  const data = { "data-uri": uri, "data-line": line, "data-character": character };
  return element("td", { class: "state" }, element("button", { type: "button", class: kind, ...data }, text));
}

/** Returns the charts, each with the same figures as a table. */
export function overviewChartsHtml(charts: readonly ChartView[], locale: Locale): Html {
  return fragment(...charts.map((chart, index) => chartHtml(chart, `chart-${index}`, locale)));
}

/** Sums of a folder have more digits than the figures of one report. */
const STEP = 58;

function chartHtml({ title, kind, bars }: ChartView, id: string, locale: Locale): Html {
  const most = Math.max(1, ...bars.map(({ value = 0 }) => value));
  const isRanking = kind === "ranking";
  const rows = bars.map((bar) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", class: "row" }, bar.label),
      element("td", {}, bar.text),
      isRanking
        ? element("td", { class: "lying", "aria-hidden": "true" }, lyingBarSvg(bar.value ?? 0, most))
        : undefined,
    ),
  );
  const table = element("table", { class: "numbers", "aria-labelledby": id }, element("tbody", {}, ...rows));
  const none = say("没有读出的数", "no figures read")[locale];
  return element(
    "section",
    { class: "chart", "aria-labelledby": id },
    element("h2", { id }, title),
    ...(bars.length === 0 ? [element("p", {}, none)] : [isRanking ? undefined : barsSvg(bars, STEP), table]),
  );
}
