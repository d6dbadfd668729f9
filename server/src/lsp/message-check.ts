import { type Connection, ErrorCodes, Message, type RequestMessage, ResponseError } from "vscode-languageserver";
import { PARAMS } from "./message-shapes";

/** What is handled in place of a message that makes no sense. */
const REFUSED = "nianbao/refused";

interface Refusal {
  readonly reason: string;
}

/** A message of the protocol is not nested so deeply; the library would write what is into its log, indented. */
const DEEPEST = 64;

/** The longest name of a method that is told. */
const LONGEST_NAME = 100;

/**
 * Returns the message if it can be handled; else one in its place that is answered with, or has the log say, what is
 * wrong with it.
 */
export function sensible(message: Message): Message {
  const reason = reasonAgainst(message);
  if (reason === undefined) return message;
  const params: Refusal = { reason };
  const { jsonrpc } = message;
  const refused = { jsonrpc, method: REFUSED, params };
  return Message.isRequest(message) ? ({ ...refused, id: message.id } as RequestMessage) : refused;
}

/** Answers requests that make no sense, and logs other messages that do not; the server goes on. */
export function registerRefusals(connection: Connection): void {
  connection.onRequest<never, never>(
    REFUSED,
    ({ reason }: Refusal) => new ResponseError<never>(ErrorCodes.InvalidParams, reason),
  );
  connection.onNotification(REFUSED, ({ reason }: Refusal) =>
    connection.console.warn(`收到的消息没有处理 · A message was not handled: ${reason}`),
  );
}

function reasonAgainst(message: Message): string | undefined {
  if (isDeeper(message, DEEPEST)) return "nested too deeply";
  if (Message.isRequest(message) || Message.isNotification(message)) {
    const { method, params } = message as { method: string; params?: unknown };
    const shape = Object.hasOwn(PARAMS, method) ? PARAMS[method] : undefined;
    const [first] = Array.isArray(params) ? params : [params];
    return !shape || shape(first) ? undefined : `wrong parameters of ${method.slice(0, LONGEST_NAME)}`;
  }
  const isAnswer = Message.isResponse(message) && message.id !== null;
  return isAnswer ? undefined : "neither a request nor a notification nor an answer";
}

/** Reports whether a value has more than so many values in one another. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}
