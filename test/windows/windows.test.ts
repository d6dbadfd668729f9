import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { outputReader } from "../../client/src/tasks/check-output";
import { isOfficeCandidate, isReportName, officeKindOfName } from "../../server/src/analysis/report-files";
import { globMatches } from "../../server/src/base/glob";
import { encodeGb18030 } from "../../server/src/bytes/gb18030";
import { sourceOf } from "../../server/src/bytes/source";
import { officeTextUri, storedUri } from "../../server/src/lsp/office-uris";
import { isBelow, spelledAlike } from "../../server/src/lsp/uris";
import { findFiles } from "../../server/src/node/find-files";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { ROOT } from "../support/processes/built";
import { tempFolder } from "../support/processes/temp-folder";
import { buildReport } from "../support/reports/report-builder";

// What is different on Windows and macOS, tried wherever the tests run.

describe("drive letters", () => {
  it.each([
    ["file:///C:/reports/a.txt", "file:///c%3A/reports/a.txt"],
    ["file:///D:/%E5%B9%B4%E6%8A%A5/a.txt", "file:///d:/年报/A.TXT"],
  ])("%s is %s", (one, other) => {
    expect(spelledAlike(one)).toBe(spelledAlike(other));
  });

  it("a file lies below its folder, however the drive is written, and below no other drive's", () => {
    const file = spelledAlike("file:///c%3A/Reports/2024/a.txt");
    expect(isBelow(file, spelledAlike("file:///C:/reports"))).toBe(true);
    expect(isBelow(file, spelledAlike("file:///C:/"))).toBe(true);
    expect(isBelow(file, spelledAlike("file:///D:/reports"))).toBe(false);
    expect(isBelow(file, spelledAlike("file:///C:/report"))).toBe(false);
  });

  it("a document on a drive and its text lead to each other", () => {
    const document = "file:///c%3A/reports/甲.docx";
    expect(storedUri(officeTextUri(document))).toBe(document);
  });

  it("the findings of a file on a drive are read from what the command line prints", () => {
    const read = outputReader();
    expect(read("C:/年报 2024/甲.txt  (甲县, 2024)")).toBeUndefined();
    expect(read("  41:3  错误  行合计 row-total  5 应为 4")).toEqual({
      file: "C:/年报 2024/甲.txt",
      line: 41,
      column: 3,
      severity: "错误",
      code: "row-total",
      message: "5 应为 4",
    });
  });
});

describe("backslashes", () => {
  it("do not hide the name of a file", () => {
    expect(officeKindOfName("D:\\公开\\年报.docx")).toBe("read");
    expect(officeKindOfName("D:\\公开\\~$年报.docx")).toBeUndefined();
    expect(officeKindOfName("\\\\服务器\\年报\\甲.doc")).toBe("unread");
    // A folder's name says nothing of its files.
    expect(isReportName("D:\\年报\\会议记录.doc")).toBe(false);
    expect(isOfficeCandidate("D:\\年报\\会议记录.doc")).toBe(false);
    expect(isOfficeCandidate("D:\\公开\\2024年报.doc")).toBe(true);
  });

  it("a pattern of the configuration has slashes, and matches names that have them", () => {
    expect(globMatches("草稿/**", "草稿/甲.txt")).toBe(true);
    expect(globMatches("2022/003*.txt", "2022/003甲.txt")).toBe(true);
  });
});

describe("names in any case", () => {
  it("extensions count as they are meant", () => {
    expect(officeKindOfName("甲.DOCX")).toBe("read");
    expect(officeKindOfName("甲.Xlsm")).toBe("read");
    expect(spelledAlike("file:///C:/A.TXT")).toBe(spelledAlike("file:///C:/a.txt"));
    // Elsewhere they are two files.
    expect(spelledAlike("file:///home/A.TXT")).not.toBe(spelledAlike("file:///home/a.txt"));
  });

  it("composed and decomposed characters are the same, as macOS writes either", () => {
    expect(spelledAlike("file:///Users/a/re\u0301sume\u0301.txt")).toBe(spelledAlike("file:///Users/a/résumé.txt"));
  });
});

