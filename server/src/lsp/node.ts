import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { createServer } from "./server";

// The server as a process: it speaks over what its arguments name (`--stdio`, `--node-ipc`, `--pipe`, `--socket`). The library ends the
// process when the client says `exit`, closes the pipe or is gone. Documents come from the client alone; no file of theirs is opened.
createServer(createConnection(), {
  version,
  ...rulePagesBeside(__dirname),
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
});

/** The rules' pages, where they are shipped beside the bundle. */
function rulePagesBeside(folder: string): { readonly rulePages?: string } {
  const pages = path.join(folder, "rules");
  return existsSync(pages) ? { rulePages: pathToFileURL(pages + path.sep).href } : {};
}
