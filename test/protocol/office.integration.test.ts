import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  type CodeAction,
  DiagnosticSeverity,
  type DocumentSymbol,
  FileChangeType,
  type Hover,
} from "vscode-languageserver";
import { officeTextUri } from "../../server/src/lsp/office-uris";
import {
  docx,
  type OfficePiece,
  officePieces,
  wordParagraph,
  wordReport,
  workbookReport,
} from "../support/office/files";
import { pdf } from "../support/office/pdf";
import type { LanguageClient } from "../support/processes/language-client";
import { cellKey, type Figures } from "../support/reports/figures";
import { introduced } from "./support/clients";
import { codesOf, type FolderClient, inFolder, itemsOf, pullFolders, resultIds, settled } from "./support/folders";

/** An editor that shows the texts of documents. */
const SHOWS = { initializationOptions: { officeTexts: true } };

/** The report of the given year, clean but for a numeral if it is to be `faulty`. */
function pieces(year: number, { faulty = false, figures = new Map() as Figures } = {}): readonly OfficePiece[] {
  const written = (text: string) =>
    text.replace(/202[34]/g, (one) => String(Number(one) - 2023 + year)).replace("五、", faulty ? "5、" : "五、");
  return officePieces("2021", figures).map((piece) => (typeof piece === "string" ? written(piece) : piece));
}

/** A report that carries `carriedOut` applications over, or carries `carriedIn` in. */
const carrying = (row: "carriedIn" | "carriedOut", count: number) =>
  new Map([
    [cellKey("applications", "granted", "natural"), "7"],
    [cellKey("applications", row, "natural"), String(count)],
  ]);

async function textOf(client: LanguageClient, uri: string): Promise<string> {
  const answer = await client.connection.sendRequest<{ readonly text: string }>("nianbao/officeText", { uri });
  return answer.text;
}

async function tell({ client, uri }: FolderClient, name: string, type: FileChangeType): Promise<void> {
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(name), type }] });
}

