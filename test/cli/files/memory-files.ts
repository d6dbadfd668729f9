import path from "node:path";
import type { FileSystem } from "../../../server/src/cli/files/file-system";

/** What happens at one step of a run: the process is killed, or the system refuses this step. */
export type Trouble = "killed" | "refused";

/** A file of a {@link MemoryFiles}. */
interface MemoryFile {
  bytes: Buffer;
  mode: number;
  uid: number;
}

/**
 * A file system in memory in which something goes wrong at a step: from then on nothing is done (`killed`), or that
 * step alone is refused, as a full or read-only disk does.
 */
export class MemoryFiles {
  readonly files = new Map<string, MemoryFile>();
  /** The steps that were made. */
  steps = 0;
  private readonly handles = new Map<number, MemoryFile>();
  private trouble: { readonly at: number; readonly kind: Trouble } | undefined;

  /** Puts a file there. */
  add(name: string, text: string, { mode = 0o640, uid = 1000 } = {}): void {
    this.files.set(name, { bytes: Buffer.from(text), mode, uid });
  }

  /** Returns the text of a file; undefined where there is none. */
  textOf(name: string): string | undefined {
    return this.files.get(name)?.bytes.toString();
  }

  /** Begins a run in which something goes wrong at a step, counted from 0; nothing if it is left out. */
  begin(trouble?: { readonly at: number; readonly kind: Trouble }): void {
    this.steps = 0;
    this.trouble = trouble;
    this.handles.clear();
  }

  /** Returns the system for one run; `running` are the processes that are. */
  system(running: readonly number[] = []): FileSystem {
    const entry = (name: string): MemoryFile => {
      const file = this.files.get(name);
      if (!file) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return file;
    };
    const opened = (handle: number): MemoryFile => {
      const file = this.handles.get(handle);
      if (!file) throw new Error("not open");
      return file;
    };
    const step = <A extends unknown[], R>(work: (...given: A) => R, half?: (...given: A) => void) => {
      return (...given: A): R => {
        const now = this.steps++;
        const { at, kind } = this.trouble ?? { at: -1, kind: "refused" };
        if (now === at) half?.(...given);
        if (now === at || (kind === "killed" && at >= 0 && now > at)) throw new Error(kind);
        return work(...given);
      };
    };
    const system = {
      accessSync: step((name: string) => void entry(name)),
      closeSync: step((handle: number) => void this.handles.delete(handle)),
      existsSync: (name: string) => this.files.has(name),
      fchmodSync: step((handle: number, mode: number) => {
        opened(handle).mode = mode;
      }),
      fchownSync: step((handle: number, uid: number) => {
        opened(handle).uid = uid;
      }),
      fsyncSync: step((handle: number) => void opened(handle)),
      lstatSync: () => undefined,
      openSync: step((name: string, flags: string, mode: number) => {
        if (flags === "wx" && this.files.has(name)) throw new Error("exists");
        const file: MemoryFile = { bytes: Buffer.alloc(0), mode, uid: 0 };
        this.files.set(name, file);
        this.handles.set(this.steps, file);
        return this.steps;
      }),
      readFileSync: step((name: string) => entry(name).bytes),
      readdirSync: step((folder: string) =>
        [...this.files.keys()].filter((name) => path.dirname(name) === folder).map((name) => path.basename(name)),
      ),
      realpathSync: step((name: string) => {
        entry(name);
        return name;
      }),
      renameSync: step((from: string, to: string) => {
        this.files.set(to, entry(from));
        this.files.delete(from);
      }),
      rmSync: step((name: string) => void this.files.delete(name)),
      statSync: step((name: string) => ({ ...entry(name), gid: 0, nlink: 1, isFile: () => true })),
      writeSync: step(
        (handle: number, bytes: Uint8Array, from: number) => {
          const file = opened(handle);
          // A disk may take less than it is given.
          const part = bytes.subarray(from, from + Math.max(1, Math.ceil((bytes.length - from) / 2)));
          file.bytes = Buffer.concat([file.bytes, part]);
          return part.length;
        },
        (handle, bytes, from) => {
          const file = opened(handle);
          file.bytes = Buffer.concat([file.bytes, bytes.subarray(from, from + 1)]);
        },
      ),
      isRunning: (pid: number) => running.includes(pid),
      machine: "here",
    };
    return system as unknown as FileSystem;
  }
}
