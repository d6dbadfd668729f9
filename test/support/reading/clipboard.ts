import { formGrid } from "../../../server/src/edits/form-grid";
import { layoutOf } from "../../../server/src/layout/index";
import type { TableForm } from "../../../server/src/spec/types";
import { type Figures, figureAt } from "../reports/figures";

/** What a program puts on the clipboard when a table is copied. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** The programs that tables are copied from. */
export const PROGRAMS = ["Excel", "WPS", "Word", "a web page"] as const;

/** The official table with these figures as a program copies it. */
export function copied(program: (typeof PROGRAMS)[number], form: TableForm, figures: Figures): Clipboard {
  const grid = formGrid(form, (row, column) => figureAt(figures, form.id, row, column));
  const plain = layoutOf("html").print(grid, { eol: "\r\n" });
  const text = layoutOf("tab-rows").print(grid, { eol: "\r\n" });
  switch (program) {
    case "Excel":
      return { html: excel(plain), text };
    case "WPS":
      // WPS Spreadsheets copied into a plain editor leaves text alone.
      return { text };
    case "Word":
      return { html: word(plain) };
    case "a web page":
      return { html: page(plain) };
  }
}

function excel(table: string): string {
  const cells = table.replaceAll("<td", "<td class=xl65 height=19 width=72 x:num style='height:14.25pt'");
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<head><meta name=Generator content="Microsoft Excel 15">',
    '<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {text-align:center;} --></style></head>',
    '<body link="#0563C1"><!--StartFragment-->',
    cells.replace("<table>", "<table border=0 cellpadding=0><col width=72><!--StartFragment-->"),
    "<!--EndFragment--></body></html>",
  ].join("\r\n");
}

function word(table: string): string {
  const cells = table.replace(
    /<td([^>]*)>([^<]*)<\/td>/g,
    (_, spans: string, content: string) =>
      `<td width=98${spans} valign=top style='border:solid windowtext 1.0pt'>\r\n  <p class=MsoNormal align=center>` +
      `<span lang=EN-US style='font-size:10.5pt'>${content === "" ? "<o:p>&nbsp;</o:p>" : `${content}<o:p></o:p>`}</span></p>\r\n  </td>`,
  );
  return [
    '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>',
    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->",
    "<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><!--StartFragment-->",
    cells,
    "<!--EndFragment--></body></html>",
  ].join("\r\n");
}

function page(table: string): string {
  const cells = table.replace(
    /<td([^>]*)>([^<]*)<\/td>/g,
    (_, spans: string, content: string) =>
      `<td${spans} style="padding: 0px 7px; border: 1px solid rgb(0,0,0);"><p style="text-align: center;"><span style="font-family: 宋体;">${content}</span></p></td>`,
  );
  return `<html><body>\r\n<!--StartFragment--><p>统计表如下：</p><div class="tb">${cells}</div><!--EndFragment-->\r\n</body></html>`;
}
