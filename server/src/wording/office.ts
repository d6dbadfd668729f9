import type { Localised } from "../base/text";
import type { Omission } from "../office/blocks";
import type { OfficeProblem } from "../office/problem";

/** The reasons why a file of an office suite is not read. */
export const OFFICE_PROBLEMS = {
  "old-format": {
    "zh-CN": "这种格式（.doc、.xls、.wps、.et、.ofd）读不了，请用 Word 或 WPS 另存为 .docx 或 .xlsx",
    en: "this format (.doc, .xls, .wps, .et, .ofd) is not read; save it as .docx or .xlsx with Word or WPS",
  },
  "not-office-file": {
    "zh-CN": "扩展名是 Word 或 Excel 的，内容却不是，请用生成它的程序另存，或改回原来的扩展名",
    en: "named as a Word or Excel file but is none; save it again with the program that made it, or give it its own extension",
  },
  encrypted: {
    "zh-CN": "文件有密码，读不了，请去掉密码后再检查",
    en: "protected by a password; remove it and check again",
  },
  damaged: {
    "zh-CN": "文件已损坏或不完整，读不了，请重新取得，或用 Word、WPS 修复后另存",
    en: "damaged or cut short; get it again, or have Word or WPS repair it",
  },
  unsafe: {
    "zh-CN": "文件里有文档类型声明（DTD），正常的 Word、Excel 文件没有，为安全起见不读",
    en: "holds a document type declaration, which no ordinary Word or Excel file has; not read, to be safe",
  },
  "too-large": {
    "zh-CN": "文件过大（超过 64 MB、200 万字或 5 万行）",
    en: "too large (over 64 MB, 2 million characters or 50,000 lines)",
  },
} satisfies Readonly<Record<OfficeProblem, Localised>>;

/** What is left out of the text of a Word document or workbook, as a person does not see it. */
const OMISSIONS: Readonly<Record<Omission, Localised>> = {
  "hidden-text": { "zh-CN": "隐藏的文字", en: "hidden text" },
  "hidden-rows": { "zh-CN": "隐藏的行或列", en: "hidden rows or columns" },
  "hidden-sheets": { "zh-CN": "隐藏的工作表", en: "hidden sheets" },
  "struck-text": { "zh-CN": "加了删除线的文字", en: "struck-out text" },
  "deleted-text": { "zh-CN": "修订中已删除的文字", en: "text deleted by tracked changes" },
};

/** Returns the note on a report of which parts were left out. */
export function omissionsOf(omitted: readonly Omission[]): Localised {
  return {
    "zh-CN": `未读其中${omitted.map((one) => OMISSIONS[one]["zh-CN"]).join("、")}`,
    en: `not read in it: ${omitted.map((one) => OMISSIONS[one].en).join(", ")}`,
  };
}
