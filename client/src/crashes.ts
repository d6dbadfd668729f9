import type { BaseLanguageClient, ErrorHandler } from "vscode-languageclient";

/** The number of crashes after which a server is still started again. */
const FORGIVEN = 3;

/** How far the first and the last of more crashes than that must lie apart, in milliseconds, to be forgiven too. */
const WHILE = 3 * 60 * 1000;

/** The crashes of a server since a person last started it. */
export class Crashes {
  #times: readonly number[] = [];

  /** Counts a crash at a time in milliseconds; returns whether the server crashes again and again. */
  add(time: number): boolean {
    this.#times = [...this.#times, time].slice(-1 - FORGIVEN);
    return this.#times.length > FORGIVEN && time - (this.#times[0] ?? time) <= WHILE;
  }

  forget(): void {
    this.#times = [];
  }
}

/**
 * Returns what a client of the library does when its server breaks off: nothing but call `ended`. Left to itself, the
 * library gives a server up for good when two messages were sent to it between its end and the news of that, as happens
 * on a busy machine; and it starts the same client again while that may still be starting.
 */
export function errorHandler(ended: () => void): ErrorHandler {
  return {
    // Only messages that could not be sent are counted.
    error: (_error, _message, count) =>
      count === undefined ? { action: ErrorAction.Shutdown } : { action: ErrorAction.Continue, handled: true },
    closed: () => {
      ended();
      return { action: CloseAction.DoNotRestart, handled: true, message: "The server ended by itself." };
    },
  };
}

/** Resolves once a client that has lost its server has let go of everything. */
export function letGo(client: BaseLanguageClient): Promise<void> {
  return new Promise((resolve) => {
    const look = () => !client.needsStop() && resolve();
    client.onDidChangeState(look);
    look();
  });
}

/** What the library calls the same, which is loaded only when a server is to start. */
const ErrorAction = { Continue: 1, Shutdown: 2 } as const;
const CloseAction = { DoNotRestart: 1 } as const;
