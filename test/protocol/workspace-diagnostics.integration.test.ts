import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  FileChangeType,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { buildReport } from "../support/reports/report-builder";
import {
  codesOf,
  type FolderClient,
  inFolder,
  itemsOf,
  lastYear,
  pullFolders,
  resultIds,
  thisYear,
} from "./support/folders";

/** Names the bodies of reports that have nothing to do with each other. */
const body = (index: number) =>
  `${"甲乙丙丁戊己庚辛壬癸"[index % 10]}${"东西南北中"[Math.floor(index / 10)]}县人民政府`;

/** What comes first of an answer and of another thing that is awaited. */
async function first<A, B>(answer: Promise<A>, other: Promise<B>): Promise<"answer" | "other"> {
  return Promise.race([answer.then(() => "answer" as const), other.then(() => "other" as const)]);
}

function tellChanged({ client, uri }: FolderClient, name: string): Promise<void> {
  const changes = [{ uri: uri(name), type: FileChangeType.Changed }];
  return client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
}

describe("findings of the whole workspace", () => {
  test("those of files that nobody has opened; of clean reports and other files nothing is said", async () => {
    const { client, uri } = await inFolder({
      "有错 的.txt": faultyReport({ body: body(0) }),
      "没错.txt": buildReport({ body: body(1) }),
      "通知.txt": "关于开会的通知",
      "说明.md": "# 说明",
    });
    const { items } = await pullFolders(client);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ uri: uri("有错 的.txt"), kind: "full", version: null });
    expect(codesOf(items.flatMap(itemsOf))).toEqual(FAULTS);
  });

  test("the answer waits until something changes, and tells only of that", async () => {
    const folder = await inFolder({
      "a.txt": faultyReport({ body: body(0) }),
      "b.txt": lastYear(3),
      "c.txt": thisYear(1),
      "d.txt": buildReport({ body: body(1) }),
    });
    const { client, uri, write, codes } = folder;
    const before = await pullFolders(client);
    expect(before.items.map((item) => item.uri)).toEqual([uri("a.txt"), uri("c.txt")]);
    const known = resultIds(before.items);
    const waiting = pullFolders(client, known);
    // What is asked later is answered before.
    expect(await first(waiting, codes("d.txt"))).toBe("other");
    write("b.txt", lastYear(1));
    await tellChanged(folder, "b.txt");
    const after = await waiting;
    expect(after.items.map((item) => [item.uri, item.kind])).toEqual([[uri("c.txt"), "full"]]);
    expect(after.items.flatMap(itemsOf)).toEqual([]);
  });

  test("a file that was looked at again and has the same findings is unchanged", async () => {
    const folder = await inFolder({
      "a.txt": thisYear(1),
      "b.txt": lastYear(3),
      "c.txt": faultyReport({ body: body(0) }),
    });
    const { client, uri, write } = folder;
    const known = resultIds((await pullFolders(client)).items);
    const waiting = pullFolders(client, known);
    // The figure that a.txt is compared with stays; b.txt gets findings of its own.
    write("b.txt", lastYear(3).replace("五、", "5、"));
    await tellChanged(folder, "b.txt");
    const { items } = await waiting;
    expect(items.map((item) => [item.uri, item.kind])).toEqual([
      [uri("a.txt"), "unchanged"],
      [uri("b.txt"), "full"],
    ]);
    expect(items[0]?.resultId).toBe(known.find((one) => one.uri === uri("a.txt"))?.value);
  });

  test("a file that is gone loses its findings", async () => {
    const folder = await inFolder({ "a.txt": faultyReport() });
    const { client, uri } = folder;
    const waiting = pullFolders(client, resultIds((await pullFolders(client)).items));
    const changes = [{ uri: uri("a.txt"), type: FileChangeType.Deleted }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    expect((await waiting).items).toEqual([{ kind: "full", uri: uri("a.txt"), version: null, items: [] }]);
  });

  test("many come in parts, each once, the first by itself", async () => {
    const files = Array.from(
      { length: 50 },
      (_, index) => [`${index}.txt`, faultyReport({ body: body(index) })] as const,
    );
    const { client } = await inFolder(Object.fromEntries(files));
    const parts: WorkspaceDiagnosticReport[] = [];
    const partialResultToken = "parts";
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, (part) => {
      parts.push(part);
    });
    const end = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken,
    });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]?.items).toHaveLength(1);
    const all = [...parts, end].flatMap(({ items }) => items);
    expect(new Set(all.map(({ uri }) => uri)).size).toBe(50);
    expect(all).toHaveLength(50);
    for (const item of all) expect(codesOf(itemsOf(item))).toEqual(FAULTS);
  });

  test("a question that is cancelled while it waits is answered at once", async () => {
    const { client } = await inFolder({ "a.txt": buildReport() });
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] }, source.token);
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: -32800 });
  });

  test("a later question ends the wait of an earlier one, and the end of the session that of all", async () => {
    const { client } = await inFolder({ "a.txt": buildReport() });
    const earlier = pullFolders(client);
    const later = pullFolders(client);
    expect(await earlier).toEqual({ items: [] });
    await client.connection.sendRequest("shutdown");
    expect(await later).toEqual({ items: [] });
  });

  test("open documents are left to their own questions; when they are closed the file counts", async () => {
    const { client, uri, codes } = await inFolder({ "a.txt": faultyReport({ body: body(0) }), "b.txt": thisYear(1) });
    await client.open(uri("a.txt"), buildReport({ body: body(0) }));
    expect(await codes("a.txt")).toEqual([]);
    const waiting = pullFolders(client);
    expect(await first(waiting, codes("b.txt"))).toBe("other");
    await client.close(uri("a.txt"));
    const { items } = await waiting;
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([[uri("a.txt"), FAULTS]]);
    // VS Code may have passed over that while it still held the document for open, so it is told once more.
    const again = await pullFolders(client, resultIds(items));
    expect(again.items).toEqual(items);
  });

  test("an open document that the client shows nowhere is told of, with its version", async () => {
    const { client, uri } = await inFolder({ "a.txt": buildReport() });
    await client.open(uri("a.txt"), faultyReport(), 7);
    const { items } = await pullFolders(client);
    expect(items).toMatchObject([{ uri: uri("a.txt"), version: 7, kind: "full" }]);
  });

  test("the answer that waits comes when a document is opened that the client shows nowhere, and when it changes", async () => {
    const { client, uri, codes } = await inFolder({ "a.txt": buildReport({ body: body(0) }), "b.txt": thisYear(1) });
    const waiting = pullFolders(client);
    expect(await first(waiting, codes("b.txt"))).toBe("other");
    await client.open(uri("a.txt"), faultyReport({ body: body(0) }), 7);
    const { items } = await waiting;
    expect(items).toMatchObject([{ uri: uri("a.txt"), version: 7, kind: "full" }]);
    expect(codesOf(items.flatMap(itemsOf))).toEqual(FAULTS);
    const again = pullFolders(client, resultIds(items));
    expect(await first(again, codes("b.txt"))).toBe("other");
    await client.change(uri("a.txt"), 8, [{ text: buildReport({ body: body(0) }) }]);
    expect((await again).items).toMatchObject([{ uri: uri("a.txt"), version: 8, items: [] }]);
  });

  test("only open files, where the user wants that", async () => {
    let diagnosticMode = "workspace";
    const { client, uri, codes } = await inFolder(
      { "a.txt": faultyReport({ body: body(0) }), "b.txt": lastYear(3), "c.txt": thisYear(1) },
      { settings: () => ({ diagnosticMode }) },
    );
    const { items } = await pullFolders(client);
    expect(items.map((item) => item.uri)).toEqual([uri("a.txt"), uri("c.txt")]);
    const waiting = pullFolders(client, resultIds(items));
    diagnosticMode = "openFilesOnly";
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const { items: gone } = await waiting;
    expect(gone.map((item) => [item.uri, itemsOf(item)])).toEqual([
      [uri("a.txt"), []],
      [uri("c.txt"), []],
    ]);
    await client.open(uri("c.txt"), thisYear(1));
    expect(await codes("c.txt")).toEqual(["carry-over"]);
  });
});