describe("Word documents and workbooks of a folder", () => {
  test("their findings are those of their texts, under the URIs of these", async () => {
    const { client, uri } = await inFolder(
      {
        "甲 年报.docx": wordReport(pieces(2023, { faulty: true })),
        "乙.XLSX": workbookReport(pieces(2022, { faulty: true })),
        "没错.docx": wordReport(pieces(2021)),
        "通知.docx": docx(wordParagraph("关于开会的通知")),
        "~$甲 年报.docx": "owner",
        "坏.docx": "no document",
        "旧.doc": "no document",
      },
      SHOWS,
    );
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      [officeTextUri(uri("乙.XLSX")), ["section-number"]],
      [officeTextUri(uri("甲 年报.docx")), ["section-number"]],
    ]);
    expect(await client.next("window/logMessage")).toMatchObject({
      message: expect.stringMatching(
        /坏\.docx: 扩展名是 Word、Excel 或 PDF 的，内容却不是.* · named as a Word, Excel or PDF file/,
      ),
    });
  });

  test("an editor that does not show such texts hears nothing of them", async () => {
    const { client } = await inFolder({
      "2022.docx": wordReport(pieces(2022, { figures: carrying("carriedOut", 3) })),
      "2023.docx": wordReport(pieces(2023, { faulty: true })),
      "甲.txt": "关于开会的通知",
    });
    await settled(client);
    const symbols = await client.connection.sendRequest("workspace/symbol", { query: "" });
    expect(symbols).toEqual([]);
    const gone = [{ uri: "file:///gone.txt", value: "gone" }];
    expect((await pullFolders(client, gone)).items.map(({ uri }) => uri)).toEqual(["file:///gone.txt"]);
  });

  test("a place in another document is one in its text", async () => {
    const { client, uri } = await inFolder(
      {
        "2022.docx": wordReport(pieces(2022, { figures: carrying("carriedOut", 3) })),
        "2023.docx": wordReport(pieces(2023, { figures: carrying("carriedIn", 1) })),
      },
      SHOWS,
    );
    const { items } = await pullFolders(client);
    const [item] = items;
    expect(items.map((one) => [one.uri, codesOf(itemsOf(one))])).toEqual([
      [officeTextUri(uri("2023.docx")), ["carry-over"]],
    ]);
    const related = item && itemsOf(item)[0]?.relatedInformation?.map(({ location }) => location.uri);
    expect(related).toContain(officeTextUri(uri("2022.docx")));
  });

  test("settings of the folder hold for them by the names of the files", async () => {
    const faulty = wordReport(pieces(2023, { faulty: true }));
    const config = { exclude: ["甲.docx"] };
    const { client, uri } = await inFolder(
      {
        "甲.docx": faulty,
        "子/乙.docx": wordReport(pieces(2021, { faulty: true })),
        "nianbao.json": JSON.stringify(config),
      },
      SHOWS,
    );
    expect((await pullFolders(client)).items.map((item) => item.uri)).toEqual([officeTextUri(uri("子/乙.docx"))]);
  });

  test("one that changes is read again, one that is gone loses its findings", async () => {
    const folder = await inFolder({ "甲.docx": wordReport(pieces(2023)) }, SHOWS);
    const { client, uri } = folder;
    await settled(client);
    const waiting = pullFolders(client);
    writeFileSync(path.join(folder.folder, "甲.docx"), wordReport(pieces(2023, { faulty: true })));
    await tell(folder, "甲.docx", FileChangeType.Changed);
    const changed = (await waiting).items;
    expect(changed.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      [officeTextUri(uri("甲.docx")), ["section-number"]],
    ]);
    const after = pullFolders(client, resultIds(changed));
    rmSync(path.join(folder.folder, "甲.docx"));
    await tell(folder, "甲.docx", FileChangeType.Deleted);
    expect((await after).items).toEqual([
      { kind: "full", uri: officeTextUri(uri("甲.docx")), version: null, items: [] },
    ]);
  });

  test("with a folder that is gone they are gone", async () => {
    const folder = await inFolder({ "子/甲.docx": wordReport(pieces(2023, { faulty: true })) }, SHOWS);
    const { client, uri } = folder;
    const after = pullFolders(client, resultIds((await pullFolders(client)).items));
    await tell(folder, "子", FileChangeType.Deleted);
    expect((await after).items.map((item) => [item.uri, itemsOf(item)])).toEqual([
      [officeTextUri(uri("子/甲.docx")), []],
    ]);
  });

  test("a document and the text made from it are one report: the text is listed, the document is not", async () => {
    const folder = await inFolder({ "甲.docx": wordReport(pieces(2023, { faulty: true })) }, SHOWS);
    const { client, uri, write } = folder;
    const known = resultIds((await pullFolders(client)).items);
    const text = await textOf(client, uri("甲.docx"));
    const after = pullFolders(client, known);
    write("甲.txt", text);
    await tell(folder, "甲.txt", FileChangeType.Created);
    const { items } = await after;
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      [officeTextUri(uri("甲.docx")), []],
      [uri("甲.txt"), ["section-number"]],
    ]);
    const symbols = await client.connection.sendRequest<{ location: { uri: string } }[]>("workspace/symbol", {
      query: "",
    });
    expect(symbols.map(({ location }) => location.uri)).toEqual([uri("甲.txt")]);
  });

  test("a figure that is changed in a text under another name makes it another report, unless the text is known to be imported", async () => {
    const folder = await inFolder({ "甲.docx": wordReport(pieces(2023)) }, SHOWS);
    const { client, uri, write } = folder;
    const text = await textOf(client, uri("甲.docx"));
    const changed = text.replace(/^(规章\t)\d+/m, "$17");
    expect(changed).not.toBe(text);
    write("甲稿.txt", changed);
    await tell(folder, "甲稿.txt", FileChangeType.Created);
    const two = (await pullFolders(client)).items;
    expect(two.flatMap((item) => codesOf(itemsOf(item)))).toContain("duplicate-report");
    const after = pullFolders(client, resultIds(two));
    const imports = [{ text: uri("甲稿.txt"), document: uri("甲.docx") }];
    await client.connection.sendNotification("nianbao/imported", { imports });
    const one = (await after).items;
    expect(one.flatMap((item) => codesOf(itemsOf(item)))).not.toContain("duplicate-report");
    expect(one.map(({ uri: changedUri }) => changedUri)).toContain(two[0]?.uri);
  });

  test("one that is a report by its name and cannot be read is said to be so, once, until it can", async () => {
    const folder = await inFolder(
      {
        "甲县年报.docx": wordReport(pieces(2023)).slice(0, 500),
        "乙县信息公开年度报告.doc": "no document",
        "丙县年报.ofd": "no document",
        "会议.doc": "no document",
        "坏.docx": "no document",
        "~$乙县年报.docx": "owner",
      },
      SHOWS,
    );
    const { client, uri } = folder;
    const { items } = await pullFolders(client);
    const said = items.map((item) => [item.uri, itemsOf(item).map(({ severity, message }) => [severity, message])]);
    const old = "没有检查：这种格式（.doc、.xls、.wps、.et、.ofd）读不了，请用 Word 或 WPS 另存为 .docx 或 .xlsx";
    const damaged = "没有检查：文件已损坏或不完整，读不了，请重新取得，或用 Word、WPS 等程序修复后另存";
    const byUri = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect([...said].sort(byUri)).toEqual(
      [
        [officeTextUri(uri("丙县年报.ofd")), [[DiagnosticSeverity.Information, old]]],
        [officeTextUri(uri("乙县信息公开年度报告.doc")), [[DiagnosticSeverity.Information, old]]],
        [officeTextUri(uri("甲县年报.docx")), [[DiagnosticSeverity.Information, damaged]]],
      ].sort(byUri),
    );
    const after = pullFolders(client, resultIds(items));
    writeFileSync(path.join(folder.folder, "甲县年报.docx"), wordReport(pieces(2023)));
    await tell(folder, "甲县年报.docx", FileChangeType.Changed);
    const readable = (await after).items;
    expect(readable.map((item) => [item.uri, itemsOf(item)])).toEqual([[officeTextUri(uri("甲县年报.docx")), []]]);
    const gone = pullFolders(client, [...resultIds(items).filter((one) => !one.uri.includes(encodeURI("甲")))]);
    rmSync(path.join(folder.folder, "丙县年报.ofd"));
    await tell(folder, "丙县年报.ofd", FileChangeType.Deleted);
    expect((await gone).items.map((item) => [item.uri, itemsOf(item)])).toEqual([
      [officeTextUri(uri("丙县年报.ofd")), []],
    ]);
  });

  test("one that is too large to be read is said to be so, and its text says so too", async () => {
    const folder = await inFolder({ "甲县年报.docx": "PK", "照片.docx": "PK" }, SHOWS);
    const { client, uri } = folder;
    for (const name of ["甲县年报.docx", "照片.docx"]) truncateSync(path.join(folder.folder, name), 64_000_001);
    const waiting = pullFolders(client);
    await tell(folder, "甲县年报.docx", FileChangeType.Changed);
    await tell(folder, "照片.docx", FileChangeType.Changed);
    const { items } = await waiting;
    const large = "文件过大（超过 64 MB、200 万字或 5 万行）";
    expect(items.map((item) => [item.uri, itemsOf(item).map(({ message }) => message)])).toEqual([
      [officeTextUri(uri("甲县年报.docx")), [`没有检查：${large}`]],
    ]);
    const answer = await client.connection.sendRequest("nianbao/officeText", { uri: uri("照片.docx") });
    expect(answer).toEqual({ problem: large });
  });

  test("they are read on file systems that only the client knows, and one that is too large there is said to be so", async () => {
    const prepare = ({ connection }: LanguageClient) => {
      connection.onRequest("nianbao/findReports", ({ extensions }: { extensions: readonly string[] }) =>
        extensions.includes(".docx") ? ["memfs:/甲.docx", "memfs:/乙县年报.docx"] : [],
      );
      connection.onRequest("nianbao/readFile", () => null);
      connection.onRequest<string | object, void>("nianbao/readBytes", ({ uri }: { uri: string }) =>
        uri === "memfs:/甲.docx"
          ? Buffer.from(wordReport(pieces(2023, { faulty: true }))).toString("base64")
          : { tooLarge: true },
      );
    };
    const { client } = await introduced({
      prepare,
      initializationOptions: { officeTexts: true, reportStore: true },
      workspaceFolders: [{ uri: "memfs:/", name: "年报" }],
    });
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      ["nianbao-office://memfs@/甲.docx.txt", ["section-number"]],
      ["nianbao-office://memfs@/乙县年报.docx.txt", ["undefined"]],
    ]);
    expect(await client.connection.sendRequest("nianbao/officeText", { uri: "memfs:/乙县年报.docx" })).toMatchObject({
      problem: expect.stringContaining("文件过大"),
    });
  });
});

test("PDF files of a folder are read and checked as documents are, and one that is a scan is said to be so", async () => {
  const printed = readFileSync(path.join(import.meta.dirname, "../office/data/writer-2019.pdf"));
  const { client, uri } = await inFolder({ "甲.pdf": printed, "乙年报.pdf": pdf(["0 0 m"]) }, SHOWS);
  const { items } = await pullFolders(client);
  expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
    [officeTextUri(uri("乙年报.pdf")), ["undefined"]],
  ]);
  expect(await textOf(client, officeTextUri(uri("甲.pdf")))).toContain("一、总体情况\n");
  expect(await client.connection.sendRequest("nianbao/officeText", { uri: uri("乙年报.pdf") })).toMatchObject({
    problem: expect.stringContaining("扫描件，没有文字"),
  });
});

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
