/** The world as a command sees it: what it may read and where it may write. Results go to `out`, everything else to `err`. */
export interface Io {
  /** The folder that paths are relative to, absolute. */
  readonly cwd: string;
  /** Bytes are a text in the encoding that it came in. */
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Whether `out` shows colours. */
  readonly colour: boolean;
  /** How many columns the terminal has that `out` leads to; undefined where it leads elsewhere. */
  readonly columns?: number;
  /** Shows a line to somebody who watches, until anything else is written or the next such line comes; undefined takes it away. */
  readonly status: (line: string | undefined) => void;
}

/** A command's end: 0 nothing to complain of, 1 findings, 2 wrong use or an unreadable input. */
export type ExitCode = 0 | 1 | 2;
