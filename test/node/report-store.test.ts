import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { listFiles, readReportText, realUri } from "../../server/src/node/report-store";
import { encode } from "../support/processes/encode";
import { tempFolder } from "../support/processes/temp-folder";

const hrefOf = (...parts: string[]) => pathToFileURL(path.join(...parts)).href;

async function listed(folders: readonly string[], signal = new AbortController().signal): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const uri of listFiles(folders, signal)) found.push(uri);
  return found;
}

describe("the files of a folder", () => {
  test("those that may be reports, as the command line finds them", async () => {
    const folder = tempFolder({
      "乙 2023.txt": "",
      "甲/2022.TXT": "",
      "甲/a.md": "",
      "甲/a.doc": "",
      "node_modules/a.txt": "",
      ".git/a.txt": "",
      ".gitignore": "草稿*\n",
      "草稿.txt": "",
    });
    expect(await listed([hrefOf(folder)])).toEqual([
      hrefOf(folder, "乙 2023.txt"),
      hrefOf(folder, "甲/2022.TXT"),
      hrefOf(folder, "甲/a.md"),
    ]);
  });

  test("of folders that are not there, or not on this machine, there are none", async () => {
    expect(await listed([hrefOf(tempFolder(), "gone"), "vscode-vfs://github/a", "nonsense", "file:///%"])).toEqual([]);
  });

  test("none any more once nobody wants them", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await listed([hrefOf(tempFolder({ "a.txt": "" }))], controller.signal)).toEqual([]);
  });
});

describe("the text of a file", () => {
  test.each(["utf8", "gb18030", "utf16le", "utf16be"] as const)("in %s", async (encoding) => {
    const folder = tempFolder({ "年 报.txt": encode("政府信息公开工作年度报告", encoding) });
    expect(await readReportText(hrefOf(folder, "年 报.txt"))).toBe("政府信息公开工作年度报告");
  });

  test("is undefined where there is none", async () => {
    const folder = tempFolder({ "a.bin": new Uint8Array([0, 1, 2, 3, 0, 0]), "long.txt": "无".repeat(2_700_000) });
    mkdirSync(path.join(folder, "folder.txt"));
    for (const uri of [
      ...["a.bin", "long.txt", "folder.txt", "gone.txt"].map((name) => hrefOf(folder, name)),
      "memfs:/a.txt",
      "nonsense",
      "file://%",
    ])
      expect(await readReportText(uri), uri).toBeUndefined();
  });
});

test("a link leads to its file; what leads nowhere is itself", async () => {
  const folder = tempFolder({ "a.txt": "" });
  symlinkSync(path.join(folder, "a.txt"), path.join(folder, "b.txt"));
  expect(await realUri(hrefOf(folder, "b.txt"))).toBe(hrefOf(folder, "a.txt"));
  for (const uri of [hrefOf(folder, "gone.txt"), "memfs:/a.txt", "untitled:Untitled-1"])
    expect(await realUri(uri)).toBe(uri);
});
