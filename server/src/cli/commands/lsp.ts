/**
 * Starts the language server on standard input and output; it ends with the client. Loaded only now, since no other command needs the
 * protocol's libraries.
 */
export async function lsp(): Promise<void> {
  await import("../../lsp/node");
}
