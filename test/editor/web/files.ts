import * as vscode from "vscode";
import { MemoryFileSystem } from "../suite/memory-file-system";

/** The scheme of the folder that is opened, as the tests name it. */
const SCHEME = "nianbao-memory";

/** Provides the folder that the tests open: what `files.json` beside the extension holds, in memory only. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, "files.json"));
  const files: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(list));
  const system = new MemoryFileSystem();
  for (const [name, base64] of Object.entries(files)) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    system.writeFile(vscode.Uri.from({ scheme: SCHEME, path: `/reports/${name}` }), bytes);
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(SCHEME, system));
}
