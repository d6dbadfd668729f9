import * as vscode from "vscode";
import { languageId, messages } from "./settings";
import { changeEncodingCommand } from "./status-text";

/** The rule whose findings are mended by reading the file once more in another encoding. */
const DECODING = "decoding";

/** Offers, for text that was decoded wrongly, VS Code's own way to open the file again in another encoding. It changes no text by itself. */
export function registerReopenEncoding(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: languageId },
    { provideCodeActions: (document, _range, { diagnostics }) => reopenActions(document, diagnostics) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function reopenActions(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const found = diagnostics.filter(isDecoding);
  // What is no file yet can only be saved in another encoding, which would make the damage last.
  if (found.length === 0 || document.isUntitled) return [];
  const title = messages().changeEncoding;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: changeEncodingCommand, title };
  action.diagnostics = found;
  // Before the server's offer to accept the finding.
  action.isPreferred = true;
  return [action];
}

/** Whether a finding is one of the rule. Where the rule has a page the code is an object, with the address of the page beside it. */
function isDecoding({ source, code }: vscode.Diagnostic): boolean {
  return source === "nianbao" && (typeof code === "object" ? code.value : code) === DECODING;
}
