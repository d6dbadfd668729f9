import type { Connection } from "vscode-languageserver";
import type { ClientSupport } from "./support";

/** The client at the other end of the connection. */
export interface Client {
  readonly connection: Connection;
  readonly support: ClientSupport;
  /** The address of the rules' pages: a URI that ends in a slash. */
  readonly rulePages?: string;
  /** The address of the pages on the law: a URI that ends in a slash. */
  readonly lawPages?: string;
  /** Resolves when the messages that have arrived by now have been handled. */
  messagesHandled(): Promise<void>;
}

/** Does what nobody waits for. What fails is logged, and the server goes on. */
export async function inBackground(client: Pick<Client, "connection">, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logError(client, error);
  }
}

/** Logs an error of ours, with where it happened. Never any text of a document. */
export function logError({ connection }: Pick<Client, "connection">, error: unknown): void {
  const what = error instanceof Error ? error.stack : String(error);
  connection.console.error(`内部错误 · Internal error: ${what}`);
}
