import { strict as assert } from "node:assert";
import { suite, suiteSetup, suiteTeardown, teardown, test } from "mocha";
import * as vscode from "vscode";
import { MemoryFileSystem } from "./memory-file-system";
import { cleanUp, closedFindings, codeOf, findings, hasLanguage, onDisk, quickFixes, until } from "./support";

const FOLDER = vscode.Uri.parse("nianbao-memory:/历年 年报");
const BEFORE = vscode.Uri.joinPath(FOLDER, "2024", "北岭县2024年政府信息公开工作年度报告.txt");
const NOW = vscode.Uri.joinPath(FOLDER, "2025", "北岭县2025年政府信息公开工作年度报告.txt");
const CONFIG = vscode.Uri.joinPath(FOLDER, "nianbao.json");

const fileSystem = new MemoryFileSystem();
let registration: vscode.Disposable;

suite("a file system that is not on this machine", () => {
  suiteSetup(async () => {
    const before = onDisk("../西区/青禾县2024年政府信息公开工作年度报告.txt").replaceAll("青禾县", "北岭县");
    save(BEFORE, before);
    // Carries in one too few, and numbers a heading wrongly.
    save(NOW, before.replaceAll("2024", "2025").replace(/^五、/mu, "5、"));
    save(CONFIG, '{ "rules": { "copied-text": "off" } }');
    registration = vscode.workspace.registerFileSystemProvider("nianbao-memory", fileSystem);
    const end = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.ok(vscode.workspace.updateWorkspaceFolders(end, 0, { uri: FOLDER }));
    await until("the folder is open", () => vscode.workspace.getWorkspaceFolder(NOW));
  });

  suiteTeardown(async () => {
    const { index } = vscode.workspace.getWorkspaceFolder(NOW) ?? {};
    assert.ok(index && vscode.workspace.updateWorkspaceFolders(index, 1));
    await until("the folder is closed", () => !vscode.workspace.getWorkspaceFolder(NOW));
    await until("no findings", () => closedFindings(NOW).length === 0);
    registration.dispose();
  });

  teardown(cleanUp);

  test("its reports are checked unopened, and compared with each other", async () => {
    const finding = await until("carry-over", () => withCode(NOW, "carry-over"));
    assert.equal(finding.relatedInformation?.[0]?.location.uri.toString(), BEFORE.toString());
    assert.ok(withCode(NOW, "section-number"));
  });

  test("its configuration holds, and counts as soon as it changes", async () => {
    await until("carry-over", () => withCode(NOW, "carry-over"));
    assert.equal(withCode(NOW, "copied-text"), undefined);
    save(CONFIG, '{ "rules": { "section-number": "off", "copied-text": "off" } }');
    await until("no section-number", () => !withCode(NOW, "section-number"));
    save(CONFIG, '{ "rules": { "copied-text": "off" } }');
    await until("section-number", () => withCode(NOW, "section-number"));
  });

  test("quick fixes there are applied and saved, one of them from last year's report", async () => {
    await vscode.commands.executeCommand("vscode.open", NOW);
    const document = await until("the report is shown", () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.toString() === NOW.toString() && shown;
    });
    await hasLanguage(document, "nianbao");
    const fixes = { "section-number": "序号改为", "carry-over": "按上年年报改" };
    for (const [code, title] of Object.entries(fixes)) {
      const finding = await until(code, () => findings(document).find((candidate) => codeOf(candidate) === code));
      await applyFix(document, finding, title);
      await until(`no ${code}`, () => !findings(document).some((candidate) => codeOf(candidate) === code));
    }
    assert.ok(await document.save());
    const saved = new TextDecoder().decode(fileSystem.readFile(NOW));
    assert.equal(saved, document.getText());
    assert.match(saved, /^五、/mu);
    const figures = (text: string, label: string) => new RegExp(`^${label}.*$`, "mu").exec(text)?.[0].match(/\d+/g);
    const before = new TextDecoder().decode(fileSystem.readFile(BEFORE));
    assert.deepEqual(figures(saved, "二、上年结转"), figures(before, "四、结转下年度继续办理"));
  });
});

function save(uri: vscode.Uri, text: string): void {
  fileSystem.writeFile(uri, new TextEncoder().encode(text));
}

function withCode(uri: vscode.Uri, code: string): vscode.Diagnostic | undefined {
  return closedFindings(uri).find((finding) => codeOf(finding) === code);
}

/** Applies the quick fix of a finding whose title begins like this. */
async function applyFix(document: vscode.TextDocument, { range }: vscode.Diagnostic, title: string): Promise<void> {
  const edit = await until(`${title} is offered`, async () => {
    const actions = await quickFixes(document, range);
    return actions.find((action) => action.title.startsWith(title))?.edit;
  });
  assert.ok(await vscode.workspace.applyEdit(edit));
}
