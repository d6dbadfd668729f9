import * as vscode from "vscode";
import { type PasteParams, type PasteResult, pasteRequest } from "../../../server/src/lsp/protocol/paste";
import type { Server } from "../server";
import { languageId, messages } from "../settings";
import { textEdit } from "../text-edit";

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append("nianbao", "table");

/**
 * Puts a table from the clipboard into the cells of the report where its shape and its labels fit: the defaults of the
 * language prefer that to plain paste, which stays the second choice.
 */
export function registerPaste(server: Server): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: languageId },
    { provideDocumentPasteEdits: (document, ranges, data) => pasteEdits(server, document, ranges, data) },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/html", "text/plain"] },
  );
}

async function pasteEdits(
  server: Server,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  data: vscode.DataTransfer,
): Promise<vscode.DocumentPasteEdit[]> {
  const [cursor] = ranges;
  // What is selected is to be replaced, which only plain paste does.
  if (!cursor?.isEmpty || ranges.length > 1) return [];
  const html = await data.get("text/html")?.asString();
  const text = await data.get("text/plain")?.asString();
  const params: PasteParams = {
    uri: document.uri.toString(),
    version: document.version,
    position: { line: cursor.start.line, character: cursor.start.character },
    ...(html ? { html } : {}),
    ...(text ? { text } : {}),
  };
  const result = await server.request<PasteResult | null>(pasteRequest, params);
  if (!result) return [];
  const edit = new vscode.DocumentPasteEdit("", messages().pasteTable(result.replaced), kind);
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.set(document.uri, result.edits.map(textEdit));
  return [edit];
}
