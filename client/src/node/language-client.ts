import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";

// A bundle of its own: the library is by far the largest part of the extension, and is wanted only once a server is.
export { serveReports } from "../reports/reports";

/** Returns a client that starts the command line as its server. */
export function newClient(cli: string, id: string, name: string, options: LanguageClientOptions): LanguageClient {
  const run = { module: cli, args: ["lsp"], transport: TransportKind.ipc };
  return new LanguageClient(id, name, { run, debug: { ...run, options: { execArgv: ["--inspect=6009"] } } }, options);
}
