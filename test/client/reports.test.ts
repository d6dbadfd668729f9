import { beforeEach, describe, expect, test, vi } from "vitest";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Declined } from "../../client/src/reports/declined";
import { serveReports } from "../../client/src/reports/reports";
import {
  findReportsRequest,
  type ReadBytesResult,
  readBytesRequest,
  readFileRequest,
} from "../../server/src/lsp/protocol/workspace-files";
import { encode } from "../support/processes/encode";

/** The little of VS Code that is needed: one folder, its files with what is in them, and settings. */
const editor = vi.hoisted(() => {
  const uriOf = (text: string) => {
    const [scheme = "", path = ""] = text.split(/:(.*)/s);
    return { scheme, path: decodeURIComponent(path), toString: () => text };
  };
  return {
    uriOf,
    folder: { uri: uriOf("file:/%E5%B9%B4%E6%8A%A5"), name: "年报", index: 0 },
    /** Folders that lead elsewhere, by their URIs. */
    links: new Set<string>(),
    /** Folders that were read, by their URIs. */
    read: [] as string[],
    files: new Map<string, Uint8Array>(),
    settings: {} as Record<string, unknown>,
    asked: [] as { readonly pattern: string; readonly exclude: unknown }[],
  };
});

vi.mock("vscode", () => ({
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  Uri: {
    parse: editor.uriOf,
    joinPath: (uri: object, path: string) => editor.uriOf([String(uri), ...path.split("/").filter(Boolean)].join("/")),
  },
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
      readDirectory: (uri: object) => {
        editor.read.push(String(uri));
        const below = [...editor.files.keys()].filter((file) => file.startsWith(`${uri}/`));
        const entries = below.map((file): [string, number] => {
          const [name = "", ...rest] = file.slice(`${uri}/`.length).split("/");
          return [name, rest.length === 0 ? 1 : editor.links.has(`${uri}/${name}`) ? 66 : 2];
        });
        return entries.length > 0 ? Promise.resolve([...new Map(entries)]) : Promise.reject(new Error("FileNotFound"));
      },
    },
  },
}));

const PACKAGE = { contributes: { languages: [{ id: "nianbao", filenamePatterns: ["*年报*.txt", "*年度报告*.txt"] }] } };

type Handler<T> = (params: object, token: object) => Promise<T>;

/** What the client answers to a request of the server, with these files switched back to plain text. */
function answered<T>(method: string, params: object, declined: readonly string[] = []): Promise<T> {
  const handlers = new Map<string, Handler<T>>();
  const client = { onRequest: (name: string, handler: Handler<T>) => handlers.set(name, handler) };
  serveReports(
    client as unknown as LanguageClient,
    { packageJSON: PACKAGE } as Parameters<typeof serveReports>[1],
    { hasFile: (uri: object) => declined.includes(String(uri)) } as Declined,
  );
  return (
    handlers.get(method)?.(params, { isCancellationRequested: false }) ??
    Promise.reject(new Error(`no answer to ${method}`))
  );
}

const BASE = "file:/%E5%B9%B4%E6%8A%A5";
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
  expect(editor.asked).toEqual([{ pattern: "**/{*.[tT][xX][tT],*.[mM][dD]}", exclude: undefined }]);
});

test("what search.exclude names is left out, as far as it is switched on", async () => {
  editor.settings["search.exclude"] = { "**/out": true, "**/*.txt": false, "**/2023.txt": { when: "$(basename).md" } };
  expect(await find()).toEqual([`${BASE}/2023.txt`, `${BASE}/declined.txt`]);
});

test("who does not want texts to be looked into has reports known by their names", async () => {
  editor.settings["nianbao.autoDetect"] = "never";
  await find();
  expect(editor.asked.map(({ pattern }) => pattern)).toEqual(["**/{*年报*.[tT][xX][tT],*年度报告*.[tT][xX][tT]}"]);
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

test("of a document the bytes are sent, or that it is too large", async () => {
  const bytes = (name: string, maxBytes: number) =>
    answered<ReadBytesResult>(readBytesRequest, { uri: `${BASE}/${name}`, maxBytes });
  editor.files.set(`${BASE}/a.docx`, new Uint8Array([0x50, 0x4b, 3, 4]));
  expect(await bytes("a.docx", 4)).toBe("UEsDBA==");
  expect(await bytes("a.docx", 3)).toEqual({ tooLarge: true });
  expect(await bytes("gone.docx", 4)).toBeNull();
});

describe("on a file system that VS Code cannot search", () => {
  const TOP = "memfs:/%E5%B9%B4%E6%8A%A5";
  const add = (...names: readonly string[]) => {
    for (const name of names) editor.files.set(`${TOP}/${name}`, encode("政府信息公开", "utf8"));
  };

  beforeEach(() => {
    editor.files.clear();
    editor.read.length = 0;
    editor.folder.uri = editor.uriOf(TOP);
    return () => {
      editor.folder.uri = editor.uriOf(BASE);
      editor.links.clear();
    };
  });

  test("files are found by reading the folders, without any question that waits for a search", async () => {
    add("a.txt", "2023/b.TXT", "2023/十月/c.md", "2023/d.pdf", "toolong.txt.bak");
    expect([...(await find())].sort()).toEqual(
      ["2023/b.TXT", "2023/十月/c.md", "a.txt"].map((name) => `${TOP}/${name}`),
    );
    expect(editor.asked).toEqual([]);
  });

  test("what the settings exclude is not even read, and links are not followed", async () => {
    editor.settings["files.exclude"] = { "**/.git": true };
    editor.settings["search.exclude"] = { "**/out": true };
    editor.links.add(`${TOP}/link`);
    add("a.txt", ".git/b.txt", "2023/out/c.txt", "link/d.txt");
    expect(await find()).toEqual([`${TOP}/a.txt`]);
    expect(editor.read).toEqual([TOP, `${TOP}/2023`]);
  });

  test("who does not want texts to be looked into has reports known by their names", async () => {
    editor.settings["nianbao.autoDetect"] = "never";
    add("a.txt", "2023/某局2023年年报.txt");
    expect(await find()).toEqual([`${TOP}/2023/某局2023年年报.txt`]);
  });
});