describe("a console with code page 936", () => {
  it("what `type` sends of a report is read as what it is", () => {
    const text = buildReport({ eol: "\r\n" });
    const bytes = encodeGb18030(text);
    expect(sourceOf(undefined, bytes ?? new Uint8Array(), OFFICE_PLATFORM)).toMatchObject({
      text,
      encoding: "gb18030",
    });
  });

  it("the words that nianbao.cmd shows there are those that were written", () => {
    const text = readFileSync(path.join(ROOT, "packaging", "windows", "need-node.txt"), "utf8");
    expect(new TextDecoder("gbk", { fatal: true }).decode(encodeGb18030(text))).toBe(text);
    expect(text).toMatch(/nianbao\.html/);
  });
});

describe("nianbao.cmd", () => {
  const script = readFileSync(path.join(ROOT, "packaging", "windows", "nianbao.cmd"), "latin1");
  const lines = script.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("rem "));

  it("is plain ASCII, which every code page shows alike", () => {
    expect(script).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  });

  it("quotes every path, so that blanks, parentheses and & in it stay what they are", () => {
    for (const line of lines) {
      const bare = line.replace(/"[^"]*"/g, '""');
      expect(bare, line).not.toMatch(/%(?:~dp0|LOCALAPPDATA|ProgramFiles|NIANBAO_NODE)/);
    }
    // `set "name=value"` keeps the quotes out of the value.
    expect(lines.filter((line) => /^set /.test(line)).every((line) => /^set "\w+=[^"]*"$/.test(line))).toBe(true);
  });

  it("passes on all arguments and the exit code, and jumps only to labels that are there", () => {
    expect(lines).toContain('"%NIANBAO_NODE%" "%~dp0cli.js" %*');
    expect(lines.at(-1)).toBe("exit /b %errorlevel%");
    const labels = lines.filter((line) => line.startsWith(":")).map((line) => line.slice(1));
    for (const [, label = ""] of script.matchAll(/goto (\w+)/g)) expect(labels).toContain(label);
    // With delayed expansion a ! in a name would be lost.
    expect(lines).toContain("setlocal disabledelayedexpansion");
  });
});

describe("PowerShell", () => {
  /** The commands that the pages show: what a person copies into whatever shell there is. */
  const commands = ["README.md", "README.en.md", "docs/research.md", ...pagesOf("docs")].flatMap((page) =>
    [...readFileSync(path.join(ROOT, page), "utf8").matchAll(/^(?:node dist\/cli\.js|nianbao) .*$/gm)].map(
      ([line]) => [page, line.replace(/\s+#.*$/, "")] as const,
    ),
  );

  it("takes the commands as they are: nothing in them means something else there", () => {
    expect(commands.length).toBeGreaterThan(15);
    // Variables, escapes, splatting, blocks, separators; and > writes UTF-16 in Windows PowerShell.
    expect(commands.filter(([, line]) => /[$`@{};&|<>()]/.test(line))).toEqual([]);
  });

  it("does not match patterns itself, so the command line does", async () => {
    const folder = tempFolder({ "甲.txt": "", "乙.txt": "", "丙.doc": "" });
    const { files } = await findFiles(["*.txt"], folder);
    expect(files.map(({ name }) => name).sort()).toEqual(["乙.txt", "甲.txt"]);
  });

  it.each([
    ["年报\\*.txt", "年报/甲.txt"],
    ["年报 (1)\\*.txt", "年报 (1)/乙.txt"],
    [".\\县[定稿]\\**\\*.txt", "县[定稿]/乡/丙.txt"],
  ])("matches %s, whatever its folders are called", async (pattern, name) => {
    const folder = tempFolder({ "年报/甲.txt": "", "年报 (1)/乙.txt": "", "县[定稿]/乡/丙.txt": "" });
    for (const argument of [pattern, path.join(folder, pattern)]) {
      const { files, problems } = await findFiles([argument], folder);
      expect(problems).toEqual([]);
      expect(files.map(({ path: found }) => found)).toEqual([path.join(folder, name)]);
    }
    const { problems } = await findFiles([pattern.replace("*.txt", "*.md")], folder);
    expect(problems.map(({ reason }) => reason)).toEqual(["no-match"]);
  });
});

function pagesOf(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
}
