import type * as vscode from "vscode";
import { languageId } from "../settings";

/** Reports whether a document is one that the server is asked about. */
export function isReport({ languageId: language }: vscode.TextDocument): boolean {
  return language === languageId;
}
