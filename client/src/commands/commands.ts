import * as vscode from "vscode";
import { isGuestLanguage, isReport } from "../reports/is-report";
import type { Server } from "../server";
import { languageId, messages } from "../settings";
import { debugInfo } from "../status/debug-info";
import type { StatusItem } from "../status/status-item";

/** The objects that the commands use. */
export interface CommandTargets {
  readonly extension: vscode.Extension<unknown>;
  readonly server: Server;
  readonly status: StatusItem;
  readonly output: vscode.LogOutputChannel;
  /** Names and versions of what the extension runs in. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Registers the commands that help a person to find their way, or to find out why something does not work. */
export function registerCommands(targets: CommandTargets): vscode.Disposable {
  const { extension, server, output } = targets;
  return vscode.Disposable.from(
    vscode.commands.registerCommand("nianbao.restartServer", () => server.restart()),
    vscode.commands.registerCommand("nianbao.showOutput", () => output.show()),
    vscode.commands.registerCommand("nianbao.copyDebugInfo", () => copyDebugInfo(targets)),
    vscode.commands.registerCommand("nianbao.checkDocument", () => checkDocument(server)),
    vscode.commands.registerCommand("nianbao.openWalkthrough", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false),
    ),
  );
}

/** Makes the document in front of the user a report, whatever it was taken for. A page stays a page. */
async function checkDocument(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || isReport(document)) return;
  if (isGuestLanguage(document)) await server.checkGuest(document);
  else await vscode.languages.setTextDocumentLanguage(document, languageId);
}

async function copyDebugInfo({ extension, server, status, versions }: CommandTargets): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const info = debugInfo({
    versions: {
      nianbao: extension.packageJSON.version,
      "VS Code": `${vscode.version} (${vscode.env.appHost}, ${vscode.env.language})`,
      ...versions,
    },
    server: server.state,
    workspace: {
      folders: vscode.workspace.workspaceFolders?.length ?? 0,
      trusted: vscode.workspace.isTrusted,
      virtual: (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== "file"),
    },
    settings: changedSettings(extension),
    ...(document ? { document: documentFacts(document, status) } : {}),
  });
  await vscode.env.clipboard.writeText(info);
  void vscode.window.showInformationMessage(messages().debugInfoCopied);
}

function documentFacts(document: vscode.TextDocument, status: StatusItem) {
  const known = status.of(document.uri);
  return {
    scheme: document.uri.scheme,
    languageId: document.languageId,
    encoding: document.encoding,
    eol: document.eol === vscode.EndOfLine.CRLF ? ("CRLF" as const) : ("LF" as const),
    length: document.getText().length,
    lineCount: document.lineCount,
    ...(known ? { status: known } : {}),
  };
}

/** The extension's settings that a user or a folder has set. */
function changedSettings(extension: vscode.Extension<unknown>): Readonly<Record<string, unknown>> {
  const configuration = vscode.workspace.getConfiguration(undefined, vscode.window.activeTextEditor?.document);
  const categories: readonly { readonly properties: object }[] = extension.packageJSON.contributes.configuration;
  const names = categories.flatMap(({ properties }) => Object.keys(properties));
  const changed = names.filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  });
  return Object.fromEntries(changed.map((name) => [name, configuration.get(name)]));
}
