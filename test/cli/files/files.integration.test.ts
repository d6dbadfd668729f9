import { spawn, spawnSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Encoding } from "../../../server/src/bytes/decode";
import { built } from "../../support/processes/built";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/** The files that a check read and those that it left out, with the reason. */
function seen(args: readonly string[], cwd: string) {
  const { code, out, err } = nianbao(["check", "--format", "json", ...args], cwd);
  const { reports, skipped } = JSON.parse(out);
  return {
    code,
    err,
    reports: reports.map(({ file }: { file: string }) => file),
    skipped: skipped.map(({ file, reason }: { file: string; reason: string }) => `${file} ${reason}`),
  };
}

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

describe("what cannot be read", () => {
  test("is named, and the rest is checked", () => {
    const folder = tempFolder({
      "a.txt": report,
      "binary.txt": Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256),
      "large.txt": report + "数据\n".repeat(3_500_000),
      "other.txt": "今天天气很好。",
    });
    symlinkSync("loop.txt", path.join(folder, "loop.txt"));
    const { code, err, reports } = seen(
      ["missing.txt", "binary.txt", "large.txt", "loop.txt", "other.txt", "a.txt"],
      folder,
    );
    expect(reports).toEqual(["a.txt"]);
    expect(err).toBe(
      [
        "missing.txt: 找不到文件",
        "loop.txt: 无法读取，请看有没有权限、有没有被别的程序占用",
        "binary.txt: 不是文本文件",
        "large.txt: 文件过大（超过 64 MB、200 万字或 5 万行）",
        "other.txt: 不是政府信息公开工作年度报告",
        "",
      ].join("\n"),
    );
    expect(code).toBe(2);
  });

  test("in a folder only what might have been a report is complained of", () => {
    const folder = tempFolder({
      "a.txt": report,
      "binary.txt": Uint8Array.of(0, 1, 2, 3, 0),
      "other.txt": "天气",
      "empty.txt": "",
    });
    expect(seen(["."], folder)).toEqual({
      code: 0,
      err: "",
      reports: ["a.txt"],
      skipped: ["binary.txt binary", "empty.txt not-a-report", "other.txt not-a-report"],
    });
  });

  test("a folder may hold a report that is too large, and links that lead nowhere", () => {
    const folder = tempFolder({ "a.txt": report, "large.txt": report + "数据\n".repeat(60_000) });
    symlinkSync("nowhere.txt", path.join(folder, "gone.txt"));
    const { code, err, reports, skipped } = seen(["."], folder);
    expect([code, err]).toEqual([2, "large.txt: 文件过大（超过 64 MB、200 万字或 5 万行）\n"]);
    expect([reports, skipped]).toEqual([["a.txt"], ["large.txt too-large"]]);
  });

  test("a file that is too large to be read is named if it begins as a report does, or if the user named it", () => {
    const begun = `${report}${"数据\n".repeat(20_000)}`;
    const folder = tempFolder({ "a.txt": report, "huge.txt": begun, "log.txt": "天气\n".repeat(20_000) });
    for (const name of ["huge.txt", "log.txt"]) truncateSync(path.join(folder, name), 64_000_001);
    expect(seen(["."], folder)).toEqual({
      code: 2,
      err: "huge.txt: 文件过大（超过 64 MB、200 万字或 5 万行）\n",
      reports: ["a.txt"],
      skipped: ["huge.txt too-large", "log.txt not-a-report"],
    });
    expect(seen(["log.txt"], folder)).toMatchObject({ code: 2, skipped: ["log.txt too-large"] });
  });

  test("a Word document that is too large to be read is named if a report is kept in it by its name", () => {
    const names = ["甲县年报.docx", "照片.docx"];
    const folder = tempFolder({ "a.txt": report, ...Object.fromEntries(names.map((name) => [name, "PK"])) });
    for (const name of names) truncateSync(path.join(folder, name), 64_000_001);
    expect(seen(["."], folder)).toEqual({
      code: 2,
      err: "甲县年报.docx: 文件过大（超过 64 MB、200 万字或 5 万行）\n",
      reports: ["a.txt"],
      skipped: ["照片.docx not-a-report", "甲县年报.docx too-large"],
    });
  });

  test.each([[["."]], [["notes.txt"]]])("nothing but other texts: %j", (args) => {
    const { code, out, err } = nianbao(["check", ...args], tempFolder({ "notes.txt": "天气" }));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("没有找到政府信息公开工作年度报告\n");
  });

  test("a reader that goes away ends the program without a word", async () => {
    const folder = tempFolder(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, report])));
    const child = spawn(process.execPath, [built(), "extract", "."], { cwd: folder });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });

  test("output that cannot be written ends the program with a sentence", () => {
    const full =
      'process.stdout._write = (text, encoding, done) => done(Object.assign(new Error(), { code: "ENOSPC" }));';
    const folder = tempFolder({ "a.txt": report, "full.cjs": full });
    const hook = path.join(folder, "full.cjs");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", hook, built(), "extract", "--quiet", "a.txt"],
      { cwd: folder, encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("输出写不进去（ENOSPC），不完整 · output cannot be written (ENOSPC) and is not complete\n");
  });
});
