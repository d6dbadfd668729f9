import type { Locale } from "../../../server/src/base/localised";
import { DETECTION_WORDS } from "./detection";
import { EDITING_WORDS } from "./editing";
import { NEW_REPORT_WORDS } from "./new-report";
import { OFFICE_WORDS } from "./office";
import { PANEL_WORDS } from "./panels";
import { type Spoken, spokenIn } from "./spoken";
import { STATUS_WORDS } from "./status";
import { TASK_WORDS } from "./tasks";

/** Everything the client says to the user; the server's own messages are in the server. */
const WORDS = {
  ...STATUS_WORDS,
  ...DETECTION_WORDS,
  ...TASK_WORDS,
  ...EDITING_WORDS,
  ...NEW_REPORT_WORDS,
  ...PANEL_WORDS,
  ...OFFICE_WORDS,
};

/** The client's words in one language. */
export type Messages = Spoken<typeof WORDS>;

/**
 * Returns the messages for the setting `nianbao.locale`, `editorLanguage` being the language VS Code itself is shown
 * in. Chinese is the default even in an English VS Code: the documents are Chinese, and so are their writers.
 */
export function messagesFor(setting: string, editorLanguage: string): Messages {
  return spokenIn(WORDS, localeFor(setting, editorLanguage));
}

/**
 * Returns the language that the setting `nianbao.locale` comes to, by the same rule as in the server: English only
 * where it is asked for.
 */
export function localeFor(setting: string, editorLanguage: string): Locale {
  const wanted = setting === "auto" ? editorLanguage : setting;
  return /^en\b/i.test(wanted) ? "en" : "zh-CN";
}
