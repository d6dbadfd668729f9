import { describe, expect, test } from "vitest";
import type { CodeAction, DocumentSymbol, FoldingRange, Range, SymbolInformation } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { PUSH_ONLY } from "../support/processes/capabilities";
import { faultyReport, safelyMended } from "../support/reports/faulty-report";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { introduced, URI } from "./support/clients";

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

function isWithin(inner: Range, outer: Range): boolean {
  const from = inner.start.line - outer.start.line || inner.start.character - outer.start.character;
  const to = outer.end.line - inner.end.line || outer.end.character - inner.end.character;
  return from >= 0 && to >= 0;
}

/**
 * Throws unless symbols nest as editors demand: the selection within the range, children within their parent, siblings
 * one after the other.
 */
function expectNesting(
  symbols: readonly DocumentSymbol[],
  within: Range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } },
): void {
  symbols.forEach((symbol, index) => {
    expect(symbol.name).not.toBe("");
    expect(isWithin(symbol.range, within), `${symbol.name} in its parent`).toBe(true);
    expect(isWithin(symbol.selectionRange, symbol.range), `${symbol.name}'s selection`).toBe(true);
    const before = symbols[index - 1];
    if (before)
      expect(
        isWithin(symbol.range, { start: before.range.end, end: within.end }),
        `${symbol.name} after ${before.name}`,
      ).toBe(true);
    expectNesting(symbol.children ?? [], symbol.range);
  });
}

describe("document symbols", () => {
  test.each(READABLE_LAYOUTS)("nest in %s", async (layout) => {
    const { client } = await introduced();
    await client.open(
      URI,
      buildReport({ layout, figures: new Map([[cellKey("applications", "granted", "natural"), "2"]]) }),
    );
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: URI },
    });
    expectNesting(symbols);
    expect(symbols.map(({ name }) => name)).toEqual([
      "青禾县人民政府2023年政府信息公开工作年度报告",
      ...[
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
        "其他需要报告的事项",
      ].map((title) => expect.stringMatching(new RegExp(`、${title}$`))),
    ]);
    const received = symbols[3]?.children?.find(({ name }) => name === "表三")?.children?.[0];
    expect(received).toMatchObject({ name: "一、本年新收政府信息公开申请数量", detail: "2（自然人 2）" });
  });

  test("are a list for a client that knows no tree", async () => {
    const { client } = await introduced({ capabilities: {} });
    await client.open(URI, buildReport());
    const symbols = await client.connection.sendRequest<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument: { uri: URI },
    });
    expect(symbols.length).toBeGreaterThan(40);
    expect(symbols.every(({ location }) => location.uri === URI)).toBe(true);
    expect(symbols.find(({ name }) => name.startsWith("规章"))).toMatchObject({
      name: "规章 0 · 0 · 0",
      containerName: "第二十条第（一）项",
    });
  });
});

test("folding ranges are lines of the document, none twice", async () => {
  const { client } = await introduced();
  const text = buildReport({ layout: "tab-rows" });
  await client.open(URI, text);
  const ranges = await client.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", {
    textDocument: { uri: URI },
  });
  const lines = text.split("\n");
  expect(ranges.length).toBeGreaterThan(12);
  expect(new Set(ranges.map(({ startLine }) => startLine)).size).toBe(ranges.length);
  expect(ranges.every(({ startLine, endLine }) => startLine < endLine && endLine < lines.length)).toBe(true);
  expect(ranges.every(({ endLine }) => lines[endLine]?.trim() !== "")).toBe(true);
});

/** The text after the edits of an action, as an editor applies them. */
function applied(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits = change && "edits" in change ? change.edits : (action?.edit?.changes?.[URI] ?? []);
  return TextDocument.applyEdits(
    TextDocument.create(URI, "nianbao", 1, text),
    edits.map((edit) => ({ range: edit.range, newText: "newText" in edit ? edit.newText : "" })),
  );
}

