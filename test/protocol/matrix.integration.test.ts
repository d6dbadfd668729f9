import { describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, Diagnostic, InitializeResult } from "vscode-languageserver";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { requestsFor } from "./support/announced";
import { freshClient, URI } from "./support/clients";

const TEXT = faultyReport({ layout: "tab-rows" });
const LINES = TEXT.split("\n");

/** Places worth asking at: a heading, a row of a table, running text, the very end. */
const PLACES = ["5、存在的主要问题", "本年新收政府信息公开申请数量", "2023年"]
  .map((part) => LINES.findIndex((line) => line.includes(part)))
  .map((line) => ({ line, character: (LINES[line] ?? "").length }))
  .concat({ line: LINES.length - 1, character: LINES.at(-1)?.length ?? 0 });

/** How clients of little ability introduce themselves: capabilities, and what else they say or leave out. */
const CLIENTS: Readonly<Record<string, { capabilities?: ClientCapabilities; more?: Record<string, unknown> }>> = {
  "announces nothing": { capabilities: {} },
  "leaves out what it may": { more: { rootUri: undefined, processId: null } },
  "is sent diagnostics and knows nothing more": { capabilities: { textDocument: { publishDiagnostics: {} } } },
  "takes code actions as commands only": {
    capabilities: { textDocument: { codeAction: { dynamicRegistration: true }, publishDiagnostics: {} } },
  },
  "announces everything as empty": {
    capabilities: {
      general: {},
      window: {},
      workspace: { workspaceEdit: {}, didChangeConfiguration: {}, symbol: {}, executeCommand: {} },
      textDocument: {
        completion: {},
        hover: {},
        documentSymbol: {},
        codeAction: {},
        formatting: {},
        rangeFormatting: {},
        onTypeFormatting: {},
        codeLens: {},
        foldingRange: {},
        definition: {},
        publishDiagnostics: {},
      },
    },
  },
  "knows neither snippets nor resolving": {
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: false } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  },
  "has no folder": { capabilities: {}, more: { rootUri: null, workspaceFolders: null } },
  "has a folder that is not there": { capabilities: {}, more: { rootUri: "file:///nowhere/%E5%B9%B4%E6%8A%A5" } },
  "sends null for its options": { capabilities: {}, more: { initializationOptions: null } },
};

interface Answers {
  readonly server: InitializeResult;
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that was answered, by the request's method. */
  readonly answers: readonly (readonly [method: string, answer: unknown])[];
  /** What the server asked of a client that never said it could be asked. */
  readonly asked: readonly string[];
}

/** Opens the faulty report and asks for everything that the server announces, everywhere. */
async function everything({ capabilities = {}, more = {} }: (typeof CLIENTS)[string]): Promise<Answers> {
  const client = freshClient();
  const asked: string[] = [];
  client.connection.onRequest((method) => {
    asked.push(method);
    return null;
  });
  const server = await client.initialize(capabilities, more);
  await client.open(URI, TEXT);
  const { diagnostics } = await client.next("textDocument/publishDiagnostics");
  const answers: [string, unknown][] = [];
  for (const at of PLACES)
    for (const { method, params } of requestsFor(server.capabilities, { uri: URI, at }))
      answers.push([method, await client.connection.sendRequest(method, params)]);
  // A question at the end: whatever the server asks was sent before the answer to it.
  await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: URI } });
  expect(await client.quit()).toBe(0);
  return { server, diagnostics, answers, asked };
}

/** All objects anywhere in an answer. */
function* objects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const part of Object.values(value)) yield* objects(part);
}

describe.each(Object.entries(CLIENTS))("a client that %s", (_name, introduction) => {
  test("has the findings, and an answer that it can take to every request that is announced to it", async () => {
    const { diagnostics, answers, asked } = await everything(introduction);
    expect(diagnostics.map(({ code }) => String(code)).sort()).toEqual(FAULTS);
    expect(asked).toEqual([]);
    expect(answers.length).toBeGreaterThan(PLACES.length);
    for (const [method, answer] of answers)
      for (const object of objects(answer)) {
        expect(object.insertTextFormat ?? 1, `${method} has a snippet`).toBe(1);
        expect(object.documentChanges, `${method} has versioned edits`).toBeUndefined();
        expect(object.relatedInformation, `${method} has related places`).toBeUndefined();
      }
  });
});

test("a client that takes code actions as commands only is offered none", async () => {
  const { server, answers } = await everything(CLIENTS["takes code actions as commands only"] ?? {});
  expect(server.capabilities.codeActionProvider).toBeUndefined();
  expect(answers.map(([method]) => method)).not.toContain("textDocument/codeAction");
});

test("a client that cannot resolve code actions gets them with their edits", async () => {
  const { answers } = await everything(CLIENTS["knows neither snippets nor resolving"] ?? {});
  const actions = answers.flatMap(([method, answer]) =>
    method === "textDocument/codeAction" ? (answer as CodeAction[]) : [],
  );
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) {
    const edits = Object.values(action.edit?.changes ?? {}).flat();
    expect(edits.length, action.title).toBeGreaterThan(0);
  }
});

test("positions are UTF-16 whatever else a client asks for", async () => {
  for (const positionEncodings of [["utf-8"], ["utf-32", "utf-8"], [], ["utf-8", "utf-16"]]) {
    const client = freshClient();
    const { capabilities } = await client.initialize({ general: { positionEncodings } });
    expect(capabilities.positionEncoding).toBe("utf-16");
    await client.open(URI, TEXT);
    const { diagnostics } = await client.next("textDocument/publishDiagnostics");
    const number = diagnostics.find(({ code }) => code === "figure-format");
    // The label before it is Chinese: in bytes the figure would begin further right.
    const line = LINES.findIndex((candidate) => candidate.includes("１２"));
    const character = (LINES[line] ?? "").indexOf("１２");
    expect(number?.range).toEqual({ start: { line, character }, end: { line, character: character + 2 } });
  }
});
