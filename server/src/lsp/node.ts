import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { OFFICE_PLATFORM } from "../node/office-platform";
import { readPdf } from "../node/pdf/read-pdf";
import { listFiles, readFileBytes, readReportText, realUri } from "../node/report-store";
import { contentThreads } from "../node/threads/content-threads";
import { keepHeapNearItsUse } from "../node/threads/heap";
import { Framing } from "./framing";
import { MessageCounter } from "./message-counter";
import { createServer } from "./server";

/** What the command line says of how the server is to run. */
export interface ServerOptions {
  /** True if it speaks over its standard input and output. */
  readonly stdio: boolean;
  /** The number of threads for the files of folders; undefined: as many as are worth it. */
  readonly jobs: number | undefined;
}

/**
 * Runs the server as a process. It speaks over what the process's arguments name (`--stdio` or `--node-ipc`; the
 * command refuses pipes and sockets). The library ends the process when the client says `exit`, closes its end or is
 * gone. What is open comes from the client; other files of its folders are read here unless the client does that
 * itself.
 */
export function serve({ stdio, jobs }: ServerOptions): void {
  keepHeapNearItsUse();
  const messages = new MessageCounter(() => new Promise((resolve) => setImmediate(resolve)));
  createServer(createConnection({ messageStrategy: messages }), {
    version,
    ...rulePagesBeside(__dirname),
    ...lawPagesBeside(__dirname),
    store: { list: listFiles, read: readReportText, readBytes: readFileBytes },
    contentThreads: (files) => contentThreads(files, jobs),
    officePlatform: OFFICE_PLATFORM,
    readPdf,
    realUri,
    messagesHandled: messages.allHandled,
  });
  if (stdio) endOnNonsense();
}

/** Ends the process with a sentence when what comes over the standard input are no messages: it would be mute else. */
function endOnNonsense(): void {
  const framing = new Framing();
  process.stdin.on("data", (bytes: Buffer) => {
    if (framing.accept(bytes)) return;
    process.stderr.write(
      "收到的不是语言服务器协议的消息（每条之前应有 Content-Length），服务器退出。\n" +
        "What came are no messages of the language server protocol (each has a Content-Length before it); the server ends.\n",
    );
    process.exit(1);
  });
}

/** The rules' pages, where they are shipped beside the bundle. */
function rulePagesBeside(folder: string): { readonly rulePages?: string } {
  const pages = path.join(folder, "rules");
  return existsSync(pages) ? { rulePages: pathToFileURL(pages + path.sep).href } : {};
}

/** The pages on the law, where they are shipped beside the bundle. */
function lawPagesBeside(folder: string): { readonly lawPages?: string } {
  const pages = path.join(folder, "law");
  return existsSync(pages) ? { lawPages: pathToFileURL(pages + path.sep).href } : {};
}
