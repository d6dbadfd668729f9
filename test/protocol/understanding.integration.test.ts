import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  Definition,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
} from "vscode-languageserver";
import { positionAt } from "../../server/src/base/lines";
import { cellKey } from "../support/reports/figures";
import { scenario } from "../support/reports/seed-layouts";
import { introduced, URI } from "./support/clients";

import { AT, reading } from "./support/reader";

describe("hover", () => {
  test("is Markdown where the client knows it, with links to pages that are there", async () => {
    const { ask } = await reading();
    const { contents, range } = await ask<Hover>("hover", { position: AT });
    const { kind, value } = contents as { readonly kind: string; readonly value: string };
    expect(kind).toBe("markdown");
    expect(range).toEqual({ start: AT, end: { ...AT, character: AT.character + 1 } });
    expect(value.split("\n")[0]).toBe("**表三：（三）1.属于国家秘密，总计**");
    expect(value).toContain("- ✗ 行合计：总计 5 ≠ 自然人 3，相差 2");
    const page = /\[第十四条\]\(<(file:.*?)>\)/.exec(value)?.[1];
    expect(page && existsSync(fileURLToPath(page))).toBe(true);
  });

  test("is plain text for the others", async () => {
    const { ask } = await reading({ capabilities: {} });
    const { contents } = await ask<Hover>("hover", { position: AT });
    expect(contents).toMatchObject({ kind: "plaintext" });
    const { value } = contents as { readonly value: string };
    expect(value.split("\n")[0]).toBe("表三：（三）1.属于国家秘密，总计");
    expect(value).toContain("参见《政府信息公开条例》 第十四条");
    expect(value).not.toMatch(/[*[\]<>]/);
  });

  test("is English on demand", async () => {
    const { ask } = await reading({ settings: () => ({ locale: "en" }) });
    const { contents } = await ask<Hover>("hover", { position: AT });
    expect((contents as { readonly value: string }).value).toContain("✗ Row total: 总计 5 ≠ 自然人 3, difference 2");
  });

  test.each([
    ["[x](a:b)", "\\[x\\](a:b)"],
    ["a<b>c", "a\\<b\\>c"],
    ["a*b*c", "a\\*b\\*c"],
    ["www.a.b", "www\\.a.b"],
    ["http://a", "http\\://a"],
    ["`a`&lt;", "\\`a\\`\\&lt;"],
  ])("shows text of the report as text: %s", async (words, expected) => {
    const figures = new Map([[cellKey("applications", "partial", "natural"), `⟦${words}⟧`]]);
    const { text, analysis, cursor } = scenario({ layout: "tab-rows", figures });
    const { ask } = await reading({}, text);
    const { contents } = await ask<Hover>("hover", { position: positionAt(analysis.report.lines, cursor) });
    expect((contents as { readonly value: string }).value).toContain(`- “${expected}”，不是数`);
  });

  test("is nothing where there is nothing to say, and where no report is open", async () => {
    const { client, ask } = await reading();
    expect(await ask("hover", { position: { line: 9999, character: 0 } })).toBeNull();
    const elsewhere = { textDocument: { uri: "file:///nowhere.txt" }, position: AT };
    expect(await client.connection.sendRequest("textDocument/hover", elsewhere)).toBeNull();
  });
});

describe("going to definitions", () => {
  test("with what they were asked of, where the client can show that", async () => {
    const { ask } = await reading();
    const links = await ask<LocationLink[]>("definition", { position: AT });
    expect(links).toHaveLength(6);
    expect(links[0]).toMatchObject({ targetUri: URI, originSelectionRange: { start: AT } });
  });

  test("as plain places for the others", async () => {
    const { ask } = await reading({ capabilities: {} });
    const places = (await ask<Definition>("definition", { position: AT })) as Location[];
    expect(places).toHaveLength(6);
    expect(places.every(({ uri, range }) => uri === URI && range.start.line === AT.line)).toBe(true);
  });

  test("references include the cell itself only where it is asked for", async () => {
    const { ask } = await reading();
    const references = (includeDeclaration: boolean) =>
      ask<Location[]>("references", { position: AT, context: { includeDeclaration } });
    const without = await references(false);
    expect(without).toHaveLength(7);
    expect((await references(true)).length).toBe(8);
  });

  test("highlights mark a sum as written and its parts as read", async () => {
    const { ask } = await reading();
    const found = await ask<DocumentHighlight[]>("documentHighlight", { position: AT });
    expect(
      found.find(({ range }) => range.start.character === AT.character && range.start.line === AT.line)?.kind,
    ).toBe(3);
    expect(found.filter(({ kind }) => kind === 2)).toHaveLength(6);
  });
});

describe("reports of other years", () => {
  const thisYear = scenario({
    body: "青禾县人民政府",
    year: 2023,
    figures: new Map([[cellKey("applications", "carriedIn", "natural"), "⟦2⟧"]]),
  });
  const lastYear = scenario({
    body: "青禾县人民政府",
    year: 2022,
    figures: new Map([
      [cellKey("applications", "received", "natural"), "2"],
      [cellKey("applications", "carriedOut", "natural"), "⟦2⟧"],
    ]),
  });
  const LAST = "file:///reports/2022.txt";
  const position = positionAt(thisYear.analysis.report.lines, thisYear.cursor);

  test("上年结转 and 结转下年度 lead to each other, and the hover has a link", async () => {
    const { client, ask } = await reading({}, thisYear.text);
    await client.open(LAST, lastYear.text);
    await client.pull(LAST);
    const there = positionAt(lastYear.analysis.report.lines, lastYear.cursor);
    const [link] = await ask<LocationLink[]>("definition", { position });
    expect(link).toMatchObject({ targetUri: LAST, targetRange: { start: there } });
    const { contents } = await ask<Hover>("hover", { position });
    expect((contents as { readonly value: string }).value).toContain(
      `✓ 上年结转下年度（2022 年）2 [查看](<${LAST}#L${there.line + 1},${there.character + 1}>)`,
    );
    const back = await client.connection.sendRequest<Location[]>("textDocument/references", {
      textDocument: { uri: LAST },
      position: there,
      context: { includeDeclaration: false },
    });
    expect(back.at(-1)).toMatchObject({ uri: URI, range: { start: position } });
  });

  test("all of them are found by name", async () => {
    const { client } = await reading({}, thisYear.text);
    await client.open(LAST, lastYear.text);
    await client.pull(LAST);
    await client.pull(URI);
    const symbols = (query: string) =>
      client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query });
    expect((await symbols("qhx")).map(({ name }) => name)).toEqual(["青禾县人民政府 2023年", "青禾县人民政府 2022年"]);
    const [section] = await symbols("2022 行政复议");
    expect(section).toMatchObject({ location: { uri: LAST }, containerName: "青禾县人民政府 2022年" });
  });
});

test("a client that announces nothing is offered what every client knows", async () => {
  const { server } = await introduced({ capabilities: {} });
  expect(server.capabilities).toMatchObject({
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
  });
  for (const name of ["inlayHintProvider", "selectionRangeProvider", "semanticTokensProvider"])
    expect(server.capabilities).not.toHaveProperty(name);
});