describe("code actions", () => {
  const ask = (range: Range, only?: readonly string[]) => ({
    textDocument: { uri: URI },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });

  test("a quick fix mends its finding, is bound to the version, and only one is preferred", async () => {
    const { client } = await introduced();
    const text = faultyReport();
    await client.open(URI, text, 3);
    const report = await client.pull(URI);
    const finding = report.kind === "full" ? report.items.find(({ code }) => code === "section-number") : undefined;
    const actions = await client.connection.sendRequest<CodeAction[]>(
      "textDocument/codeAction",
      ask(finding?.range ?? WHOLE),
    );
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringContaining("五、"),
      expect.stringMatching(/^标为已核实，不再报告（标题序号）：标题序号应为“五、”/),
    ]);
    expect(actions[0]).toMatchObject({
      kind: "quickfix",
      diagnostics: [finding],
      edit: { documentChanges: [{ textDocument: { uri: URI, version: 3 } }] },
    });
    const mended = applied(text, actions[0]);
    await client.change(URI, 4, [{ text: mended }]);
    const after = await client.pull(URI);
    expect(after.kind === "full" && after.items.map(({ code }) => code)).not.toContain("section-number");

    const all = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", ask(WHOLE));
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter(({ isPreferred }) => isPreferred).length).toBeLessThanOrEqual(1);
    expect(all.every(({ diagnostics }) => diagnostics?.length)).toBe(true);
  });

  test.each([
    ["proved at once", 0],
    // So much that the fixes cannot be proved within a light bulb's time.
    ["proved when it is chosen", 300_000],
  ])("a blank is filled where the cursor is, %s", async (_, length) => {
    const { client } = await introduced();
    const figures = new Map(
      ["received", "granted", "handled"].map((row) => [cellKey("applications", row, "natural"), "5"] as const),
    );
    const sentence = "乡镇信息员逐条核对了目录。";
    const filled = buildReport({
      layout: "tab-rows",
      figures,
      prose: { overview: [sentence.repeat(length / sentence.length)] },
    });
    const row = "（一）予以公开";
    const at = new RegExp(`(?<=${row}\\t+)5`).exec(filled)?.index ?? -1;
    const text = filled.slice(0, at) + filled.slice(at + 1);
    const before = text.slice(0, at).split("\n");
    const cursor = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    await client.open(URI, text);
    const actions = await client.connection.sendRequest<CodeAction[]>(
      "textDocument/codeAction",
      ask({ start: cursor, end: cursor }, ["quickfix"]),
    );
    const action = actions.find(({ title }) => title === "填入 5") as CodeAction;
    expect(action.edit === undefined).toBe(length > 0);
    expect(action.diagnostics?.map(({ code }) => code)).toEqual(["inconsistent-figure"]);
    const chosen = action.edit ? action : await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    expect(applied(text, chosen)).toBe(filled);
  });

  test.each([["source.fixAll.nianbao"], ["source.fixAll"], ["source"]])(
    "%s mends what is safe and touches no figure",
    async (kind) => {
      const { client } = await introduced();
      const text = faultyReport();
      await client.open(URI, text);
      const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", ask(WHOLE, [kind]));
      expect(actions.map((action) => action.kind)).toEqual(["source.fixAll.nianbao"]);
      expect(applied(text, actions[0])).toBe(safelyMended(text));
    },
  );

  test("fix-all is not offered where nothing is to be done, nor where it is not asked for", async () => {
    const { client } = await introduced();
    await client.open(URI, buildReport());
    expect(await client.connection.sendRequest("textDocument/codeAction", ask(WHOLE, ["source.fixAll"]))).toEqual([]);
    await client.change(URI, 2, [{ text: faultyReport() }]);
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", ask(WHOLE));
    expect(actions.map(({ kind }) => kind)).not.toContain("source.fixAll.nianbao");
    expect(await client.connection.sendRequest("textDocument/codeAction", ask(WHOLE, ["refactor"]))).toEqual([]);
  });

  test("fix-all in every line ending", async () => {
    for (const eol of ["\n", "\r\n", "\r"] as const) {
      const { client } = await introduced({ capabilities: PUSH_ONLY });
      const text = faultyReport({ eol });
      await client.open(URI, text);
      const actions = await client.connection.sendRequest<CodeAction[]>(
        "textDocument/codeAction",
        ask(WHOLE, ["source.fixAll"]),
      );
      expect(applied(text, actions[0])).toBe(safelyMended(text));
    }
  });

  test("a rule that is switched off is not mended either", async () => {
    const { client } = await introduced({ settings: () => ({ rules: { "section-number": "off" } }) });
    const text = faultyReport();
    await client.open(URI, text);
    const actions = await client.connection.sendRequest<CodeAction[]>(
      "textDocument/codeAction",
      ask(WHOLE, ["source.fixAll"]),
    );
    expect(applied(text, actions[0])).toBe(text.replace("１２", "12"));
  });

  test("a client that knows only commands is offered none", async () => {
    const { client } = await introduced({ capabilities: {} });
    await client.open(URI, faultyReport());
    expect(await client.connection.sendRequest("textDocument/codeAction", ask(WHOLE))).toEqual([]);
  });
});
