import { type Command, Option } from "commander";
import type { AddCommand } from "./command";
import { toJobs } from "./options";

/** What the user wrote. */
interface Flags {
  readonly stdio?: boolean;
  readonly nodeIpc?: boolean;
  readonly jobs?: number;
}

/** Adds `lsp`. The server ends with its client. */
export const addLsp: AddCommand = (program, _, end) => {
  program
    .command("lsp")
    .description("启动语言服务器，供其他编辑器使用\nstart the language server for other editors")
    .option("--stdio", "通过标准输入输出通信（必需）\nspeak over standard input and output (required)")
    // VS Code's client library starts a server with these. The protocol's library reads all three by itself.
    .addOption(new Option("--node-ipc").hideHelp())
    .addOption(new Option("--clientProcessId <id>").hideHelp())
    .option(
      "--jobs <n>",
      "读文件夹用几个线程；默认按文件数决定\nthreads to read folders with; by default as many as are worth it",
      toJobs,
    )
    .action(async (flags: Flags, command: Command) => {
      if (!flags.stdio && !flags.nodeIpc) command.error("error: required option '--stdio' not specified");
      // Loaded only here: no other command needs the protocol's libraries.
      const { serve } = await import("../../lsp/node");
      serve({ stdio: flags.stdio === true, jobs: flags.jobs });
      end(undefined);
    });
};
