import type { MessageStrategy } from "vscode-languageserver";
import { sensible } from "./message-check";

/**
 * The number of turns after which nobody waits any longer: a client that sends without end is answered all the same. A
 * message takes one turn.
 */
const MOST_TURNS = 10_000;

/** Counts the messages that a connection handles, and so tells when none is left for now. */
export class MessageCounter implements MessageStrategy {
  private handled = 0;
  private waiting: Promise<void> | undefined;
  private readonly nextTurn: () => Promise<void>;

  /** `nextTurn` resolves after everything else that is due has run once. */
  constructor(nextTurn: () => Promise<void>) {
    this.nextTurn = nextTurn;
  }

  /** Counts a message and has it handled, or what stands in its place where it makes no sense. */
  readonly handleMessage: MessageStrategy["handleMessage"] = (message, next) => {
    this.handled++;
    return next(sensible(message));
  };

  /**
   * Resolves when the messages that have arrived have been handled. Those who wait at the same time share one promise,
   * so they go on in the order in which they came.
   */
  readonly allHandled = (): Promise<void> => {
    this.waiting ??= this.untilQuiet().finally(() => {
      this.waiting = undefined;
    });
    return this.waiting;
  };

  private async untilQuiet(): Promise<void> {
    for (let turns = 0; turns < MOST_TURNS; turns += 2) {
      const before = this.handled;
      // Two turns: one is over before the next message is decoded, the other before it is handled.
      await this.nextTurn();
      await this.nextTurn();
      if (this.handled === before) return;
    }
  }
}
