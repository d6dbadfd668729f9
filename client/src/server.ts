import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, State, TransportKind, vsdiag } from "vscode-languageclient/node";
import { type StatusParams, statusNotification } from "../../server/src/lsp/protocol";
import { languageId, messages } from "./settings";
import type { ServerState } from "./status-text";

/** How often a crashed server is started again within three minutes, before the user is asked. */
const maxRestartCount = 3;

/** The language server: started when the first report is opened, stopped with the extension. */
export class Server implements vscode.Disposable {
  readonly #module: string;
  readonly #output: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #statusReceived = new vscode.EventEmitter<StatusParams>();
  #client: LanguageClient | undefined;
  #state: ServerState = "starting";
  /** Starts and stops one after the other, so that a quick second restart waits for the first. */
  #queue: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidReceiveStatus = this.#statusReceived.event;

  constructor(module: string, output: vscode.LogOutputChannel) {
    this.#module = module;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it was started before; one that the user must restart stays stopped. */
  ensureStarted(): Promise<void> {
    return this.#client ? this.#queue : this.#enqueue(() => this.#start());
  }

  /** Stops the server and starts a new one. */
  restart(): Promise<void> {
    // Two steps, so that a server that does not stop properly is replaced all the same.
    void this.#enqueue(() => this.#stop());
    return this.#enqueue(() => this.#start());
  }

  /** Stops the server for good. */
  stop(): Promise<void> {
    return this.#enqueue(() => this.#stop());
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#statusReceived.dispose();
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => {
      this.#output.error(error instanceof Error ? error : String(error));
      this.#setState("stopped");
    });
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (this.#client) return;
    // A client that failed to start cannot be started again, so each start has a client of its own.
    const client = new LanguageClient("nianbao", messages().itemName, this.#serverOptions(), this.#clientOptions());
    this.#client = client;
    this.#setState("starting");
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#setState(stateOf(newState));
    });
    client.onNotification(statusNotification, (params: StatusParams) => this.#statusReceived.fire(params));
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.needsStop()) await client.stop();
    await client?.dispose();
  }

  #setState(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #serverOptions() {
    return {
      run: { module: this.#module, transport: TransportKind.ipc },
      debug: { module: this.#module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
    };
  }

  #clientOptions(): LanguageClientOptions {
    return {
      // The server says nothing of its own to a client that does not ask for it.
      initializationOptions: { status: true },
      // No scheme: unsaved documents, virtual workspaces and the left side of a diff work too.
      documentSelector: [{ language: languageId }],
      outputChannel: this.#output,
      // All three are off by default; without them the findings would not follow the typing.
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
      connectionOptions: { maxRestartCount },
      middleware: {
        // The old side of a diff is outlined and folded, but its findings would only repeat those of the new side.
        provideDiagnostics: (document, previousResultId, token, next) =>
          isOldVersion(document)
            ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
            : next(document, previousResultId, token),
      },
      markdown: { isTrusted: false, supportHtml: false },
    };
  }
}

function isOldVersion(document: vscode.TextDocument | vscode.Uri): boolean {
  return ("uri" in document ? document.uri : document).scheme === "git";
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return "running";
    case State.Starting:
      return "starting";
    case State.Stopped:
    case State.StartFailed:
      return "stopped";
  }
}
