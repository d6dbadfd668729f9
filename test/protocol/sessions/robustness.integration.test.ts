import { describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { freshClient, introduced, URI } from "../support/clients";

const REQUESTS = [
  "textDocument/diagnostic",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/codeAction",
];

describe("requests that make no sense", () => {
  test.each(REQUESTS)("%s without parameters is refused; the server goes on", async (method) => {
    const { client } = await introduced();
    await expect(client.connection.sendRequest(method, {})).rejects.toMatchObject({ code: -32602 });
    await client.open(URI, faultyReport());
    expect(await client.pull(URI)).toMatchObject({
      kind: "full",
      items: expect.arrayContaining([expect.objectContaining({ code: FAULTS[0] })]),
    });
  });

  test("unknown methods are refused", async () => {
    const { client } = await introduced();
    await expect(client.connection.sendRequest("textDocument/brew", {})).rejects.toMatchObject({ code: -32601 });
    expect(await client.pull(URI)).toMatchObject({ items: [] });
  });

  test("changes of documents that are not open, and changes that are none", async () => {
    const { client } = await introduced();
    await client.change("file:///unknown.txt", 2, [{ text: "甲" }]);
    await client.close("file:///unknown.txt");
    await client.open(URI, buildReport());
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ nonsense: true }],
    });
    await client.connection.sendNotification("textDocument/didOpen", { textDocument: null });
    expect(await client.pull(URI)).toMatchObject({ items: [] });
  });

  test("a message that is no JSON", async () => {
    const { client } = await introduced();
    const rubbish = "{nonsense";
    client.process.stdin.write(`Content-Length: ${rubbish.length}\r\n\r\n${rubbish}`);
    expect(await client.pull(URI)).toMatchObject({ items: [] });
  });

  test("ranges beyond the text", async () => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    const range = { start: { line: 5000, character: 77 }, end: { line: 1, character: 99_999 } };
    expect(
      await client.connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: URI },
        range,
        context: { diagnostics: [] },
      }),
    ).toBeInstanceOf(Array);
  });
});

describe("documents that are no reports", () => {
  const binary = String.fromCharCode(...Array.from({ length: 4096 }, (_, index) => index % 256));

  test.each([
    ["empty", ""],
    ["binary", binary],
    ["one line end", "\r"],
    ["half a surrogate pair", "\ud840"],
    ["10 MB of text", "政府信息公开工作年度报告数据\n".repeat(700_000)],
  ])("%s: silence on every request", async (_, text) => {
    const { client } = await introduced();
    await client.open(URI, text);
    expect(await client.pull(URI)).toMatchObject({ kind: "full", items: [] });
    for (const method of REQUESTS.slice(1)) {
      const answer = await client.connection.sendRequest(method, {
        textDocument: { uri: URI },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        context: { diagnostics: [] },
      });
      expect(answer).toEqual([]);
    }
  });

  test("one line of the log says that a document is too large", async () => {
    const { client } = await introduced();
    await client.open(URI, buildReport() + "数据\n".repeat(60_000));
    await client.pull(URI);
    await client.pull(URI);
    expect((await client.next("window/logMessage")).message).toContain("Too large");
    expect(client.waiting("window/logMessage")).toBe(0);
  });
});

describe("cancellation", () => {
  test("requests that are cancelled while they wait are answered so, the last one with findings", async () => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    const pulls = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(
        "textDocument/diagnostic",
        { textDocument: { uri: URI } },
        source.token,
      );
      source.cancel();
      return answer.then(
        () => "answered",
        ({ code }: { code: number }) => code,
      );
    });
    const last = client.pull(URI);
    for (const outcome of await Promise.all(pulls)) expect(["answered", -32800]).toContain(outcome);
    expect(await last).toMatchObject({ kind: "full", items: { length: FAULTS.length } });
  });

  test("a request that waits for settings is cancelled", async () => {
    const client = freshClient();
    let give = (_: readonly unknown[]): void => undefined;
    const asked = new Promise<void>((resolve) => {
      client.connection.onRequest("workspace/configuration", () => {
        resolve();
        return new Promise<readonly unknown[]>((settle) => {
          give = settle;
        });
      });
    });
    await client.initialize({ workspace: { configuration: true }, textDocument: { diagnostic: {} } });
    await client.open(URI, faultyReport());
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: URI } },
      source.token,
    );
    await asked;
    source.cancel();
    give([{}]);
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  test("typing fast leaves the findings of the last version", async () => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    for (let version = 2; version <= 50; version++) {
      await client.change(URI, version, [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: "字" },
      ]);
      void client.pull(URI);
    }
    await client.change(URI, 51, [{ text: buildReport() }]);
    expect(await client.pull(URI)).toMatchObject({ kind: "full", items: [] });
  });
});
