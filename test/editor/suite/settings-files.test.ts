import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import path from "node:path";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import {
  cleanUp,
  codeOf,
  exerciseName,
  findings,
  onDisk,
  openFile,
  quickFixes,
  ruleNameOf,
  until,
  workspaceFolder,
  write,
} from "./support";

const CONFIG = "nianbao.json";
const BASELINE = "nianbao.baseline.json";

suite("nianbao.json and nianbao.baseline.json", () => {
  teardown(async () => {
    await cleanUp();
    rmSync(path.join(workspaceFolder(), BASELINE), { force: true });
  });

  test("a finding is marked as verified, and one undo brings it back", async () => {
    const document = await openFile(exerciseName());
    const [finding] = await until("findings", () => nonEmpty(findings(document)));
    assert.ok(finding);
    const isThere = () => findings(document).some(({ message }) => message === finding.message);
    await verify(document, finding);
    await until("the finding is gone", () => !isThere());
    const baseline = await openFile(BASELINE);
    assert.equal(baseline.languageId, "jsonc");
    assert.equal(JSON.parse(baseline.getText()).accepted[0].code, codeOf(finding));
    await vscode.commands.executeCommand("undo");
    await until("the finding is back", isThere);
  });

  test("a configuration holds once it is saved, and is completed and checked while it is written", async () => {
    const document = await openFile(exerciseName());
    const [finding] = await until("findings", () => nonEmpty(findings(document)));
    assert.ok(finding);
    const code = codeOf(finding);
    write(CONFIG, `{ // 县里的\n  "rules": { "${code}": "off" },\n}`);
    await until(`no ${code}`, () => !findings(document).some((other) => codeOf(other) === code));
    const config = await openFile(CONFIG);
    assert.equal(config.languageId, "jsonc");
    assert.deepEqual(vscode.languages.getDiagnostics(config.uri), []);
    const inRules = config.positionAt(config.getText().indexOf(`"${code}"`));
    await until("the rules are offered", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        config.uri,
        inRules,
      );
      return items.some(({ label }) => (typeof label === "string" ? label : label.label).includes("row-total"));
    });
  });
});

/** Does what the quick fix 标为已核实 of a finding does. */
async function verify(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<void> {
  const title = `标为已核实，不再报告（${ruleNameOf(finding)}）：`;
  const action = await until(title, async () => {
    const actions = await quickFixes(document, finding.range);
    return actions.find((candidate) => candidate.title.startsWith(title) && candidate.edit !== undefined);
  });
  assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
  // VS Code makes the file and leaves its text unsaved.
  await until("the baseline is made", () => onDisk(BASELINE) !== undefined);
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
