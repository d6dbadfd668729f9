import { type ChildProcess, spawn } from "node:child_process";

/** A command to run with the editor's own Node, so that none is needed on the machine. */
export interface NodeCommand {
  /** The script and its arguments; no shell comes between, so nothing needs quoting. */
  readonly arguments: readonly string[];
  /** The folder to run in, a file system path. */
  readonly folder: string;
}

/** The exit code where the command did not run at all: that of the command line for what it could not do. */
const failed = 2;

/** Who is told what a command prints, piece by piece, and how it ended. */
export interface CommandListener {
  out(piece: string): void;
  error(piece: string): void;
  end(code: number): void;
}

/** Starts a command as a child of the extension host. */
export function startCommand(command: NodeCommand, listener: CommandListener): ChildProcess {
  const child = spawn(process.execPath, command.arguments, {
    cwd: command.folder,
    // On the desktop the extension host's executable is VS Code itself, which this makes a plain Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  // Read as text, so that a character is never cut in two between pieces.
  child.stdout.setEncoding("utf8").on("data", listener.out);
  child.stderr.setEncoding("utf8").on("data", listener.error);
  child.once("error", (error) => {
    listener.error(`${error.message}\n`);
    listener.end(failed);
  });
  child.once("close", (code) => listener.end(code ?? failed));
  return child;
}
