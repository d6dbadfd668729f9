import { beforeEach, expect, test, vi } from "vitest";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Declined } from "../../client/src/declined";
import { serveReports } from "../../client/src/reports";
import { findReportsRequest, readFileRequest } from "../../server/src/lsp/protocol";
import { encode } from "../support/encode";

/** The little of VS Code that is needed: one folder on a file system of its own, and settings. */
const editor = vi.hoisted(() => {
  const uriOf = (text: string) => {
    const [scheme = "", path = ""] = text.split(/:(.*)/s);
    return { scheme, path: decodeURIComponent(path), toString: () => text };
  };
  return {
    uriOf,
    folder: { uri: uriOf("memfs:/%E5%B9%B4%E6%8A%A5"), name: "年报", index: 0 },
    files: new Map<string, Uint8Array>(),
    settings: {} as Record<string, unknown>,
    asked: [] as { readonly pattern: string; readonly exclude: unknown }[],
  };
});

vi.mock("vscode", () => ({
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  Uri: { parse: editor.uriOf },
  RelativePattern: class {
    constructor(
      readonly folder: unknown,
      readonly pattern: string,
    ) {}
  },
  workspace: {
    workspaceFolders: [editor.folder],
    getConfiguration: (section: string) => ({
      get: (key: string, otherwise?: unknown) => editor.settings[`${section}.${key}`] ?? otherwise,
    }),
    findFiles: ({ pattern }: { pattern: string }, exclude: unknown) => {
      editor.asked.push({ pattern, exclude });
      return Promise.resolve([...editor.files.keys()].map(editor.uriOf));
    },
    fs: {
      stat: (uri: object) => {
        const bytes = editor.files.get(String(uri));
        return bytes ? Promise.resolve({ type: 1, size: bytes.length }) : Promise.reject(new Error("FileNotFound"));
      },
      readFile: (uri: object) => Promise.resolve(editor.files.get(String(uri))),
    },
  },
}));

const PACKAGE = { contributes: { languages: [{ id: "nianbao", filenamePatterns: ["*年报*.txt", "*年度报告*.txt"] }] } };

/** What the client answers to a request of the server, with these files switched back to plain text. */
function answered<T>(method: string, params: object, declined: readonly string[] = []): Promise<T> {
  const handlers = new Map<string, (params: object) => Promise<T>>();
  const client = { onRequest: (name: string, handler: (params: object) => Promise<T>) => handlers.set(name, handler) };
  serveReports(
    client as unknown as LanguageClient,
    { packageJSON: PACKAGE } as Parameters<typeof serveReports>[1],
    { hasFile: (uri: object) => declined.includes(String(uri)) } as Declined,
  );
  return handlers.get(method)?.(params) ?? Promise.reject(new Error(`no answer to ${method}`));
}

const BASE = "memfs:/%E5%B9%B4%E6%8A%A5";
const find = (declined: readonly string[] = []) =>
  answered<readonly string[]>(findReportsRequest, { extensions: [".txt", ".md"] }, declined);
const read = (name: string, maxBytes = 1000, declined: readonly string[] = []) =>
  answered<string | null>(readFileRequest, { uri: `${BASE}/${name}`, maxBytes }, declined);

beforeEach(() => {
  editor.files.clear();
  editor.asked.length = 0;
  editor.settings = {};
  for (const name of ["2023.txt", "out/2023.txt", "declined.txt"])
    editor.files.set(`${BASE}/${name}`, encode("政府信息公开", "utf8"));
});

test("files are found by the ends of their names in any case, without those that files.exclude leaves out", async () => {
  expect(await find()).toEqual([...editor.files.keys()]);
  expect(editor.asked).toEqual([{ pattern: "**/*.{[tT][xX][tT],[mM][dD]}", exclude: undefined }]);
});

test("what search.exclude names is left out, as far as it is switched on", async () => {
  editor.settings["search.exclude"] = { "**/out": true, "**/*.txt": false, "**/2023.txt": { when: "$(basename).md" } };
  expect(await find()).toEqual([`${BASE}/2023.txt`, `${BASE}/declined.txt`]);
});

test("who does not want texts to be looked into has reports known by their names", async () => {
  editor.settings["nianbao.autoDetect"] = "never";
  await find();
  expect(editor.asked.map(({ pattern }) => pattern)).toEqual(["**/{*年报*.txt,*年度报告*.txt}"]);
});

test("a file that was switched back to plain text is none", async () => {
  const declined = [`${BASE}/declined.txt`];
  expect(await find(declined)).not.toContain(declined[0]);
  expect(await read("declined.txt", 1000, declined)).toBeNull();
});

test.each(["utf8", "gb18030", "utf16le", "utf16be"] as const)("a file in %s is read", async (encoding) => {
  editor.files.set(`${BASE}/a.txt`, encode("政府信息公开工作年度报告", encoding));
  expect(await read("a.txt")).toBe("政府信息公开工作年度报告");
});

test("nothing is read of what is not there, too large or no text", async () => {
  editor.files.set(`${BASE}/a.txt`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  expect(await read("gone.txt")).toBeNull();
  expect(await read("2023.txt", 10)).toBeNull();
  expect(await read("a.txt")).toBeNull();
});
