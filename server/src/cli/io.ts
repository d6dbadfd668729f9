import type { Locale } from "../base/localised";

/** The input and output of a command. Results go to `out`, everything else to `err`. */
export interface Io {
  /** The absolute path of the folder that paths are relative to. */
  readonly cwd: string;
  /** Bytes are written as they are, text in UTF-8. */
  readonly out: (text: string | Uint8Array) => void;
  /** Takes one line at a time; a line end inside it is shown as one of a file name. */
  readonly err: (line: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  /** True if `out` shows colours. */
  readonly colour: boolean;
  /** The width in columns of the terminal that `out` writes to; undefined if it is no terminal. */
  readonly columns?: number;
  /** Shows a status line on a terminal until anything else is written; undefined removes it. */
  readonly status: (line: string | undefined) => void;
}

/** The language of messages, and whether there are any beside the results. */
export interface OutputOptions {
  readonly locale: Locale;
  /** True if summaries, notes and progress are left out. */
  readonly quiet: boolean;
}

/** Writes why a command does nothing, and returns its exit code. */
export function refuse({ err }: Io, message: string): ExitCode {
  err(`${message}\n`);
  return 2;
}

/** The exit code of a command: 0 success, 1 findings, 2 wrong use or an unreadable input. */
export type ExitCode = 0 | 1 | 2;
