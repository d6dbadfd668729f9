import type { Io } from "./io";
import { visible } from "./visible";

/** The part of a process that the command line uses. */
export type Process = Pick<NodeJS.Process, "cwd" | "env" | "stdin" | "stdout" | "stderr">;

/** The width of a terminal that does not tell its own. */
const DEFAULT_COLUMNS = 80;

const CLEAR_LINE = "\r\x1b[2K";

/**
 * Returns the input and output of a process. Colours are on only for a terminal that shows them and without NO_COLOR;
 * status lines only for a terminal.
 */
export function terminalIo({ cwd, env, stdin, stdout, stderr }: Process): Io {
  let hasStatus = false;
  const clear = () => {
    if (hasStatus) stderr.write(CLEAR_LINE);
    hasStatus = false;
  };
  return {
    cwd: cwd(),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    ...(stdout.isTTY === true ? { columns: stdout.columns || DEFAULT_COLUMNS } : {}),
    // Both streams may write to the same terminal, so each removes the status line first.
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      const end = text.endsWith("\n") ? "\n" : "";
      stderr.write(visible(text.slice(0, text.length - end.length)) + end);
    },
    status(line) {
      clear();
      if (line === undefined || stderr.isTTY !== true) return;
      stderr.write(line);
      hasStatus = true;
    },
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
