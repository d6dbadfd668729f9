import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FileChangeType } from "vscode-languageserver";
import { officeTextUri } from "../../../server/src/lsp/office-uris";
import { docx, wordParagraph, wordReport, workbookReport } from "../../support/office/files";
import { pdf } from "../../support/office/pdf";
import { cellKey } from "../../support/reports/figures";
import { pieces, SHOWS, textOf } from "../support/documents";
import { codesOf, inFolder, itemsOf, pullFolders, resultIds, settled } from "../support/folders";

/** A report that carries `carriedOut` applications over, or carries `carriedIn` in. */
const carrying = (row: "carriedIn" | "carriedOut", count: number) =>
  new Map([
    [cellKey("applications", "granted", "natural"), "7"],
    [cellKey("applications", row, "natural"), String(count)],
  ]);

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
    await folder.client.fileChanged(folder.uri("甲.docx"));
    const changed = (await waiting).items;
    expect(changed.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      [officeTextUri(uri("甲.docx")), ["section-number"]],
    ]);
    const after = pullFolders(client, resultIds(changed));
    rmSync(path.join(folder.folder, "甲.docx"));
    await folder.client.fileChanged(folder.uri("甲.docx"), FileChangeType.Deleted);
    expect((await after).items).toEqual([
      { kind: "full", uri: officeTextUri(uri("甲.docx")), version: null, items: [] },
    ]);
  });

  test("with a folder that is gone they are gone", async () => {
    const folder = await inFolder({ "子/甲.docx": wordReport(pieces(2023, { faulty: true })) }, SHOWS);
    const { client, uri } = folder;
    const after = pullFolders(client, resultIds((await pullFolders(client)).items));
    await folder.client.fileChanged(folder.uri("子"), FileChangeType.Deleted);
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
    await folder.client.fileChanged(folder.uri("甲.txt"), FileChangeType.Created);
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
    await folder.client.fileChanged(folder.uri("甲稿.txt"), FileChangeType.Created);
    const two = (await pullFolders(client)).items;
    expect(two.flatMap((item) => codesOf(itemsOf(item)))).toContain("duplicate-report");
    const after = pullFolders(client, resultIds(two));
    const imports = [{ text: uri("甲稿.txt"), document: uri("甲.docx") }];
    await client.connection.sendNotification("nianbao/imported", { imports });
    const one = (await after).items;
    expect(one.flatMap((item) => codesOf(itemsOf(item)))).not.toContain("duplicate-report");
    expect(one.map(({ uri: changedUri }) => changedUri)).toContain(two[0]?.uri);
  });
});

test("PDF files of a folder are read and checked as documents are, and one that is a scan is said to be so", async () => {
  const printed = readFileSync(path.join(import.meta.dirname, "../../office/data/writer-2019.pdf"));
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
