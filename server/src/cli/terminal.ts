import type { Io } from "./io";

/** What of a process the command line uses. */
export type Process = Pick<NodeJS.Process, "cwd" | "env" | "stdin" | "stdout" | "stderr">;

/** As wide as terminals have always been; one that does not say is taken for such. */
const DEFAULT_COLUMNS = 80;

const CLEAR_LINE = "\r\x1b[2K";

/** The command line's view of a process. Colours only on a terminal that shows them, and not against NO_COLOR; status lines only on a terminal. */
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
    // Both streams may lead to the same terminal, so whatever is written takes the status line away first.
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
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
