import { describe, expect, test } from "vitest";
import { resultIdOf } from "../../server/src/lsp/diagnostics/result-id";
import { comparisonScopeOf } from "../../server/src/lsp/documents/comparison-scope";
import { isBelow, schemeOf, spelledAlike } from "../../server/src/lsp/uris";
import { FileIds } from "../../server/src/lsp/workspace/file-ids";

describe("one name for each file", () => {
  const asIs = (uri: string) => Promise.resolve(uri);

  test.each([
    ["escaped or not", "file:///%E5%B9%B4%E6%8A%A5/a%20b.txt", "file:///年报/a b.txt"],
    ["composed or decomposed", "file:///%C3%A9.txt", "file:///e%CC%81.txt"],
    ["in any case on Windows", "file:///c%3A/Reports/A.TXT", "file:///C:/reports/a.txt"],
  ])("%s", async (_, one, other) => {
    const ids = new FileIds(asIs);
    expect(await ids.of(one)).toBe(await ids.of(other));
  });

  test.each([
    ["case counts elsewhere", "file:///A.txt", "file:///a.txt"],
    ["the file system counts", "memfs:/a.txt", "file:///a.txt"],
    ["what is escaped badly is left as it is", "file:///100%.txt", "file:///100%25.txt.txt"],
  ])("%s", async (_, one, other) => {
    const ids = new FileIds(asIs);
    expect(await ids.of(one)).not.toBe(await ids.of(other));
  });

  test("people see the first spelling of the file itself", async () => {
    const ids = new FileIds((uri) => Promise.resolve(uri.replace("Link", "File")));
    expect(await ids.of("file:///d:/Link.txt")).toBe("file:///d:/File.txt");
    expect(await ids.of("file:///D:/FILE.TXT")).toBe("file:///d:/File.txt");
  });

  test("where a URI leads to is asked once, until it is forgotten", async () => {
    const asked: string[] = [];
    const ids = new FileIds((uri) => {
      asked.push(uri);
      return Promise.resolve(uri);
    });
    await ids.of("file:///a.txt");
    await ids.of("file:///%61.txt");
    expect(asked).toEqual(["file:///a.txt"]);
    ids.forget("file:///a.txt");
    await ids.of("file:///a.txt");
    expect(asked).toHaveLength(2);
  });

  test("what lies below a folder", () => {
    const below = (uri: string, folder: string) => isBelow(spelledAlike(uri), spelledAlike(folder));
    expect(below("file:///a/b.txt", "file:///a")).toBe(true);
    expect(below("file:///a/b.txt", "file:///a/")).toBe(true);
    expect(below("file:///ab.txt", "file:///a")).toBe(false);
    expect(below("memfs:/a.txt", "memfs:/")).toBe(true);
  });

  test("schemes", () => {
    expect(schemeOf("FILE:///a")).toBe("file");
    expect(schemeOf("vscode-vfs://github/a")).toBe("vscode-vfs");
    expect(schemeOf("a")).toBe("");
  });
});

test("with what a document is compared", () => {
  const folders = ["vscode-vfs://github/a/b"];
  expect(comparisonScopeOf("file:///a.txt", [])).toBe("workspace");
  expect(comparisonScopeOf("vscode-vfs://github/a/b/c.txt", folders)).toBe("workspace");
  expect(comparisonScopeOf("vscode-vfs://github/a/b/c.txt", [])).toBe("none");
  expect(comparisonScopeOf("git:/a.txt?%7B%7D", folders)).toBe("none");
  expect(comparisonScopeOf("untitled:Untitled-1", folders)).toBe("one-way");
});

test("results have names of their own", () => {
  const results = Array.from({ length: 20_000 }, (_, index) => [{ line: index, message: `应为 ${index % 7}` }]);
  expect(new Set(results.map(resultIdOf)).size).toBe(results.length);
  expect(resultIdOf(results[5])).toBe(resultIdOf(results[5]?.map((one) => ({ ...one }))));
});
