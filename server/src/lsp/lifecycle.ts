import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { inBackground, logError } from "./client/client";
import type { Session } from "./session";

/** The state of the server: `initialize` opens the session, `shutdown` closes it. */
export type Lifecycle =
  | { readonly kind: "new" }
  | { readonly kind: "open"; readonly session: Session }
  | { readonly kind: "closed" };

/** The outcome of a request: its result, or the reason why there is none. */
export type Answer<R> = Promise<R | ResponseError<never>>;

/** Answers one request. One that was cancelled costs nothing; one that fails is logged, and the server goes on. */
export async function onRequest<R>(
  lifecycle: Lifecycle,
  token: CancellationToken,
  handle: (session: Session) => Promise<R>,
): Answer<R> {
  if (lifecycle.kind === "new") return failure(ErrorCodes.ServerNotInitialized, "not initialized");
  if (lifecycle.kind === "closed") return failure(ErrorCodes.InvalidRequest, "shut down");
  const { client } = lifecycle.session;
  // While an editor types, each request is cancelled by the next, and only the last of many edits counts.
  await client.messagesHandled();
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await handle(lifecycle.session);
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    logError(client, error);
    return failure(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
  }
}

/** Has a request of our own answered while there is a session. */
export function answerOwn<P, R>(
  connection: Connection,
  lifecycle: () => Lifecycle,
  request: string,
  handle: (session: Session, params: P) => Promise<R>,
): void {
  connection.onRequest<unknown, never>(request, (params: P, token: CancellationToken) =>
    onRequest(lifecycle(), token, (session) => handle(session, params)),
  );
}

/** Follows one notification while there is a session. One that fails is logged, and the server goes on. */
export async function onNotification(lifecycle: Lifecycle, handle: (session: Session) => Promise<void>): Promise<void> {
  if (lifecycle.kind !== "open") return;
  const { session } = lifecycle;
  await inBackground(session.client, () => handle(session));
}

function cancelled(): ResponseError<never> {
  return failure(LSPErrorCodes.RequestCancelled, "cancelled");
}

function failure(code: number, message: string): ResponseError<never> {
  return new ResponseError<never>(code, message);
}
