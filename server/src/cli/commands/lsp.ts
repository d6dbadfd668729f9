import { type Command, Option } from "commander";
import type { AddCommand } from "./command";

/** Adds `lsp`. The server ends with its client. */
export const addLsp: AddCommand = (program, _, end) => {
  program
    .command("lsp")
    .description("启动语言服务器，供其他编辑器使用\nstart the language server for other editors")
    .option("--stdio", "通过标准输入输出通信（必需）\nspeak over standard input and output (required)")
    // VS Code's client library starts a server with these. The protocol's library reads all three by itself.
    .addOption(new Option("--node-ipc").hideHelp())
    .addOption(new Option("--clientProcessId <id>").hideHelp())
    .action(async (flags: { readonly stdio?: boolean; readonly nodeIpc?: boolean }, command: Command) => {
      if (!flags.stdio && !flags.nodeIpc) command.error("error: required option '--stdio' not specified");
      // Loaded only here: no other command needs the protocol's libraries.
      await import("../../lsp/node");
      end(undefined);
    });
};
