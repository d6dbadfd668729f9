import { rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FileChangeType } from "vscode-languageserver";
import { VS_CODE } from "../../support/processes/capabilities";
import { tempFolder } from "../../support/processes/temp-folder";
import { buildReport } from "../../support/reports/report-builder";
import { type FolderClient, inFolder, itemsOf, pullFolders, resultIds, settled } from "../support/folders";

const LIST = `{
  "expected": [
    { "bodies": ["青禾县水利局", "青禾县教育局"], "years": [2023] }
  ]
}
`;
const REPORT = buildReport({ body: "青禾县水利局", year: 2023 });
const MISSING = ["没有青禾县教育局2023年的年报：应有 1 份，找到 0 份", 2, 27];

/** What is said of a file of a folder that is not open: message, line and character. */
async function closed({ client, uri }: FolderClient, name: string) {
  // A client that shows what is gone is always answered.
  const { items } = await pullFolders(client, [{ uri: "file:///gone.txt", value: "gone" }]);
  const report = items.find((item) => item.uri === uri(name));
  return (report ? itemsOf(report) : []).map(({ message, range: { start } }) => [message, start.line, start.character]);
}

describe("reports that are due", () => {
  test("a missing one is said at its name in the closed configuration, until it comes", async () => {
    const folder = await inFolder({ "nianbao.json": LIST, "a.txt": REPORT });
    const first = await pullFolders(folder.client);
    expect(await closed(folder, "nianbao.json")).toEqual([MISSING]);
    folder.write("b.txt", buildReport({ body: "青禾县教育局", year: 2023 }));
    await folder.client.fileChanged(folder.uri("b.txt"), FileChangeType.Created);
    const { items } = await pullFolders(folder.client, resultIds(first.items));
    expect(items.filter((item) => item.uri === folder.uri("nianbao.json")).map(itemsOf)).toEqual([[]]);
    rmSync(path.join(folder.folder, "b.txt"));
    await folder.client.fileChanged(folder.uri("b.txt"), FileChangeType.Deleted);
    await settled(folder.client);
    expect(await closed(folder, "nianbao.json")).toEqual([MISSING]);
  });

  test("in the open configuration it is said once, and follows what is typed there", async () => {
    const folder = await inFolder({ "nianbao.json": LIST, "a.txt": REPORT });
    const { client, uri } = folder;
    await settled(client);
    await client.open(uri("nianbao.json"), LIST);
    const said = async () => itemsOf(await client.pull(uri("nianbao.json"))).map(({ message }) => message);
    expect(await said()).toEqual([MISSING[0]]);
    expect(await closed(folder, "nianbao.json")).toEqual([]);
    await client.change(uri("nianbao.json"), 2, [{ text: LIST.replace("[2023]", "[2022, 2023]") }]);
    expect(await said()).toHaveLength(3);
  });

  test("one that is missing in a file of names is said there, and follows that file", async () => {
    const names = "机关\n青禾县水利局\n青禾县教育局\n";
    const list = '{ "expected": [{ "bodies": "名单.csv", "years": [2023] }] }';
    const folder = await inFolder({ "nianbao.json": list, "名单.csv": names, "a.txt": REPORT });
    await settled(folder.client);
    expect(await closed(folder, "名单.csv")).toEqual([[MISSING[0], 2, 0]]);
    folder.write("名单.csv", "机关\n青禾县水利局\n");
    await folder.client.fileChanged(folder.uri("名单.csv"));
    await settled(folder.client);
    expect(await closed(folder, "名单.csv")).toEqual([]);
  });

  test("a file of names that is not there is said in the configuration", async () => {
    const list = '{ "expected": [{ "bodies": "名单.csv", "years": [2023] }] }';
    const folder = await inFolder({ "nianbao.json": list, "a.txt": REPORT });
    await settled(folder.client);
    expect(await closed(folder, "nianbao.json")).toEqual([
      ["找不到名单文件，或不是文本文件，或是通到文件夹外的链接", 0, 27],
    ]);
  });

  // Links need rights on Windows.
  test.skipIf(process.platform === "win32")(
    "a file of names that is a link out of the folder is not read",
    async () => {
      const outside = tempFolder({ "名单.csv": "机关\n青禾县教育局\n" });
      const list = '{ "expected": [{ "bodies": "名单.csv", "years": [2023] }] }';
      const folder = await inFolder({ "nianbao.json": list, "a.txt": REPORT });
      symlinkSync(path.join(outside, "名单.csv"), path.join(folder.folder, "名单.csv"));
      await settled(folder.client);
      expect(await closed(folder, "名单.csv")).toEqual([]);
      expect(await closed(folder, "nianbao.json")).toEqual([
        ["找不到名单文件，或不是文本文件，或是通到文件夹外的链接", 0, 27],
      ]);
    },
  );

  test("a configuration above the folder that is open has nothing called missing", async () => {
    const capabilities = { ...VS_CODE, workspace: { ...VS_CODE.workspace, workspaceFolders: true } };
    const folder = await inFolder({ "nianbao.json": LIST, "2023/a.txt": REPORT }, { capabilities });
    const { client } = folder;
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: {
        removed: [{ uri: folder.uri(""), name: "" }],
        added: [{ uri: folder.uri("2023"), name: "" }],
      },
    });
    await settled(client);
    expect(await closed(folder, "nianbao.json")).toEqual([]);
  });
});
