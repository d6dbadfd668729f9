import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { parseAst } from "vitest/node";
import { ROOT } from "../support/processes/built";
import { tempFolder } from "../support/processes/temp-folder";

const BUNDLES = [
  "cli.js",
  "pdf.js",
  "extension.js",
  "language-client.js",
  "web/extension.js",
  "web/server.js",
  "webview/table-panel.js",
  "webview/overview.js",
  "webview/comparison.js",
  "nianbao.html",
];

/** Modules of Node that open connections or start programs. */
const DANGEROUS =
  /^(?:node:)?(?:http|https|http2|tls|dns|dgram|net|child_process|cluster|vm|repl|inspector|wasi)(?:\/|$)/;

/** Globals that open connections or run text as a program. */
const FORBIDDEN = [
  "eval",
  "Function",
  "fetch",
  "WebSocket",
  "XMLHttpRequest",
  "EventSource",
  "WebTransport",
  "importScripts",
];

/** The only places that may ask for such a module, and why: the bundle, the file of the package, the module. */
const ALLOWED: readonly string[] = [
  // Runs subcommands that are programs of their own; we declare none.
  "cli.js commander child_process",
  // The libraries of the protocol offer sockets and pipes beside standard input and output; nobody asks them to.
  "cli.js vscode-jsonrpc net",
  "cli.js vscode-languageserver child_process",
  "language-client.js vscode-jsonrpc net",
  // The task that checks a folder runs our own command line.
  "extension.js client/src/tasks/command-line.ts child_process",
  // The client starts the server with it: our own file, never one of a workspace.
  "language-client.js vscode-languageclient child_process",
];

/** Returns the script of a bundle, which is all of it but for a page. */
function codeOf(bundle: string): string {
  const text = readFileSync(path.join(inject("dist"), bundle), "utf8");
  return bundle.endsWith(".html") ? (/<script>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "") : text;
}

interface Use {
  readonly name: string;
  readonly at: number;
}

interface Uses {
  readonly modules: Use[];
  readonly globals: Use[];
  /** Modules that are only known when the program runs. */
  readonly unknown: Use[];
}

