import { strict as assert } from "node:assert";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, codeOf, findings, openFile, quickFixes, replace, until, write } from "./support";

/** A report whose last two headings are out of count, as Markdown. */
const MARKDOWN = [
  "# 白术县人民政府2024年政府信息公开工作年度报告",
  "## 一、总体情况",
  "2024年，主动公开信息12条。",
  "## 二、主动公开政府信息情况",
  "## 三、收到和处理政府信息公开申请情况",
  "## 四、政府信息公开行政复议、行政诉讼情况",
  "## 六、存在的主要问题及改进情况",
  "解读材料偏少，今后将逐件配发。",
  "## 六、其他需要报告的事项",
  "没有其他需要报告的事项。",
  "",
].join("\n\n");

const HTML = MARKDOWN.replace(/^## (.*)$/gm, "<h2>$1</h2>").replace(/^# (.*)$/gm, "<h1>$1</h1>");

const has = (document: vscode.TextDocument, code: string) => () =>
  findings(document).some((one) => codeOf(one) === code);

suite("reports in pages", () => {
  teardown(cleanUp);

  for (const [language, name, text] of [
    ["markdown", "白术县年报.md", MARKDOWN],
    ["html", "白术县年报.html", HTML],
  ] as const)
    test(`a report in ${language} is checked as it is typed, mended, and stays what it is`, async () => {
      write(name, text);
      const document = await openFile(name);
      await until("it is checked", has(document, "section-number"));
      assert.equal(document.languageId, language);
      const finding = findings(document).find((one) => codeOf(one) === "section-number");
      assert.ok(finding);
      const fix = await until("a fix is offered", async () => {
        const fixes = await quickFixes(document, finding.range);
        return fixes.find(({ edit, title }) => edit && title.includes("五、"));
      });
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
      await until("the finding is gone, though nothing was saved", () => !has(document, "section-number")());
      assert.ok(document.isDirty);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      assert.ok(symbols.some((symbol) => symbol.name === "一、总体情况"));
    });

  test("a page that is no report is left alone until it becomes one", async () => {
    write("札记.md", "# 札记\n\n今天晴。\n");
    const document = await openFile("札记.md");
    assert.deepEqual(
      (
        await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          new vscode.Position(0, 3),
        )
      ).length,
      0,
    );
    await replace(document, document.getText(), MARKDOWN);
    await until("it is checked now", has(document, "section-number"));
    assert.equal(document.languageId, "markdown");
  });

  test("a page is checked where its user says so, though reports are not looked for", async () => {
    const settings = vscode.workspace.getConfiguration("nianbao");
    await settings.update("autoDetect", "never", vscode.ConfigurationTarget.Workspace);
    try {
      write("白术县年报.md", MARKDOWN);
      const document = await openFile("白术县年报.md");
      await vscode.commands.executeCommand("nianbao.checkDocument");
      await until("it is checked", has(document, "section-number"));
    } finally {
      await settings.update("autoDetect", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test("a page has no formatter and no colours of ours", async () => {
    write("白术县年报.md", `${MARKDOWN}\n多余的空格   \n`);
    const document = await openFile("白术县年报.md");
    await until("it is checked", has(document, "section-number"));
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      "vscode.executeFormatDocumentProvider",
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], []);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    assert.ok(!legend?.tokenTypes.includes("figure"));
  });
});
