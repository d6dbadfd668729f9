import * as vscode from "vscode";
import { OFFICE_SCHEME, storedUri } from "../../../server/src/lsp/office-uris";
import { type OfficeTextResult, officeTextRequest } from "../../../server/src/lsp/protocol/office-texts";
import type { DocumentParams } from "../../../server/src/lsp/protocol/positions";
import { nameOf } from "../files";
import type { Server } from "../server";
import { messages } from "../settings";

/** Asks the server for the text of a Word document or workbook, by the URI of the file or of its text. */
export async function officeText(server: Server, uri: vscode.Uri): Promise<OfficeTextResult> {
  await server.ensureStarted();
  const params: DocumentParams = { uri: uri.toString() };
  return (await server.request<OfficeTextResult>(officeTextRequest, params)) ?? { problem: messages().serverStopped };
}

/**
 * Shows the texts of Word documents and workbooks: documents that cannot be written, which follow their files as long
 * as they are open. In the language status stands what they are and what of the file is left out.
 */
export function showOfficeTexts(server: Server): vscode.Disposable {
  const texts = new OfficeTexts(server);
  return vscode.Disposable.from(
    texts,
    vscode.workspace.registerTextDocumentContentProvider(OFFICE_SCHEME, texts),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // VS Code says so too of one whose language changes.
      if (document.isClosed) texts.forget(document.uri);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => texts.showItem()),
  );
}

class OfficeTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** What is left out of each text that is open, by its URI. */
  readonly #omitted = new Map<string, string>();
  /** Who watches the file of each text that is open, by the URI of the text. */
  readonly #watchers = new Map<string, vscode.Disposable>();
  #item: vscode.LanguageStatusItem | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Returns the text of a file; the reason in its place where the file gives none. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    this.#watch(uri);
    const answer = await officeText(this.#server, uri);
    if ("problem" in answer) {
      this.#omitted.delete(uri.toString());
      return answer.problem;
    }
    if (answer.omitted === undefined) this.#omitted.delete(uri.toString());
    else this.#omitted.set(uri.toString(), answer.omitted);
    this.showItem();
    return answer.text;
  }

  /** Shows what the text in front of the user is; takes that away where there is another one. */
  showItem(): void {
    this.#item?.dispose();
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri?.scheme !== OFFICE_SCHEME) return;
    const m = messages();
    const item = vscode.languages.createLanguageStatusItem("nianbao.office", { scheme: OFFICE_SCHEME });
    const detail = this.#omitted.get(uri.toString());
    item.name = m.officeText;
    item.text = m.officeText;
    if (detail !== undefined) item.detail = detail;
    item.command = { command: "nianbao.importAsText", title: m.importAsText, arguments: [uri] };
    item.accessibilityInformation = { label: [m.officeText, detail].filter(Boolean).join(m.separator) };
    this.#item = item;
  }

  /** A text is not open any more. */
  forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
    this.#omitted.delete(key);
  }

  dispose(): void {
    this.#item?.dispose();
    this.#changed.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  #watch(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.#watchers.has(key)) return;
    const file = vscode.Uri.parse(storedUri(key));
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(file, ".."), literally(nameOf(file))),
    );
    const changed = () => this.#changed.fire(uri);
    this.#watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(changed),
        watcher.onDidCreate(changed),
        watcher.onDidDelete(changed),
      ),
    );
  }
}

/** Returns a pattern that matches just this name: what has a meaning in patterns stands for any one character. */
function literally(name: string): string {
  return name.replace(/[*?{}[\]]/g, "?");
}
