import { strict as assert } from "node:assert";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, codeOf, findings, openFile, quickFixes, replace, until } from "./support";

suite("understanding", () => {
  teardown(cleanUp);

  test("the hover on a total names row and column, and its sum", async () => {
    const { document, total } = await opened();
    const text = await until("a hover", async () => (await hover(document, total)) || undefined);
    assert.match(text, /予以公开，总计/);
    assert.match(text, /✓ 行合计：总计 \d+ = 自然人 \d+/);
  });

  test("the hover on a heading says what the form asks for, with a page that opens", async () => {
    const { document } = await opened();
    const heading = document.positionAt(document.getText().indexOf("总体情况"));
    const text = await until("a hover", async () => (await hover(document, heading)) || undefined);
    assert.match(text, /写五个方面/);
    const page = /\[第五十条\]\(<(file:[^>]+)>\)/.exec(text)?.[1];
    assert.ok(page, text);
    const opens = await vscode.workspace.openTextDocument(vscode.Uri.parse(page));
    assert.match(opens.getText(), /第五十条[\s\S]*不是条文原文/);
  });

  test("a total leads to its six addends, and each of them back", async () => {
    const { document, total } = await opened();
    const addends = await until("definitions", async () => nonEmpty(await definitions(document, total)));
    assert.equal(addends.length, 6);
    const [first] = addends;
    assert.ok(first);
    const back = await definitions(document, first.start);
    assert.ok(
      back.some((range) => range.contains(total)),
      "the first addend leads to the total",
    );
  });

  test("hints, lenses and links are there, and follow the settings", async () => {
    const { document, total, row } = await opened();
    const lens = await until("a lens", async () =>
      (await lenses(document)).find(({ title }) => title.startsWith("勾稽关系")),
    );
    assert.match(lens.title, /勾稽关系 \d+ 条，全部成立/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      "vscode.executeLinkProvider",
      document.uri,
    );
    assert.ok(links.some(({ target }) => target?.path.includes("/law/")));
    // The items of 第二十条 head a table; what the law says of them stands in the hover.
    const headed = links.filter(({ range }) => document.lineAt(range.start.line).text.trim().startsWith("第二十条"));
    assert.deepEqual(headed, []);
    await until("hints", async () => (await hints(document)).some((label) => label.startsWith("自然人")));
    await replace(
      document,
      row,
      row.replace(/\d+$/, (figure) => String(Number(figure) + 1)),
    );
    await until("the sum beside a wrong total", async () =>
      (await hints(document)).some((label) => label.includes("应为")),
    );
    const broken = await until("a lens that leads somewhere", async () =>
      (await lenses(document)).find(({ title }) => title.includes("不成立")),
    );
    await vscode.commands.executeCommand(broken.command, ...(broken.arguments ?? []));
    await until("the wrong total is selected", () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && editor.selection.start.isEqual(total) && !editor.selection.isEmpty;
    });
  });

  test("a number in prose that is not the table's has a quick fix that goes to the cell", async () => {
    const { document } = await opened();
    const row = document.positionAt(document.getText().indexOf("一、本年新收"));
    await replace(document, "申请37件", "申请73件");
    const mismatch = await until("the mismatch", () =>
      findings(document).find((finding) => codeOf(finding) === "claim-mismatch"),
    );
    const going = await until("the quick fix", async () =>
      (await quickFixes(document, mismatch.range)).find(({ title }) => title === "转到表格中的数"),
    );
    const { command, arguments: given = [] } = going.command ?? assert.fail("a command");
    await vscode.commands.executeCommand(command, ...given);
    await until("the cursor is at the figure of the row", () => {
      const { active } = vscode.window.activeTextEditor?.selection ?? {};
      return active?.line === row.line && document.getText(document.getWordRangeAtPosition(active, /\d+/)) === "37";
    });
  });
});

/** An example whose figures are not all 0, shown, with its row 予以公开 and the place of the row's total. */
async function opened(): Promise<{ document: vscode.TextDocument; total: vscode.Position; row: string }> {
  const document = await openFile("青禾县2024年政府信息公开工作年度报告.txt");
  const [row = "", before = ""] = /(.*予以公开(?: \| \d+){6} \| )\d+/.exec(document.getText()) ?? [];
  const total = document.positionAt(document.getText().indexOf(row) + before.length);
  return { document, total, row };
}

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

async function hover({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, position);
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

async function definitions({ uri }: vscode.TextDocument, position: vscode.Position): Promise<vscode.Range[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    uri,
    position,
  );
  return found.map((place) => ("targetRange" in place ? place.targetRange : place.range));
}

async function lenses({ uri }: vscode.TextDocument): Promise<vscode.Command[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
  return found.flatMap(({ command }) => command ?? []);
}

async function hints(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    whole,
  );
  return found.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}
