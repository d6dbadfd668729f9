import { describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, CompletionItem, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AlignmentResult } from "../../server/src/lsp/protocol/alignment";
import type { KnownReport, NewReportResult } from "../../server/src/lsp/protocol/new-report";
import type { PasteResult } from "../../server/src/lsp/protocol/paste";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { VS_CODE } from "../support/processes/capabilities";
import type { LanguageClient } from "../support/processes/language-client";
import { random } from "../support/random/random";
import { copied } from "../support/reading/clipboard";
import { readings } from "../support/reading/readings";
import { lineBefore, typing } from "../support/reading/typing";
import { bordersMeet } from "../support/reports/drawn";
import { consistentFigures } from "../support/reports/figures";
import { buildReport, withoutLines } from "../support/reports/report-builder";
import { introduced, URI } from "./support/clients";

const FORM = formOf("applications", "2021");
const figures = consistentFigures("2021", random(3));
const cut = buildReport({
  figures,
  grid: (rows, form) => (form === FORM ? withoutLines(form, ["refused2"])(rows) : rows),
});

const WRITING: ClientCapabilities = {
  ...VS_CODE,
  textDocument: {
    ...VS_CODE.textDocument,
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};

/** The client with a document open in which `⟦⟧` is the cursor. */
async function at(client: LanguageClient, marked: string) {
  const { report, offset } = typing(marked);
  const document = TextDocument.create(URI, "nianbao", 1, report.text);
  await client.open(URI, report.text);
  return { document, position: document.positionAt(offset), textDocument: { uri: URI } };
}

const ask = <T>(client: LanguageClient, method: string, params: object) =>
  client.connection.sendRequest<T>(method, params);

const applied = (document: TextDocument, edits: readonly TextEdit[]) => TextDocument.applyEdits(document, [...edits]);

describe("what the server says of itself", () => {
  test.each([
    ["VS Code", WRITING],
    ["a client that announces nothing", {}],
  ])("to %s", async (_, capabilities) => {
    const { server } = await introduced({ capabilities });
    expect(server.capabilities).toMatchObject({
      completionProvider: { triggerCharacters: expect.arrayContaining(["、", "（", "a", "z"]) },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: "\n",
        moreTriggerCharacter: ["|", "\t", ..."0123456789."],
      },
    });
    expect(server.capabilities.completionProvider).not.toHaveProperty("resolveProvider");
  });
});

describe("completion", () => {
  const marked = lineBefore(cut, "applications", "refused3", "qtfl⟦⟧");

  test("places to fill for a client that goes from one to the next", async () => {
    const { client } = await introduced({ capabilities: WRITING });
    const { textDocument, position } = await at(client, marked);
    const [item] = await ask<CompletionItem[]>(client, "textDocument/completion", { textDocument, position });
    expect(item).toMatchObject({
      label: "2.其他法律行政法规禁止公开",
      detail: "表三的一行",
      filterText: expect.stringMatching(/^2\.其他法律.* 2qtflxzfgjzgk qtflxzfgjzgk$/),
      preselect: true,
      insertTextFormat: 2,
      insertTextMode: 1,
      textEdit: {
        range: { start: { line: position.line, character: 0 }, end: position },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: places to fill, as a snippet writes them
        newText: "2.其他法律行政法规禁止公开 | ${1} | ${2} | ${3} | ${4} | ${5} | ${6} | ${7} | ||",
      },
    });
  });

  test("for the letter that asked, though more are typed before the answer", async () => {
    const { client } = await introduced({ capabilities: WRITING });
    const { textDocument, position } = await at(client, marked);
    const answer = ask<CompletionItem[]>(client, "textDocument/completion", { textDocument, position });
    const range = { start: position, end: position };
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range, text: "xz" }],
    });
    const [item] = await answer;
    expect(item).toMatchObject({
      label: "2.其他法律行政法规禁止公开",
      textEdit: { range: { start: { line: position.line, character: 0 }, end: position } },
    });
  });

  test("plain text for a client that knows no snippets", async () => {
    const { client } = await introduced({ capabilities: {} });
    const { textDocument, position, document } = await at(client, marked);
    const [item] = await ask<CompletionItem[]>(client, "textDocument/completion", { textDocument, position });
    expect(item?.insertTextFormat).toBe(1);
    expect(item).not.toHaveProperty("insertTextMode");
    const edit = item?.textEdit && "range" in item.textEdit ? item.textEdit : undefined;
    const after = readReport(applied(document, edit ? [edit] : []));
    expect(readings(after).get("applications.refused2.total")).toBe("blank");
  });

  test("in English where it is asked for", async () => {
    const { client } = await introduced({ settings: () => ({ locale: "en" }) });
    const { textDocument, position } = await at(client, marked);
    const [item] = await ask<CompletionItem[]>(client, "textDocument/completion", { textDocument, position });
    expect(item?.detail).toBe("Row of table 表三");
  });

  test("the headings in an empty document, but not while somebody types letters there", async () => {
    const { client } = await introduced();
    const { textDocument, position } = await at(client, "z⟦⟧");
    const labels = async (context: object) =>
      (await ask<CompletionItem[]>(client, "textDocument/completion", { textDocument, position, context })).map(
        ({ label }) => label,
      );
    expect(await labels({ triggerKind: 1 })).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "四、政府信息公开行政复议、行政诉讼情况",
    ]);
    expect(await labels({ triggerKind: 2, triggerCharacter: "z" })).toEqual([]);
  });

  test("nothing in prose, in other texts and in documents that are not open", async () => {
    const { client } = await introduced();
    const { textDocument, position } = await at(client, cut.replace("主动公开方面，", "主动公开方面，z⟦⟧"));
    expect(await ask(client, "textDocument/completion", { textDocument, position })).toEqual([]);
    const elsewhere = { textDocument: { uri: "file:///no.txt" }, position };
    expect(await ask(client, "textDocument/completion", elsewhere)).toEqual([]);
  });
});

