import { type Localised, say } from "../base/localised";
import type { Omission } from "../office/blocks";
import type { OfficeProblem } from "../office/problem";

/** The reasons why a file of an office suite is not read. */
export const OFFICE_PROBLEMS = {
  "old-format": say(
    "这种格式（.doc、.xls、.wps、.et、.ofd）读不了，请用 Word 或 WPS 另存为 .docx 或 .xlsx",
    "this format (.doc, .xls, .wps, .et, .ofd) is not read; save it as .docx or .xlsx with Word or WPS",
  ),
  "not-office-file": say(
    "扩展名是 Word、Excel 或 PDF 的，内容却不是，请用生成它的程序另存，或改回原来的扩展名",
    "named as a Word, Excel or PDF file but is none; save it again with the program that made it, or give it its own extension",
  ),
  encrypted: say("文件有密码，读不了，请去掉密码后再检查", "protected by a password; remove it and check again"),
  damaged: say(
    "文件已损坏或不完整，读不了，请重新取得，或用 Word、WPS 等程序修复后另存",
    "damaged or cut short; get it again, or have Word, WPS or the like repair it",
  ),
  unsafe: say(
    "文件里有文档类型声明（DTD），正常的 Word、Excel 文件没有，为安全起见不读",
    "holds a document type declaration, which no ordinary Word or Excel file has; not read, to be safe",
  ),
  scanned: say(
    "扫描件，没有文字，读不了，请取得文字版的 PDF、Word 文档或文本",
    "a scan without text; get the report as a PDF with text, a Word document or a text",
  ),
  "no-unicode": say(
    "PDF 里没有写明显示的是哪些字（缺少 ToUnicode），读不了，请取得 Word 文档，或由原文档重新导出",
    "the PDF does not say which characters it shows (no ToUnicode); get the Word document, or export it anew",
  ),
  "no-pdf-reader": say(
    "这里读不了 PDF：命令行和 VS Code 要有与 cli.js 放在一起的 pdf.js，网页版不读；也可以用 Word 或 WPS 打开，另存为 .docx",
    "PDF files are not read here: the command line and VS Code need pdf.js beside cli.js, and the web page reads none; or open it with Word or WPS and save it as .docx",
  ),
  "too-complex": say(
    "这份 PDF 太复杂，10 秒和 500 MB 内存以内读不完，请取得 Word 文档或文本",
    "this PDF cannot be read within 10 seconds and 500 MB of memory; get the Word document or a text",
  ),
  "too-large": say(
    "文件过大（超过 64 MB、200 万字或 5 万行）",
    "too large (over 64 MB, 2 million characters or 50,000 lines)",
  ),
} satisfies Readonly<Record<OfficeProblem, Localised>>;

/** What is left out of the text of a document: what a person does not see, and what cannot be read. */
export const OMISSIONS: Readonly<Record<Omission, Localised>> = {
  "hidden-text": say("隐藏的文字", "hidden text"),
  "hidden-rows": say("隐藏的行或列", "hidden rows or columns"),
  "hidden-sheets": say("隐藏的工作表", "hidden sheets"),
  "struck-text": say("加了删除线的文字", "struck-out text"),
  "deleted-text": say("修订中已删除的文字", "text deleted by tracked changes"),
  "scanned-pages": say("没有文字的页（扫描件）", "pages without text (scans)"),
  "unknown-characters": say("没有写明是哪个字的字符", "characters that it does not name"),
};

/** Returns the note on a report of which parts were left out. */
export function omissionsOf(omitted: readonly Omission[]): Localised {
  return say(
    `未读其中${omitted.map((one) => OMISSIONS[one]["zh-CN"]).join("、")}`,
    `not read in it: ${omitted.map((one) => OMISSIONS[one].en).join(", ")}`,
  );
}
