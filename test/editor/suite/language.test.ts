import { strict as assert } from "node:assert";
import { suite, suiteSetup, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, exerciseName, faultless, hasLanguage, onDisk, openFile, until, write } from "./support";

suite("the language", () => {
  suiteSetup(faultless);
  teardown(cleanUp);

  test("the extension comes from the installed package", () => {
    const extension = vscode.extensions.getExtension("nianbao.nianbao");
    assert.ok(extension);
    assert.match(extension.extensionPath, /[\\/]extensions[\\/]nianbao\.nianbao-/);
    assert.equal(extension.packageJSON.capabilities.untrustedWorkspaces.supported, true);
  });

  test("its defaults are in force, for it alone", async () => {
    const document = await openFile(exerciseName());
    await hasLanguage(document, "nianbao");
    const expected: Record<string, unknown> = {
      "editor.unicodeHighlight.ambiguousCharacters": false,
      "editor.unicodeHighlight.nonBasicASCII": false,
      "editor.wordWrap": "on",
      "editor.insertSpaces": false,
      "editor.detectIndentation": false,
      "files.trimTrailingWhitespace": false,
    };
    const here = vscode.workspace.getConfiguration(undefined, document);
    const plain = vscode.workspace.getConfiguration(undefined, { languageId: "plaintext" });
    for (const [name, value] of Object.entries(expected)) assert.equal(here.get(name), value, name);
    assert.equal(plain.get("editor.insertSpaces"), true);
    assert.equal(vscode.window.activeTextEditor?.options.insertSpaces, false);
  });

  test("the tab key makes tabs in a report known by its content as well", async () => {
    write("001_upload.txt", faultless().text);
    await hasLanguage(await openFile("001_upload.txt"), "nianbao");
    await until("tabs", () => vscode.window.activeTextEditor?.options.insertSpaces === false);
  });

  test("trailing tabs and line ends survive saving, even where the user trims other files", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update("trimTrailingWhitespace", true, vscode.ConfigurationTarget.Workspace);
    try {
      const name = "某局2023年政府信息公开年报.txt";
      const text = "规章\t0\t0\t0\t\t\t\r\n行政规范性文件\t1\t0\t1\t\t\t\r\n";
      write(name, text);
      const document = await openFile(name);
      const editor = vscode.window.activeTextEditor;
      assert.ok(await editor?.edit((edit) => edit.insert(new vscode.Position(0, 0), "一、\r\n")));
      assert.ok(await document.save());
      assert.equal(onDisk(name), `一、\r\n${text}`);
    } finally {
      await files.update("trimTrailingWhitespace", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