describe("formatting", () => {
  const options = { tabSize: 4, insertSpaces: false };
  const messy = buildReport({ figures }).replace("抓落实。\n", "抓落实。  \n");

  test("tidies prose and leaves tables as they are", async () => {
    const { client } = await introduced();
    const { textDocument, document } = await at(client, `⟦⟧${messy}`);
    const edits = await ask<TextEdit[]>(client, "textDocument/formatting", { textDocument, options });
    expect(applied(document, edits)).toBe(buildReport({ figures }));
    const first = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    expect(await ask(client, "textDocument/rangeFormatting", { textDocument, options, range: first })).toEqual([]);
  });

  test("aligns tables where the user wants it, and a second time does nothing", async () => {
    const { client } = await introduced({ settings: () => ({ format: { alignTables: true } }) });
    const { textDocument, document } = await at(client, `⟦⟧${messy}`);
    const edits = await ask<TextEdit[]>(client, "textDocument/formatting", { textDocument, options });
    const after = applied(document, edits);
    expect(readings(readReport(after))).toEqual(readings(readReport(messy)));
    expect(after).toMatch(/^规章 {2,}\| /m);
    await client.change(URI, 2, [{ text: after }]);
    expect(await ask(client, "textDocument/formatting", { textDocument, options })).toEqual([]);
  });

  test("a row is laid out as it is typed", async () => {
    const { client } = await introduced({ capabilities: {} });
    const { textDocument, position, document } = await at(
      client,
      lineBefore(cut, "applications", "refused3", "2.其他法律行政法规禁止公开\n⟦⟧"),
    );
    const edits = await ask<TextEdit[]>(client, "textDocument/onTypeFormatting", {
      textDocument,
      position,
      options,
      ch: "\n",
    });
    expect(applied(document, edits)).toContain("\n2.其他法律行政法规禁止公开 |  |  |  |  |  |  |  | ||\n\n3.危及");
  });
});

describe("a drawn box", () => {
  const options = { tabSize: 4, insertSpaces: false };
  const box = buildReport({ figures, layout: "box" });

  test("keeps its border where a figure is typed, and formatting widens a column that has become too narrow", async () => {
    const { client } = await introduced({ capabilities: {} });
    const { textDocument, position, document } = await at(client, box.replace(/(│行政许可 +│\d+)/, "$17⟦⟧"));
    const params = { textDocument, position, options, ch: "7" };
    const edits = await ask<TextEdit[]>(client, "textDocument/onTypeFormatting", params);
    expect(applied(document, edits)).toBe(box.replace(/(│行政许可 +│\d+) /, "$17"));
    const long = box.replace(/(│行政许可 +│\d+)/, `$1${"8".repeat(60)}`);
    await client.change(URI, 2, [{ text: long }]);
    const after = applied(
      TextDocument.create(URI, "nianbao", 2, long),
      await ask<TextEdit[]>(client, "textDocument/formatting", { textDocument, options }),
    );
    expect(bordersMeet(after)).toBe(true);
  });
});

