import { describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  FileChangeType,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver/node";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { bodyNumbered } from "../../support/reports/prose";
import { buildReport } from "../../support/reports/report-builder";
import { codesOf, inFolder, itemsOf, lastYear, pullFolders, resultIds, thisYear } from "../support/folders";

/** What comes first of an answer and of another thing that is awaited. */
async function first<A, B>(answer: Promise<A>, other: Promise<B>): Promise<"answer" | "other"> {
  return Promise.race([answer.then(() => "answer" as const), other.then(() => "other" as const)]);
}

describe("findings of the whole workspace", () => {
  test("those of files that nobody has opened; of clean reports and other files nothing is said", async () => {
    const { client, uri } = await inFolder({
      "有错 的.txt": faultyReport({ body: bodyNumbered(0) }),
      "没错.txt": buildReport({ body: bodyNumbered(1) }),
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
      "a.txt": faultyReport({ body: bodyNumbered(0) }),
      "b.txt": lastYear(3),
      "c.txt": thisYear(1),
      "d.txt": buildReport({ body: bodyNumbered(1) }),
    });
    const { client, uri, write, codes } = folder;
    const before = await pullFolders(client);
    expect(before.items.map((item) => item.uri)).toEqual([uri("a.txt"), uri("c.txt")]);
    const known = resultIds(before.items);
    const waiting = pullFolders(client, known);
    // What is asked later is answered before.
    expect(await first(waiting, codes("d.txt"))).toBe("other");
    write("b.txt", lastYear(1));
    await folder.client.fileChanged(folder.uri("b.txt"));
    const after = await waiting;
    expect(after.items.map((item) => [item.uri, item.kind])).toEqual([[uri("c.txt"), "full"]]);
    expect(after.items.flatMap(itemsOf)).toEqual([]);
  });

  test("a file that was looked at again and has the same findings is unchanged", async () => {
    const folder = await inFolder({
      "a.txt": thisYear(1),
      "b.txt": lastYear(3),
      "c.txt": faultyReport({ body: bodyNumbered(0) }),
    });
    const { client, uri, write } = folder;
    const known = resultIds((await pullFolders(client)).items);
    const waiting = pullFolders(client, known);
    // The figure that a.txt is compared with stays; b.txt gets findings of its own.
    write("b.txt", lastYear(3).replace("五、", "5、"));
    await folder.client.fileChanged(folder.uri("b.txt"));
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
    await client.fileChanged(uri("a.txt"), FileChangeType.Deleted);
    expect((await waiting).items).toEqual([{ kind: "full", uri: uri("a.txt"), version: null, items: [] }]);
  });

  test("many come in parts, each once, the first by itself", async () => {
    const files = Array.from(
      { length: 50 },
      (_, index) => [`${index}.txt`, faultyReport({ body: bodyNumbered(index) })] as const,
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
    const { client, uri, codes } = await inFolder({
      "a.txt": faultyReport({ body: bodyNumbered(0) }),
      "b.txt": thisYear(1),
    });
    await client.open(uri("a.txt"), buildReport({ body: bodyNumbered(0) }));
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
    const { client, uri, codes } = await inFolder({
      "a.txt": buildReport({ body: bodyNumbered(0) }),
      "b.txt": thisYear(1),
    });
    const waiting = pullFolders(client);
    expect(await first(waiting, codes("b.txt"))).toBe("other");
    await client.open(uri("a.txt"), faultyReport({ body: bodyNumbered(0) }), 7);
    const { items } = await waiting;
    expect(items).toMatchObject([{ uri: uri("a.txt"), version: 7, kind: "full" }]);
    expect(codesOf(items.flatMap(itemsOf))).toEqual(FAULTS);
    const again = pullFolders(client, resultIds(items));
    expect(await first(again, codes("b.txt"))).toBe("other");
    await client.change(uri("a.txt"), 8, [{ text: buildReport({ body: bodyNumbered(0) }) }]);
    expect((await again).items).toMatchObject([{ uri: uri("a.txt"), version: 8, items: [] }]);
  });

  test("only open files, where the user wants that", async () => {
    let diagnosticMode = "workspace";
    const { client, uri, codes } = await inFolder(
      { "a.txt": faultyReport({ body: bodyNumbered(0) }), "b.txt": lastYear(3), "c.txt": thisYear(1) },
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
