import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { type NodeCommand, startCommand } from "./command-line";

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
      child = startCommand(command, {
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
