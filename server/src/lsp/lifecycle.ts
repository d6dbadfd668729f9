import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session";

/** Where the conversation with the client stands. */
export type Stage =
  | { readonly kind: "new" }
  | { readonly kind: "open"; readonly session: Session }
  | { readonly kind: "closed" };

/** What a request comes to: its result, or why there is none. */
export type Answer<R> = Promise<R | ResponseError<never>>;

/** Answers one request. One that was cancelled costs nothing; one that fails is logged, and the server goes on. */
export async function answer<R>(
  stage: Stage,
  token: CancellationToken,
  work: (session: Session) => Promise<R>,
): Answer<R> {
  if (stage.kind === "new") return failure(ErrorCodes.ServerNotInitialized, "not initialized");
  if (stage.kind === "closed") return failure(ErrorCodes.InvalidRequest, "shut down");
  // While an editor types, each request is cancelled by the next; those that wait in the pipe are seen to before any work is done.
  await stage.session.host.nextTurn();
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work(stage.session);
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    logError(stage.session, error);
    return failure(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error));
  }
}

/** Does what a notification asks for, if there is a session; what fails is logged, and the server goes on. */
export async function heed(stage: Stage, work: (session: Session) => Promise<void>): Promise<void> {
  if (stage.kind !== "open") return;
  try {
    await work(stage.session);
  } catch (error) {
    logError(stage.session, error);
  }
}

function cancelled(): ResponseError<never> {
  return failure(LSPErrorCodes.RequestCancelled, "cancelled");
}

function failure(code: number, message: string): ResponseError<never> {
  return new ResponseError<never>(code, message);
}

function logError({ connection }: Session, error: unknown): void {
  const what = error instanceof Error ? error.stack : String(error);
  connection.console.error(`内部错误 · Internal error: ${what}`);
}
