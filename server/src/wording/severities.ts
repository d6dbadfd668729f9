import { type Localised, say } from "../base/localised";

/** The names of severities, as they stand in lists. */
export const SEVERITY_NAMES = {
  error: say("错误", "error"),
  warning: say("警告", "warning"),
  information: say("信息", "info"),
  hint: say("提示", "hint"),
} as const satisfies Readonly<Record<string, Localised>>;
