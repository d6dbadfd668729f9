import * as vscode from "vscode";
import { messages, messagesLocale } from "../settings";
import { lineCutter, outputReader } from "./check-output";
import { nodeTerminal } from "./check-terminal";
import { TaskProblems } from "./task-problems";

/** The type of the extension's tasks, as the manifest declares it. */
const taskType = "nianbao";

/** A task as it stands in tasks.json. */
interface CheckTaskDefinition extends vscode.TaskDefinition {
  /** Files, folders and globs, relative to the folder; all reports of the folder where there are none. */
  readonly paths?: readonly string[];
  /** More options of `nianbao check`. */
  readonly args?: readonly string[];
}

/**
 * Offers a task for each folder that checks its reports with the command line at `cli`.
 */
export function registerTasks(cli: string): vscode.Disposable {
  const problems = new TaskProblems();
  const make = (folder: vscode.WorkspaceFolder, definition: CheckTaskDefinition) =>
    checkTask(folder, definition, () => checkTerminal(cli, folder, definition, problems));
  return vscode.Disposable.from(
    problems,
    vscode.tasks.registerTaskProvider(taskType, {
      provideTasks: () => localFolders().map((folder) => make(folder, { type: taskType })),
      resolveTask({ scope, definition }) {
        const folder = typeof scope === "object" ? scope : localFolders()[0];
        return folder && make(folder, definition as CheckTaskDefinition);
      },
    }),
  );
}

/** The command line reads files itself, so only folders of this machine can be checked by it. */
function localFolders(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
}

function checkTask(
  folder: vscode.WorkspaceFolder,
  definition: CheckTaskDefinition,
  open: () => vscode.Pseudoterminal,
): vscode.Task {
  const execution = new vscode.CustomExecution(() => Promise.resolve(open()));
  // No problem matchers: what is found is put into the Problems panel as it is read.
  const task = new vscode.Task(definition, folder, messages().checkFolder, taskType, execution, []);
  task.detail = messages().checkFolderDetail;
  task.presentationOptions = { clear: true, panel: vscode.TaskPanelKind.Dedicated };
  return task;
}

function checkTerminal(
  cli: string,
  folder: vscode.WorkspaceFolder,
  { paths = ["."], args = [] }: CheckTaskDefinition,
  problems: TaskProblems,
): vscode.Pseudoterminal {
  const read = outputReader();
  const listed = isListedAnyway(folder);
  const hear = lineCutter((line) => {
    const finding = read(line);
    if (finding && !listed) problems.add(folder, finding);
  });
  problems.clear(folder);
  const command = [cli, "check", "--locale", messagesLocale(), ...severityOptions(folder), ...args, "--", ...paths];
  return nodeTerminal({ arguments: command, folder: folder.uri.fsPath }, hear);
}

/**
 * Reports whether the language server lists the findings of all files in the Problems panel, where a task's would be
 * seen twice.
 */
function isListedAnyway(folder: vscode.WorkspaceFolder): boolean {
  return vscode.workspace.getConfiguration("nianbao", folder).get<string>("diagnosticMode") === "workspace";
}

/** The severities that the user has set, so that the task finds what the editor finds. */
function severityOptions(folder: vscode.WorkspaceFolder): readonly string[] {
  const rules = vscode.workspace.getConfiguration("nianbao", folder).get<Readonly<Record<string, string>>>("rules", {});
  return Object.entries(rules).flatMap(([code, severity]) => ["--rule", `${code}=${severity}`]);
}
