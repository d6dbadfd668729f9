import { type Localised, say } from "../base/localised";
import { OFFICE_PROBLEMS } from "./office";

/** The message on a file of settings that is there and gives no text. */
export const UNREAD_SETTINGS = say(
  "没有采用：不是文本文件，或太大，或无法读取",
  "not used: it is no text file, too large or cannot be read",
);

/** The reasons why a file holds no report that could be read, however it came. */
export const UNREAD_REASONS = {
  "not-a-report": say("不是政府信息公开工作年度报告", "not an annual report on government information disclosure"),
  binary: say("不是文本文件", "not a text file"),
  unreadable: say(
    "无法读取，请看有没有权限、有没有被别的程序占用",
    "cannot be read; see whether you have permission, and whether another program holds it",
  ),
  ...OFFICE_PROBLEMS,
} satisfies Readonly<Record<string, Localised>>;
