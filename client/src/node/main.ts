import os from "node:os";
import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start, stop } from "../extension";
import { registerExports } from "../tasks/exports";
import { registerTasks } from "../tasks/tasks";

/** Called by VS Code when the extension is to run in Node: on the desktop, or on a server. */
export function activate(context: vscode.ExtensionContext): void {
  // The command line is one file and holds the server.
  const cli = context.asAbsolutePath("dist/cli.js");
  const run = { module: cli, args: ["lsp"], transport: TransportKind.ipc };
  const serverOptions = { run, debug: { ...run, options: { execArgv: ["--inspect=6009"] } } };
  start(context, {
    newClient: (id, name, options) => new LanguageClient(id, name, serverOptions, options),
    versions: { Node: process.versions.node, system: `${os.platform()} ${os.release()} ${os.arch()}` },
    registerTasks: () => registerTasks(cli),
    registerExports: (output) => registerExports(cli, output),
  });
}

/** Called by VS Code before the extension host ends. */
export const deactivate = stop;
