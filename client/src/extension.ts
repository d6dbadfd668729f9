import * as vscode from "vscode";
import { Declined } from "./declined";
import { detectReports } from "./detection";
import { Server } from "./server";
import { languageId } from "./settings";
import { createStatusItem } from "./status-item";
import { keepTabs } from "./tabs";

let server: Server | undefined;

/** Called by VS Code when the first plain text or report is opened; the server waits for the first report. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("年报 Nianbao", { log: true });
  const running = new Server(context.asAbsolutePath("dist/server.js"), output);
  server = running;
  const startFor = (document: vscode.TextDocument) => {
    if (document.languageId === languageId) void running.ensureStarted();
  };
  context.subscriptions.push(
    output,
    running,
    createStatusItem(running),
    vscode.commands.registerCommand("nianbao.restartServer", () => running.restart()),
    vscode.commands.registerCommand("nianbao.showOutput", () => output.show()),
    vscode.workspace.onDidOpenTextDocument(startFor),
    detectReports(new Declined(context.workspaceState), output),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  keepTabs();
}

/** Called by VS Code before the extension host ends. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
