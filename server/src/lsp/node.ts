import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { listFiles, readReportText, realUri } from "../node/report-store";
import { MessageCounter } from "./message-counter";
import { createServer } from "./server";

// The server as a process: it speaks over what its arguments name (`--stdio`, `--node-ipc`, `--pipe`, `--socket`). The library ends the
// process when the client says `exit`, closes the pipe or is gone. What is open comes from the client; other files of its folders are read
// here unless the client does that itself.
const messages = new MessageCounter(() => new Promise((resolve) => setImmediate(resolve)));
createServer(createConnection({ messageStrategy: messages }), {
  version,
  ...rulePagesBeside(__dirname),
  ...lawPagesBeside(__dirname),
  store: { list: listFiles, read: readReportText },
  realUri,
  messagesHandled: messages.allHandled,
});

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
