import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { officeTextUri } from "../../../server/src/lsp/office-uris";
import { officePieces, wordReport } from "../../support/office/files";
import {
  cleanUp,
  closedFindings,
  codeOf,
  hasLanguage,
  onDisk,
  quickFixes,
  until,
  workspaceFolder,
  write,
} from "./support";

const NAME = "某局 2023.docx";
const TEXT_NAME = "某局 2023.txt";

/** A report as a Word document, with a wrong numeral if it is to be `faulty`. */
function document(faulty: boolean): Uint8Array {
  const pieces = officePieces("2021");
  return wordReport(
    pieces.map((piece) => (typeof piece === "string" && faulty ? piece.replace(/^五、/, "5、") : piece)),
  );
}

const fileUri = (name: string) => vscode.Uri.file(path.join(workspaceFolder(), name));
const textUri = () => vscode.Uri.parse(officeTextUri(fileUri(NAME).toString()));
const numeral = (uri: vscode.Uri) => closedFindings(uri).find((finding) => codeOf(finding) === "section-number");

/** Opens the text as a click on a finding does. */
async function openText(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("vscode.open", textUri());
  return until("the text is shown", () => {
    const shown = vscode.window.activeTextEditor?.document;
    return shown?.uri.toString() === textUri().toString() && shown;
  });
}

suite("Word documents", () => {
  teardown(cleanUp);

  test("are checked unopened; what opens is their text, with outline and hovers", async () => {
    write(NAME, document(true));
    const finding = await until("section-number", () => numeral(textUri()));
    assert.deepEqual(closedFindings(fileUri(NAME)), []);
    const shown = await openText();
    await hasLanguage(shown, "nianbao");
    await until("section-number while it is open", () => numeral(shown.uri));
    assert.equal(shown.getText(finding.range), "5、");
    const symbols = await until("an outline", async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        shown.uri,
      );
      return (found?.length ?? 0) >= 6 && found;
    });
    assert.ok(
      symbols.some(({ name }) => name.includes("总体情况")),
      symbols.map(({ name }) => name).join(),
    );
    const at = shown.positionAt(shown.getText().indexOf("本年新收") + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", shown.uri, at);
    assert.ok(hovers.length > 0, "a hover");
  });

  test("a text that is open follows its file, and goes with it", async () => {
    write(NAME, document(true));
    await until("section-number", () => numeral(textUri()));
    const shown = await openText();
    await hasLanguage(shown, "nianbao");
    write(NAME, document(false));
    await until("the text of now", () => shown.getText().includes("五、"));
    await until("no finding", () => !numeral(textUri()));
    rmSync(fileUri(NAME).fsPath);
    await until("the reason in its place", () => shown.getText().startsWith("没有这个文件"));
  });

  test("a finding's one fix imports the text, which counts from then on", async () => {
    write(NAME, document(true));
    const { range } = await until("section-number", () => numeral(textUri()));
    const shown = await openText();
    await hasLanguage(shown, "nianbao");
    const fixes = await until("a fix", async () => {
      const found = await quickFixes(shown, range);
      return found.length > 0 && found;
    });
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ["导入为文本，在文本里修改"],
    );
    const text = shown.getText().replaceAll("\r\n", "\n");
    const { command } = fixes[0] ?? {};
    assert.ok(command);
    // Deleted with the others after the test.
    write(TEXT_NAME, "");
    rmSync(fileUri(TEXT_NAME).fsPath);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until("the text file is shown", () => {
      return vscode.window.activeTextEditor?.document.uri.toString() === fileUri(TEXT_NAME).toString();
    });
    assert.equal(onDisk(TEXT_NAME), text);
    await until("section-number in the text", () => numeral(fileUri(TEXT_NAME)));
    assert.deepEqual(
      closedFindings(fileUri(TEXT_NAME)).map((finding) => codeOf(finding)),
      ["section-number"],
    );
    await until("the document is not listed any more", () => closedFindings(textUri()).length === 0);
    // Whatever is mended in the text, it is the same report.
    const mended = onDisk(TEXT_NAME)
      .replace("5、", "五、")
      .replace(/^(规章\t)\d+/mu, "$17");
    assert.notEqual(mended, onDisk(TEXT_NAME).replace("5、", "五、"));
    write(TEXT_NAME, mended);
    await until("no section-number", () => !numeral(fileUri(TEXT_NAME)));
    for (const uri of [fileUri(TEXT_NAME), textUri()])
      assert.ok(!closedFindings(uri).some((finding) => codeOf(finding) === "duplicate-report"));
  });

  test("one that is gone has no findings", async () => {
    write(NAME, document(true));
    await until("section-number", () => numeral(textUri()));
    rmSync(fileUri(NAME).fsPath);
    await until("no finding", () => closedFindings(textUri()).length === 0);
  });
});
