import type * as vscode from "vscode";

const key = "nianbao.declined";

/** The number of files remembered; the oldest are forgotten first. */
const capacity = 500;

/**
 * The documents that a user has switched back to plain text. Files are remembered with the workspace; an unsaved
 * document only as long as it is open, since its name is used again for the next one.
 */
export class Declined {
  readonly #memory: vscode.Memento;
  readonly #unsaved = new WeakSet<vscode.TextDocument>();

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  has(document: vscode.TextDocument): boolean {
    return this.#unsaved.has(document) || this.hasFile(document.uri);
  }

  /** Reports whether the file at a URI is one of them, open or not. */
  hasFile(uri: vscode.Uri): boolean {
    return this.#files().includes(uri.toString());
  }

  async add(document: vscode.TextDocument): Promise<void> {
    if (document.isUntitled) this.#unsaved.add(document);
    else await this.#store([...this.#without(document), document.uri.toString()].slice(-capacity));
  }

  /** Forgets a document, as when its user chooses the language of reports by hand. */
  async remove(document: vscode.TextDocument): Promise<void> {
    this.#unsaved.delete(document);
    if (this.has(document)) await this.#store(this.#without(document));
  }

  #files(): readonly string[] {
    return this.#memory.get<readonly string[]>(key, []);
  }

  #without(document: vscode.TextDocument): readonly string[] {
    return this.#files().filter((uri) => uri !== document.uri.toString());
  }

  async #store(uris: readonly string[]): Promise<void> {
    await this.#memory.update(key, uris);
  }
}
