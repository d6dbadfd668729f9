import { say } from "../base/localised";
import { span } from "../base/span";
import { defineRule } from "./define-rule";
import type { Finding } from "./types";

/** A text that is recognised as a report is too large to be read. It has no `check`, as that would have to read it. */
export const tooLarge = defineRule({
  code: "too-large",
  manual: ["text", 9],
  severity: "information",
  authority: "inferred",
  name: say("文件过大", "Too large"),
  title: say("文件过大，未检查", "Too large to be checked"),
});

/** The text is too large to be read. What is said in place of all other findings. */
export const TOO_LARGE: Finding = {
  code: tooLarge.code,
  span: span(0, 0),
  message: say(
    "文件过大（超过 200 万字或 5 万行），未读取、未检查；请只保留一份报告",
    "Too large (over 2 million characters or 50,000 lines): neither read nor checked; keep one report only",
  ),
};