describe("a client that reads the files itself", () => {
  /** A client with files on a file system that only it knows; of these it lists some. */
  async function virtual(
    files: ReadonlyMap<string, string>,
    listed = files,
    top = "memfs:/",
    read: (uri: string) => unknown = (uri) => files.get(uri) ?? null,
  ) {
    const folder = await inFolder(
      {},
      {
        initializationOptions: { reportStore: true },
        workspaceFolders: [{ uri: top, name: "年报" }],
        prepare({ connection }) {
          connection.onRequest("nianbao/findReports", () => [...listed.keys()]);
          connection.onRequest("nianbao/readFile", ({ uri }: { uri: string }) => read(uri));
        },
      },
    );
    return folder.client;
  }

  test("on whatever file system they are", async () => {
    const before = "memfs:/%E5%B9%B4%E6%8A%A5/2022.txt";
    const now = "memfs:/%E5%B9%B4%E6%8A%A5/2023.txt";
    const client = await virtual(
      new Map([
        [before, lastYear(3)],
        [now, thisYear(1)],
      ]),
    );
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([[now, ["carry-over"]]]);
    expect(items.flatMap(itemsOf)[0]?.relatedInformation?.[0]?.location.uri).toBe(before);
    await client.open(now, thisYear(3));
    expect(itemsOf(await client.pull(now))).toEqual([]);
  });

  test.each(["memfs:/a/b", "memfs:/%E5%B9%B4/%E6%8A%A5", "vscode-vfs://github/a/b"])(
    "configurations hold up to the client's folder and not above it: %s",
    async (top) => {
      const report = `${top}/2023/a.txt`;
      const off = `{ "rules": { ${FAULTS.map((code) => `"${code}": "off"`)} } }`;
      const found = async (config: string) => {
        const client = await virtual(new Map([[config, off]]), new Map(), top);
        await client.open(report, faultyReport({ body: body(0) }));
        return codesOf(itemsOf(await client.pull(report)));
      };
      expect(await found(`${top}/2023/nianbao.json`)).toEqual([]);
      expect(await found(`${top}/nianbao.json`)).toEqual([]);
      expect(await found(top.replace(/[^/]+$/, "nianbao.json"))).toEqual(FAULTS);
    },
  );

  test("what the user's settings leave out goes, and comes back", async () => {
    const files = new Map([
      ["memfs:/2022.txt", lastYear(3)],
      ["memfs:/2023.txt", thisYear(1)],
    ]);
    const listed = new Map(files);
    const client = await virtual(files, listed);
    const changed = async (known: WorkspaceDiagnosticReport) => {
      const waiting = pullFolders(client, resultIds(known.items));
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      return waiting;
    };
    const first = await pullFolders(client);
    listed.delete("memfs:/2022.txt");
    const without = await changed(first);
    expect(without.items.map((item) => [item.uri, itemsOf(item)])).toEqual([["memfs:/2023.txt", []]]);
    listed.set("memfs:/2022.txt", "");
    const again = await changed(without);
    expect(again.items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      ["memfs:/2023.txt", ["carry-over"]],
    ]);
  });

  test("a file that is opened while its stored text is read is told of as it stands in the editor", async () => {
    const uri = "memfs:/2023.txt";
    const files = new Map([[uri, buildReport()]]);
    let times = 0;
    const client = await virtual(files, files, "memfs:/", async (asked) => {
      if (asked === uri && ++times === 1) {
        await client.open(uri, faultyReport(), 7);
        await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      }
      return files.get(asked) ?? null;
    });
    const { items } = await pullFolders(client);
    expect(items).toMatchObject([{ uri, version: 7, kind: "full" }]);
    expect(codesOf(items.flatMap(itemsOf))).toEqual(FAULTS);
  });

  test("each file is read once for all that is said of it", async () => {
    const files = new Map([
      ["memfs:/2022.txt", lastYear(3)],
      ["memfs:/2023.txt", thisYear(1)],
      ["memfs:/有错.txt", faultyReport({ body: body(0) })],
    ]);
    const reads: string[] = [];
    const client = await virtual(files, files, "memfs:/", (asked) => {
      reads.push(asked);
      return files.get(asked) ?? null;
    });
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([
      ["memfs:/2023.txt", ["carry-over"]],
      ["memfs:/有错.txt", FAULTS],
    ]);
    expect(reads.filter((asked) => files.has(asked)).sort()).toEqual([...files.keys()].sort());
  });

  test("the first findings are told while other files are still being read", async () => {
    const name = (index: number) => `memfs:/${index}.txt`;
    const files = new Map(
      Array.from({ length: 40 }, (_, index) => [name(index), faultyReport({ body: body(index) })] as const),
    );
    const told: WorkspaceDiagnosticReport[] = [];
    let tell = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const client = await virtual(files, files, "memfs:/", async (asked) => {
      if (asked === name(39)) await first;
      return files.get(asked) ?? null;
    });
    const partialResultToken = "parts";
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, (part) => {
      told.push(part);
      tell();
    });
    // A file that the client shows findings of is not gone as long as it has not been read.
    const end = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [
        { uri: name(39), value: "before" },
        { uri: "memfs:/gone.txt", value: "before" },
      ],
      partialResultToken,
    });
    const toldFirst = (told[0]?.items ?? []).map((item) => item.uri);
    expect(toldFirst).toHaveLength(1);
    const all = [...told, end].flatMap(({ items }) => items);
    expect(all.map(({ uri }) => uri).sort()).toEqual([...files.keys(), "memfs:/gone.txt"].sort());
    expect(all.filter((item) => itemsOf(item).length === 0).map(({ uri }) => uri)).toEqual(["memfs:/gone.txt"]);
  });

  test("a file that was none of the folder's when it was opened is one when it is closed", async () => {
    const files = new Map([
      ["memfs:/2022.txt", lastYear(3)],
      ["memfs:/2023.txt", thisYear(1)],
    ]);
    const listed = new Map([["memfs:/2022.txt", ""]]);
    const client = await virtual(files, listed);
    await client.open("memfs:/2023.txt", thisYear(3));
    expect(itemsOf(await client.pull("memfs:/2023.txt"))).toEqual([]);
    listed.set("memfs:/2023.txt", "");
    await client.close("memfs:/2023.txt");
    const { items } = await pullFolders(client);
    expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([["memfs:/2023.txt", ["carry-over"]]]);
  });
});
