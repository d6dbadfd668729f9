import { describe, expect, test } from "vitest";
import type { CodeAction, DocumentSymbol, Hover } from "vscode-languageserver";
import { officeTextUri } from "../../../server/src/lsp/office-uris";
import { docx, wordReport } from "../../support/office/files";
import { pieces, SHOWS, textOf } from "../support/documents";
import { codesOf, inFolder, itemsOf, pullFolders, resultIds } from "../support/folders";

describe("the text of a document that is open", () => {
  async function opened() {
    const folder = await inFolder({ "甲.docx": wordReport(pieces(2023, { faulty: true })) }, SHOWS);
    const { client, uri } = folder;
    const text = officeTextUri(uri("甲.docx"));
    const known = resultIds((await pullFolders(client)).items);
    const content = await textOf(client, text);
    await client.open(text, content);
    const ask = <R>(method: string, more: object = {}): Promise<R> =>
      client.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri: text }, ...more });
    return { ...folder, text, content, known, ask };
  }

  test("is the report itself, not another one", async () => {
    const { client, text, uri, known } = await opened();
    expect(codesOf(itemsOf(await client.pull(text)))).toEqual(["section-number"]);
    const symbols = await client.connection.sendRequest<{ location: { uri: string } }[]>("workspace/symbol", {
      query: "",
    });
    expect(symbols.map(({ location }) => location.uri)).toEqual([text]);
    await client.close(text);
    const { items } = await pullFolders(client, known);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([[text, ["section-number"]]]);
    expect(text).not.toBe(uri("甲.docx"));
  });

  test("has an outline, hovers and tables", async () => {
    const { ask, content, client, text } = await opened();
    const symbols = await ask<DocumentSymbol[]>("documentSymbol");
    expect(symbols.map(({ name }) => name).join()).toContain("一、");
    const line = content.split("\n").findIndex((one) => one.includes("本年新收"));
    expect(line).toBeGreaterThan(0);
    const hover = await ask<Hover | null>("hover", { position: { line, character: 3 } });
    expect(JSON.stringify(hover)).toContain("新收");
    expect(await client.connection.sendRequest("nianbao/tables", { uri: text })).toHaveProperty("view");
  });

  test("cannot be changed; the one thing offered is to import it", async () => {
    const { ask, client, text, content, uri } = await opened();
    const line = content.split("\n").findIndex((one) => one.startsWith("5、"));
    const at = { line, character: 0 };
    const range = { start: at, end: at };
    const options = { tabSize: 4, insertSpaces: false };
    expect(await ask("formatting", { options })).toEqual([]);
    expect(await ask("rangeFormatting", { range, options })).toEqual([]);
    expect(await ask("onTypeFormatting", { position: at, ch: "\n", options })).toEqual([]);
    expect(await ask("completion", { position: at })).toEqual([]);
    const paste = { uri: text, version: 1, position: at, text: "1\t2" };
    expect(await client.connection.sendRequest("nianbao/paste", paste)).toBeNull();
    const context = { diagnostics: [] };
    const actions = await ask<CodeAction[]>("codeAction", { range, context });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      title: "导入为文本，在文本里修改",
      kind: "quickfix",
      command: { command: "nianbao.importAsText", arguments: [uri("甲.docx")] },
    });
    expect(actions[0]?.edit).toBeUndefined();
    expect(await ask("codeAction", { range, context: { ...context, only: ["source.fixAll"] } })).toEqual([]);
  });

  test("a figure typed into its table is refused with the reason", async () => {
    const { client, text } = await opened();
    const change = { kind: "totals", table: "applications" };
    const answer = await client.connection.sendRequest("nianbao/changeTables", { uri: text, change });
    expect(answer).toEqual({ problem: expect.stringContaining("导入为文本") });
  });
});

describe("the text of a file, when asked for", () => {
  test("what is hidden, crossed out or deleted is said", async () => {
    const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>";
    const { client, uri } = await inFolder({ "甲.docx": docx(hidden) }, SHOWS);
    const answer = await client.connection.sendRequest("nianbao/officeText", { uri: uri("甲.docx") });
    expect(answer).toEqual({ text: "显\n", omitted: "未读其中隐藏的文字" });
  });

  test("what cannot be read is said, in the user's language", async () => {
    const { client, uri } = await inFolder(
      { "坏.docx": wordReport(pieces(2023)).slice(0, 500) },
      { ...SHOWS, settings: () => ({ locale: "en" }) },
    );
    const ask = (name: string) => client.connection.sendRequest("nianbao/officeText", { uri: uri(name) });
    expect(await ask("坏.docx")).toEqual({ problem: expect.stringContaining("damaged") });
    expect(await ask("没有.docx")).toEqual({ problem: expect.stringContaining("no such file") });
  });
});
