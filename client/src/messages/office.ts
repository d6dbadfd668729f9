import { say } from "../../../server/src/base/localised";

/** What is said of Word documents, workbooks and PDF files. */
export const OFFICE_WORDS = {
  officeText: say("Word、Excel、PDF 文件里的文字（只读）", "text of a Word, Excel or PDF file (read-only)"),
  importAsText: say("导入为文本", "Import as text"),
  importReplaces: (name: string) =>
    say(
      `已有文件“${name}”。要用重新读出的文字替换它吗？`,
      `There is a file “${name}”. Replace it by the text as it is read now?`,
    ),
  importReplacesDetail: say(
    "替换以后，在那个文件里做过的修改就没有了。",
    "Whatever was changed in that file is lost then.",
  ),
  replace: say("替换", "Replace"),
  openThatFile: say("打开已有的文件", "Open that file"),
  notImported: (name: string, reason: string) =>
    say(`没有写成“${name}”：${reason}`, `“${name}” was not written: ${reason}`),
} as const;
