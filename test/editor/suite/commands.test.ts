import { strict as assert } from "node:assert";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, exerciseName, faultless, hasLanguage, openFile, until, write } from "./support";

suite("commands", () => {
  teardown(cleanUp);

  test("all that are declared are there", async () => {
    await hasLanguage(await openFile(exerciseName()), "nianbao");
    await vscode.extensions.getExtension("nianbao.nianbao")?.activate();
    const there = await vscode.commands.getCommands(true);
    const declared: { command: string }[] = manifest().contributes.commands;
    assert.ok(declared.length > 0);
    for (const { command } of declared) assert.ok(there.includes(command), command);
  });

  test("the walkthrough opens", async () => {
    await vscode.commands.executeCommand("nianbao.openWalkthrough");
    // Its tab has VS Code's own name for all walkthroughs; the steps are looked at with the user interface.
    await until("its tab", () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith("Welcome"));
  });

  test("a report that was switched back to plain text is checked again when that is asked for", async () => {
    write("again.txt", faultless().text);
    const document = await openFile("again.txt");
    await hasLanguage(document, "nianbao");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await hasLanguage(document, "plaintext");
    await vscode.commands.executeCommand("nianbao.checkDocument");
    await hasLanguage(document, "nianbao");
  });

  test("debug information holds nothing of the report in front of the user", async () => {
    const document = await openFile(exerciseName());
    await until("an answer", async () => {
      await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
      return true;
    });
    await vscode.commands.executeCommand("nianbao.copyDebugInfo");
    const info = await vscode.env.clipboard.readText();
    assert.match(info, /^## 年报 Nianbao\n- nianbao: \d/);
    assert.match(info, /document: .*nianbao, utf8/);
    const [, body] = /练习-(.+?)\d{4}/.exec(exerciseName()) ?? [];
    assert.ok(body && !info.includes(body) && !info.includes("政府信息公开"));
  });
});

/** The extension's manifest, in the language of the window. */
const manifest = () => vscode.extensions.getExtension("nianbao.nianbao")?.packageJSON;
