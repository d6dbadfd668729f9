import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Encoding } from "../../../server/src/bytes/decode";
import { built } from "../../support/processes/built";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";
import { seen } from "../support/seen";

const report = buildReport();

describe("paths", () => {
  const tree = {
    "a.txt": report,
    "notes.txt": "开会",
    "report.log": report,
    "z/b.md": report,
    "z/c.HTML": report,
    "z/deep/d.csv": report,
    "z/e.htm": report,
    ".hidden/f.txt": report,
    "node_modules/g.txt": report,
  };
  const all = ["a.txt", "z/b.md", "z/c.HTML", "z/deep/d.csv", "z/e.htm"];

  test("the current folder when none is given", () => {
    expect(seen([], tempFolder(tree))).toEqual({ code: 0, err: "", reports: all, skipped: ["notes.txt not-a-report"] });
  });

  test("folders keep the name they were given", () => {
    const folder = tempFolder(tree);
    expect(seen(["./z/"], folder).reports).toEqual(["z/b.md", "z/c.HTML", "z/deep/d.csv", "z/e.htm"]);
    expect(seen([".."], path.join(folder, "z", "deep")).reports).toEqual([
      "../b.md",
      "../c.HTML",
      "../deep/d.csv",
      "../e.htm",
    ]);
    expect(seen([path.join(folder, "z", "deep")], folder).reports).toEqual([`${folder}/z/deep/d.csv`]);
  });

  test("a file that is named is tried whatever it is called", () => {
    expect(seen(["report.log", ".hidden/f.txt", "node_modules/g.txt"], tempFolder(tree)).reports).toEqual([
      "report.log",
      ".hidden/f.txt",
      "node_modules/g.txt",
    ]);
  });

  test("each file once", () => {
    expect(seen(["a.txt", "./a.txt", ".", "*.txt"], tempFolder(tree)).reports).toEqual(all);
  });

  test("patterns, sorted", () => {
    expect(seen(["z/**/*.{md,csv}"], tempFolder(tree)).reports).toEqual(["z/b.md", "z/deep/d.csv"]);
    expect(seen(["*.log"], tempFolder(tree)).reports).toEqual(["report.log"]);
    expect(seen(["**/g.txt", "a.txt"], tempFolder(tree))).toMatchObject({
      code: 2,
      reports: ["a.txt"],
      skipped: ["**/g.txt no-match"],
    });
  });

  test("no name is not the current folder: a variable of the shell may never have been set", () => {
    expect(seen([""], tempFolder(tree))).toMatchObject({ code: 2, reports: [], skipped: ['"" not-found'] });
  });

  test("a name with brackets in it is a name", () => {
    expect(seen(["年报[1].txt"], tempFolder({ "年报[1].txt": report, "年报1.txt": report })).reports).toEqual([
      "年报[1].txt",
    ]);
  });

  // What stands between folders on Windows may be part of a name elsewhere.
  test.skipIf(process.platform === "win32")("a name with a backslash in it is another than a path", () => {
    const names = ["a/b.txt", "a\\b.txt"];
    expect(seen(["."], tempFolder(Object.fromEntries(names.map((name) => [name, report])))).reports).toEqual(names);
    expect(seen(["a\\b.txt"], tempFolder({ "a\\b.txt": report })).reports).toEqual(["a\\b.txt"]);
  });

  test("links to files are followed, links in a circle are not", () => {
    const folder = tempFolder(tree);
    symlinkSync(path.join(folder, "report.log"), path.join(folder, "link.txt"));
    symlinkSync(folder, path.join(folder, "z", "round"));
    expect(seen(["."], folder).reports).toEqual([all[0], "link.txt", ...all.slice(1)]);
  });
});

// Windows keeps a folder that somebody is in.
test.skipIf(process.platform === "win32")("a current folder that is gone is told of", () => {
  const folder = tempFolder({ "x/a": "" });
  const command = 'rm -r "$1/x" && exec "$2" "$3" check .';
  const ended = spawnSync("sh", ["-c", command, "sh", folder, process.execPath, built()], {
    cwd: path.join(folder, "x"),
    encoding: "utf8",
  });
  expect([ended.status, ended.stderr]).toEqual([2, "当前文件夹已经不在了 · the current folder is gone\n"]);
});

