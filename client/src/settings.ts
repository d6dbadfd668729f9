import * as vscode from "vscode";
import type { Locale } from "../../server/src/base/localised";
import { OFFICE_SCHEME } from "../../server/src/lsp/office-uris";
import { localeFor, type Messages, messagesFor } from "./messages";

/** The language id of reports, as the manifest declares it. */
export const languageId = "nianbao";

/** The setting for a plain text document whose content is a report. */
export type AutoDetect = "always" | "ask" | "never";

/**
 * Returns the setting `nianbao.autoDetect` as it is for one document. The text of a Word document or workbook is only
 * shown since it was found to be a report.
 */
export function autoDetect(document: vscode.TextDocument): AutoDetect {
  if (document.uri.scheme === OFFICE_SCHEME) return "always";
  return vscode.workspace.getConfiguration("nianbao", document).get<AutoDetect>("autoDetect", "always");
}

/** Sets `nianbao.autoDetect` for the user, as the buttons of the question do. */
export async function setAutoDetect(value: AutoDetect): Promise<void> {
  await vscode.workspace.getConfiguration("nianbao").update("autoDetect", value, vscode.ConfigurationTarget.Global);
}

/**
 * Returns the client's messages in the language that `nianbao.locale` asks for; read anew each time, so a change shows
 * at once.
 */
export function messages(): Messages {
  return messagesFor(localeSetting(), vscode.env.language);
}

/** Returns the language of the client's messages. */
export function messagesLocale(): Locale {
  return localeFor(localeSetting(), vscode.env.language);
}

function localeSetting(): string {
  return vscode.workspace.getConfiguration("nianbao").get<string>("locale", "zh-CN");
}
