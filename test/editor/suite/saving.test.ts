import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import {
  cleanUp,
  codeOf,
  faultless,
  findings,
  hasLanguage,
  onDisk,
  openFile,
  quickFixes,
  until,
  workspaceFolder,
  write,
} from "./support";

suite("saving", () => {
  teardown(cleanUp);

  test("source.fixAll.nianbao repairs the form on saving and changes no figure", async () => {
    const { text } = faultless();
    const heading = /^([一二三四五六])、(存在的主要问题及改进情况)$/mu.exec(text)?.[0];
    assert.ok(heading, "the example has a fifth heading");
    const name = "某局2022年政府信息公开年报.txt";
    write(name, text.replace(heading, heading.replace("五、", "5、")));
    const editor = vscode.workspace.getConfiguration("editor");
    const onSave = { "source.fixAll.nianbao": "explicit" };
    await editor.update("codeActionsOnSave", onSave, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openFile(name);
      await until("section-number", () => findings(document).some((finding) => codeOf(finding) === "section-number"));
      await vscode.commands.executeCommand("workbench.action.files.save");
      await until("the saved file", () => onDisk(name) === text);
    } finally {
      await editor.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test("a GB18030 file opened wrongly has no wrong findings, and opened rightly stays GB18030", async () => {
    const { text, row, before, total, after } = faultless();
    const uri = vscode.Uri.file(path.join(workspaceFolder(), "某市2022年政府信息公开年报.txt"));
    const wrong = text.replace(row, before + String(Number(total) + 1) + after);
    write("某市2022年政府信息公开年报.txt", await vscode.workspace.encode(wrong, { encoding: "gb18030" }));
    const garbled = await openFile("某市2022年政府信息公开年报.txt");
    assert.ok(garbled.getText().includes("\uFFFD"));
    await until("an answer", async () => (await analysed(garbled)) && true);
    assert.ok(findings(garbled).every((finding) => codeOf(finding) !== "inconsistent-figure"));

    const document = await vscode.workspace.openTextDocument(uri, { encoding: "gb18030" });
    await hasLanguage(document, "nianbao");
    assert.equal(document.getText(), wrong);
    const [finding] = await until("inconsistent-figure", () => wrongFigures(document));
    assert.ok(finding);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, finding.range, total);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    assert.deepEqual(
      readFileSync(uri.fsPath),
      Buffer.from(await vscode.workspace.encode(text, { encoding: "gb18030" })),
    );
  });

  test("text decoded wrongly is offered to be opened in another encoding, and stays as it is until then", async () => {
    const { text } = faultless();
    const name = "某乡2022年政府信息公开年报.txt";
    const damaged = text.replace("总体情况\n", "总体情况\n锟斤拷\n");
    assert.notEqual(damaged, text);
    write(name, damaged);
    const document = await openFile(name);
    const finding = await decodingIn(document);
    const action = await until("the quick fix", async () => reopening(await quickFixes(document, finding.range)));
    assert.equal(action.title, "通过编码重新打开…");
    assert.equal(action.edit, undefined);
    assert.equal(reopening(await quickFixes(document, new vscode.Range(0, 0, 0, 0))), undefined);
    assert.equal(document.isDirty, false);

    const unsaved = await vscode.workspace.openTextDocument({ language: "nianbao", content: damaged });
    const { range } = await decodingIn(unsaved);
    assert.equal(reopening(await quickFixes(unsaved, range)), undefined);
  });
});

async function decodingIn(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until("decoding", () => findings(document).find((finding) => codeOf(finding) === "decoding"));
}

function reopening(actions: readonly vscode.CodeAction[]): vscode.CodeAction | undefined {
  return actions.find(({ command }) => command?.command === "workbench.action.editor.changeEncoding");
}

function wrongFigures(document: vscode.TextDocument): vscode.Diagnostic[] | undefined {
  const found = findings(document).filter((finding) => codeOf(finding) === "inconsistent-figure");
  return found.length > 0 ? found : undefined;
}

/** Resolves once the server has answered a question about this very document. */
async function analysed({ uri }: vscode.TextDocument): Promise<true> {
  await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", uri);
  return true;
}
