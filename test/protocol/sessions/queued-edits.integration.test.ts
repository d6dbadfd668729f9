import { expect, test } from "vitest";
import { PUSH_ONLY } from "../../support/processes/capabilities";
import type { LanguageClient } from "../../support/processes/language-client";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { introduced, URI } from "../support/clients";
import { inFolder, lastYear, settled, thisYear } from "../support/folders";

const EDITS = 1000;
/**
 * The most analyses of a thousand edits: the last one's, and one for each time that the pipe was empty for a moment.
 */
const A_HANDFUL = 10;

/** Sends messages as they go through the pipe, all at once. Those with an `id` are requests. */
function sendAtOnce({ process }: LanguageClient, messages: readonly object[]): void {
  const bodies = messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
  process.stdin.write(bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join(""));
}

/** An edit that gives a document the version `version`. */
const edit = (uri: string, version: number, change: object) => ({
  method: "textDocument/didChange",
  params: { textDocument: { uri, version }, contentChanges: [change] },
});

const START = { line: 0, character: 0 };
/** A thousand edits of a document of version 1, each with a blank at its beginning. */
const EDITS_OF_URI = Array.from({ length: EDITS }, (_, index) =>
  edit(URI, index + 2, { range: { start: START, end: START }, text: " " }),
);

test("of a thousand edits hardly any but the last is analysed for a client that is pushed to", async () => {
  const { client } = await introduced({ capabilities: PUSH_ONLY });
  await client.open(URI, buildReport());
  await client.next("textDocument/publishDiagnostics");
  sendAtOnce(client, EDITS_OF_URI);
  let pushes = 0;
  for (let version: number | undefined = 0; version !== EDITS + 1; pushes++)
    ({ version } = await client.next("textDocument/publishDiagnostics"));
  expect(pushes).toBeLessThanOrEqual(A_HANDFUL);
});

test("nor for one that asks after each edit and takes no question back", async () => {
  const { client } = await introduced({ initializationOptions: { status: true } });
  await client.open(URI, buildReport());
  await client.pull(URI);
  await client.next("nianbao/status");
  const questions = EDITS_OF_URI.flatMap((change, index) => [
    change,
    { id: `q${index}`, method: "textDocument/diagnostic", params: { textDocument: { uri: URI } } },
  ]);
  sendAtOnce(client, questions);
  // The status is sent once for each version that is analysed.
  let analyses = 0;
  for (let version = 0; version !== EDITS + 1; analyses++) ({ version } = await client.next("nianbao/status"));
  expect(analyses).toBeLessThanOrEqual(A_HANDFUL);
});

test("nor is it read: those that are compared with it hear of the last", async () => {
  const folder = await inFolder({});
  const { client, uri } = folder;
  let refreshes = 0;
  client.connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes++;
    return null;
  });
  await client.open(uri("2022.txt"), lastYear(1));
  await client.open(uri("2023.txt"), thisYear(1));
  expect(await folder.codes("2022.txt")).toEqual([]);
  expect(await folder.codes("2023.txt")).toEqual([]);
  await settled(client);
  refreshes = 0;
  const texts = [3, 1].map((carriedOut) => lastYear(carriedOut));
  sendAtOnce(
    client,
    Array.from({ length: EDITS }, (_, index) => edit(uri("2022.txt"), index + 2, { text: texts[index % 2] })),
  );
  await client.change(uri("2022.txt"), EDITS + 2, [{ text: lastYear(7) }]);
  expect(await folder.codes("2023.txt")).toEqual(["carry-over"]);
  await settled(client);
  expect(refreshes).toBeLessThanOrEqual(A_HANDFUL);
});

test("each of the questions is answered on the text that stands there by then", async () => {
  const { client } = await introduced();
  await client.open(URI, buildReport());
  const wrong = buildReport({ figures: new Map([[cellKey("applications", "received", "total"), "5"]]) });
  const answers = Array.from({ length: 100 }, async (_, index) => {
    await client.change(URI, index + 2, [{ text: index % 2 === 0 ? wrong : buildReport() }]);
    return client.pull(URI);
  });
  const last = (await Promise.all(answers)).at(-1);
  expect(last).toMatchObject({ kind: "full", items: [] });
});
