import * as vscode from "vscode";
import { looksLikeReport } from "../../../server/src/model/looks-like-report";
import { autoDetect, languageId } from "../settings";

/** The languages whose texts may be reports and stay what they are: they have formatters and colours of their own. */
export const guestLanguages: readonly string[] = ["markdown", "html", "csv"];

/** The length of the part of a document that is examined; a longer one is not read as a report. */
const mostLength = 2_000_000;

/** Documents in other languages that the server is asked about, for as long as they are open. */
const guests = new WeakSet<vscode.TextDocument>();

/** Reports whether a document is one that the server is asked about. */
export function isReport(document: vscode.TextDocument): boolean {
  return document.languageId === languageId || (isGuestLanguage(document) && guests.has(document));
}

/** Reports whether a document is in one of {@link guestLanguages}. */
export function isGuestLanguage(document: vscode.TextDocument): boolean {
  return guestLanguages.includes(document.languageId);
}

/** Reports whether a document is a report by its content. */
export function hasReport(document: vscode.TextDocument): boolean {
  return looksLikeReport(document.getText(new vscode.Range(document.positionAt(0), document.positionAt(mostLength))));
}

/**
 * Reports whether a document is to be checked that the server is not asked about yet: one in another language that is a
 * report by its content, where the user wants reports to be known by that.
 */
export function isNewGuest(document: vscode.TextDocument): boolean {
  if (!isGuestLanguage(document) || guests.has(document) || document.isClosed) return false;
  return autoDetect(document) === "always" && hasReport(document);
}

/** Has the server be asked about a document in another language from now on. */
export function addGuest(document: vscode.TextDocument): void {
  guests.add(document);
}
