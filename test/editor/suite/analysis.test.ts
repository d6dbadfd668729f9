import { strict as assert } from "node:assert";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import {
  cleanUp,
  codeOf,
  exerciseName,
  faultless,
  findings,
  hasLanguage,
  onDisk,
  openFile,
  quickFixes,
  replace,
  until,
} from "./support";

suite("analysis", () => {
  teardown(cleanUp);

  test("an exercise has findings, each with a rule, a place and a message", async () => {
    const document = await openFile(exerciseName());
    const found = await until("findings", () => nonEmpty(findings(document)));
    for (const finding of found) {
      assert.match(codeOf(finding), /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.match(finding.message, /\p{Script=Han}/u);
      assert.ok(document.validateRange(finding.range).isEqual(finding.range), "the range lies in the document");
    }
  });

  test("the outline names the six sections", async () => {
    const document = await openFile(faultless().name);
    const words = ["总体情况", "主动公开政府信息情况", "申请情况", "行政诉讼情况", "改进情况", "其他需要报告的事项"];
    await until("the sections in the outline", async () => {
      const names = (await outline(document)).map(({ name }) => name.replace(/\s/g, ""));
      return words.every((word) => names.some((name) => name.includes(word)));
    });
    for (const { range, selectionRange } of await outline(document)) assert.ok(range.contains(selectionRange));
  });

  test("sections fold", async () => {
    const document = await openFile(faultless().name);
    // Until the server has answered, VS Code folds by indentation.
    await until("ranges that begin at headings", async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        "vscode.executeFoldingRangeProvider",
        document.uri,
      );
      const first = ranges.map(({ start }) => document.lineAt(start).text);
      return ["总体情况", "改进情况"].every((word) => first.some((line) => line.includes(word)));
    });
  });

  test("a wrong total is found while typing, repaired by its quick fix, and saved as it was", async () => {
    const { name, text, row, before, total, after } = faultless();
    const document = await openFile(name);
    const wrong = String(Number(total) + 1);
    await replace(document, row, before + wrong + after);
    const [finding] = await until("inconsistent-figure", () =>
      nonEmpty(findings(document).filter((f) => codeOf(f) === "inconsistent-figure")),
    );
    assert.ok(finding);
    assert.equal(document.getText(finding.range), wrong);
    await applyFix(document, finding, total);
    assert.equal(document.getText(), text);
    await until("no findings", () => findings(document).length === 0);
    assert.ok(await document.save());
    assert.equal(onDisk(name), text);
  });

  test("an unsaved document is analysed as well", async () => {
    const { text, row, before, total, after } = faultless();
    const content = text.replace(row, `${before}${Number(total) + 1}${after}`);
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content });
    await vscode.window.showTextDocument(document);
    await until("findings", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
  });

  test("the old side of a diff has an outline and no findings", async () => {
    const old = vscode.workspace.registerTextDocumentContentProvider("git", {
      provideTextDocumentContent: () => onDisk(exerciseName()),
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`git:/${exerciseName()}`));
      await vscode.window.showTextDocument(document);
      await hasLanguage(document, "nianbao");
      await until("an outline", async () => nonEmpty(await outline(document)));
      // By the time that the exercise itself has its findings, its old side would have them too.
      const present = await openFile(exerciseName());
      await until("findings", () => nonEmpty(findings(present)));
      assert.deepEqual(findings(document), []);
    } finally {
      old.dispose();
    }
  });

  test("findings go when the document stops being a report", async () => {
    // Its file is still a closed one of the folder, whose findings would be listed.
    const settings = vscode.workspace.getConfiguration("nianbao");
    await settings.update("diagnosticMode", "openFilesOnly", vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openFile(exerciseName());
      await until("findings", () => nonEmpty(findings(document)));
      await vscode.languages.setTextDocumentLanguage(document, "plaintext");
      await until("no findings", () => findings(document).length === 0);
      await vscode.languages.setTextDocumentLanguage(document, "nianbao");
      await until("findings again", () => nonEmpty(findings(document)));
    } finally {
      await settings.update("diagnosticMode", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

const flatten = (symbols: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);

/** The outline of a document, flat. */
async function outline({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const command = "vscode.executeDocumentSymbolProvider";
  return flatten((await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri)) ?? []);
}

/** Applies the quick fix that turns the finding's text into `text`. */
async function applyFix(document: vscode.TextDocument, finding: vscode.Diagnostic, text: string): Promise<void> {
  const actions = await until(`a fix to ${text}`, async () => nonEmpty(await quickFixes(document, finding.range)));
  const edits = actions.map(({ edit }) => edit).filter((edit) => edit !== undefined);
  const edit = edits.find((e) =>
    e.get(document.uri).some(({ newText, range }) => newText === text && range.isEqual(finding.range)),
  );
  assert.ok(edit, `a fix to ${text} among ${actions.map(({ title }) => title).join(", ")}`);
  assert.ok(actions.filter(({ isPreferred }) => isPreferred).length <= 1, "at most one fix is preferred");
  assert.ok(await vscode.workspace.applyEdit(edit));
}
