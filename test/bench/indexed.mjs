// The language server with a folder of very many reports: how long until all are checked, and what a look at them costs
// then.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const { createMessageConnection, ProgressType, StreamMessageReader, StreamMessageWriter } =
  require("vscode-languageserver/node");

const SORT = { column: "body", descending: false };
const ROWS = { from: 0, count: 60, sort: SORT };

/** What is asked once all is known: its name, the method and what goes with it. */
const QUESTIONS = [
  ["the overview, first rows", "nianbao/overview", ROWS],
  [
    "the overview, sorted by what was received",
    "nianbao/overview",
    { ...ROWS, sort: { column: "received", descending: true } },
  ],
  ["the overview, rows further down", "nianbao/overview", { ...ROWS, from: 500 }],
  ["the tree by body, top", "nianbao/reportTree", { grouping: "body", filter: {} }],
  ["the tree by rule, top", "nianbao/reportTree", { grouping: "rule", filter: {} }],
  ["symbols by name", "workspace/symbol", { query: "临江市" }],
];

/**
 * Opens a folder in the language server (`cli`) as VS Code does, and gives the seconds until the first findings are
 * told and until its reports are known and checked, the peak of its memory in megabytes where the system tells it, and
 * for each question the milliseconds of the first and of later answers.
 */
export async function indexed(cli, folder, rounds) {
  const server = spawn(process.execPath, [cli, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  try {
    const start = performance.now();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "reports" }],
      capabilities: { workspace: { workspaceFolders: true, configuration: true }, textDocument: { diagnostic: {} } },
    });
    await connection.sendNotification("initialized", {});
    let firstSeconds;
    const told = () => {
      firstSeconds ??= (performance.now() - start) / 1000;
    };
    connection.onProgress(new ProgressType(), "parts", told);
    const pulled = connection.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
      partialResultToken: "parts",
    });
    // The server says nothing of how far it is to who does not show it, so it is asked now and then.
    while ((await connection.sendRequest("nianbao/overview", ROWS)).isWorking)
      await new Promise((resolve) => setTimeout(resolve, 250));
    await pulled.then(told);
    const seconds = (performance.now() - start) / 1000;
    const answers = [];
    for (const [name, method, params] of QUESTIONS) {
      const all = [];
      for (let round = 0; round <= rounds; round++) {
        const asked = performance.now();
        await connection.sendRequest(method, params);
        all.push(performance.now() - asked);
      }
      const [first, ...later] = all;
      answers.push([name, first, later.sort((a, b) => a - b)[later.length >> 1]]);
    }
    return { firstSeconds, seconds, megabytes: peakOf(server.pid), answers };
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** The peak of a process's memory up to now in megabytes, where the system tells it. */
export function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}
