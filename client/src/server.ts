import * as vscode from "vscode";

import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { reportsChangedNotification } from "../../server/src/lsp/protocol/report-tree";
import { type StatusParams, statusNotification } from "../../server/src/lsp/protocol/status";
import { tablesChangedNotification } from "../../server/src/lsp/protocol/tables";

import { Crashes, errorHandler, letGo } from "./crashes";
import { codeActions } from "./middleware/code-actions";
import { namedDiagnostics } from "./middleware/rule-names";
import type { ClientLibrary, Platform } from "./platform";
import { guestsOnly, leaveGuestsTheirOwn, openGuest } from "./reports/guests";
import { addGuest, guestLanguages } from "./reports/is-report";
import { languageId, messages } from "./settings";
import type { ServerState } from "./status/status-text";

/** The language server: started when the first report is opened, stopped with the extension. */
export class Server implements vscode.Disposable {
  readonly #platform: Platform;
  readonly #output: vscode.LogOutputChannel;
  readonly #prepare: (client: BaseLanguageClient, library: ClientLibrary) => void;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #statusReceived = new vscode.EventEmitter<StatusParams>();
  readonly #tablesChanged = new vscode.EventEmitter<void>();
  readonly #reportsChanged = new vscode.EventEmitter<void>();
  readonly #crashes = new Crashes();
  readonly #withoutHints = new WeakSet<vscode.TextDocument>();
  #client: BaseLanguageClient | undefined;
  #state: ServerState = "starting";
  /** Starts and stops one after the other, so that a quick second restart waits for the first. */
  #queue: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidReceiveStatus = this.#statusReceived.event;
  /** Fires when other reports have changed since tables were asked for. */
  readonly onDidChangeTables = this.#tablesChanged.event;

  /** Fires when reports have changed since lists of them were asked for. */
  readonly onDidChangeReports = this.#reportsChanged.event;

  /** `prepare` is called with each client before it starts: what it answers the server is set up there. */
  constructor(
    platform: Platform,
    output: vscode.LogOutputChannel,
    prepare: (client: BaseLanguageClient, library: ClientLibrary) => void,
  ) {
    this.#platform = platform;
    this.#output = output;
    this.#prepare = prepare;
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
    this.#crashes.forget();
    // Two steps, so that a server that does not stop properly is replaced all the same.
    void this.#enqueue(() => this.#stop());
    return this.#enqueue(() => this.#start());
  }

  /** Stops the server for good. */
  stop(): Promise<void> {
    return this.#enqueue(() => this.#stop());
  }

  /** Checks a document in another language, whose text is a report or is said to be one. */
  async checkGuest(document: vscode.TextDocument): Promise<void> {
    addGuest(document);
    // A server that starts learns of all that are open.
    if (this.#client && this.#state === "running") await openGuest(this.#client, document);
    else await this.ensureStarted();
  }

  /** Shows or hides the hints between the words of a document: they would push columns about that are shown aligned. */
  showHints(document: vscode.TextDocument, shown: boolean): void {
    if (shown) this.#withoutHints.delete(document);
    else this.#withoutHints.add(document);
    const hints = this.#client?.getFeature("textDocument/inlayHint").getProvider(document);
    hints?.onDidChangeInlayHints.fire();
  }

  /**
   * Returns the server's answer to a request of this extension's own; undefined if it does not run or cannot answer.
   */
  async request<R>(method: string, params: object): Promise<R | undefined> {
    await this.#queue;
    if (!this.#client || this.#state !== "running") return undefined;
    return this.#client.sendRequest<R>(method, params).catch((error: unknown) => {
      this.#output.warn(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
  }

  /** Tells the server something of this extension's own, if it runs. */
  async notify(method: string, params: object): Promise<void> {
    await this.#queue;
    if (this.#client && this.#state === "running") await this.#client.sendNotification(method, params);
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#statusReceived.dispose();
    this.#tablesChanged.dispose();
    this.#reportsChanged.dispose();
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
    // A client whose server failed to start or crashed is not started again: each start has a client of its own.
    const library = await this.#platform.loadClient();
    const ended = () => void this.#enqueue(() => this.#recover(client));
    const options = { ...this.#clientOptions(), errorHandler: errorHandler(ended) };
    const client: BaseLanguageClient = library.newClient("nianbao", messages().itemName, options);
    this.#client = client;
    this.#setState("starting");
    client.onDidChangeState(() => {
      if (client === this.#client) this.#setState(stateOf(client));
    });
    this.#prepare(client, library);
    leaveGuestsTheirOwn(client);
    client.onNotification(statusNotification, (params: StatusParams) => this.#statusReceived.fire(params));
    client.onNotification(tablesChangedNotification, () => this.#tablesChanged.fire());
    client.onNotification(reportsChangedNotification, () => this.#reportsChanged.fire());
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    try {
      if (client.needsStop()) await client.stop();
    } finally {
      // One that failed to start says that it cannot be stopped, and ends its process all the same.
      await client.dispose().catch(() => undefined);
    }
  }

  /** Starts a server in the place of one that ended by itself, unless that happens again and again. */
  async #recover(client: BaseLanguageClient): Promise<void> {
    await letGo(client);
    if (client !== this.#client) return;
    if (this.#crashes.add(Date.now())) {
      this.#output.error(messages().serverCrashed);
      void this.#offerRestart();
      return;
    }
    await this.#stop();
    await this.#start();
  }

  async #offerRestart(): Promise<void> {
    const { serverCrashed, restart, showOutput } = messages();
    const chosen = await vscode.window.showErrorMessage(serverCrashed, restart, showOutput);
    if (chosen === restart) await this.restart();
    if (chosen === showOutput) this.#output.show();
  }

  #setState(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #clientOptions(): LanguageClientOptions {
    return {
      // The server says and asks nothing of its own to a client that does not announce it.
      initializationOptions: {
        status: true,
        reportStore: true,
        officeTexts: true,
        validatesSchemas: true,
        ownTokenTypes: true,
        ruleNames: true,
      },
      // No scheme: unsaved documents, virtual workspaces and the left side of a diff work too.
      documentSelector: [languageId, ...guestLanguages].map((language) => ({ language })),
      outputChannel: this.#output,
      // All three are off by default; without them the findings would not follow the typing.
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
      middleware: {
        ...guestsOnly,
        ...namedDiagnostics,
        ...codeActions,
        provideInlayHints: (document, range, token, next) =>
          this.#withoutHints.has(document) ? [] : next(document, range, token),
      },
      markdown: { isTrusted: false, supportHtml: false },
    };
  }
}

function stateOf(client: BaseLanguageClient): ServerState {
  if (client.isRunning()) return "running";
  return client.needsStop() ? "starting" : "stopped";
}
