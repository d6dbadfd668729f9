import { strict as assert } from "node:assert";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, faultless, findings, hasLanguage, openFile, until, workspaceFolder, write } from "./support";

/** Opens a report with these contents, checked once. */
async function openReport(name: string, text: string): Promise<vscode.TextDocument> {
  write(name, text);
  const document = await openFile(name);
  await hasLanguage(document, "nianbao");
  return document;
}

/** Puts the cursor behind the first occurrence of a text in the document in front. */
function cursorBehind(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `${text} is in the document`);
  const position = document.positionAt(at + text.length);
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

/** The document in front, which no file holds. */
const untitled = () =>
  until("an unsaved document is shown", () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.isUntitled && document;
  });

/** A table of which each row stands on a line between pipes, whatever the example is written in. */
const TABLE = [
  "第二十条第（一）项 | |||",
  "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
  "规章 | 1 | 0 | 18 |",
  "行政规范性文件 | 4 | 5 | 32 |",
];
const REPORT = [
  "会同县人民政府2024年政府信息公开工作年度报告",
  "一、总体情况",
  "2024年，主动公开信息12条。",
  "二、主动公开政府信息情况",
  ...TABLE,
  "第二十条第（五）项 | |||",
  "信息内容 | 本年处理决定数量 | ||",
  "行政许可 | 7 | ||",
  "三、收到和处理政府信息公开申请情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
  "没有其他需要报告的事项。",
  "",
].join("\n");

/** The same table as a drawn box. */
const BOX = [
  "┌──────────────────────────────────────────────────────┐",
  "│第二十条第（一）项                                    │",
  "├───────────────┬────────────┬────────────┬────────────┤",
  "│信息内容       │本年制发件数│本年废止件数│现行有效件数│",
  "├───────────────┼────────────┼────────────┼────────────┤",
  "│规章           │1           │0           │18          │",
  "├───────────────┼────────────┼────────────┼────────────┤",
  "│行政规范性文件 │4           │5           │32          │",
  "└───────────────┴────────────┴────────────┴────────────┘",
].join("\n");

