import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  ClientCapabilities,
  CodeLens,
  Definition,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from "vscode-languageserver";
import { positionAt } from "../../server/src/base/lines";
import { VS_CODE } from "../support/capabilities";
import { cellKey } from "../support/figures";
import { scenario } from "../support/seed-layouts";
import { type Introduction, introduced, URI } from "./clients";

/** What VS Code says of itself where these features are concerned. */
const READER: ClientCapabilities = {
  ...VS_CODE,
  window: { showDocument: { support: true } },
  workspace: {
    ...VS_CODE.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...VS_CODE.textDocument,
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    inlayHint: {},
    selectionRange: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

const FIGURES = new Map([
  [cellKey("applications", "refused1", "natural"), "3"],
  [cellKey("applications", "refused1", "total"), "⟦5⟧"],
  [cellKey("applications", "handled", "total"), "3"],
  [cellKey("applications", "received", "total"), "3"],
]);
const REPORT = scenario({ layout: "tab-rows", figures: FIGURES });
const AT: Position = positionAt(REPORT.analysis.report.lines, REPORT.cursor);

/** A client that has the report open. */
async function reading(as: Introduction = {}, text = REPORT.text) {
  const { client, server } = await introduced({ capabilities: READER, ...as });
  await client.open(URI, text);
  const ask = <R>(method: string, more: object = {}): Promise<R> =>
    client.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });
  return { client, server, ask };
}

