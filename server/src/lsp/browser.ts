import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { OFFICE_PLATFORM } from "../web/office-platform";
import { MessageCounter } from "./message-counter";
import { createServer } from "./server";

declare const self: DedicatedWorkerGlobalScope;

// The server as a web worker: it speaks with whoever started it. There are no files here but those that the client
// gives.
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

/** Resolves after everything else that is due has run once: a timer would be held back by the browser. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    turns.port2.postMessage(undefined);
  });
}

const messages = new MessageCounter(nextTurn);
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: messages,
});
createServer(connection, {
  version,
  store: {
    async *list() {},
    read: () => Promise.resolve(undefined),
    readBytes: () => Promise.resolve(undefined),
  },
  officePlatform: OFFICE_PLATFORM,
  realUri: (uri) => Promise.resolve(uri),
  messagesHandled: messages.allHandled,
});
