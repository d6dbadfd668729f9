import { strict as assert } from "node:assert";
import { setup, suite, suiteSetup, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, faultless, hasLanguage, openFile, until, workspaceFolder, write } from "./support";

suite("telling reports from other text", () => {
  let report: string;

  suiteSetup(() => {
    report = faultless().text;
  });
  setup(() => write("notes.txt", "会议记录\n明天上午九点开会。\n"));
  teardown(async () => {
    await setAutoDetect(undefined);
    await cleanUp();
  });

  test("a file named like a report is one at once", async () => {
    write("某县2023年政府信息公开工作年度报告.txt", "（尚未起草）\n");
    assert.equal((await openFile("某县2023年政府信息公开工作年度报告.txt")).languageId, "nianbao");
  });

  test("a report under any other name is known by its content, past blank first lines", async () => {
    write("000_upload.txt", `\n\n${report}`);
    await hasLanguage(await openFile("000_upload.txt"), "nianbao");
  });

  test("other plain text stays what it is", async () => {
    const notes = await openFile("notes.txt");
    // Once a later document has been switched, the earlier one has been looked at.
    write("later.txt", report);
    await hasLanguage(await openFile("later.txt"), "nianbao");
    assert.equal(notes.languageId, "plaintext");
  });

  test("an unsaved document is known, opened with a text or filled by pasting", async () => {
    const opened = await vscode.workspace.openTextDocument({ language: "plaintext", content: report });
    await hasLanguage(opened, "nianbao");
    const pasted = await vscode.workspace.openTextDocument({ language: "plaintext", content: "" });
    const editor = await vscode.window.showTextDocument(pasted);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), report));
    await hasLanguage(pasted, "nianbao");
  });

  test("a user who switches back to plain text is left alone, also after closing and opening", async () => {
    write("declined.txt", report);
    const document = await openFile("declined.txt");
    await hasLanguage(document, "nianbao");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await hasLanguage(document, "plaintext");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await until("the document is closed", () => document.isClosed);
    const again = await openFile("declined.txt");
    write("witness.txt", report);
    await hasLanguage(await openFile("witness.txt"), "nianbao");
    assert.equal(again.languageId, "plaintext");
  });

  test("a user who chooses the language again is remembered too", async () => {
    write("regretted.txt", report);
    const document = await openFile("regretted.txt");
    await hasLanguage(document, "nianbao");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await vscode.languages.setTextDocumentLanguage(document, "nianbao");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await until("the document is closed", () => document.isClosed);
    await hasLanguage(await openFile("regretted.txt"), "nianbao");
  });

  test("nianbao.autoDetect: never", async () => {
    await setAutoDetect("never");
    write("never.txt", report);
    const document = await openFile("never.txt");
    await setAutoDetect("always");
    write("always.txt", report);
    await hasLanguage(await openFile("always.txt"), "nianbao");
    assert.equal(document.languageId, "plaintext");
  });
});

/** The setting for the folder, so that nothing outside the throw-away workspace is touched. */
async function setAutoDetect(value: string | undefined): Promise<void> {
  const folder = vscode.Uri.file(workspaceFolder());
  const settings = vscode.workspace.getConfiguration("nianbao", folder);
  await settings.update("autoDetect", value, vscode.ConfigurationTarget.Workspace);
}
