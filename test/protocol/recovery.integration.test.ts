import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { VS_CODE } from "../support/processes/capabilities";
import type { LanguageClient } from "../support/processes/language-client";
import { tempFolder } from "../support/processes/temp-folder";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { buildReport } from "../support/reports/report-builder";
import { introduced } from "./support/clients";
import { codesOf, inFolder, itemsOf, lastYear, settled, thisYear } from "./support/folders";

const NEVER = new Promise<never>(() => undefined);

/** A client whose file system answers each of these requests so. */
async function withFiles(answers: Readonly<Record<string, (params: { readonly uri: string }) => unknown>>) {
  const prepare = ({ connection }: LanguageClient) => {
    for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer);
  };
  const { client } = await introduced({
    workspaceFolders: [{ uri: "memfs:/", name: "年报" }],
    initializationOptions: { reportStore: true },
    prepare,
  });
  return client;
}

describe("a file system that never answers", () => {
  const NAME = "memfs:/年报.txt";

  test.each([
    ["which files there are", { "nianbao/findReports": () => NEVER, "nianbao/readFile": () => null }],
    [
      "what is in a report",
      {
        "nianbao/findReports": () => ["memfs:/2022.txt"],
        "nianbao/readFile": ({ uri }: { readonly uri: string }) => (uri.endsWith(".txt") ? NEVER : null),
      },
    ],
    ["anything", { "nianbao/findReports": () => NEVER, "nianbao/readFile": () => NEVER }],
  ])("%s: open documents are answered all the same", async (_, answers) => {
    const client = await withFiles(answers);
    await client.open(NAME, faultyReport());
    const outline = await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: NAME } });
    expect(outline).not.toEqual([]);
    expect(codesOf(itemsOf(await client.pull(NAME)))).toEqual(FAULTS);
    expect(await client.quit()).toBe(0);
  });
});

test("a file system that answers late: what it says counts when it comes", async () => {
  let release: (text: string | null) => void = () => undefined;
  const late = new Promise<string | null>((resolve) => {
    release = resolve;
  });
  const client = await withFiles({
    "nianbao/findReports": () => ["memfs:/2022.txt"],
    "nianbao/readFile": ({ uri }) => (uri.endsWith("2022.txt") ? late : null),
  });
  await client.open("memfs:/2023.txt", thisYear(1));
  expect(codesOf(itemsOf(await client.pull("memfs:/2023.txt")))).toEqual([]);
  release(lastYear(3));
  await settled(client);
  expect(codesOf(itemsOf(await client.pull("memfs:/2023.txt")))).toEqual(["carry-over"]);
});

test("a file that does not come holds up no other, and counts when it comes after all", async () => {
  let release: (text: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => {
    release = resolve;
  });
  const client = await withFiles({
    "nianbao/findReports": () => ["memfs:/2024.txt", "memfs:/2022.txt"],
    "nianbao/readFile": ({ uri }) => {
      if (uri.endsWith("2024.txt")) return late;
      return uri.endsWith("2022.txt") ? lastYear(3) : null;
    },
  });
  await client.open("memfs:/2023.txt", thisYear(1));
  await client.open("memfs:/2025.txt", thisYear(1, { year: 2025 }));
  const codes = async (year: number) => codesOf(itemsOf(await client.pull(`memfs:/${year}.txt`)));
  await settled(client);
  expect((await client.next("window/logMessage")).message).toContain("还没有读到 memfs:/2024.txt");
  expect([await codes(2023), await codes(2025)]).toEqual([["carry-over"], []]);
  release(lastYear(3, { year: 2024 }));
  await settled(client);
  expect([await codes(2023), await codes(2025)]).toEqual([["carry-over"], ["carry-over"]]);
});

test("settings of a file system that answers too late hold once it does", async () => {
  let release: (text: string) => void = () => undefined;
  const late = new Promise<string>((resolve) => {
    release = resolve;
  });
  const client = await withFiles({
    "nianbao/findReports": () => [],
    "nianbao/readFile": ({ uri }) => (uri.endsWith("/nianbao.json") ? late : null),
  });
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest("workspace/diagnostic/refresh", () => {
      resolve();
      return null;
    });
  });
  const name = "memfs:/年报.txt";
  await client.open(name, buildReport({ headings: { other: "6、其他需要报告的事项" } }));
  expect(codesOf(itemsOf(await client.pull(name)))).toEqual(["section-number"]);
  expect((await client.next("window/logMessage")).message).toContain("没有答复");
  release('{ "rules": { "section-number": "off" } }');
  await refreshed;
  expect(codesOf(itemsOf(await client.pull(name)))).toEqual([]);
});

test("a hundred folders are read, each with its own settings", async () => {
  const names = Array.from({ length: 100 }, (_, index) => `县${index}`);
  const off = '{ "rules": { "section-number": "off" } }';
  const wrong = buildReport({ headings: { other: "6、其他需要报告的事项" } });
  const folder = tempFolder(
    Object.fromEntries(
      names.flatMap((name, index) => [
        [`${name}/年报.txt`, wrong.replaceAll("青禾县", `青禾${index}县`)],
        ...(index % 2 === 0 ? [] : [[`${name}/nianbao.json`, off]]),
      ]),
    ),
  );
  const uriOf = (name: string): string => pathToFileURL(`${folder}/${name}`).href;
  const { client } = await introduced({
    capabilities: { ...VS_CODE, workspace: { ...VS_CODE.workspace, workspaceFolders: true } },
    workspaceFolders: names.map((name) => ({ uri: uriOf(name), name })),
  });
  await settled(client);
  for (const index of [0, 1, 98, 99]) {
    const uri = uriOf(`县${index}/年报.txt`);
    await client.open(uri, wrong);
    const codes = codesOf(itemsOf(await client.pull(uri)));
    expect(codes.filter((code) => code === "section-number")).toHaveLength(index % 2 === 0 ? 1 : 0);
  }
}, 120_000);

test("settings that change while files are being read hold for what is read before and after", async () => {
  const files = Array.from({ length: 300 }, (_, index) => [
    `${index}/年报.txt`,
    buildReport({ body: `青禾${index}县` }),
  ]);
  const values = { mode: "error" };
  const { client, uri } = await inFolder(
    { ...Object.fromEntries(files), "甲.txt": "" },
    { settings: () => ({ rules: { "section-number": values.mode } }) },
  );
  await client.open(uri("甲.txt"), buildReport({ headings: { other: "6、其他需要报告的事项" } }));
  expect(codesOf(itemsOf(await client.pull(uri("甲.txt"))))).toEqual(["section-number"]);
  values.mode = "off";
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  expect(codesOf(itemsOf(await client.pull(uri("甲.txt"))))).toEqual([]);
  await settled(client);
  expect(codesOf(itemsOf(await client.pull(uri("甲.txt"))))).toEqual([]);
}, 120_000);
