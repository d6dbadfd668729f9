import * as vscode from "vscode";
import type { BaseLanguageClient, Middleware } from "vscode-languageclient";
import { languageId } from "../settings";
import { addGuest, isGuestLanguage, isNewGuest, isReport } from "./is-report";

/** How long typing pauses before a document is looked at that is no report yet, in milliseconds. */
const PAUSE = 500;

/**
 * Keeps the server from documents in other languages that are no reports: it does not learn of them, and is asked
 * nothing about them.
 */
export const guestsOnly: Pick<Middleware, "didOpen" | "didChange" | "didClose" | "sendRequest"> = {
  didOpen: async (document, next) => {
    if (isNewGuest(document)) addGuest(document);
    if (!isStranger(document)) await next(document);
  },
  didChange: async (event, next) => {
    if (!isStranger(event.document)) await next(event);
  },
  didClose: async (document, next) => {
    if (!isStranger(document)) await next(document);
  },
  sendRequest: async (type, param, token, next) => {
    const uri = (param as { readonly textDocument?: { readonly uri?: string } } | undefined)?.textDocument?.uri;
    const document = uri === undefined ? undefined : openDocument(uri);
    // Null is an answer to each of these requests: there is nothing here.
    if (document && isStranger(document)) return null as never;
    return next(type, param, token);
  },
};

/**
 * Documents in other languages keep their formatters and their colours: what the server has of these is registered for
 * reports only.
 */
export function leaveGuestsTheirOwn(client: BaseLanguageClient): void {
  for (const feature of [
    client.getFeature("textDocument/formatting"),
    client.getFeature("textDocument/rangeFormatting"),
    client.getFeature("textDocument/onTypeFormatting"),
    client.getFeature("textDocument/semanticTokens"),
  ]) {
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities) => initialize(capabilities, [{ language: languageId }]);
  }
}

/**
 * Follows documents in other languages: one that has become a report is checked from then on. `check` is told each of
 * them.
 */
export function watchGuests(check: (document: vscode.TextDocument) => void): vscode.Disposable {
  const pauses = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument) => {
    pauses.delete(document);
    if (isNewGuest(document)) check(document);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isGuestLanguage(document) || isReport(document)) return;
      clearTimeout(pauses.get(document));
      pauses.set(
        document,
        setTimeout(() => look(document), PAUSE),
      );
    }),
    { dispose: () => [...pauses.values()].forEach(clearTimeout) },
  );
}

/** Tells a running server of a document that was no report until now, and shows what it finds. */
export async function openGuest(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const params = client.code2ProtocolConverter.asOpenTextDocumentParams(document);
  await client.sendNotification("textDocument/didOpen", params);
  client.getFeature("textDocument/diagnostic").getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}

/** A document in another language that is no report; the server follows documents of its configuration too. */
function isStranger(document: vscode.TextDocument): boolean {
  return isGuestLanguage(document) && !isReport(document);
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  const key = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
