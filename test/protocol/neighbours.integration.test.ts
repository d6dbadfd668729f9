import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { FileChangeType } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { PUSH_ONLY, VS_CODE } from "../support/processes/capabilities";
import { tempFolder } from "../support/processes/temp-folder";
import { READABLE_LAYOUTS } from "../support/reports/report-builder";
import type { Introduction } from "./support/clients";
import {
  codesOf,
  type FolderClient,
  inFolder,
  itemsOf,
  lastYear,
  pullFolders,
  settled,
  thisYear,
} from "./support/folders";

const BEFORE = "二〇二二 年度/青禾县（终稿）.txt";
const NOW = "青禾县 2023.txt";

/** A folder with two years of one body that do not agree, read to the end, with this year's report open. */
async function twoYears(as: Introduction = {}): Promise<FolderClient> {
  const folder = await inFolder({ [BEFORE]: lastYear(3), [NOW]: thisYear(1) }, as);
  await folder.client.open(folder.uri(NOW), thisYear(1));
  await pullFolders(folder.client);
  return folder;
}

describe("a report is compared with last year's of the same folder", () => {
  test.each(READABLE_LAYOUTS)("which no editor has open; the place in it is linked, in %s", async (layout) => {
    const text = lastYear(3, { layout });
    const { client, uri } = await inFolder({ [BEFORE]: text, [NOW]: thisYear(1, { layout }) });
    await client.open(uri(NOW), thisYear(1, { layout }));
    await pullFolders(client);
    const found = itemsOf(await client.pull(uri(NOW))).filter(({ code }) => code === "carry-over");
    expect(found).toHaveLength(1);
    const location = found[0]?.relatedInformation?.[0]?.location;
    expect(location?.uri).toBe(uri(BEFORE));
    expect(TextDocument.create("", "", 0, text).getText(location?.range)).toBe("3");
  });

  test.each([
    ["a name of body and year", "青禾县水利局2022年年报.txt", "青禾县水利局2023年年报.txt", true],
    ["a name that says neither", "甲.txt", "乙.txt", false],
  ])("without a title, in a file with %s", async (_, before, now, isCompared) => {
    const untitled = (text: string) => text.slice(text.indexOf("\n") + 1);
    const { client, uri, codes } = await inFolder({
      [before]: untitled(lastYear(3)),
      [now]: untitled(thisYear(1)),
    });
    await client.open(uri(now), untitled(thisYear(1)));
    await pullFolders(client);
    expect((await codes(now)).includes("carry-over")).toBe(isCompared);
  });

  test("whose unsaved text counts as long as it is open", async () => {
    const { client, uri, refreshed, codes } = await twoYears();
    expect(await codes(NOW)).toContain("carry-over");
    await client.open(uri(BEFORE), lastYear(3));
    let again = refreshed();
    await client.change(uri(BEFORE), 2, [{ text: lastYear(1) }]);
    await again;
    expect(await codes(NOW)).not.toContain("carry-over");
    again = refreshed();
    await client.close(uri(BEFORE));
    await again;
    expect(await codes(NOW)).toContain("carry-over");
  });

  test("which is changed, deleted and made by another program", async () => {
    const folder = await twoYears();
    const { write, refreshed, codes, uri } = folder;
    const codesAfter = async (name: string, type: FileChangeType) => {
      const again = refreshed();
      await folder.client.fileChanged(folder.uri(name), type);
      await again;
      return codes(NOW);
    };
    write(BEFORE, lastYear(1));
    expect(await codesAfter(BEFORE, FileChangeType.Changed)).not.toContain("carry-over");
    rmSync(fileURLToPath(uri(BEFORE)));
    expect(await codesAfter(BEFORE, FileChangeType.Deleted)).not.toContain("carry-over");
    write("另一份.txt", lastYear(2));
    expect(await codesAfter("另一份.txt", FileChangeType.Created)).toContain("carry-over");
  });

  test("which is gone with its folder, and comes back with it", async () => {
    const folder = await twoYears();
    const own = path.dirname(fileURLToPath(folder.uri(BEFORE)));
    const elsewhere = tempFolder();
    let again = folder.refreshed();
    renameSync(own, path.join(elsewhere, "移走"));
    await folder.client.fileChanged(folder.uri(path.dirname(BEFORE)), FileChangeType.Deleted);
    await again;
    expect(await folder.codes(NOW)).not.toContain("carry-over");
    again = folder.refreshed();
    renameSync(path.join(elsewhere, "移走"), own);
    await folder.client.fileChanged(folder.uri(path.dirname(BEFORE)), FileChangeType.Created);
    await again;
    expect(await folder.codes(NOW)).toContain("carry-over");
  });

  test("whatever this year's is changed into", async () => {
    const { client, uri, codes } = await twoYears();
    await client.change(uri(NOW), 2, [{ text: thisYear(3) }]);
    expect(await codes(NOW)).not.toContain("carry-over");
    await client.change(uri(NOW), 3, [{ text: thisYear(1, { year: 2021 }) }]);
    expect(await codes(NOW)).not.toContain("carry-over");
    await client.change(uri(NOW), 4, [{ text: thisYear(2) }]);
    expect(await codes(NOW)).toContain("carry-over");
  });
});

