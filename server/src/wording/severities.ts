import type { Localised } from "../base/text";

/** The names of severities, as they stand in lists. */
export const SEVERITY_NAMES = {
  error: { "zh-CN": "错误", en: "error" },
  warning: { "zh-CN": "警告", en: "warning" },
  information: { "zh-CN": "信息", en: "info" },
  hint: { "zh-CN": "提示", en: "hint" },
} as const satisfies Readonly<Record<string, Localised>>;
