import path from "node:path";
import * as vscode from "vscode";
import { messages, messagesLocale } from "../settings";
import { startCommand } from "./command-line";

/** A document that the command line writes about reports. */
interface Document {
  /** The command and its format. */
  readonly arguments: readonly string[];
  readonly extension: "html" | "xlsx" | "csv";
  /** The name of its file, without the ending. */
  readonly name: string;
}

/** What a menu gives a command: the file or folder that was clicked on, and all that are selected. */
type Clicked = readonly [of?: vscode.Uri, selected?: readonly vscode.Uri[]];

/** Registers the commands that write a printable sheet, a list of findings, or the figures of reports into a file. */
export function registerExports(cli: string, output: vscode.LogOutputChannel): vscode.Disposable {
  const write =
    (made: () => Document) =>
    async (...clicked: Clicked): Promise<void> =>
      writeDocument(cli, output, made(), clicked);
  const check = (format: Document["extension"], name: string): Document => ({
    arguments: ["check", "--format", format],
    extension: format,
    name,
  });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      "nianbao.writeSheet",
      write(() => check("html", messages().sheet)),
    ),
    vscode.commands.registerCommand(
      "nianbao.writeFindings",
      write(() => check("xlsx", messages().findings)),
    ),
    vscode.commands.registerCommand(
      "nianbao.writeFindingsCsv",
      write(() => check("csv", messages().findings)),
    ),
    vscode.commands.registerCommand(
      "nianbao.extractToExcel",
      write(() => ({ arguments: ["extract", "--format", "xlsx"], extension: "xlsx", name: messages().figures })),
    ),
  );
}

async function writeDocument(
  cli: string,
  output: vscode.LogOutputChannel,
  made: Document,
  [of, selected]: Clicked,
): Promise<void> {
  const m = messages();
  const chosen = (selected && selected.length > 0 ? selected : of instanceof vscode.Uri ? [of] : []).filter(isLocal);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri).filter(isLocal);
  const paths = chosen.length > 0 ? chosen : folders;
  const [first] = paths;
  if (!first) {
    void vscode.window.showInformationMessage(m.noLocalFolder);
    return;
  }
  const folder = vscode.workspace.getWorkspaceFolder(first)?.uri ?? vscode.Uri.joinPath(first, "..");
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${made.name}.${made.extension}`),
    filters: { [made.name]: [made.extension] },
  });
  if (!target) return;
  // The command line reads files: what is typed and not saved would be missing.
  await vscode.workspace.saveAll(false);
  const args = [
    cli,
    ...made.arguments,
    "--locale",
    messagesLocale(),
    "--output",
    target.fsPath,
    "--",
    ...paths.map(({ fsPath }) => path.relative(folder.fsPath, fsPath) || "."),
  ];
  const { code, errors } = await run(args, folder.fsPath, m.writing(made.name));
  if (errors !== "") output.info(errors);
  if (code === undefined) return;
  if (!(await isWritten(target))) {
    void vscode.window.showErrorMessage(`${m.notWrittenFile} ${errors.split("\n")[0]}`);
    return;
  }
  const name = path.basename(target.fsPath);
  // The programs for such files are on the person's machine, which need not be the one that the file is on.
  const isHere = vscode.env.remoteName === undefined;
  const next = isHere ? m.open : m.showInExplorer;
  if ((await vscode.window.showInformationMessage(m.written(name), next)) !== next) return;
  if (isHere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand("revealInExplorer", target);
}

function isLocal({ scheme }: vscode.Uri): boolean {
  return scheme === "file";
}

function isWritten(target: vscode.Uri): Promise<boolean> {
  return Promise.resolve(
    vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    ),
  );
}

/** Runs the command line, with a way to end it. Gives its exit code, undefined where a person has ended it. */
async function run(
  args: readonly string[],
  folder: string,
  title: string,
): Promise<{ readonly code: number | undefined; readonly errors: string }> {
  let errors = "";
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const code = await vscode.window.withProgress(options, (_, token) => {
    return new Promise<number | undefined>((resolve) => {
      const child = startCommand(
        { arguments: args, folder },
        {
          out: () => undefined,
          error: (piece) => {
            errors += piece;
          },
          end: resolve,
        },
      );
      token.onCancellationRequested(() => {
        resolve(undefined);
        child.kill();
      });
    });
  });
  return { code, errors };
}