describe("hover", () => {
  test("is Markdown where the client knows it, with links to pages that are there", async () => {
    const { ask } = await reading();
    const { contents, range } = await ask<Hover>("hover", { position: AT });
    const { kind, value } = contents as { readonly kind: string; readonly value: string };
    expect(kind).toBe("markdown");
    expect(range).toEqual({ start: AT, end: { ...AT, character: AT.character + 1 } });
    expect(value.split("\n")[0]).toBe("**表三：（三）1.属于国家秘密，总计**");
    expect(value).toContain("- ✗ 本行总计：总计 5 ≠ 自然人 3，相差 2");
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
    ["**a**", "\\*\\*a\\*\\*"],
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
      `✓ 上年结转下年度（2022 年）2 [2022年年报](<${LAST}#L${there.line + 1},${there.character + 1}>)`,
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

describe("what is shown in the text", () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

  test("inlay hints follow the settings", async () => {
    const hints = async (inlayHints?: object) => {
      const { ask } = await reading({ settings: () => ({ inlayHints }) });
      return (await ask<InlayHint[]>("inlayHint", { range: whole })).map(({ label }) => label);
    };
    expect(await hints()).toContain("应为 3");
    expect(await hints()).toContain("自然人:");
    expect(await hints({ columnNames: "off" })).toEqual(["应为 3"]);
    expect(await hints({ columnNames: "off", totals: false })).toEqual([]);
    expect((await hints({ columnNames: "all" })).length).toBeGreaterThan(180);
    expect(await hints({ columnNames: "nonsense", totals: "yes" })).toEqual(await hints());
  });

  test("a lens leads to the first wrong place, in a client that can be asked to show one", async () => {
    const { client, server, ask } = await reading();
    expect(server.capabilities.executeCommandProvider?.commands).toEqual(["nianbao.showPlace"]);
    const shown: unknown[] = [];
    client.connection.onRequest("window/showDocument", (params) => {
      shown.push(params);
      return { success: true };
    });
    const [lens] = await ask<CodeLens[]>("codeLens");
    expect(lens?.command).toMatchObject({ title: "关系 37/39 ✗", command: "nianbao.showPlace" });
    await client.connection.sendRequest("workspace/executeCommand", {
      command: lens?.command?.command,
      arguments: lens?.command?.arguments,
    });
    expect(shown).toEqual([
      { uri: URI, takeFocus: true, selection: { start: AT, end: { ...AT, character: AT.character + 1 } } },
    ]);
  });

  test("in another client it only says what it says", async () => {
    const { server, ask } = await reading({ capabilities: {} });
    expect(server.capabilities.executeCommandProvider).toBeUndefined();
    const [lens] = await ask<CodeLens[]>("codeLens");
    expect(lens?.command).toEqual({ title: "关系 37/39 ✗", command: "" });
  });

  test("lenses can be switched off, and are asked for again when the settings change", async () => {
    let settings: object = { codeLens: { relations: false } };
    const { client, ask } = await reading({ settings: () => settings });
    const refreshed = new Promise<void>((resolve) =>
      client.connection.onRequest("workspace/codeLens/refresh", () => {
        resolve();
        return null;
      }),
    );
    client.connection.onRequest("workspace/inlayHint/refresh", () => null);
    client.connection.onRequest("workspace/diagnostic/refresh", () => null);
    expect(await ask("codeLens")).toEqual([]);
    settings = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
    expect(await ask<CodeLens[]>("codeLens")).toHaveLength(2);
  });

  test("links lead to pages beside the server", async () => {
    const { ask } = await reading();
    const links = await ask<DocumentLink[]>("documentLink");
    expect(links.length).toBeGreaterThan(4);
    for (const { target, tooltip } of links) {
      expect(existsSync(fileURLToPath(target ?? ""))).toBe(true);
      expect(tooltip).toContain("摘要");
    }
  });

  test("selection ranges lie in one another", async () => {
    const { ask } = await reading();
    const [first] = await ask<SelectionRange[]>("selectionRange", { positions: [AT] });
    let depth = 0;
    for (let range: SelectionRange | undefined = first; range; range = range.parent) depth++;
    expect(depth).toBe(7);
  });
});

describe("semantic tokens", () => {
  /** The data after the edits of a delta. */
  function patched(data: readonly number[], { edits }: SemanticTokensDelta): readonly number[] {
    const all = [...data];
    for (const edit of [...edits].reverse()) all.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    return all;
  }

  test("a change is sent as what has changed", async () => {
    const { client, ask } = await reading();
    const before = await ask<Required<SemanticTokens>>("semanticTokens/full");
    expect(before.data.length % 5).toBe(0);
    await client.change(URI, 2, [{ range: { start: AT, end: { ...AT, character: AT.character + 1 } }, text: "1234" }]);
    const delta = await ask<SemanticTokensDelta>("semanticTokens/full/delta", { previousResultId: before.resultId });
    expect(delta.edits).toHaveLength(1);
    expect(delta.edits[0]?.data?.length ?? 99).toBeLessThanOrEqual(10);
    const after = await ask<Required<SemanticTokens>>("semanticTokens/full");
    expect(patched(before.data, delta)).toEqual(after.data);
    const stale = await ask<SemanticTokens>("semanticTokens/full/delta", { previousResultId: "no such" });
    expect(stale.data).toEqual(after.data);
  });

  test("a range has a part of them", async () => {
    const { ask } = await reading();
    const all = await ask<SemanticTokens>("semanticTokens/full");
    const part = await ask<SemanticTokens>("semanticTokens/range", {
      range: { start: { line: AT.line, character: 0 }, end: AT },
    });
    expect(part.data.length).toBeGreaterThan(0);
    expect(part.data.length).toBeLessThan(all.data.length / 4);
  });

  test("types of a report for the extension, of programs for others", async () => {
    const own = await reading({ initializationOptions: { ownTokenTypes: true } });
    expect(own.server.capabilities.semanticTokensProvider?.legend).toEqual({
      tokenTypes: ["heading", "column", "label", "figure", "total", "zero", "marker"],
      tokenModifiers: ["title", "group"],
    });
    const other = await reading();
    expect(other.server.capabilities.semanticTokensProvider?.legend).toEqual({
      tokenTypes: ["class", "type", "property", "number", "keyword", "comment", "string"],
      tokenModifiers: [],
    });
    const bits = (await other.ask<SemanticTokens>("semanticTokens/full")).data.filter((_, index) => index % 5 === 4);
    expect(new Set(bits)).toEqual(new Set([0]));
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
