import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { serveReports } from "./reports/reports";

/** What makes a client of the language server, and answers that server. */
export interface ClientLibrary {
  /** Returns a client that starts a server of its own. */
  newClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  readonly serveReports: typeof serveReports;
}

/** What the extension needs of where it runs: an extension host in Node, or one in a browser. */
export interface Platform {
  /** Loads what is wanted only once a server is to start. */
  loadClient(): Promise<ClientLibrary>;
  /** Names and versions for a bug report. */
  readonly versions: Readonly<Record<string, string>>;
  /** Offers the tasks that run the command line, where there is one. */
  registerTasks(): vscode.Disposable;
  /** Offers the commands by which the command line writes documents, where there is one. */
  registerExports(output: vscode.LogOutputChannel): vscode.Disposable;
}
