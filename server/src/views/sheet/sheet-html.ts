import { type Locale, type Localised, say } from "../../base/localised";
import { WRITTEN_MARK } from "../../spec/written-mark";
import { element, fragment, type Html } from "../html/html";
import { formHtml } from "../tables/tables-html";
import { SHEET_STYLE } from "./style";
import type { CoverView, SheetView } from "./view";

const TITLE = say(
  "政府信息公开工作年度报告核对单",
  "Check list of annual reports on government information disclosure",
);

/** Nothing but the style of the page itself: no script, no picture, nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Returns what stands before the sheets. The document is one file that needs no other. */
export function documentStart(locale: Locale): string {
  const head = fragment(
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "generator", content: WRITTEN_MARK }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width" }),
    element("title", {}, TITLE[locale]),
  );
  return `<!doctype html>\n<html lang="${locale}"><head>${head.html}<style>${SHEET_STYLE}</style></head><body>\n`;
}

/** Returns what stands after the sheets. */
export const DOCUMENT_END = "</body></html>\n";

/** Returns the page that lists the reports, each with a link to its sheet, and the files that were not read. */
export function coverHtml({ summary, due, reports, skipped }: CoverView, locale: Locale): Html {
  const text = (one: Localised) => one[locale];
  return element(
    "header",
    {},
    element("h1", {}, TITLE[locale]),
    element("p", { class: "meta" }, summary),
    ...(due.length === 0 ? [] : dueHtml(due, locale)),
    element(
      "table",
      { class: "list" },
      headHtml(COVER_HEADS.map(text)),
      element(
        "tbody",
        {},
        ...reports.map(({ body, year, errors, warnings, others, file }, index) =>
          rowHtml([
            { class: "n", content: String(index + 1) },
            { content: element("a", { href: `#${idOf(index)}` }, body || file) },
            { class: "short", content: year },
            ...[errors, warnings, others].map((count) => ({
              class: "short",
              content: count === 0 ? "" : String(count),
            })),
            { content: file },
            { class: "remedy", content: "" },
          ]),
        ),
      ),
    ),
    skipped.length === 0 ? undefined : element("h2", {}, text(say("没有检查的文件", "Files that were not checked"))),
    ...skipped.map(({ file, reason }) => element("p", {}, `${file}：${reason}`)),
  );
}

/** What is said of the reports that are due: missing, late, double. */
function dueHtml(due: CoverView["due"], locale: Locale): readonly Html[] {
  const heads = [
    say("序", "No."),
    say("机关", "Body"),
    say("年度", "Year"),
    say("情况", "State"),
    say("处理", "Outcome"),
  ];
  const rows = due.map(({ body, year, severity, problem }, at) =>
    rowHtml([
      { class: "n", content: String(at + 1) },
      { content: body },
      { class: "short", content: year },
      { content: fragment(element("b", { class: "mark" }, severity), problem) },
      { class: "remedy", content: "" },
    ]),
  );
  return [
    element("h2", {}, say("应报年报", "Reports that are due")[locale]),
    element("table", { class: "list" }, headHtml(heads.map((one) => one[locale])), element("tbody", {}, ...rows)),
    element("h2", {}, say("各份年报", "Reports")[locale]),
  ];
}

const COVER_HEADS = [
  say("序", "No."),
  say("机关", "Body"),
  say("年度", "Year"),
  say("错误", "Errors"),
  say("警告", "Warnings"),
  say("其他", "Others"),
  say("文件", "File"),
  say("处理", "Outcome"),
];

/** Returns the sheet of a report: the findings in their order, with a column to be filled in, and the tables. */
export function sheetHtml(view: SheetView, index: number, isOnly: boolean, locale: Locale): Html {
  const { title, counts, file, lines, tables } = view;
  const heads = [
    say("序", "No."),
    say("位置", "Place"),
    say("问题", "Problem"),
    say("应为", "Should be"),
    say("整改情况", "Remedy"),
  ];
  const none = say("没有发现问题。", "Nothing was found.");
  return element(
    "section",
    { class: isOnly ? "sheet only" : "sheet", id: idOf(index) },
    element(isOnly ? "h1" : "h2", {}, isOnly ? TITLE[locale] : title),
    element("p", { class: "meta" }, [...(isOnly ? [title] : []), counts, file].join(" · ")),
    lines.length === 0
      ? element("p", {}, none[locale])
      : element(
          "table",
          { class: "list" },
          headHtml(heads.map((one) => one[locale])),
          element(
            "tbody",
            {},
            ...lines.map(({ place, severity, problem, due }, at) =>
              rowHtml([
                { class: "n", content: String(at + 1) },
                { class: "place", content: place },
                { content: fragment(element("b", { class: "mark" }, severity), problem) },
                { class: "due", content: due },
                { class: "remedy", content: "" },
              ]),
            ),
          ),
        ),
    element("div", { class: "sign" }, ...SIGNATURES.map((one) => element("span", {}, one[locale]))),
    element("div", { class: "tables" }, ...tables.map((table) => printedTable(table, locale))),
    element("footer", {}, FOOTER[locale]),
  );
}

const SIGNATURES = [
  say("核对人：＿＿＿＿＿＿", "Checked by: ____________"),
  say("填报单位：＿＿＿＿＿＿", "Body: ____________"),
  say("日期：＿＿年＿月＿日", "Date: ____________"),
];

const FOOTER = say(
  `${WRITTEN_MARK}。只列出可以核对的问题，内容是否属实由填报单位负责。`,
  `${WRITTEN_MARK} · Only what can be checked is listed; the body answers for the facts.`,
);

function printedTable(table: SheetView["tables"][number], locale: Locale): Html {
  const { heading } = table;
  if (table.kind === "absent") return element("section", {}, element("h2", {}, heading), element("p", {}, table.text));
  const form = formHtml(table, "text", locale, { "aria-label": heading });
  return element("section", {}, element("h2", {}, `${heading}　${table.summary.text}`), form);
}

function headHtml(heads: readonly string[]): Html {
  const cells = heads.map((head, at) =>
    element("th", { scope: "col", class: at === 0 ? "n" : head.length < 3 && "short" }, head),
  );
  return element("thead", {}, element("tr", {}, ...cells));
}

function rowHtml(cells: readonly { readonly class?: string; readonly content: Html | string }[]): Html {
  return element("tr", {}, ...cells.map((cell) => element("td", { class: cell.class }, cell.content)));
}

function idOf(index: number): string {
  return `report-${index + 1}`;
}
