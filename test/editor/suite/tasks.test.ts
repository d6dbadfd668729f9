import { strict as assert } from "node:assert";
import path from "node:path";
import { suite, suiteTeardown, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, codeOf, exerciseName, onDisk, openFile, until, workspaceFolder } from "./support";

/**
 * A name of over 200 columns, which no terminal here shows in one line: a task that read the terminal would find spaces
 * in it.
 */
const LONG = `${"某某自治县人民政府办公室".repeat(5)}/${"某某自治县人民政府办公室".repeat(4)}某2023年政府信息公开年报.txt`;

/** Starts the task that is offered for the folder. */
async function runFolderTask(): Promise<unknown> {
  const [task] = await vscode.tasks.fetchTasks({ type: "nianbao" });
  return task && vscode.tasks.executeTask(task);
}

suite("tasks", () => {
  teardown(async () => {
    await set("diagnosticMode", undefined);
    await set("rules", undefined);
    await cleanUp();
  });
  suiteTeardown(() => vscode.commands.executeCommand("workbench.action.closePanel"));

  test("one is offered for the folder", async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: "nianbao" });
    assert.equal(tasks.length, 1);
    assert.equal(tasks[0]?.source, "nianbao");
  });

  test("checks the folder with the command line and lists what it found in files that are not open", async () => {
    await set("diagnosticMode", "openFilesOnly");
    await writeUnder(LONG, onDisk(exerciseName()));
    await until("the server lists no closed file", () => codes(uriOf(exerciseName())).length === 0);
    assert.equal(await exitCodeOf(runFolderTask), 1);
    const [exercise, long] = [exerciseName(), LONG].map((name) => codes(uriOf(name)));
    assert.ok(exercise && exercise.length > 0);
    // That there are two reports of one body and year is found besides, at one of them.
    const own = (found: readonly string[] = []) => found.filter((code) => code !== "duplicate-report");
    assert.deepEqual(own(long), own(exercise));
    assert.ok(own(long).length > 0);

    const document = await openFile(exerciseName());
    // The language server has the say from now on, once it has spoken.
    await until("the findings of the server", () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found.every(({ code }) => typeof code === "object");
    });
    assert.deepEqual(codes(document.uri), exercise);
  });

  test("uses the severities that are set", async () => {
    await set("diagnosticMode", "openFilesOnly");
    await until("only the task lists the file", () =>
      vscode.languages.getDiagnostics(uriOf(LONG)).every(({ code }) => typeof code !== "object"),
    );
    const [code = ""] = codes(uriOf(LONG));
    await set("rules", { [code]: "off" });
    await exitCodeOf(runFolderTask);
    const after = codes(uriOf(LONG));
    assert.ok(after.length > 0 && !after.includes(code), `${code} in ${after}`);
  });

  test("a task from tasks.json has its own paths and options", async () => {
    const definition = { type: "nianbao", paths: ["nothing-there"], args: ["--quiet"] };
    await writeUnder(
      ".vscode/tasks.json",
      JSON.stringify({ version: "2.0.0", tasks: [{ label: "own", ...definition }] }),
    );
    const own = await until("the task of tasks.json", async () =>
      (await vscode.tasks.fetchTasks()).find(({ name }) => name === "own"),
    );
    assert.equal(await exitCodeOf(() => vscode.tasks.executeTask(own)), 2);
  });
});

const uriOf = (name: string): vscode.Uri => vscode.Uri.file(path.join(workspaceFolder(), name));

/** Writes a file of the workspace, and the folders that it lies in. */
async function writeUnder(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

/** The codes of all problems of a file, from whatever source, sorted. */
const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(codeOf).sort();

/** Starts a task and waits for its end. */
async function exitCodeOf(start: () => Thenable<unknown>): Promise<number | undefined> {
  const ended: vscode.TaskProcessEndEvent[] = [];
  const listener = vscode.tasks.onDidEndTaskProcess((event) => ended.push(event));
  try {
    await start();
    return (await until("the end of the task", () => ended[0])).exitCode;
  } finally {
    listener.dispose();
  }
}

async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("nianbao");
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}
