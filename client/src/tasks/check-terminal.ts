import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";

/** A command to run with the editor's own Node, so that a task needs no Node on the machine. */
export interface NodeCommand {
  /** The script and its arguments; no shell comes between, so nothing needs quoting. */
  readonly arguments: readonly string[];
  /** The folder to run in, a file system path. */
  readonly folder: string;
}

/** The exit code where the command did not run at all: that of the command line for what it could not do. */
const failed = 2;

/**
 * Returns a terminal that shows what a command prints; `heard` is told each piece of its standard output. The process
 * is a child of the extension host, not of the terminal: there its output is read from a pipe on every system, and
 * never cut at the terminal's width.
 */
export function nodeTerminal(command: NodeCommand, heard: (piece: string) => void): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  const show = (text: string) => written.fire(text.replace(/\r?\n/g, "\r\n"));
  let child: ChildProcess | undefined;
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      child = start(command, {
        out(piece) {
          show(piece);
          heard(piece);
        },
        error: show,
        end: (code) => closed.fire(code),
      });
    },
    close: () => void child?.kill(),
  };
}

interface Listener {
  out(piece: string): void;
  error(piece: string): void;
  end(code: number): void;
}

function start(command: NodeCommand, listener: Listener): ChildProcess {
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
