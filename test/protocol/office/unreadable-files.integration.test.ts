import { rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DiagnosticSeverity, FileChangeType } from "vscode-languageserver";
import { officeTextUri } from "../../../server/src/lsp/office-uris";
import { wordReport } from "../../support/office/files";
import type { LanguageClient } from "../../support/processes/language-client";
import { introduced } from "../support/clients";
import { pieces, SHOWS } from "../support/documents";
import { codesOf, inFolder, itemsOf, pullFolders, resultIds } from "../support/folders";

describe("a document of a folder", () => {
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
    await folder.client.fileChanged(folder.uri("甲县年报.docx"));
    const readable = (await after).items;
    expect(readable.map((item) => [item.uri, itemsOf(item)])).toEqual([[officeTextUri(uri("甲县年报.docx")), []]]);
    const gone = pullFolders(client, [...resultIds(items).filter((one) => !one.uri.includes(encodeURI("甲")))]);
    rmSync(path.join(folder.folder, "丙县年报.ofd"));
    await folder.client.fileChanged(folder.uri("丙县年报.ofd"), FileChangeType.Deleted);
    expect((await gone).items.map((item) => [item.uri, itemsOf(item)])).toEqual([
      [officeTextUri(uri("丙县年报.ofd")), []],
    ]);
  });

  test("one that is too large to be read is said to be so, and its text says so too", async () => {
    const folder = await inFolder({ "甲县年报.docx": "PK", "照片.docx": "PK" }, SHOWS);
    const { client, uri } = folder;
    for (const name of ["甲县年报.docx", "照片.docx"]) truncateSync(path.join(folder.folder, name), 64_000_001);
    const waiting = pullFolders(client);
    await folder.client.fileChanged(folder.uri("甲县年报.docx"));
    await folder.client.fileChanged(folder.uri("照片.docx"));
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
      const files = new Map<string, string | object>([
        ["memfs:/甲.docx", Buffer.from(wordReport(pieces(2023, { faulty: true }))).toString("base64")],
        ["memfs:/乙县年报.docx", { tooLarge: true }],
      ]);
      connection.onRequest<string | object | null, void>(
        "nianbao/readBytes",
        ({ uri }: { uri: string }) => files.get(uri) ?? null,
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
