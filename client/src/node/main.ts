import os from "node:os";
import * as vscode from "vscode";
import { start, stop } from "../extension";
import { registerExports } from "../tasks/exports";
import { registerTasks } from "../tasks/tasks";

/** Called by VS Code when the extension is to run in Node: on the desktop, or on a server. */
export function activate(context: vscode.ExtensionContext): void {
  // The command line is one file and holds the server.
  const cli = context.asAbsolutePath("dist/cli.js");
  start(context, {
    loadClient: async () => {
      const { newClient, serveReports } = await import("./language-client");
      return { newClient: (id, name, options) => newClient(cli, id, name, options), serveReports };
    },
    versions: { Node: process.versions.node, system: `${os.platform()} ${os.release()} ${os.arch()}` },
    registerTasks: () => registerTasks(cli),
    registerExports: (output) => registerExports(cli, output),
  });
  // Set by `npm start`, which shows the extension to somebody who has not seen it yet.
  if (process.env.NIANBAO_WALKTHROUGH) openWalkthroughBeside(context.extension);
}

/** Opens the walkthrough beside what is open. */
function openWalkthroughBeside({ id }: vscode.Extension<unknown>): void {
  void vscode.commands.executeCommand("workbench.action.openWalkthrough", `${id}#start`, true);
}

/** Called by VS Code before the extension host ends. */
export const deactivate = stop;
