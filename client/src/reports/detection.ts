import * as vscode from "vscode";
import { OFFICE_SCHEME } from "../../../server/src/lsp/office-uris";
import { autoDetect, languageId, messages, setAutoDetect } from "../settings";
import type { Declined } from "./declined";
import { hasReport } from "./is-report";

/**
 * Switches plain text documents that are reports to the language of reports. VS Code looks at first lines only where a
 * file name says nothing, and `.txt` always says plain text, so the content is looked at here.
 */
export function detectReports(declined: Declined, output: vscode.LogOutputChannel): vscode.Disposable {
  const detector = new Detector(declined, output);
  for (const document of vscode.workspace.textDocuments) detector.opened(document);
  detector.shown(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => detector.opened(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => detector.changed(document)),
    vscode.window.onDidChangeActiveTextEditor((editor) => detector.shown(editor)),
  );
}

/** Reports whether a document is plain text in the editor and a report by its content. */
export function isUncheckedReport(document: vscode.TextDocument): boolean {
  if (document.languageId !== "plaintext" || document.isClosed) return false;
  return hasReport(document);
}

class Detector {
  readonly #declined: Declined;
  readonly #output: vscode.LogOutputChannel;
  /**
   * Documents that have had the language of reports. VS Code keeps the object when it changes the language, so one of
   * these as plain text was switched back.
   */
  readonly #wereReports = new WeakSet<vscode.TextDocument>();
  readonly #asked = new WeakSet<vscode.TextDocument>();
  #asking = false;

  constructor(declined: Declined, output: vscode.LogOutputChannel) {
    this.#declined = declined;
    this.#output = output;
  }

  /** A document was opened, or its language was changed: VS Code says both alike. */
  opened(document: vscode.TextDocument): void {
    if (document.languageId === languageId) {
      this.#wereReports.add(document);
      this.#run(this.#declined.remove(document));
    } else if (this.#wereReports.has(document)) {
      this.#wereReports.delete(document);
      this.#run(this.#declined.add(document));
    } else {
      this.#consider(document);
    }
  }

  /**
   * Only an unsaved document becomes a report while it is open, by pasting one, and the text of a file that could not
   * be read before.
   */
  changed(document: vscode.TextDocument): void {
    if (document.isUntitled || document.uri.scheme === OFFICE_SCHEME) this.#consider(document);
  }

  /** A question is put only for the document in front of the user. */
  shown(editor: vscode.TextEditor | undefined): void {
    if (editor && autoDetect(editor.document) === "ask" && this.#isCandidate(editor.document)) {
      this.#run(this.#ask(editor.document));
    }
  }

  #consider(document: vscode.TextDocument): void {
    const mode = autoDetect(document);
    if (mode === "never" || !this.#isCandidate(document)) return;
    if (mode === "always") this.#run(this.#switch(document));
    else if (vscode.window.activeTextEditor?.document === document) this.#run(this.#ask(document));
  }

  #isCandidate(document: vscode.TextDocument): boolean {
    return !this.#declined.has(document) && isUncheckedReport(document);
  }

  async #switch(document: vscode.TextDocument): Promise<void> {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    if (this.#asking || this.#asked.has(document)) return;
    this.#asking = true;
    this.#asked.add(document);
    try {
      const m = messages();
      const name = document.uri.path.split("/").at(-1) ?? document.uri.path;
      const answer = await vscode.window.showInformationMessage(m.ask(name), m.askYes, m.askAlways, m.askNever);
      if (answer === m.askAlways) await setAutoDetect("always");
      if (answer === m.askNever) await setAutoDetect("never");
      if ((answer === m.askYes || answer === m.askAlways) && this.#isCandidate(document)) await this.#switch(document);
    } finally {
      this.#asking = false;
    }
  }

  /** A document may be closed while it is being switched; that is worth a line in the log and no more. */
  #run(work: Promise<void>): void {
    work.catch((error: unknown) => this.#output.warn(String(error)));
  }
}
