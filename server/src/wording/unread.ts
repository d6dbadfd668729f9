import type { Localised } from "../base/text";
import { OFFICE_PROBLEMS } from "./office";

/** The reasons why a file holds no report that could be read, however it came. */
export const UNREAD_REASONS = {
  "not-a-report": {
    "zh-CN": "不是政府信息公开工作年度报告",
    en: "not an annual report on government information disclosure",
  },
  binary: { "zh-CN": "不是文本文件", en: "not a text file" },
  unreadable: {
    "zh-CN": "无法读取，请看有没有权限、有没有被别的程序占用",
    en: "cannot be read; see whether you have permission, and whether another program holds it",
  },
  ...OFFICE_PROBLEMS,
} satisfies Readonly<Record<string, Localised>>;
