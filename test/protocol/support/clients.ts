import { onTestFinished } from "vitest";
import type { ClientCapabilities, InitializeResult } from "vscode-languageserver";
import { built } from "../../support/processes/built";
import { VS_CODE } from "../../support/processes/capabilities";
import { type LanguageClient, startLanguageClient } from "../../support/processes/language-client";

/** A client of a fresh server process with these options, which ends with the test. */
export function freshClient(options: readonly string[] = []): LanguageClient {
  const client = startLanguageClient(built(), ["lsp", "--stdio", ...options]);
  onTestFinished(() => void client.process.kill());
  return client;
}

/** How a client introduces itself in a test. */
export interface Introduction {
  /** More options of the server's command. */
  readonly options?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** What it answers when it is asked for `nianbao` settings of a document. */
  readonly settings?: (scopeUri: string) => unknown;
  /** Called before it introduces itself: sets up what it answers. */
  readonly prepare?: (client: LanguageClient) => void;
}

/** A client that has introduced itself, as VS Code unless it is told otherwise, with what the server said of itself. */
export async function introduced(
  as: Introduction = {},
): Promise<{ readonly client: LanguageClient; readonly server: InitializeResult }> {
  const { capabilities = VS_CODE, settings = () => null, options = [], prepare, ...more } = as;
  const client = freshClient(options);
  client.connection.onRequest("client/registerCapability", () => null);
  client.connection.onRequest("workspace/configuration", ({ items }: { items: readonly { scopeUri: string }[] }) =>
    items.map((item) => settings(item.scopeUri)),
  );
  prepare?.(client);
  return { client, server: await client.initialize(capabilities, more) };
}

/** The document that tests open. */
export const URI = "file:///reports/%E5%B9%B4%E6%8A%A5.txt";