describe("a report that links lead to is one report", () => {
  const linked = () => {
    const folder = tempFolder({ "sub/a.txt": report });
    symlinkSync(path.join(folder, "sub", "a.txt"), path.join(folder, "link.txt"));
    symlinkSync(path.join(folder, "sub"), path.join(folder, "linked"));
    return folder;
  };

  test.each([
    [["."]],
    [["**/*.txt"]],
    [["linked/a.txt", "sub/a.txt"]],
    [["link.txt", "sub"]],
    [["sub", "linked"]],
    [["linked", "sub"]],
  ])("%j", (args) => {
    expect(seen(args, linked()).reports).toEqual(["sub/a.txt"]);
  });

  test("also where only links are named", () => {
    expect(seen(["link.txt", "linked/a.txt"], linked()).reports).toEqual(["link.txt"]);
  });

  test("and in a folder that is a link itself", () => {
    const folder = linked();
    expect(seen(["linked", "linked/a.txt"], folder).reports).toEqual(["linked/a.txt"]);
  });
});

describe(".gitignore", () => {
  test("of the folder and of those below it", () => {
    const folder = tempFolder({
      ".gitignore": "draft-*\n/build/\n",
      "a.txt": report,
      "draft-b.txt": report,
      "build/c.txt": report,
      "build/.gitignore": "!c.txt\n",
      "in/build/d.txt": report,
      "in/.gitignore": "*.txt\n!e.txt\n!draft-g.txt\n",
      "in/e.txt": report,
      "in/f.txt": report,
      "in/draft-g.txt": report,
    });
    expect(seen(["."], folder).reports).toEqual(["a.txt", "in/draft-g.txt", "in/e.txt"]);
    expect(seen(["**/*.txt"], folder).reports).toEqual(["a.txt", "in/draft-g.txt", "in/e.txt"]);
    expect(seen(["draft-b.txt"], folder).reports).toEqual(["draft-b.txt"]);
  });

  test("of the folders above, as far as the repository goes", () => {
    const files = { ".gitignore": "b.txt\n", "in/a.txt": report, "in/b.txt": report };
    expect(seen(["in"], tempFolder({ ...files, ".git/HEAD": "" })).reports).toEqual(["in/a.txt"]);
    expect(seen(["in"], tempFolder(files)).reports).toEqual(["in/a.txt", "in/b.txt"]);
  });
});

describe("encodings", () => {
  const text = faultyReport({ eol: "\r\n" });
  const cases: readonly (readonly [string, Uint8Array, Encoding])[] = [
    ["UTF-8", encode(text, "utf8"), "utf8"],
    ["UTF-8 with a mark", encode(`\ufeff${text}`, "utf8"), "utf8"],
    ["GB18030", encode(text, "gb18030"), "gb18030"],
    ["UTF-16LE", encode(text, "utf16le"), "utf16le"],
    ["UTF-16LE with a mark", encode(`\ufeff${text}`, "utf16le"), "utf16le"],
    ["UTF-16BE", encode(text, "utf16be"), "utf16be"],
    ["UTF-16BE with a mark", encode(`\ufeff${text}`, "utf16be"), "utf16be"],
  ];

  test.each(cases)("%s", (_, bytes, encoding) => {
    const { code, out } = nianbao(["check", "--format", "json", "-"], tempFolder(), { input: bytes });
    const { reports } = JSON.parse(out);
    expect(reports[0]).toMatchObject({
      file: "-",
      encoding,
      body: "青禾县人民政府",
      findings: { length: FAULTS.length },
    });
    expect(code).toBe(1);
  });

  test("UTF-8 that is cut within a character is still UTF-8", () => {
    const bytes = encode(`${text}完`, "utf8").slice(0, -1);
    const { out } = nianbao(["check", "--format", "json", "-"], tempFolder(), { input: bytes });
    expect(JSON.parse(out).reports[0]).toMatchObject({ encoding: "utf8", body: "青禾县人民政府", year: 2023 });
  });

  test("--encoding is obeyed, and garbled text is said to be so", () => {
    const folder = tempFolder({ "gb.txt": encode(text, "gb18030") });
    expect(
      JSON.parse(nianbao(["check", "--format", "json", "--encoding", "gb18030", "gb.txt"], folder).out).reports,
    ).toHaveLength(1);
    const { code, err } = nianbao(["check", "--encoding", "utf8", "gb.txt"], folder);
    expect([code, err]).toEqual([2, "gb.txt: 文字是乱码，请用 --encoding 指定编码\n"]);
  });
});