suite("writing", () => {
  teardown(cleanUp);

  test("a row that is missing is completed from its pinyin initials, with its cells", async () => {
    const document = await openReport("补全-政府信息公开年报.txt", REPORT.replace("规章 | 1 | 0 | 18 |", ""));
    await until("the document was checked", () => findings(document).length > 0);
    cursorBehind(document, "现行有效件数 |\n");
    // The list comes by itself: a Chinese input method takes the keys that ask for it.
    for (const text of ["g", "z"]) await vscode.commands.executeCommand("type", { text });
    await until("the completion is taken", async () => {
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
      return document.getText().includes("\n规章 |  |  |  |\n");
    });
    // The cursor stands in the first cell: what is typed there is its figure.
    await vscode.commands.executeCommand("type", { text: "3" });
    await until("the figure stands in its cell", () => document.getText().includes("\n规章 | 3 |  |  |\n"));
  });

  test("a heading that is missing is offered at its place", async () => {
    const document = await openReport("标题-政府信息公开年报.txt", REPORT.replace("五、存在", "szfxx\n五、存在"));
    const position = cursorBehind(document, "\nszfxx");
    await until("the heading is offered", async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        position,
      );
      return list.items.some(({ label }) => label === "四、政府信息公开行政复议、行政诉讼情况");
    });
  });

  test("a row is laid out as its label is typed", async () => {
    const document = await openReport("录入-政府信息公开年报.txt", REPORT.replace("规章 | 1 | 0 | 18 |", "规章"));
    await until("the document was checked", () => findings(document).length > 0);
    cursorBehind(document, "\n规章");
    await vscode.commands.executeCommand("type", { text: "\n" });
    await until("the row has its cells", () => document.getText().includes("\n规章 |  |  |  |\n\n行政规范性文件"));
  });

  test("formatting tidies prose and leaves tables alone; where it is asked for, it aligns them", async () => {
    const messy = REPORT.replace("信息12条。\n", "信息12条。  \n");
    const document = await openReport("格式-政府信息公开年报.txt", messy);
    await until("the document is tidied", async () => {
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText() === REPORT;
    });
    const settings = vscode.workspace.getConfiguration("nianbao");
    await settings.update("format.alignTables", true, vscode.ConfigurationTarget.Workspace);
    try {
      await until("the tables are aligned", async () => {
        await vscode.commands.executeCommand("editor.action.formatDocument");
        return /\n规章 {11}\| {16}1 \| {12}0 \| {11}18 \|\n/.test(document.getText());
      });
      assert.equal(document.getText().replace(/ /g, ""), REPORT.replace(/ /g, ""));
    } finally {
      await settings.update("format.alignTables", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test("a box keeps its borders as a figure is typed, and formatting puts back what a deletion has moved", async () => {
    const text = REPORT.replace(TABLE.join("\n"), BOX);
    const document = await openReport("框线-政府信息公开年报.txt", text);
    await until("the document was checked", () => findings(document).length > 0);
    cursorBehind(document, "│规章           │1");
    // As fast as a person types: what the editor asks after one digit is out of date at the next.
    for (const digit of "234") await vscode.commands.executeCommand("type", { text: digit });
    const typed = text.replace("│规章           │1   ", "│规章           │1234");
    await until("the border is where it was", () => document.getText() === typed);
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.equal(cursor && document.lineAt(cursor).text.slice(0, cursor.character), "│规章           │1234");
    for (let i = 0; i < 3; i++) await vscode.commands.executeCommand("deleteLeft");
    assert.notEqual(document.getText(), text);
    await until("the border is back", async () => {
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText() === text;
    });
  });

  test("columns are shown aligned while the text stays as it is", async () => {
    const document = await openReport("对齐-政府信息公开年报.txt", REPORT);
    await vscode.commands.executeCommand("nianbao.toggleAlignment");
    assert.equal(document.getText(), REPORT);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand("nianbao.toggleAlignment");
    assert.equal(document.getText(), REPORT);
  });

  test("a new report carries last year's figures over", async () => {
    const { name, text } = faultless();
    const body = /^(?:#+ *)?(.+?)20\d\d年/.exec(text.trimStart())?.[1];
    const year = Number(/20(\d\d)年/.exec(text)?.[0].slice(0, 4));
    assert.ok(body && year, "the example has a title");
    await openFile(name);
    const lastYear = vscode.Uri.file(path.join(workspaceFolder(), name)).toString();
    await vscode.commands.executeCommand("nianbao.newReport", { body, year: year + 1, lastYear });
    const document = await untitled();
    await hasLanguage(document, "nianbao");
    const title = `${body}${year + 1}年政府信息公开工作年度报告`;
    await until("it is written", () => document.getText().includes(title));
    // Saving suggests the folder of last year's report, and a name by which it is known again.
    assert.equal(path.basename(document.uri.path), `${title}.txt`);
    assert.equal(path.dirname(document.uri.path), path.dirname(vscode.Uri.parse(lastYear).path));
    const selected = () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document ? document.getText(editor.selection) : "";
    };
    await until("the first open place is selected", () => /请|填写/.test(selected()));
    const first = selected();
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await until("and then the next", () => selected() !== first);
    const numbers = (line: RegExp, of: string): readonly string[] =>
      (line.exec(of)?.[0].match(/(?<=[|\t ])\d+(?=[|\t ]|$)/gm) ?? []).slice(0, 7);
    const carriedOut = numbers(/^.*四、结转下年度继续办理.*$/m, text);
    assert.equal(carriedOut.length, 7);
    assert.deepEqual(numbers(/^.*二、上年结转政府信息公开申请数量.*$/m, document.getText()), carriedOut);
  });
});
