import * as vscode from "vscode";
import { OFFICE_SCHEME, officeTextUri, storedUri } from "../../../server/src/lsp/office-uris";
import { importedNotification } from "../../../server/src/lsp/protocol/office-texts";
import { exists, nameOf } from "../files";
import type { Server } from "../server";
import { messages } from "../settings";
import type { Imports } from "./imports";
import { officeText } from "./office-texts";

/** Registers the command that writes the text of a Word document or workbook into a text file beside it. */
export function registerImportAsText(server: Server, imports: Imports): vscode.Disposable {
  return vscode.commands.registerCommand("nianbao.importAsText", (chosen?: vscode.Uri | string) => {
    const uri = typeof chosen === "string" ? vscode.Uri.parse(chosen) : (chosen ?? textInFront());
    return uri && importAsText({ server, imports }, vscode.Uri.parse(storedUri(uri.toString())));
  });
}

/** The parts that importing needs. */
interface Importing {
  readonly server: Server;
  readonly imports: Imports;
}

/** Returns the URI of the document's text that the user is looking at. */
function textInFront(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri?.scheme === OFFICE_SCHEME ? uri : undefined;
}

/**
 * Writes the file and opens it in place of the text, at the place that the user is looking at there. One that is there
 * is opened as it is, unless the user wants it replaced.
 */
async function importAsText({ server, imports }: Importing, file: vscode.Uri): Promise<void> {
  const m = messages();
  const name = nameOf(file);
  const answer = await officeText(server, file);
  if ("problem" in answer) {
    void vscode.window.showErrorMessage(`${name}: ${answer.problem}`);
    return;
  }
  const target = vscode.Uri.joinPath(file, "..", name.replace(/\.[^.]*$/, ".txt"));
  if (await mayWrite(target)) {
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
      await imports.add(target, file, (params) => server.notify(importedNotification, params));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(m.notImported(nameOf(target), reason));
      return;
    }
    if (answer.omitted !== undefined) void vscode.window.showInformationMessage(`${name}: ${answer.omitted}`);
  } else if (!(await exists(target))) return;
  const shown = vscode.Uri.parse(officeTextUri(file.toString())).toString();
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const isInFront = document?.uri.toString() === shown;
  const options: vscode.TextDocumentShowOptions = { preview: false, ...(isInFront ? { selection } : {}) };
  // As a click does: what an extension opens itself is kept open for minutes after its tab is closed.
  await vscode.commands.executeCommand("vscode.open", target, options);
  await vscode.window.tabGroups.close(tabsOf(shown), true);
}

/** Returns the tabs that show a text alone. */
function tabsOf(uri: string): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
}

/** Asks before a file that is there is replaced. */
async function mayWrite(target: vscode.Uri): Promise<boolean> {
  if (!(await exists(target))) return true;
  const m = messages();
  const answer = await vscode.window.showWarningMessage(
    m.importReplaces(nameOf(target)),
    { modal: true, detail: m.importReplacesDetail },
    m.replace,
    m.openThatFile,
  );
  return answer === m.replace;
}
