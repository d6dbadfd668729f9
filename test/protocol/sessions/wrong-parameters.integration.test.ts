import { describe, expect, test } from "vitest";
import { PARAMS } from "../../../server/src/lsp/message-shapes";
import { type Random, random } from "../../support/random/random";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { freshClient, introduced, URI } from "../support/clients";

const INVALID_PARAMS = -32602;
const textDocument = { uri: URI };
const position = { line: 3, character: 2 };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const cell = { table: "applications", row: "received", column: "total" };

/** Parameters that make sense, by the methods of all requests that have any. */
const REQUESTS: Readonly<Record<string, unknown>> = {
  "textDocument/diagnostic": { textDocument, identifier: "nianbao" },
  "textDocument/documentSymbol": { textDocument },
  "textDocument/foldingRange": { textDocument },
  "textDocument/hover": { textDocument, position },
  "textDocument/definition": { textDocument, position },
  "textDocument/references": { textDocument, position, context: { includeDeclaration: true } },
  "textDocument/documentHighlight": { textDocument, position },
  "textDocument/selectionRange": { textDocument, positions: [position] },
  "textDocument/inlayHint": { textDocument, range },
  "textDocument/codeLens": { textDocument },
  "textDocument/documentLink": { textDocument },
  "textDocument/semanticTokens/full": { textDocument },
  "textDocument/semanticTokens/full/delta": { textDocument, previousResultId: "1" },
  "textDocument/semanticTokens/range": { textDocument, range },
  "textDocument/completion": { textDocument, position, context: { triggerKind: 1 } },
  "textDocument/formatting": { textDocument, options: { tabSize: 4, insertSpaces: true } },
  "textDocument/rangeFormatting": { textDocument, range, options: { tabSize: 4, insertSpaces: true } },
  "textDocument/onTypeFormatting": { textDocument, position, ch: "\n", options: { tabSize: 4, insertSpaces: true } },
  "textDocument/codeAction": { textDocument, range, context: { diagnostics: [], only: ["quickfix"] } },
  "codeAction/resolve": {
    title: "改",
    // By offsets, as the server itself has written it.
    data: {
      fix: { uri: URI, version: 1, code: FAULTS[0], span: { start: 0, end: 4 }, range: { start: 0, end: 4 }, index: 0 },
    },
  },
  "workspace/symbol": { query: "年报" },
  "workspace/executeCommand": { command: "nianbao.showPlace", arguments: [URI, range] },
  "nianbao/cell": { uri: URI, position },
  "nianbao/tabRows": { uri: URI },
  "nianbao/checklist": { uri: URI },
  "nianbao/tables": { uri: URI },
  "nianbao/changeTables": { uri: URI, change: { kind: "fill", cells: [{ cell, text: "3" }] } },
  "nianbao/paste": { uri: URI, version: 1, position, html: "", text: "1\t2" },
  "nianbao/alignment": { uri: URI, tabSize: 4 },
  "nianbao/newReport": { body: "澄源县水利局", year: 2024, layout: "markdown" },
  "nianbao/officeText": { uri: URI },
  "nianbao/reportTree": { grouping: "body", filter: { text: "水", marks: ["error"] } },
  "nianbao/overview": { from: 0, count: 9, sort: { column: "body", descending: false } },
  "nianbao/compare": { uri: URI, other: URI },
  "nianbao/acceptFindings": { uri: URI, fingerprints: ["0"], reason: "属实" },
  "nianbao/takeBackFinding": { uri: URI, fingerprint: "0" },
  "nianbao/findingRows": { uris: [URI] },
};

/** Those that are not asked for here: notifications, the question that may wait, and the one that begins. */
const OTHERS = [
  "initialize",
  "workspace/diagnostic",
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "workspace/didChangeConfiguration",
  "nianbao/imported",
];

const STRANGE: readonly unknown[] = [null, true, 0, -1, 1.5, 1e300, "", "constructor", [], [null], {}, { uri: 1 }];

/** Puts a strange value into some place of another value, or takes something away. */
function damaged(value: unknown, at: Random): unknown {
  if (typeof value !== "object" || value === null || at.below(10) === 0) return at.pick(STRANGE);
  const key = at.pick([...Object.keys(value), "none"]);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  if (at.below(6) === 0) delete copy[key];
  else copy[key] = damaged(copy[key], at);
  return copy;
}

