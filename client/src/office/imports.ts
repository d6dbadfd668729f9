import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ImportedParams, importedNotification } from "../../../server/src/lsp/protocol/office-texts";

const key = "nianbao.imports";

/** The number of imports remembered; the oldest are forgotten first. */
const capacity = 500;

type Import = ImportedParams["imports"][number];

/** The text files that were imported from Word documents and workbooks, remembered with the workspace. */
export class Imports {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Remembers that a text was made from a document, and tells the server. */
  async add(text: vscode.Uri, document: vscode.Uri, tell: (params: ImportedParams) => Promise<void>): Promise<void> {
    const one: Import = { text: text.toString(), document: document.toString() };
    await tell({ imports: [one] });
    const others = this.#all().filter((other) => other.text !== one.text);
    await this.#memory.update(key, [...others, one].slice(-capacity));
  }

  /** Tells a server of all of them as soon as it runs. */
  tellTo(client: BaseLanguageClient): void {
    client.onDidChangeState(() => {
      const imports = this.#all();
      if (!client.isRunning() || imports.length === 0) return;
      void client.sendNotification(importedNotification, { imports } satisfies ImportedParams);
    });
  }

  #all(): readonly Import[] {
    return this.#memory.get<readonly Import[]>(key, []);
  }
}
