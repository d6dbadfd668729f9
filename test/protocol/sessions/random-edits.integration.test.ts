import { expect, test } from "vitest";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { applyEdits } from "../../../server/src/base/edits";
import { lineMap, positionAt } from "../../../server/src/base/lines";
import type { LanguageClient } from "../../support/processes/language-client";
import { type Random, random } from "../../support/random/random";
import { faultyReport } from "../../support/reports/faulty-report";
import { READABLE_LAYOUTS } from "../../support/reports/report-builder";
import { introduced, URI } from "../support/clients";

const ROUNDS = 12;
/** The notifications of one round, each with up to three changes. */
const EDITS = 15;
const PIECES = ["0", "12", "\t", " | ", "\n", "\r\n", "\r", "一、", "（七）总计", "𠮷", "\ud842", "<td>", "　", "│"];

/** A random change of a text: a piece of it is deleted, put elsewhere or replaced; at times all of it is sent. */
function change(
  text: string,
  chance: Random,
): { readonly event: TextDocumentContentChangeEvent; readonly after: string } {
  const start = chance.below(text.length + 1);
  const end = Math.min(text.length, start + chance.pick([0, 0, 1, 5, 80]));
  const from = chance.below(text.length + 1);
  const newText = chance.pick(["", chance.pick(PIECES), text.slice(from, from + chance.below(200))]);
  const after = applyEdits(text, [{ span: { start, end }, newText }]);
  if (chance.below(10) === 0) return { event: { text: after }, after };
  const lines = lineMap(text);
  const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
  return { event: { range, text: newText }, after };
}

/** All that is shown of a document as such. */
async function shown(client: LanguageClient): Promise<unknown> {
  const methods = ["documentSymbol", "foldingRange", "codeLens", "documentLink", "diagnostic"];
  const ask = (method: string) =>
    client.connection.sendRequest<object>(`textDocument/${method}`, { textDocument: { uri: URI } });
  return Promise.all(methods.map(ask));
}

test("after any edits the answers are those on a document that is opened with the same text", async () => {
  const [{ client }, { client: fresh }] = [await introduced(), await introduced()];
  for (let round = 0; round < ROUNDS; round++) {
    const chance = random(round);
    let text = faultyReport({ layout: READABLE_LAYOUTS[round % READABLE_LAYOUTS.length] ?? "pipe-rows" });
    await client.open(URI, text);
    for (let version = 2; version < 2 + EDITS; version++) {
      const events = Array.from({ length: 1 + chance.below(3) }, () => {
        const { event, after } = change(text, chance);
        text = after;
        return event;
      });
      await client.change(URI, version, events);
      // Questions in between: their answers are remembered, and must not be given later.
      if (chance.below(3) === 0) void shown(client);
    }
    await fresh.open(URI, text);
    expect(await shown(client), `round ${round}`).toEqual(await shown(fresh));
    await Promise.all([client.close(URI), fresh.close(URI)]);
  }
});

test("versions may go back, stay or leap: the text that came last counts", async () => {
  const { client } = await introduced();
  await client.open(URI, faultyReport(), 7);
  const { client: fresh } = await introduced();
  for (const version of [3, 3, 900, 2]) {
    await client.change(URI, version, [{ text: faultyReport({ body: `青禾县第${version}局` }) }]);
    await client.pull(URI);
  }
  await client.change(URI, 1, [{ text: faultyReport() }]);
  await fresh.open(URI, faultyReport());
  expect(await shown(client)).toEqual(await shown(fresh));
});

test("two documents of ten megabytes: said of each, and a third is answered", async () => {
  const { client } = await introduced();
  const large = faultyReport() + "数据\n".repeat(3_500_000);
  const [one, two] = ["file:///reports/1.txt", "file:///reports/2.txt"];
  await Promise.all([client.open(one, large), client.open(two, large), client.open(URI, faultyReport())]);
  const [first, second, third] = await Promise.all([client.pull(one), client.pull(two), client.pull(URI)]);
  for (const answer of [first, second]) expect(answer).toMatchObject({ items: [{ code: "too-large" }] });
  expect(third).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ code: "section-number" })]) });
});
