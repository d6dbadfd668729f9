import * as vscode from "vscode";
import { showColumnNote } from "./cells/column-note";
import { CursorCell } from "./cells/cursor-cell";
import { registerTabKeys } from "./cells/tab-keys";
import { registerActionCommands } from "./commands/action-commands";
import { registerAlignment } from "./commands/alignment";
import { registerCommands } from "./commands/commands";
import { registerEditorFixes } from "./commands/editor-fixes";
import { registerNewReport } from "./commands/new-report";
import { registerPaste } from "./commands/paste";
import { registerComparison } from "./comparison/comparison-panel";
import { registerImportAsText } from "./office/import-as-text";
import { Imports } from "./office/imports";
import { showOfficeBadges } from "./office/office-badges";
import { showOfficeTexts } from "./office/office-texts";
import { registerOverview } from "./overview/overview-panel";
import type { Platform } from "./platform";
import { Declined } from "./reports/declined";
import { detectReports } from "./reports/detection";
import { watchGuests } from "./reports/guests";
import { isGuestLanguage, isNewGuest, isReport } from "./reports/is-report";
import { watchReportFolders } from "./reports/report-folders";
import { createUncheckedItem } from "./reports/unchecked-item";
import { registerReportsView } from "./reports-view/reports-view";
import { Server } from "./server";
import { createBarItem } from "./status/bar-item";
import { registerChecklist } from "./status/checklist";
import { showLineMessages } from "./status/line-messages";
import { createStatusItem } from "./status/status-item";
import { registerTablePanel } from "./table-panel/table-panel";
import { keepTabs } from "./tabs";

let server: Server | undefined;

/**
 * Starts the extension. VS Code activates it when the first plain text or report is opened, a folder with reports, a
 * command or a view; the server starts with any of these but plain text.
 */
export function start(context: vscode.ExtensionContext, platform: Platform): void {
  const output = vscode.window.createOutputChannel("年报 Nianbao", { log: true });
  const declined = new Declined(context.workspaceState);
  const imports = new Imports(context.workspaceState);
  const running = new Server(platform, output, (client, { serveReports }) => {
    serveReports(client, context.extension, declined);
    imports.tellTo(client);
  });
  server = running;
  const startServer = () => {
    void running.ensureStarted();
    // For commands and walkthrough steps that mean something only where there are reports.
    void vscode.commands.executeCommand("setContext", "nianbao.active", true);
  };
  const startFor = (document: vscode.TextDocument) => {
    if (isReport(document) || isNewGuest(document)) startServer();
  };
  const status = createStatusItem(running);
  const cursor = new CursorCell(running);
  context.subscriptions.push(
    output,
    running,
    status,
    cursor,
    createBarItem(running, status, cursor),
    showColumnNote(cursor),
    registerTabKeys(running),
    registerChecklist(running),
    showLineMessages(),
    registerCommands({ extension: context.extension, server: running, status, output, versions: platform.versions }),
    registerAlignment(running, context.workspaceState),
    registerNewReport(running),
    registerPaste(running),
    registerEditorFixes(),
    registerActionCommands(running),
    showOfficeTexts(running),
    showOfficeBadges(),
    registerImportAsText(running, imports),
    registerTablePanel(running, context.extensionUri),
    registerReportsView(running),
    registerOverview(running, context.extensionUri),
    registerComparison(running, context.extensionUri),
    platform.registerTasks(),
    platform.registerExports(output),
    vscode.workspace.onDidOpenTextDocument(startFor),
    detectReports(declined, output),
    watchGuests((document) => {
      startServer();
      void running.checkGuest(document);
    }),
    createUncheckedItem(declined),
    watchReportFolders(context.extension, startServer),
  );
  const { textDocuments } = vscode.workspace;
  textDocuments.forEach(startFor);
  // Without any text that may be a report it was a command, a view or a folder with reports that VS Code activated the
  // extension for.
  if (!textDocuments.some((one) => one.languageId === "plaintext" || isGuestLanguage(one))) startServer();
  keepTabs();
}

/** Stops the extension, before the extension host ends. */
export async function stop(): Promise<void> {
  await server?.stop();
}