describe("a client that is sent diagnostics", () => {
  /** The codes of the next findings that are sent for a file. */
  async function sent({ client, uri }: FolderClient, name: string): Promise<readonly string[]> {
    for (;;) {
      const params = await client.next("textDocument/publishDiagnostics");
      if (params.uri === uri(name)) return codesOf(params.diagnostics);
    }
  }

  /** Resolves once findings with, or without, a code have been sent for a file. */
  async function untilSent(folder: FolderClient, code: string, wanted: boolean): Promise<void> {
    while ((await sent(folder, NOW)).includes(code) !== wanted);
  }

  test("gets them again when a neighbour changes, and never those of files that are not open", async () => {
    const folder = await inFolder({ [BEFORE]: lastYear(3), [NOW]: thisYear(1) }, { capabilities: PUSH_ONLY });
    const { client, uri } = folder;
    await client.open(uri(NOW), thisYear(1));
    await untilSent(folder, "carry-over", true);
    await client.open(uri(BEFORE), lastYear(3));
    await client.change(uri(BEFORE), 2, [{ text: lastYear(1) }]);
    await untilSent(folder, "carry-over", false);
  });

  test("knows one folder only, as clients of old do", async () => {
    const folder = await inFolder({ [BEFORE]: lastYear(3), [NOW]: thisYear(1) }, { capabilities: {} });
    await folder.client.open(folder.uri(NOW), thisYear(1));
    await untilSent(folder, "carry-over", true);
  });
});

describe("who is whose neighbour", () => {
  test("two files of one body and year: said once, and neither is compared with other years", async () => {
    const { client, uri, codes } = await inFolder({
      "甲.txt": lastYear(3),
      "乙.txt": lastYear(2),
      [NOW]: thisYear(1),
    });
    await client.open(uri(NOW), thisYear(1));
    const { items } = await pullFolders(client);
    const duplicates = items.filter((item) => codesOf(itemsOf(item)).includes("duplicate-report"));
    expect(duplicates).toHaveLength(1);
    expect(await codes(NOW)).not.toContain("carry-over");
  });

  test("one file through a link, an escaped and a decomposed name is one", async () => {
    const { client, uri, codes } = await inFolder(
      { [BEFORE]: lastYear(3), ["é.txt".normalize("NFC")]: thisYear(1) },
      {},
      { "链接.txt": BEFORE },
    );
    const shown = await pullFolders(client);
    expect(shown.items.flatMap(itemsOf)[0]?.relatedInformation?.[0]?.location.uri).toBe(uri(BEFORE));
    await client.open(uri(BEFORE).replace("txt", "%74xt"), lastYear(3));
    await client.open(uri("é.txt".normalize("NFD")), thisYear(1));
    const { items } = await pullFolders(client);
    expect(items.flatMap((item) => codesOf(itemsOf(item)))).not.toContain("duplicate-report");
    expect(await codes("é.txt".normalize("NFD"))).toEqual(["carry-over"]);
  });

  test("an unsaved document has neighbours and is nobody's", async () => {
    const { client, uri, codes } = await twoYears();
    await client.open("untitled:Untitled-1", thisYear(2));
    const found = itemsOf(await client.pull("untitled:Untitled-1"));
    expect(codesOf(found)).toContain("duplicate-report");
    expect(codesOf(found)).toContain("carry-over");
    expect(found.find(({ code }) => code === "duplicate-report")?.relatedInformation?.[0]?.location.uri).toBe(uri(NOW));
    expect(await codes(NOW)).toContain("carry-over");
    expect(await codes(NOW)).not.toContain("duplicate-report");
  });

  test("the old side of a diff is looked at alone", async () => {
    const { client, codes } = await twoYears();
    const old = `git:/${encodeURIComponent(NOW)}?ref=HEAD`;
    await client.open(old, thisYear(2));
    const found = codesOf(itemsOf(await client.pull(old)));
    expect(found).not.toContain("carry-over");
    expect(found).not.toContain("duplicate-report");
    expect(await codes(NOW)).not.toContain("duplicate-report");
  });

  test("files that git ignores, hidden ones and other kinds are left out", async () => {
    const { client, uri, codes } = await inFolder({
      ".git/HEAD": "",
      ".gitignore": "忽略\n",
      "忽略/2022.txt": lastYear(3),
      ".隐藏/2022.txt": lastYear(3),
      "2022.log": lastYear(3),
      [NOW]: thisYear(1),
    });
    await client.open(uri(NOW), thisYear(1));
    await settled(client);
    expect(await codes(NOW)).not.toContain("carry-over");
  });

  test("files outside of all folders are neighbours while they are open", async () => {
    const other = await inFolder({ [BEFORE]: lastYear(3) });
    const { client, uri, codes, refreshed } = await inFolder({ [NOW]: thisYear(1) });
    await client.open(uri(NOW), thisYear(1));
    expect(await codes(NOW)).not.toContain("carry-over");
    let again = refreshed();
    await client.open(other.uri(BEFORE), lastYear(3));
    await again;
    expect(await codes(NOW)).toContain("carry-over");
    again = refreshed();
    await client.close(other.uri(BEFORE));
    await again;
    expect(await codes(NOW)).not.toContain("carry-over");
  });

  test("a folder that is added brings its reports, and takes them with it", async () => {
    const other = await inFolder({ [BEFORE]: lastYear(3) });
    const { client, uri, codes, refreshed } = await inFolder(
      { [NOW]: thisYear(1) },
      { capabilities: { ...VS_CODE, workspace: { ...VS_CODE.workspace, workspaceFolders: true } } },
    );
    await client.open(uri(NOW), thisYear(1));
    const added = { uri: pathToFileURL(path.dirname(fileURLToPath(other.uri(BEFORE)))).href, name: "上年" };
    const change = async (event: object) => {
      const again = refreshed();
      await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
      await again;
      await settled(client);
      return codes(NOW);
    };
    expect(await change({ added: [added], removed: [] })).toContain("carry-over");
    expect(await change({ added: [], removed: [added] })).not.toContain("carry-over");
  });
});
