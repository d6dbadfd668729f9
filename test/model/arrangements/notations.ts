import type { GridRow } from "../../../server/src/layout/types";

type Write = (rows: readonly GridRow[]) => string;

/** Every place of a row, covered ones as what stands for none. */
function places(row: GridRow, none: string, shown: (text: string) => string = (text) => text): readonly string[] {
  return row.map(({ covered, text }) => (covered === undefined ? shown(text) : none));
}

/** The cells of a row, with the columns and rows that they cover. */
function cells(row: GridRow): GridRow {
  return row.filter(({ covered }) => covered === undefined);
}

function texts(row: GridRow): readonly string[] {
  return cells(row).map(({ text }) => text);
}

/** A content in quotes; long labels come with the line ends of the page. */
function quoted(text: string): string {
  return `'${text.length > 7 && !/\d/.test(text) ? `${text.slice(0, 5)}\\n${text.slice(5)}` : text}'`;
}

const listed = (row: GridRow): string => `[${places(row, "None", quoted).join(", ")}]`;

const spanning: Write = (rows) =>
  [
    '{| class="wikitable"',
    ...rows.flatMap((row) => [
      "|-",
      ...cells(row).map(({ text, colSpan = 1 }) => (colSpan > 1 ? `| colspan="${colSpan}" | ${text}` : `| ${text}`)),
    ]),
    "|}",
  ].join("\n");

const latex: Write = (rows) =>
  [
    "\\begin{table}[htbp]\\centering",
    "\\begin{tabular}{|p{3cm}|c|c|c|}",
    "\\hline",
    ...rows.map((row) => {
      const written = cells(row).map(({ text, colSpan = 1, rowSpan = 1 }) =>
        colSpan > 1
          ? `\\multicolumn{${colSpan}}{|c|}{${text}}`
          : rowSpan > 1
            ? `\\multirow{${rowSpan}}{*}{${text}}`
            : text.length > 12 && !/\d/.test(text)
              ? `\\makecell{${text.slice(0, 6)}\\\\${text.slice(6)}}`
              : text,
      );
      return `${written.join(" & ")} \\\\ \\hline`;
    }),
    "\\end{tabular}",
    "\\end{table}",
  ].join("\n");

const padded = (row: GridRow): string => `| ${places(row, "NaN").join(" | ")} |`;

/** Tables in the notations of programs that are no layouts of ours, each with the name of what writes them so. */
export const NOTATIONS: Readonly<Record<string, Write>> = {
  "Python, a table on a line": (rows) => `[${rows.map(listed).join(", ")}]`,
  "Python, a row on a line": (rows) => rows.map(listed).join("\n"),
  "Python, printed prettily": (rows) => `[${rows.map(listed).join(",\n ")}]`,
  "Python, a cell on a line": (rows) =>
    `[${rows.map((row) => `[${places(row, "None", quoted).join(",\n  ")}]`).join(",\n ")}]`,
  JSON: (rows) =>
    JSON.stringify(rows.map((row) => row.map(({ covered, text }) => (covered === undefined ? text : null)))),
  "YAML, a row on a line": (rows) => rows.map((row) => `- [${places(row, '""').join(", ")}]`).join("\n"),
  "YAML with words for none": (rows) => rows.map((row) => `  - [${places(row, "null").join(", ")}]`).join("\n"),
  SQL: (rows) =>
    [
      "INSERT INTO 附表 VALUES",
      `${rows.map((row) => `  (${places(row, "NULL", (text) => (/^\d/.test(text) && !/[^\d.]/.test(text) ? text : `'${text}'`)).join(", ")})`).join(",\n")};`,
    ].join("\n"),
  LaTeX: latex,
  "rows of LaTeX": (rows) => rows.map((row) => `${texts(row).join(" & ")} \\\\`).join("\n"),
  "rows of LaTeX, all places": (rows) =>
    ["\\toprule", ...rows.map((row) => `${places(row, "").join(" & ")}\\\\[2pt]`), "\\bottomrule"].join("\n"),
  "MediaWiki, a cell on a line": spanning,
  "MediaWiki, a row on a line": (rows) =>
    ["{|", ...rows.flatMap((row) => ["|-", `| ${texts(row).join(" || ")}`]), "|}"].join("\n"),
  "MediaWiki, with heads": (rows) =>
    [
      "{|",
      "|+ 附表",
      ...rows.flatMap((row, at) => ["|-", at < 2 ? `! ${texts(row).join(" !! ")}` : `| ${texts(row).join(" || ")}`]),
      "|}",
    ].join("\n"),
  "clauses on a line": (rows) => `${rows.map((row) => texts(row).join(",")).join(";")};`,
  "clauses on a line, in full width": (rows) => `${rows.map((row) => texts(row).join("，")).join("；")}。`,
  "a clause on each line": (rows) => rows.map((row) => `${texts(row).join(",")};`).join("\n"),
};

/** Tables in which a word stands for every place that holds nothing. */
export const WITH_NONE: Readonly<Record<string, Write>> = {
  "Markdown of a workbook": ([head = [], ...rows]) =>
    [
      `| ${head.map(({ covered, text }, at) => (covered === undefined ? text : `Unnamed: ${at}`)).join(" | ")} |`,
      `|${" --- |".repeat(head.length)}`,
      ...rows.map(padded),
    ].join("\n"),
  CSV: (rows) =>
    rows.map((row) => places(row, "NaN", (text) => (text.includes(",") ? `"${text}"` : text)).join(",")).join("\n"),
};

/** Whole tables in one paragraph of a web page, by what stands between two cells. */
export const IN_PARAGRAPHS: Readonly<Record<string, Write>> = Object.fromEntries(
  [" ", "  ", "\u3000", "&nbsp;", "<br>", "<br />\n", "</span> <span>"].map((gap): [string, Write] => [
    JSON.stringify(gap),
    (rows) => `<p><span>${rows.flatMap(texts).join(gap)}</span></p>`,
  ]),
);
