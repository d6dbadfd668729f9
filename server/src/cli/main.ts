import { isMainThread, workerData } from "node:worker_threads";

/**
 * Runs the command line in this process. A closed pipe (`nianbao check | head`) ends it without an error; output that
 * cannot be written, as to a full disk, ends it with a sentence.
 */
async function main(): Promise<void> {
  process.stdout.on("error", leaveWithoutOutput);
  process.stderr.on("error", leaveWithoutOutput);
  try {
    const [{ run }, { terminalIo }] = await Promise.all([import("./program"), import("./terminal")]);
    const code = await run(process.argv.slice(2), terminalIo(process));
    // `process.exit` would lose output that is still on its way into a pipe.
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === "uv_cwd") return leaveWithoutFolder();
    process.stderr.write(`内部错误 · internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  }
}

function leaveWithoutFolder(): void {
  process.stderr.write("当前文件夹已经不在了 · the current folder is gone\n");
  process.exitCode = 2;
}

function leaveWithoutOutput({ code }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(`输出写不进去（${code}），不完整 · output cannot be written (${code}) and is not complete\n`);
  process.exit(2);
}

/** Runs a thread of the command line or of the server, which is the same file. It loads only what a thread needs. */
async function thread(): Promise<void> {
  const { READS_CONTENTS, readContents } = await import("../node/threads/content-threads");
  if (workerData === READS_CONTENTS) readContents();
  else (await import("./pipeline/threads")).runThread();
}

void (isMainThread ? main() : thread());
