import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  type ClientCapabilities,
  createMessageConnection,
  type DocumentDiagnosticReport,
  FileChangeType,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import type { StatusParams } from "../../../server/src/lsp/protocol/status";

/** The notifications that tests wait for, with what comes with them. */
interface Notified {
  readonly "textDocument/publishDiagnostics": PublishDiagnosticsParams;
  readonly "nianbao/status": StatusParams;
  readonly "nianbao/tablesChanged": object | null;
  readonly "window/logMessage": { readonly type: number; readonly message: string };
}

/** An editor at the other end of a real server process. */
export interface LanguageClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  /** The process's exit code, once it is gone. */
  readonly exited: Promise<number | null>;
  /** Sends `initialize` and `initialized`. */
  initialize(capabilities: ClientCapabilities, more?: Readonly<Record<string, unknown>>): Promise<InitializeResult>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Tells the server that a file has changed, is new or is gone. */
  fileChanged(uri: string, type?: FileChangeType): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The oldest notification of a method that nobody has taken yet, waiting for it if need be. */
  next<M extends keyof Notified>(method: M): Promise<Notified[M]>;
  /** Notifications of a method that came and were not taken. */
  waiting(method: keyof Notified): number;
  /** Says `shutdown` and `exit`, and gives the exit code. */
  quit(): Promise<number | null>;
}

/** Starts a server with `node file …args` and speaks to it over its standard input and output. */
export function startLanguageClient(file: string, args: readonly string[] = ["lsp", "--stdio"]): LanguageClient {
  const child = spawn(process.execPath, [file, ...args]);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const queues = queuesOf(connection);
  connection.listen();
  const notify = (method: string, params: object) => connection.sendNotification(method, params);
  return {
    process: child,
    connection,
    exited,
    ...queues,
    async initialize(capabilities, more = {}) {
      const result = await connection.sendRequest<InitializeResult>("initialize", {
        processId: process.pid,
        rootUri: null,
        capabilities,
        ...more,
      });
      await notify("initialized", {});
      return result;
    },
    open: (uri, text, version = 1) =>
      notify("textDocument/didOpen", { textDocument: { uri, languageId: "nianbao", version, text } }),
    change: (uri, version, contentChanges) =>
      notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges }),
    close: (uri) => notify("textDocument/didClose", { textDocument: { uri } }),
    fileChanged: (uri, type = FileChangeType.Changed) =>
      notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] }),
    pull: (uri, previousResultId) =>
      connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri },
        identifier: "nianbao",
        ...(previousResultId ? { previousResultId } : {}),
      }),
    async quit() {
      await connection.sendRequest("shutdown");
      await notify("exit", {});
      return exited;
    },
  };
}

function queuesOf(connection: MessageConnection): Pick<LanguageClient, "next" | "waiting"> {
  const arrived = new Map<string, unknown[]>();
  const takers = new Map<string, ((params: unknown) => void)[]>();
  const listOf = <T>(lists: Map<string, T[]>, method: string): T[] => {
    const list = lists.get(method) ?? [];
    lists.set(method, list);
    return list;
  };
  connection.onNotification((method, params: unknown) => {
    const taker = listOf(takers, method).shift();
    if (taker) taker(params);
    else listOf(arrived, method).push(params);
  });
  return {
    next<M extends keyof Notified>(method: M) {
      const first = listOf(arrived, method).shift();
      if (first !== undefined) return Promise.resolve(first as Notified[M]);
      return new Promise<Notified[M]>((resolve) =>
        listOf(takers, method).push((params) => resolve(params as Notified[M])),
      );
    },
    waiting: (method) => listOf(arrived, method).length,
  };
}
