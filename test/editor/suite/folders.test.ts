import { strict as assert } from "node:assert";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, closedFindings, codeOf, findings, onDisk, openFile, until, workspaceFolder, write } from "./support";

/** The exercise in the first folder, 东区. */
const EAST = "练习-枫林县水利局2023年政府信息公开工作年度报告.txt";
/** The one in the second. */
const WEST = "../西区/练习-白芷镇2024年政府信息公开工作年度报告.txt";
/** A report in the second folder, with applications that are carried over to the year after. */
const BEFORE = "../西区/青禾县2024年政府信息公开工作年度报告.txt";
/** The same body's report for that year, in the first folder: it carries in one too few. */
const NOW = "青禾县2025年政府信息公开工作年度报告.txt";

suite("several folders", () => {
  teardown(cleanUp);

  test("each has its own configuration and its own settings, for open files and for closed ones", async () => {
    const { east, west } = { east: uriOf(EAST), west: uriOf(WEST) };
    const codes = (uri: vscode.Uri) => closedFindings(uri).map(codeOf).sort();
    await openFile(EAST);
    await until("blank cells", () => codes(east).includes("blank-cells"));
    await until("findings of the closed file", () => codes(west).includes("inconsistent-figure"));
    write("nianbao.json", '{ "rules": { "blank-cells": "off", "inconsistent-figure": "off" } }');
    write("../西区/.vscode/settings.json", '{ "nianbao.rules": { "section-number": "error" } }');
    const numbering = () => closedFindings(west).find((finding) => codeOf(finding) === "section-number")?.severity;
    await until("no blank cells in 东区", () => !codes(east).includes("blank-cells"));
    await until("an error in 西区", () => numbering() === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(codes(west), ["inconsistent-figure", "section-number"]);
    assert.deepEqual(codes(east), ["missing-article20-item"]);
    const document = await openFile(WEST);
    await until("the same in the open file", () => findings(document).length === 2);
    assert.equal(numbering(), vscode.DiagnosticSeverity.Error);
  });

  test("last year's report is found in another folder, as long as that is open", async () => {
    write(NOW, onDisk(BEFORE).replaceAll("2024", "2025"));
    const now = await openFile(NOW);
    const carryOver = () => findings(now).find((finding) => codeOf(finding) === "carry-over");
    const { relatedInformation } = await until("carry-over", carryOver);
    assert.equal(relatedInformation?.[0]?.location.uri.fsPath, uriOf(BEFORE).fsPath);
    const { uri, name } = folderNamed("西区");
    await until("findings of a closed file there", () => closedFindings(uriOf(WEST)).length > 0);
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
    await until("no carry-over", () => !carryOver());
    await until("no findings of the folder that is gone", () => closedFindings(uriOf(WEST)).length === 0);
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri, name }));
    await until("carry-over again", carryOver);
    await until("findings of the closed file again", () => closedFindings(uriOf(WEST)).length > 0);
  });
});

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.file(path.join(workspaceFolder(), name));
}

function folderNamed(name: string): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  assert.ok(folder, `${name} is open`);
  return folder;
}