test("each method with parameters is here", () => {
  expect([...Object.keys(REQUESTS), ...OTHERS].sort()).toEqual(Object.keys(PARAMS).sort());
});

describe("requests whose parameters are of other kinds", { timeout: 60_000 }, () => {
  test("are answered as the protocol has it, and nothing is logged as our error", async () => {
    const { client } = await introduced();
    client.connection.onRequest("workspace/applyEdit", () => ({ applied: false }));
    client.connection.onRequest("window/showDocument", () => ({ success: true }));
    await client.open(URI, faultyReport());
    const answer = (method: string, params: unknown): Promise<number | undefined> =>
      client.connection.sendRequest(method, params).then(
        () => undefined,
        ({ code }: { code: number }) => code,
      );
    for (const [method, params] of Object.entries(REQUESTS)) {
      expect(await answer(method, params), method).toBeUndefined();
      for (const strange of [5, "x", true, {}, { textDocument: 5, uri: {} }])
        expect(await answer(method, strange), `${method} ${JSON.stringify(strange)}`).toBe(
          method === "codeAction/resolve" && typeof strange === "object" ? undefined : INVALID_PARAMS,
        );
      for (let round = 0; round < 30; round++) {
        const strange = damaged(params, random(round));
        expect([undefined, INVALID_PARAMS], `${method} ${JSON.stringify(strange)}`).toContain(
          await answer(method, strange),
        );
      }
    }
    while (client.waiting("window/logMessage") > 0)
      expect((await client.next("window/logMessage")).message).not.toMatch(/internal error/i);
    expect(await client.pull(URI)).toMatchObject({ items: { length: FAULTS.length } });
  });

  test("initialize can be tried again", async () => {
    const client = freshClient();
    for (const capabilities of [5, { textDocument: { hover: { contentFormat: 7 } } }, { workspace: "x" }])
      await expect(
        client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities }),
      ).rejects.toMatchObject({ code: INVALID_PARAMS });
    expect(await client.initialize({})).toMatchObject({ serverInfo: { name: "nianbao" } });
  });
});

describe("notifications whose parameters are of other kinds", () => {
  test.each([
    ["textDocument/didOpen", { textDocument: { uri: URI, version: 2, text: 5 } }],
    ["textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 5 }] }],
    ["textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: 1, text: "" }] }],
    ["textDocument/didClose", { textDocument: null }],
    ["workspace/didChangeWatchedFiles", { changes: {} }],
    ["workspace/didChangeWorkspaceFolders", { event: { added: [5], removed: [] } }],
    ["nianbao/imported", { imports: [null] }],
  ])("%s %j: changes nothing and is logged", async (method, params) => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    await client.pull(URI);
    while (client.waiting("window/logMessage") > 0) await client.next("window/logMessage");
    await client.connection.sendNotification(method, params);
    expect((await client.next("window/logMessage")).message).toContain(`wrong parameters of ${method}`);
    expect(await client.pull(URI)).toMatchObject({ items: { length: FAULTS.length } });
  });
});

describe("messages that are nested deeply", () => {
  const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

  test.each([
    ["no message at all", nested(4000)],
    [
      "an error that answers nothing",
      `{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"","data":${nested(3500)}}}`,
    ],
    ["a notification", `{"jsonrpc":"2.0","method":"nianbao/x","params":${nested(3500)}}`],
  ])("%s: one short line of the log", async (_, message) => {
    const { client } = await introduced();
    let logged = 0;
    client.process.stdout.on("data", (bytes: Buffer) => {
      logged += bytes.length;
    });
    client.process.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    expect((await client.next("window/logMessage")).message).toContain("was not handled");
    expect(await client.pull(URI)).toMatchObject({ items: [] });
    expect(logged).toBeLessThan(2000);
  });

  test("a request", async () => {
    const { client } = await introduced();
    await expect(
      client.connection.sendRequest("textDocument/hover", { textDocument, position, more: JSON.parse(nested(500)) }),
    ).rejects.toMatchObject({ code: INVALID_PARAMS });
  });

  test("to cancel what is not named is passed over", async () => {
    const { client } = await introduced();
    const message = '{"jsonrpc":"2.0","method":"$/cancelRequest"}';
    client.process.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    expect(await client.pull(URI)).toMatchObject({ items: [] });
  });
});
