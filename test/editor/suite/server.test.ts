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
    const pid = await startedByHand(document);
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
    const pid = await startedByHand(document);
    const asked = outlineOf(document);
    process.kill(pid, "SIGKILL");
    await asked;
    await outlined(document);
  });

  test("what is sent to one that is gone already does not keep it from coming back", async () => {
    const { name } = faultless();
    const document = await openFile(name);
    const pid = await startedByHand(document);
    process.kill(pid, "SIGKILL");
    // A process that has ended is a zombie until this one hears of it, which it cannot while it waits here.
    while (!/^Z/.test(execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" })));
    // These the client sends at once, before it hears that the server has ended.
    const sent = Array.from({ length: 5 }, () => vscode.commands.executeCommand("nianbao.showPlace"));
    await Promise.allSettled(sent);
    await outlined(document);
    await until("one server process", () => serverProcesses().length === 1);
  });

  test("one that is killed while it starts comes back", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    const old = await startedByHand(document);
    const restarted = vscode.commands.executeCommand("nianbao.restartServer");
    const pid = await until("another server process", () => serverProcesses().find((other) => other !== old));
    process.kill(pid, "SIGKILL");
    await restarted;
    await replace(document, row, before + String(Number(total) + 1) + after);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
    await until("one server process", () => serverProcesses().length === 1);
  });

  test("one that comes back by itself while it is restarted is replaced by one, not by two", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    for (let times = 0; times < 3; times++) {
      const pid = await startedByHand(document);
      process.kill(pid, "SIGKILL");
      // The next one is on its way by itself.
      await until("another server process", () => serverProcesses().some((other) => other !== pid));
      await vscode.commands.executeCommand("nianbao.restartServer");
    }
    await replace(document, row, before + String(Number(total) + 1) + after);
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
    await until("one server process", () => serverProcesses().length === 1);
  });

  test("one that is killed again and again stays stopped until it is restarted", async () => {
    const { name, row, before, total, after } = faultless();
    const document = await openFile(name);
    for (let times = 0; times < 4; times++) {
      const pid = times === 0 ? await startedByHand(document) : await onlyServer(document);
      process.kill(pid, "SIGKILL");
      await until("it is gone", () => !serverProcesses().includes(pid));
    }
    // While one is on its way, there is none for a moment.
    for (let times = 0; times < 10; times++) {
      await until("no outline is given", async () => (await outlineOf(document)).length === 0);
      assert.deepEqual(serverProcesses(), []);
    }
    await replace(document, row, before + String(Number(total) + 1) + after);
    await vscode.commands.executeCommand("nianbao.restartServer");
    await until("a finding", () => findings(document).some((finding) => codeOf(finding) === "inconsistent-figure"));
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

/** Restarts the server, which thereby has not crashed yet; gives its process once it answers. */
async function startedByHand(document: vscode.TextDocument): Promise<number> {
  await vscode.commands.executeCommand("nianbao.restartServer");
  return onlyServer(document);
}

/** The process of the server once it answers and no other is left. */
async function onlyServer(document: vscode.TextDocument): Promise<number> {
  await outlined(document);
  return until("one server process", () => {
    const [pid, ...others] = serverProcesses();
    return others.length === 0 && pid;
  });
}

/** Resolves once the server has given an outline. */
async function outlined(document: vscode.TextDocument): Promise<void> {
  await until("an outline", async () => nonEmpty(await outlineOf(document)));
}

async function outlineOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const command = "vscode.executeDocumentSymbolProvider";
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri)) ?? [];
}

/**
 * The ids of the server's processes: children of this extension host that run the server's bundle, not VS Code's own
 * servers.
 */
function serverProcesses(): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && /[\\/]dist[\\/]cli\.js lsp/.test(match?.[3] ?? ""))
    .map((match) => Number(match?.[1]));
}
