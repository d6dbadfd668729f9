import fs from "node:fs";
import os from "node:os";

/** What writing a file needs of the system; tests put another one in its place. */
export interface FileSystem
  extends Pick<
    typeof fs,
    | "accessSync"
    | "closeSync"
    | "existsSync"
    | "fchmodSync"
    | "fchownSync"
    | "fsyncSync"
    | "lstatSync"
    | "openSync"
    | "readFileSync"
    | "readdirSync"
    | "realpathSync"
    | "renameSync"
    | "rmSync"
    | "statSync"
    | "writeSync"
  > {
  /** Reports whether a process of this machine is running. */
  isRunning(pid: number): boolean;
  /** A name for this machine: letters and digits. */
  readonly machine: string;
}

/** The file system of the process. */
export const NODE_FILES: FileSystem = {
  ...fs,
  isRunning(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
  machine: Buffer.from(os.hostname()).toString("hex").slice(-12) || "0",
};
