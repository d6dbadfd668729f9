import { isMainThread } from "node:worker_threads";

/** The command line as a process. Results that nobody reads any more (`nianbao check | head`) end it quietly. */
async function main(): Promise<void> {
  process.stdout.on("error", leaveOnBrokenPipe);
  process.stderr.on("error", leaveOnBrokenPipe);
  try {
    const [{ run }, { terminalIo }] = await Promise.all([import("./program"), import("./terminal")]);
    const code = await run(process.argv.slice(2), terminalIo(process));
    // The exit code is set, not the process ended: what was written may still be on its way into a pipe.
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    process.stderr.write(`内部错误 · internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  }
}

function leaveOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
}

/** The command line is one file, so its threads run it too; they need little of it. */
async function thread(): Promise<void> {
  const { runThread } = await import("./pipeline/thread");
  runThread();
}

void (isMainThread ? main() : thread());
