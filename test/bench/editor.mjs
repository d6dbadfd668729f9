// An editor at the other end of a language server: types into one document and asks.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver/node");

const EXTENSIONS = { nianbao: "txt", json: "json", markdown: "md" };

/** What the JSON of the bench is checked against, so that its server has something to say of a figure. */
const COUNT = { type: "integer", minimum: 0, default: 0, description: "Decisions of the year" };
const FIGURES = { type: "object", additionalProperties: { type: "string", pattern: "^\\d+$" } };
const REPORT = { type: "object", properties: { 行政许可: COUNT, figures: FIGURES } };
const SCHEMA = { type: "object", properties: { reports: { type: "array", items: REPORT } } };

/** The settings that the peers look at: both check all that they can. */
const CHECK = { enabled: "warning" };
const SETTINGS = {
  json: {
    validate: { enable: true },
    schemas: [{ url: "bench://reports", fileMatch: ["*.json"], schema: SCHEMA }],
  },
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: CHECK,
      fragmentLinks: CHECK,
      fileLinks: { ...CHECK, markdownFragmentLinks: "inherit" },
      unusedLinkDefinitions: CHECK,
      duplicateLinkDefinitions: CHECK,
      ignoredLinks: [],
    },
    occurrencesHighlight: { enabled: false },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "never" } },
  },
};

export class Editor {
  #process;
  #connection;
  #uri;
  #place;
  /** The text with an even version, and with an odd one. */
  #texts;
  #lines;
  #version = 1;
  /** What the server answers. */
  #capabilities = {};
  #registered = new Set();

  constructor({ server, args, modules, text }) {
    this.#process = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#uri = `file:///bench/document.${EXTENSIONS[server]}`;
    const offset = placeIn(text);
    const lines = text.slice(0, offset).split("\n");
    this.#place = { line: lines.length - 1, character: lines.at(-1).length };
    this.#lines = text.split("\n");
    this.#texts = [`${text.slice(0, offset)}9${text.slice(offset)}`, text];
    this.#answerRequests(server, modules);
    this.#connection.listen();
  }

  /** Starts a server and opens the document in it. Its first diagnostics have arrived when this is done. */
  static async open(subject, capabilities) {
    const editor = new Editor(subject);
    const initialized = await editor.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities,
      initializationOptions: { markdownFileExtensions: ["md"] },
    });
    editor.#capabilities = initialized.capabilities;
    editor.#notify("initialized", {});
    editor.#notify("workspace/didChangeConfiguration", { settings: SETTINGS });
    const { server: languageId, text } = subject;
    const pushed = capabilities.textDocument.diagnostic ? undefined : editor.next("textDocument/publishDiagnostics");
    editor.#notify("textDocument/didOpen", { textDocument: { uri: editor.#uri, languageId, version: 1, text } });
    await (pushed ?? editor.ask("textDocument/diagnostic"));
    return editor;
  }

  /** Reports whether the server answers questions of a kind, such as `hover`. */
  answers(kind) {
    return this.#capabilities[`${kind}Provider`] !== undefined || this.#registered.has(`textDocument/${kind}`);
  }

  /** Asks about the document, at the place of the edits or at the end of the line that is `line`. */
  ask(method, line) {
    const position = line ? { line: this.#lines.indexOf(line), character: line.length } : this.#place;
    return this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, position });
  }

  /** The next notification of a method. */
  next(method) {
    return new Promise((resolve) => {
      const heard = this.#connection.onNotification(method, (params) => {
        heard.dispose();
        resolve(params);
      });
    });
  }

  /** So many keys at the place: a digit, and then the one that takes it away again. */
  edit(count) {
    for (let key = 0; key < count; key++) {
      const isTyped = ++this.#version % 2 === 0;
      const end = { ...this.#place, character: this.#place.character + (isTyped ? 0 : 1) };
      this.#notify("textDocument/didChange", {
        textDocument: { uri: this.#uri, version: this.#version },
        contentChanges: [{ range: { start: this.#place, end }, text: isTyped ? "9" : "" }],
      });
    }
  }

  close() {
    this.#connection.dispose();
    this.#process.kill();
  }

  #notify(method, params) {
    // Nobody waits for it; a server that is gone shows in the next question.
    void this.#connection.sendNotification(method, params);
  }

  /** What a server asks its client; that of Markdown has the client parse. */
  #answerRequests(server, modules) {
    this.#connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
    this.#connection.onRequest("client/unregisterCapability", () => null);
    this.#connection.onRequest("client/registerCapability", ({ registrations }) => {
      for (const { method } of registrations) this.#registered.add(method);
      return null;
    });
    if (server !== "markdown") return;
    const parser = require(path.join(modules, "markdown-it"))({ html: true });
    this.#connection.onRequest("markdown/parse", ({ text }) =>
      parser.parse(text ?? this.#texts[this.#version % 2], {}),
    );
    this.#connection.onRequest("markdown/findMarkdownFilesInWorkspace", () => []);
    this.#connection.onRequest("markdown/fs/watcher/create", () => null);
    this.#connection.onRequest("markdown/fs/watcher/delete", () => null);
    this.#connection.onRequest("markdown/fs/stat", () => undefined);
  }
}

/** The offset of the first figure behind the words 行政许可, where a clerk types. */
function placeIn(text) {
  const from = text.indexOf("行政许可");
  return from + text.slice(from).search(/\d/);
}
