import { say } from "../../../server/src/base/localised";

/** What is said of a plain text that looks like a report. */
export const DETECTION_WORDS = {
  ask: (name: string) =>
    say(
      `“${name}”看来是政府信息公开工作年度报告，是否按年报检查？`,
      `“${name}” looks like an annual report on open government information. Check it?`,
    ),
  askYes: say("检查", "Check"),
  askAlways: say("一律检查", "Always"),
  askNever: say("不再询问", "Never ask"),
  unchecked: say("是年报，未检查", "a report, not checked"),
  uncheckedDeclined: say(
    "此文件曾切换回纯文本，因此不检查",
    "This file was switched back to plain text, so it is not checked",
  ),
  uncheckedSetting: (mode: "ask" | "never") =>
    say(
      `设置 nianbao.autoDetect 为 ${mode}，因此没有自动检查`,
      `The setting nianbao.autoDetect is “${mode}”, so it was not checked by itself`,
    ),
} as const;
