import { describe, expect, test } from "vitest";
import {
  type ClientCapabilities,
  FileChangeType,
  ProgressType,
  type WorkDoneProgressBegin,
} from "vscode-languageserver/node";
import { PUSH_ONLY, VS_CODE } from "../support/processes/capabilities";
import { encode } from "../support/processes/encode";
import type { LanguageClient } from "../support/processes/language-client";
import { BODIES, bodyNumbered } from "../support/reports/prose";
import { buildReport } from "../support/reports/report-builder";
import { introduced } from "./support/clients";
import { codesOf, inFolder, itemsOf, lastYear, pullFolders, settled, thisYear } from "./support/folders";

const WITH_PROGRESS: ClientCapabilities = { ...VS_CODE, window: { workDoneProgress: true } };

test("a thousand files are read while requests are answered", async () => {
  const report = buildReport();
  const files = Array.from({ length: 1000 }, (_, index) => [
    `${index}/年报.txt`,
    report.replaceAll(BODIES[0] ?? "", bodyNumbered(index)),
  ]);
  const faulty = { "甲 2022.txt": lastYear(3), "甲 2023.txt": thisYear(1) };
  // Only what the open report is compared with is wanted here, not the findings of a thousand.
  const settings = () => ({ diagnosticMode: "openFilesOnly" });
  const { client, uri, codes } = await inFolder({ ...Object.fromEntries(files), ...faulty }, { settings });
  const order: string[] = [];
  const read = settled(client).then(() => order.push("read"));
  await client.open(uri("甲 2023.txt"), thisYear(1));
  for (let question = 0; question < 20; question++) {
    await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: uri("甲 2023.txt") } });
    order.push("answered");
  }
  await read;
  expect(order).toEqual([...Array.from({ length: 20 }, () => "answered"), "read"]);
  expect(await codes("甲 2023.txt")).toEqual(["carry-over"]);
}, 120_000);

describe("reading that takes long", () => {
  /**
   * A slow file system with last year's and this year's report and many others before them; `release` makes it quick.
   */
  async function slow(capabilities: ClientCapabilities) {
    const uris = ["2022", "2023", ...Array.from({ length: 30 }, (_, index) => `${index}`)].map(
      (name) => `memfs:/${name}.txt`,
    );
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Set<string>();
    const prepare = ({ connection }: LanguageClient) => {
      connection.onRequest("nianbao/findReports", () => uris);
      connection.onRequest("nianbao/readFile", async ({ uri }: { uri: string }) => {
        if (!uri.endsWith(".txt")) return null;
        asked.add(uri);
        if (asked.size > 8) await released;
        if (uri.endsWith("2022.txt")) return lastYear(3);
        return uri.endsWith("2023.txt") ? thisYear(1) : buildReport({ body: bodyNumbered(uris.indexOf(uri)) });
      });
    };
    const { client } = await introduced({
      capabilities,
      prepare,
      initializationOptions: { reportStore: true },
      workspaceFolders: [{ uri: "memfs:/", name: "年报" }],
    });
    return { client, release, asked };
  }

  /** Takes the progress that the server asks to show: its token, and what it begins and ends with. */
  function progressOf({ connection }: LanguageClient) {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const begun = new Promise<{ token: string; begin: WorkDoneProgressBegin }>((resolve) => {
      connection.onRequest("window/workDoneProgress/create", ({ token }: { token: string }) => {
        connection.onProgress(new ProgressType<{ kind: string }>(), token, (value) => {
          if (value.kind === "begin") resolve({ token, begin: value as WorkDoneProgressBegin });
          if (value.kind === "end") end();
        });
        return null;
      });
    });
    return { begun, ended };
  }

  test("is shown", async () => {
    const { client, release } = await slow(WITH_PROGRESS);
    const { begun, ended } = progressOf(client);
    const { begin } = await begun;
    expect(begin).toMatchObject({ title: expect.stringContaining("年报"), cancellable: true });
    release();
    await ended;
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([["memfs:/2023.txt", ["carry-over"]]]);
  });

  test("can be stopped; what was read stays, and what changes is read", async () => {
    const { client, release, asked } = await slow(WITH_PROGRESS);
    const { begun, ended } = progressOf(client);
    const { token } = await begun;
    await client.connection.sendNotification("window/workDoneProgress/cancel", { token });
    // The files that were asked for already are still awaited.
    await client.open("memfs:/2023.txt", thisYear(1));
    await client.pull("memfs:/2023.txt");
    release();
    await ended;
    expect(asked.size).toBeLessThan(32);
    expect(codesOf(itemsOf(await client.pull("memfs:/2023.txt")))).toEqual(["carry-over"]);
    await client.fileChanged("memfs:/neu.txt", FileChangeType.Created);
    await settled(client);
    expect(asked).toContain("memfs:/neu.txt");
    expect(asked.size).toBeLessThan(32);
  });

  test("is not shown to a client that shows no such thing", async () => {
    const { client, release } = await slow(PUSH_ONLY);
    let asked = false;
    client.connection.onRequest("window/workDoneProgress/create", () => {
      asked = true;
      return null;
    });
    await client.open("memfs:/2023.txt", thisYear(1));
    while (!codesOf((await client.next("textDocument/publishDiagnostics")).diagnostics).includes("carry-over"));
    release();
    await settled(client);
    expect(asked).toBe(false);
  });
});

test("files in several encodings, empty ones, and those that are none of ours", async () => {
  const { client, uri, codes } = await inFolder({
    "2022.txt": encode(lastYear(3), "gb18030"),
    "2023.txt": encode(thisYear(1), "utf16le"),
    "空.txt": "",
    "图片.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
    "大.txt": `${lastYear(2)}${"无。\n".repeat(800_000)}`,
  });
  const { items } = await pullFolders(client);
  expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([[uri("2023.txt"), ["carry-over"]]]);
  await client.open(uri("2023.txt"), thisYear(1));
  expect(await codes("2023.txt")).toEqual(["carry-over"]);
});