function usesIn(code: string): Uses {
  const uses: Uses = { modules: [], globals: [], unknown: [] };
  visit(parseAst(code), uses);
  return uses;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function visit(value: unknown, uses: Uses): void {
  if (Array.isArray(value)) for (const one of value) visit(one, uses);
  if (typeof value !== "object" || value === null || !("type" in value)) return;
  const node = value as Node;
  const called = (node.callee ?? {}) as Node;
  if (node.type === "CallExpression" && called.type === "Identifier" && called.name === "require")
    note(((node.arguments as Node[])[0] ?? {}) as Node, node, uses);
  if (node.type === "ImportExpression") note(node.source as Node, node, uses);
  if (
    (node.type === "CallExpression" || node.type === "NewExpression") &&
    called.type === "Identifier" &&
    FORBIDDEN.includes(String(called.name))
  )
    uses.globals.push({ name: String(called.name), at: node.start });
  for (const child of Object.values(node)) visit(child, uses);
}

function note(asked: Node, { start }: Node, { modules, unknown }: Uses): void {
  if (asked.type === "Literal") modules.push({ name: String(asked.value), at: start });
  else unknown.push({ name: asked.type, at: start });
}

/**
 * Returns the package, or the file of ours, that stands at an offset of a bundle: each begins with a line with its
 * path.
 */
function ownerAt(code: string, offset: number): string {
  const paths = [...code.slice(0, offset).matchAll(/^\s*\/\/ (\S+\.(?:[cm]?[jt]s|css))$/gm)];
  const file = paths.at(-1)?.[1] ?? "?";
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;
}

describe.each(BUNDLES)("%s", (bundle) => {
  const code = () => codeOf(bundle);

  it("runs no text as a program and knows no global that opens a connection", () => {
    const text = code();
    expect(usesIn(text).globals.map(({ name, at }) => `${name} in ${ownerAt(text, at)}`)).toEqual([]);
  });

  it("asks for modules that open connections or start programs only where a list allows it", () => {
    const text = code();
    const asked = usesIn(text).modules.filter(({ name }) => DANGEROUS.test(name));
    const named = asked.map(({ name, at }) => `${bundle} ${ownerAt(text, at)} ${name.replace("node:", "")}`);
    expect(named.filter((one) => !ALLOWED.includes(one))).toEqual([]);
  });

  it("loads no module whose name is only known when it runs", () => {
    const text = code();
    expect(usesIn(text).unknown.map(({ name, at }) => `${name} in ${ownerAt(text, at)}`)).toEqual([]);
  });
});

it("the extension holds the client's library in a file of its own, which only a server needs", () => {
  const packages = (bundle: string) =>
    [...codeOf(bundle).matchAll(/^\s*\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name);
  expect(new Set(packages("extension.js"))).toEqual(new Set());
  expect(packages("language-client.js")).toContain("vscode-languageclient");
});

it("the notices name each bundled package with version, licence, reason and text", () => {
  const notices = readFileSync(path.join(inject("dist"), "THIRD-PARTY-NOTICES.txt"), "utf8");
  const bundled = new Set(
    BUNDLES.flatMap((bundle) =>
      [...codeOf(bundle).matchAll(/^\s*\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map((match) => match[1] ?? ""),
    ),
  );
  expect(bundled.size).toBeGreaterThan(10);
  expect(bundled).toContain("pdfjs-dist");
  for (const name of bundled) {
    const own = new RegExp(
      `^${name} \\d+\\.\\d+\\.\\d+\\n许可证 · Licence: \\S+\\n用途 · Why: .+\\n\\n[\\s\\S]{200}`,
      "m",
    );
    expect(notices).toMatch(own);
  }
});

describe("the page", () => {
  const html = () => readFileSync(path.join(inject("dist"), "nianbao.html"), "utf8");

  it("allows its own script and styles by their hashes, and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html())?.[1];
    const contents = [...html().matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g)];
    const [style, sheet, script] = contents.map(([, , content = ""]) => {
      return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    });
    expect(contents).toHaveLength(3);
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${script}`,
      `style-src ${style} ${sheet}`,
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("names no other file and no address", () => {
    const markup = html().replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, "");
    expect(markup).not.toMatch(/\b(?:src|href|action)=|:\/\//);
    expect(
      html()
        .match(/<style[^>]*>[\s\S]*?<\/style>/g)
        ?.join(""),
    ).not.toMatch(/url\(|@import/);
  });

  it("carries the licences of what it holds", () => {
    const comment = /<!--([\s\S]*)-->/.exec(html())?.[1] ?? "";
    expect(comment).toContain("MIT License");
    const bundled = [...codeOf("nianbao.html").matchAll(/^\s*\/\/ \S*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)];
    expect([...new Set(bundled.map(([, name]) => name))]).toEqual(["get-east-asian-width", "fflate"]);
    for (const [, name] of bundled) expect(comment).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m"));
  });
});

/** Writes down and refuses whatever would open a connection or start a program. */
const HOOK = `
const { appendFileSync } = require("node:fs");
const refuse = (what) => function () { appendFileSync(process.env.ATTEMPTS, what + "\\n"); throw new Error("refused: " + what); };
const net = require("node:net");
net.Socket.prototype.connect = refuse("connect");
net.Server.prototype.listen = refuse("listen");
for (const [name, parts] of Object.entries({
  "node:dns": ["lookup", "resolve"],
  "node:dgram": ["createSocket"],
  "node:http": ["request", "get", "createServer"],
  "node:https": ["request", "get"],
  "node:tls": ["connect"],
  "node:child_process": ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
})) for (const part of parts) require(name)[part] = refuse(name + "." + part);
globalThis.fetch = refuse("fetch");
`;

/** The result of a program under the hook. */
interface HookedRun {
  readonly status: number | null;
  /** What it attempted, a line each. */
  readonly attempts: string;
  readonly output: string;
}

/** Runs a program under the hook. Its standard input stays open until `last` stands in its output. */
async function runUnderHook(args: readonly string[], input = "", last = ""): Promise<HookedRun> {
  const folder = tempFolder({ "hook.cjs": HOOK, attempts: "" });
  const attempts = path.join(folder, "attempts");
  const hook = ["--require", path.join(folder, "hook.cjs")];
  const child = spawn(process.execPath, [...hook, ...args], { cwd: ROOT, env: { ...process.env, ATTEMPTS: attempts } });
  let output = "";
  const ended = once(child, "close");
  child.stderr.resume();
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
    if (last !== "" && output.includes(last)) child.stdin.end();
  });
  if (last === "") child.stdin.end(input);
  else child.stdin.write(input);
  const [status] = (await ended) as [number | null];
  return { status, attempts: readFileSync(attempts, "utf8"), output };
}

describe("a run under a hook that denies sockets and programs", () => {
  it("the hook works", async () => {
    const folder = tempFolder({ "x.cjs": "try { require('node:net').connect(1); } catch {}" });
    expect(await runUnderHook([path.join(folder, "x.cjs")])).toMatchObject({ status: 0, attempts: "connect\n" });
  });

  it.each([
    [["check", "examples", "--format", "json"]],
    [["check", "examples", "--jobs", "2"]],
    [["fix", "examples", "--dry-run"]],
    [["extract", "examples", "--format", "csv"]],
    [["convert", "examples/青禾县2024年政府信息公开工作年度报告.txt", "--layout", "markdown"]],
    [["new", "--body", "青禾县", "--year", "2024"]],
    [["explain", "row-total"]],
    [["check", "test/office/data/chromium-2021.pdf"]],
  ])("%j opens none", async (args) => {
    const { status, attempts } = await runUnderHook([path.join(inject("dist"), "cli.js"), ...args]);
    expect(attempts).toBe("");
    expect(status).toBeLessThan(2);
  });

  it("the language server opens none, from initialize to an outline", async () => {
    const message = (content: object): string => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...content });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    const text = readFileSync(path.join(ROOT, "examples/青禾县2024年政府信息公开工作年度报告.txt"), "utf8");
    const textDocument = { uri: "file:///a.txt", languageId: "plaintext", version: 1, text };
    const input = [
      message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
      message({ method: "initialized", params: {} }),
      message({ method: "textDocument/didOpen", params: { textDocument } }),
      message({ id: 2, method: "textDocument/documentSymbol", params: { textDocument: { uri: textDocument.uri } } }),
    ].join("");
    const cli = path.join(inject("dist"), "cli.js");
    const end = '"id":2,"result":[{';
    const { attempts, output } = await runUnderHook([cli, "lsp", "--stdio"], input, end);
    expect(attempts).toBe("");
    expect(output).toContain(end);
  });
});
