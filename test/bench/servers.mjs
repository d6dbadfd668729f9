// Language servers under the fingers: how long an editor waits for each answer after a key, beside the servers of JSON
// and Markdown.
import path from "node:path";
import { Editor } from "./editor.mjs";
import { ensurePeer } from "./peers.mjs";
import { table } from "./print.mjs";

/** Bytes of the documents, with the times that each question is asked. */
const SIZES = [
  { name: "10 KB", bytes: 10_000, times: 100 },
  { name: "100 KB", bytes: 100_000, times: 30 },
  { name: "1 MB", bytes: 1_000_000, times: 10 },
];
const BURST = 1000;
/** A row of a table as far as it is typed. */
const TYPED = "行政强";

/** What is asked after each edit: its name here, the capability of a server that answers it, and the method. */
const QUESTIONS = [
  ["hover", "hover", "textDocument/hover"],
  ["completion", "completion", "textDocument/completion"],
  ["symbols", "documentSymbol", "textDocument/documentSymbol"],
  ["tokens", "semanticTokens", "textDocument/semanticTokens/full"],
];

/**
 * Prints a table for each size: the median milliseconds from an edit to each answer, for nianbao (`cli`) and its peers,
 * and how many times theirs nianbao's are. `rounds` is the most times that a question is asked. What a server has no
 * answer to is “–”.
 */
export async function languageServers({ reportOfBytes, jsonOfBytes }, cli, rounds = Number.POSITIVE_INFINITY) {
  const modules = await ensurePeer("language-servers");
  const bin = (name) => path.join(modules, "vscode-langservers-extracted", "bin", `vscode-${name}-language-server`);
  const peers = modules ? { json: [bin("json")], markdown: [bin("markdown")] } : {};
  const servers = { nianbao: [cli, "lsp"], ...peers };
  const texts = {
    // With a row that is being typed: there is nothing to complete in whole tables.
    nianbao: (bytes) => reportOfBytes("pipe-rows", bytes).replace(/^.*行政强制.*$/m, TYPED),
    json: jsonOfBytes,
    // With a link to type in: its server has nothing to say of a figure.
    markdown: (bytes) => `[行政许可](#1)\n\n${reportOfBytes("markdown", bytes)}`,
  };
  for (const { name, bytes, times } of SIZES) {
    const measured = {};
    for (const [server, args] of Object.entries(servers)) {
      const text = texts[server](bytes);
      const subject = { server, args: [...args, "--stdio"], modules, text, times: Math.min(times, rounds) };
      measured[server] = { ...(await pulled(subject)), ...(await pushed(subject)) };
    }
    const others = Object.keys(peers);
    const rows = Object.entries(measured.nianbao).map(([question, own]) => {
      const against = others.flatMap((peer) => {
        const theirs = measured[peer][question];
        return theirs === undefined ? ["–", "–"] : [theirs, own === undefined ? "–" : own / theirs];
      });
      return [question, own ?? "–", ...against];
    });
    const heads = others.flatMap((peer) => [`${peer} ms`, `× ${peer}`]);
    table(`A document of ${name}, from an edit to the answer (median)`, ["", "nianbao ms", ...heads], rows);
  }
}

/** The times of a client that asks. */
async function pulled(subject) {
  const capabilities = {
    workspace: { configuration: true },
    textDocument: {
      diagnostic: { dynamicRegistration: false },
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    },
  };
  const editor = await Editor.open(subject, capabilities);
  try {
    const pull = () => editor.ask("textDocument/diagnostic");
    const after = async (question) => {
      editor.edit(1);
      await question();
    };
    const times = { pull: await median(subject.times, () => after(pull)) };
    times[`burst of ${BURST}, then pull`] = await median(Math.min(3, subject.times), async () => {
      editor.edit(BURST);
      await pull();
    });
    for (const [name, capability, method] of QUESTIONS) {
      const question = () =>
        editor.ask(method, name === "completion" && subject.server === "nianbao" ? TYPED : undefined);
      const answers = editor.answers(capability) && !isEmpty(await question());
      times[name] = answers ? await median(subject.times, () => after(question)) : undefined;
    }
    return times;
  } finally {
    editor.close();
  }
}

/** Reports whether an answer says nothing. */
function isEmpty(answer) {
  return !answer || [answer.items ?? answer.data ?? answer.contents ?? answer].flat().length === 0;
}

/**
 * The time of a client that is sent diagnostics: what the server waits for more edits is part of it. A server that
 * sends none has none.
 */
async function pushed(subject) {
  if (subject.server === "markdown") return { push: undefined };
  const editor = await Editor.open(subject, { textDocument: { publishDiagnostics: { versionSupport: true } } });
  try {
    const push = () => {
      const arrived = editor.next("textDocument/publishDiagnostics");
      editor.edit(1);
      return arrived;
    };
    return { push: await median(Math.min(subject.times, 10), push) };
  } finally {
    editor.close();
  }
}

/** The median of so many runs in milliseconds, after a third as many to warm up. */
async function median(runs, work) {
  const all = [];
  for (let run = -Math.ceil(runs / 3); run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b)[runs >> 1];
}