describe("rewrites of a table", () => {
  const actionsAt = async (context: object) => {
    const { client } = await introduced();
    const { textDocument, position } = await at(client, buildReport({ figures }).replace("\n行政许可", "\n⟦⟧行政许可"));
    const range = { start: position, end: position };
    const params = { textDocument, range, context: { diagnostics: [], ...context } };
    return (await ask<CodeAction[]>(client, "textDocument/codeAction", params)).map(
      ({ title, kind }) => `${kind} ${title}`,
    );
  };
  const offered = [
    "refactor.rewrite 对齐表二的各列",
    "refactor.rewrite.layout 把表二改写成制表符分隔",
    "refactor.rewrite.layout 把表二改写成 Markdown 表格",
    "refactor.rewrite.layout 把表二改写成框线表格",
    "refactor.rewrite.layout 把表二改写成 HTML 表格",
  ];

  test("in the menu, or where they are asked for by kind", async () => {
    expect(await actionsAt({ triggerKind: 1 })).toEqual(offered);
    expect(await actionsAt({ only: ["refactor"], triggerKind: 1 })).toEqual(offered);
    expect(await actionsAt({})).toEqual(offered);
  });

  test("no light bulb for them alone", async () => {
    expect(await actionsAt({ triggerKind: 2 })).toEqual([]);
  });
});

describe("the client's own requests", () => {
  test("paste: every figure into its cell; null for what is no table and for an older version", async () => {
    const { client } = await introduced();
    const { document } = await at(client, `⟦⟧${buildReport()}`);
    const position = document.positionAt(document.getText().indexOf("（本列数据"));
    const params = { uri: URI, version: 1, position, ...copied("Word", FORM, figures) };
    const result = await ask<PasteResult>(client, "nianbao/paste", params);
    const after = applied(document, result.edits as TextEdit[]);
    expect(readings(readReport(after)).get("applications.handled.total")).toBe(
      figures.get("applications.handled.total"),
    );
    expect(await ask(client, "nianbao/paste", { ...params, version: 2 })).toBeNull();
    expect(await ask(client, "nianbao/paste", { uri: URI, version: 1, position, text: "一句话" })).toBeNull();
  });

  test("alignment: paddings of this version", async () => {
    const { client } = await introduced();
    await client.open(URI, buildReport({ figures, layout: "tab-rows" }), 7);
    const result = await ask<AlignmentResult>(client, "nianbao/alignment", { uri: URI, tabSize: 4 });
    expect(result.version).toBe(7);
    expect(result.paddings.length).toBeGreaterThan(50);
    expect(result.paddings.every(({ wide, narrow }) => wide >= 0 && 2 * wide + narrow >= 0)).toBe(true);
    expect(result).not.toHaveProperty("notice");
    expect(await ask(client, "nianbao/alignment", { uri: "file:///no.txt", tabSize: 4 })).toBeNull();
  });

  test("alignment: why there is nothing to align, in the user's language", async () => {
    const { client } = await introduced({ settings: () => ({ locale: "en" }) });
    await client.open(URI, buildReport({ figures, layout: "bare-cells" }), 1);
    const result = await ask<AlignmentResult>(client, "nianbao/alignment", { uri: URI, tabSize: 4 });
    expect(result).toEqual({ version: 1, paddings: [], notice: expect.stringContaining("line of its own") });
  });

  test("new report: last year's figures carried over, in last year's layout", async () => {
    const { client } = await introduced();
    const lastYear = buildReport({ body: "会同县人民政府", year: 2024, figures, layout: "tab-rows" });
    await client.open(URI, lastYear);
    await client.pull(URI);
    expect(await ask<KnownReport[]>(client, "nianbao/knownReports", {})).toEqual([
      { uri: URI, body: expect.stringContaining("会同县"), year: 2024 },
    ]);
    const params = { body: "会同县人民政府", year: 2025, lastYear: URI };
    const result = await ask<NewReportResult>(client, "nianbao/newReport", params);
    const report = readReport("text" in result ? result.text : "");
    expect(report.identity).toMatchObject({ body: { value: "会同县人民政府" }, year: { value: 2025 } });
    expect(report.sections).toHaveLength(6);
    expect([...report.tables.values()].map(({ layout }) => layout)).toEqual(["tab-rows", "tab-rows", "tab-rows"]);
    expect(readings(report).get("applications.carriedIn.total")).toBe(figures.get("applications.carriedOut.total"));
  });

  test.each([
    [{ body: "", year: 2025 }, /机关名称/],
    [{ body: "会同县人民政府", year: 2010 }, /2010/],
    [{ body: "会同县人民政府", year: 2025, lastYear: "file:///no.txt" }, /读不出/],
  ])("new report: %j is refused with a reason", async (params, reason) => {
    const { client } = await introduced();
    expect(await ask(client, "nianbao/newReport", params)).toEqual({ problem: expect.stringMatching(reason) });
  });
});
