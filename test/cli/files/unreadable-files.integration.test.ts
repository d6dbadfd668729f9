import { spawn, spawnSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { built } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";
import { seen } from "../support/seen";

const report = buildReport();

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
