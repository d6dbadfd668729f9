import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import {
  cleanUp,
  closedFindings,
  codeOf,
  faultless,
  findings,
  onDisk,
  openFile,
  replace,
  until,
  workspaceFolder,
  write,
} from "./support";

/** An example with applications that are carried over to the year after. */
const BEFORE = "青禾县2024年政府信息公开工作年度报告.txt";
/** The same body's report for that year, which carries in what the example itself carries in: one too few. */
const NOW = "青禾县2025年政府信息公开工作年度报告.txt";

suite("reports of one folder", () => {
  teardown(cleanUp);

  test("this year's is compared with last year's, whose unsaved text counts", async () => {
    write(NOW, onDisk(BEFORE).replaceAll("2024", "2025"));
    const now = await openFile(NOW);
    const [finding] = await until("carry-over", () => nonEmpty(carryOver(now)));
    const place = finding?.relatedInformation?.[0]?.location;
    assert.equal(path.basename(place?.uri.fsPath ?? ""), BEFORE);
    const before = await openFile(BEFORE);
    assert.equal(before.getText(place?.range), "3");
    const [row = ""] = /^四、结转下年度继续办理.*$/mu.exec(before.getText()) ?? [];
    await replace(before, row, row.replaceAll("3", "2"));
    await until("no carry-over", () => carryOver(now).length === 0);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until("carry-over again", () => nonEmpty(carryOver(now)));
  });

  test("going to the definition of what is carried in opens last year's report, which nobody had opened", async () => {
    write(NOW, onDisk(BEFORE).replaceAll("2024", "2025"));
    const now = await openFile(NOW);
    await until("carry-over", () => nonEmpty(carryOver(now)));
    const [label = ""] = /^二、上年结转[^\d]*/mu.exec(now.getText()) ?? [];
    const cell = now.positionAt(now.getText().indexOf(label) + label.length);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, now);
    editor.selection = new vscode.Selection(cell, cell);
    await vscode.commands.executeCommand("editor.action.revealDefinition");
    const shown = await until("last year's report is shown", () => {
      const front = vscode.window.activeTextEditor;
      return path.basename(front?.document.uri.fsPath ?? "") === BEFORE && front;
    });
    assert.match(shown.document.lineAt(shown.selection.active).text, /^四、结转下年度继续办理/);
  });

  test("files that nobody opens are in the list of problems, in whatever encoding, as long as they are there", async () => {
    await openFile(faultless().name);
    const { text, row, before, total, after } = faultless();
    const wrong = text.replace(row, before + String(Number(total) + 1) + after);
    const file = path.join(workspaceFolder(), "未打开", "南浦 市.txt");
    const uri = vscode.Uri.file(file);
    write("未打开/南浦 市.txt", await vscode.workspace.encode(wrong, { encoding: "gb18030" }));
    const found = await until("findings of the closed file", () => nonEmpty(closedFindings(uri)));
    assert.ok(found.some((finding) => codeOf(finding) === "inconsistent-figure"));
    assert.ok(vscode.workspace.textDocuments.every((document) => document.uri.toString() !== uri.toString()));
    rmSync(path.dirname(file), { recursive: true });
    await until("no findings", () => closedFindings(uri).length === 0);
  });

  test("nothing of closed files where only open ones are wanted", async () => {
    const exercise = "练习-白芷镇2024年政府信息公开工作年度报告.txt";
    const uri = vscode.Uri.file(path.join(workspaceFolder(), exercise));
    await openFile(faultless().name);
    await until("findings of the exercise", () => nonEmpty(closedFindings(uri)));
    const settings = vscode.workspace.getConfiguration("nianbao");
    await settings.update("diagnosticMode", "openFilesOnly", vscode.ConfigurationTarget.Workspace);
    try {
      await until("no findings", () => closedFindings(uri).length === 0);
      const document = await openFile(exercise);
      await until("findings of the open exercise", () => nonEmpty(findings(document)));
    } finally {
      await settings.update("diagnosticMode", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

const carryOver = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  findings(document).filter((finding) => codeOf(finding) === "carry-over");
