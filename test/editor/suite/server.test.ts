import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { suite, teardown, test } from "mocha";
import * as vscode from "vscode";
import { cleanUp, codeOf, faultless, findings, openFile, replace, until, write } from "./support";

suite("the server", () => {
  teardown(cleanUp);

  test("its log can be looked at", async () => {
    await vscode.commands.executeCommand("nianbao.showOutput");
    // The log is an editor too, and would stay the active one.
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  test("a restarted server goes on with the open documents", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    const wrong = before + String(Number(total) + 1) + after;
    await replace(document, row, wrong);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
    await vscode.commands.executeCommand("nianbao.restartServer");
    await until("the finding again", () =>
      findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"),
    );
    await replace(document, wrong, row);
    await until("no finding", () => findings(document).length === 0);
  });

  test("two restarts at once end with one server that works", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    const restart = () => vscode.commands.executeCommand("nianbao.restartServer");
    await Promise.all([restart(), restart()]);
    await replace(document, row, before + String(Number(total) + 1) + after);
    const found = await until("a finding", () => findings(document).length > 0 && findings(document));
    assert.equal(
      new Set(found.map((f) => `${codeOf(f)} ${JSON.stringify(f.range)}`)).size,
      found.length,
      "nothing is reported twice",
    );
  });

  test("a server that is killed comes back by itself", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    await outlined(document);
    const [pid] = await until("a server process", () => nonEmpty(serverProcesses()));
    assert.ok(pid);
    process.kill(pid, "SIGKILL");
    await until("another server process", () => serverProcesses().some((other) => other !== pid));
    await replace(document, row, before + String(Number(total) + 1) + after);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
  });

  test("one that is killed while it reads the folder comes back and reads it again", async () => {
    const { name, text, row, before, total, after } = faultless();
    for (let number = 0; number < 40; number++) write(`许多/${number}.txt`, text.replaceAll("2024", "2019"));
    await openFile(name);
    await vscode.commands.executeCommand("nianbao.restartServer");
    const [pid] = await until("a server process", () => nonEmpty(serverProcesses()));
    assert.ok(pid);
    process.kill(pid, "SIGKILL");
    const document = await openFile(name);
    await replace(document, row, before + String(Number(total) + 1) + after);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
    assert.ok(!serverProcesses().includes(pid));
  });

  test("a question that it is killed over is given up, and the next one answered", async () => {
    const { name } = faultless();
    const document = await openFile(name);
    await outlined(document);
    const [pid] = await until("a server process", () => nonEmpty(serverProcesses()));
    assert.ok(pid);
    const command = "vscode.executeDocumentSymbolProvider";
    const asked = vscode.commands.executeCommand<unknown[] | undefined>(command, document.uri);
    process.kill(pid, "SIGKILL");
    await asked;
    await outlined(document);
  });

  test("a huge document does not keep it from the others", async () => {
    const { name, text, row, before, total, after } = faultless();
    write("巨大的政府信息公开年报.txt", text + "本年度无其他需要报告的事项。\n".repeat(100_000));
    await openFile("巨大的政府信息公开年报.txt");
    const document = await openFile(name);
    await replace(document, row, before + String(Number(total) + 1) + after);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
  });
});

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** Resolves once the server has given an outline. */
async function outlined({ uri }: vscode.TextDocument): Promise<void> {
  await until("an outline", async () => {
    const command = "vscode.executeDocumentSymbolProvider";
    return nonEmpty((await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri)) ?? []);
  });
}

/** The ids of the server's processes: children of this extension host that run the server's bundle. */
function serverProcesses(): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && match?.[3]?.includes("nianbao"))
    .map((match) => Number(match?.[1]));
}
