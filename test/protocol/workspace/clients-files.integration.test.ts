import { describe, expect, test } from "vitest";
import { ProgressType, type WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { bodyNumbered } from "../../support/reports/prose";
import { buildReport } from "../../support/reports/report-builder";
import { codesOf, inFolder, itemsOf, lastYear, pullFolders, resultIds, thisYear } from "../support/folders";

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

  test.each([5, {}, [], true, "\0\u0001\ud800"].map((answer) => [answer]))(
    "a file that is answered with %j holds no report, and the others are read",
    async (answer) => {
      const [strange, now] = ["memfs:/a.txt", "memfs:/b.txt"];
      const files = new Map([
        [strange, ""],
        [now, faultyReport()],
      ]);
      const client = await virtual(
        files,
        files,
        "memfs:/",
        (uri) => (uri === strange ? answer : files.get(uri)) ?? null,
      );
      const { items } = await pullFolders(client);
      expect(items.map((item) => [item.uri, codesOf(itemsOf(item))])).toEqual([[now, FAULTS]]);
    },
  );

  test.each([5, "memfs:/a.txt", {}, [5, null], null].map((answer) => [answer]))(
    "a list of files that is %j is none, and open reports are checked",
    async (answer) => {
      const folder = await inFolder(
        {},
        {
          initializationOptions: { reportStore: true },
          workspaceFolders: [{ uri: "memfs:/", name: "年报" }],
          prepare: ({ connection }) => void connection.onRequest("nianbao/findReports", () => answer),
        },
      );
      await folder.client.open("memfs:/a.txt", faultyReport());
      expect(codesOf(itemsOf(await folder.client.pull("memfs:/a.txt")))).toEqual(FAULTS);
    },
  );

  test.each(["memfs:/a/b", "memfs:/%E5%B9%B4/%E6%8A%A5", "vscode-vfs://github/a/b"])(
    "configurations hold up to the client's folder and not above it: %s",
    async (top) => {
      const report = `${top}/2023/a.txt`;
      const off = `{ "rules": { ${FAULTS.map((code) => `"${code}": "off"`)} } }`;
      const found = async (config: string) => {
        const client = await virtual(new Map([[config, off]]), new Map(), top);
        await client.open(report, faultyReport({ body: bodyNumbered(0) }));
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
      ["memfs:/有错.txt", faultyReport({ body: bodyNumbered(0) })],
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
      Array.from({ length: 40 }, (_, index) => [name(index), faultyReport({ body: bodyNumbered(index) })] as const),
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
