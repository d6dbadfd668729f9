import { type Localised, plural, say } from "../../server/src/base/localised";
import { UNREAD_REASONS } from "../../server/src/wording/unread";
import type { Given } from "./reports";

/** The words of the page, by what they are for. */
export const WORDS = {
  title: say("年报核对", "Annual reports checked"),
  chooseFiles: say("选择文件…", "Choose files…"),
  chooseFolder: say("选择文件夹…", "Choose a folder…"),
  exportList: say("导出问题清单", "Export the list"),
  printAll: say("打印全部核对单", "Print all sheets"),
  print: say("打印核对单", "Print the sheet"),
  save: say("保存", "Save"),
  undo: say("撤销", "Undo"),
  redo: say("重做", "Redo"),
  language: say("English", "中文"),
  drop: say(
    "把年报（txt、md、html、csv、docx、xlsx）或文件夹拖到这里，或用上面的按钮选择。",
    "Drop reports (txt, md, html, csv, docx, xlsx) or folders here, or choose them with the buttons above.",
  ),
  private: say(
    "文件只在本机的浏览器里读，不上传，这个页面也不能联网。",
    "Files are read in this browser only. Nothing is sent anywhere: this page has no network.",
  ),
  reports: say("年报", "Reports"),
  body: say("机关", "Body"),
  year: say("年度", "Year"),
  errors: say("错误", "Errors"),
  warnings: say("警告", "Warnings"),
  others: say("提示", "Notes"),
  file: say("文件", "File"),
  unknown: say("不详", "unknown"),
  unsaved: say("未保存", "not saved"),
  elsewhere: say("表格之外", "Outside the tables"),
  text: say("正文", "Text"),
  skipped: say("没有检查的文件", "Files that were not checked"),
  readOnly: say(
    "Excel 文件在这里只能看，不能改。请在 Excel 中修改后重新拖入。",
    "A workbook is only shown here. Change it in Excel and drop it again.",
  ),
  saved: say("已保存。", "Saved."),
  downloaded: say(
    "浏览器不能写回原处（或没有得到许可），已下载同名文件，请用它替换原来的文件。",
    "The browser cannot write to the file itself, or was not allowed to, so a file of the same name was downloaded; put it in place of the old one.",
  ),
  changedOnDisk: say(
    "文件已被别的程序改动，没有保存。请把文件重新拖入，再改一次。",
    "Another program has changed the file meanwhile, so nothing was saved. Drop it again and repeat the change.",
  ),
  notWritten: say("无法写入，没有保存。", "The file could not be written, so nothing was saved."),
  nothingToRead: say("没有找到可以检查的文件。", "There is no file that could be checked."),
} as const satisfies Readonly<Record<string, Localised>>;

/** Returns how many files have been read so far. */
export function progressOf(done: number, total: number): Localised {
  return say(`正在读取 ${done}/${total}`, `reading ${done}/${total}`);
}

/** Returns what has been read, and how many files were left out. */
export function readOf(reports: number, skipped: number): Localised {
  return say(
    `读取了 ${reports} 份年报${skipped > 0 ? `，另有 ${skipped} 个文件没有检查` : ""}。`,
    `${plural(reports, "report")} read${skipped > 0 ? `, ${plural(skipped, "other file")} not checked` : ""}.`,
  );
}

/** Returns why a file is not among the reports; undefined for one that is. */
export function reasonOf(given: Exclude<Given, "taken"> | "unreadable"): Localised | undefined {
  if (given === "report") return undefined;
  return REASONS[given];
}

const REASONS: Readonly<Record<Exclude<Given, "report" | "taken"> | "unreadable", Localised>> = {
  ...UNREAD_REASONS,
  "wrong-encoding": say(
    "文字是乱码，请用编辑器以正确的编码打开，另存为 UTF-8",
    "the text is garbled; open it with the right encoding in an editor and save it as UTF-8",
  ),
  unsaved: say("有未保存的修改，没有重新读取", "it has changes that are not saved, so it was not read again"),
};
