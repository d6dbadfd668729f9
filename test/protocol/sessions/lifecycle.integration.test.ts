import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { built } from "../../support/processes/built";
import { PUSH_ONLY } from "../../support/processes/capabilities";
import { startLanguageClient } from "../../support/processes/language-client";
import { buildReport } from "../../support/reports/report-builder";
import { freshClient, introduced, URI } from "../support/clients";

describe("what the server says of itself", () => {
  test("to an editor like VS Code", async () => {
    const { server } = await introduced();
    expect(server.capabilities).toEqual({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: "nianbao", interFileDependencies: true, workspaceDiagnostics: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.nianbao"],
        resolveProvider: true,
      },
      // What helps to read a report.
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: { resolveProvider: false },
      codeLensProvider: { resolveProvider: false },
      // What helps to write one.
      completionProvider: { triggerCharacters: expect.arrayContaining(["第", "q"]) },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: "\n",
        moreTriggerCharacter: ["|", "\t", ..."0123456789."],
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    expect(server.serverInfo?.name).toBe("nianbao");
  });

  test("to an editor that is sent diagnostics", async () => {
    const { server } = await introduced({ capabilities: PUSH_ONLY });
    expect(server.capabilities.diagnosticProvider).toBeUndefined();
    expect(server.capabilities.codeActionProvider).toBeDefined();
  });

  test("to an editor that can do nothing", async () => {
    const { server } = await introduced({ capabilities: {} });
    expect(server.capabilities.diagnosticProvider).toBeUndefined();
    expect(server.capabilities.codeActionProvider).toBeUndefined();
    expect(server.capabilities.documentSymbolProvider).toBe(true);
  });
});

describe("how the process ends", () => {
  test("0 after shutdown and exit", async () => {
    const { client } = await introduced();
    expect(await client.quit()).toBe(0);
  });

  test("1 on exit without shutdown", async () => {
    const { client } = await introduced();
    await client.connection.sendNotification("exit");
    expect(await client.exited).toBe(1);
  });

  test("when the pipe is closed", async () => {
    const { client } = await introduced();
    client.process.stdin.end();
    expect(await client.exited).toBe(1);
  });

  test("when the process that started it is gone", async () => {
    const parent = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => parent.once("exit", resolve));
    const client = freshClient();
    await client.initialize({}, { processId: parent.pid });
    expect(await client.exited).toBe(1);
  });

  test.each([
    ["a message without a length", "Content-Type: application/json\r\n\r\n{}"],
    ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
    ["a length beyond all memory", "Content-Length: 99999999999999\r\n\r\n{}"],
    ["JSON on a line", '{"jsonrpc":"2.0","id":1,"method":"initialize"}\n'],
  ])("1 with a sentence after %s", async (_, bytes) => {
    const { client } = await introduced();
    let said = "";
    client.process.stderr.on("data", (piece) => {
      said += piece;
    });
    client.process.stdin.write(bytes);
    expect(await client.exited).toBe(1);
    expect(said).toContain("Content-Length");
  });

  test.each(["--pipe=/nowhere", "--pipe", "--socket=6009", "--socket"])(
    "2 with a sentence where a client wants %s: nothing is opened",
    async (option) => {
      for (const args of [
        ["lsp", option],
        ["lsp", "--stdio", option],
      ]) {
        const client = startLanguageClient(built(), args);
        let said = "";
        client.process.stderr.on("data", (piece) => {
          said += piece;
        });
        expect(await client.exited).toBe(2);
        expect(said).toContain(option.replace(/=.*/, ""));
      }
    },
  );

  test("requests after shutdown are refused", async () => {
    const { client } = await introduced();
    await client.connection.sendRequest("shutdown");
    await expect(client.pull(URI)).rejects.toMatchObject({ code: -32600 });
  });

  test("a second initialize is refused, and the session goes on", async () => {
    const { client } = await introduced();
    await client.open(URI, buildReport({ headings: { other: "6、其他需要报告的事项" } }));
    await expect(client.initialize({})).rejects.toMatchObject({ code: -32600 });
    expect(await client.pull(URI)).toMatchObject({ items: [{ code: "section-number" }] });
  });

  test("requests before initialize are refused", async () => {
    await expect(freshClient().pull(URI)).rejects.toMatchObject({ code: -32002 });
  });
});

test("it takes what VS Code's library starts a server with", async () => {
  const client = startLanguageClient(built(), ["lsp", "--stdio", `--clientProcessId=${process.pid}`]);
  const server = await client.initialize({});
  expect(server.serverInfo?.name).toBe("nianbao");
  await client.open(URI, buildReport({ headings: { other: "6、其他需要报告的事项" } }));
  const { diagnostics } = await client.next("textDocument/publishDiagnostics");
  expect(diagnostics.map(({ code }) => code)).toEqual(["section-number"]);
  expect(await client.quit()).toBe(0);
});

test("findings link to the rules' pages beside the bundle", async () => {
  const { client } = await introduced();
  await client.open(URI, buildReport({ headings: { other: "6、其他需要报告的事项" } }));
  const report = await client.pull(URI);
  const href = report.kind === "full" ? report.items[0]?.codeDescription?.href : undefined;
  expect(href).toMatch(/^file:\/\/.*\/rules\/section-number\.md$/);
  expect(existsSync(fileURLToPath(href ?? ""))).toBe(true);
});
