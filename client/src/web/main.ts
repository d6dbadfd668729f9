import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { start, stop } from "../extension";
import { serveReports } from "../reports/reports";
import { PAGES, showPages } from "./pages";

/** Called by VS Code when the extension is to run in a browser, where there is neither Node nor a disk. */
export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  context.subscriptions.push(showPages(context.extensionUri));
  start(context, {
    loadClient: async () => ({ newClient: (id, name, options) => newClient(server, id, name, options), serveReports }),
    versions: { browser: navigator.userAgent },
    // The command line needs Node; the command that checks a folder does not.
    registerTasks: () => vscode.Disposable.from(),
    registerExports: () => vscode.Disposable.from(),
  });
}

function newClient(server: string, id: string, name: string, options: LanguageClientOptions): LanguageClient {
  const { initializationOptions, ...others } = options;
  return new LanguageClient(id, name, () => startServer(server), {
    ...others,
    initializationOptions: { ...initializationOptions, ...PAGES },
  });
}

let worker: Worker | undefined;

/** Starts the server. The client knows a worker only by its class, which VS Code has another one in the place of. */
async function startServer(address: string): Promise<MessageTransports> {
  // A server that was stopped is still there: a worker does not end by itself.
  worker?.terminate();
  worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Called by VS Code before the extension host ends. */
export const deactivate = stop;
