import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import path from "node:path";
import { type FileSystem, NODE_FILES } from "./file-system";

/** A file that is being written. Nobody sees it before it is whole. */
export interface OutputFile {
  /** Adds to the end; text in UTF-8. Throws if the disk does not take it, and then takes away what was written. */
  write(piece: string | Uint8Array): void;
  /**
   * Puts the file in its place, instead of one that is there, whose mode and, where the system allows, owner it takes
   * on. Throws if that fails, and then leaves that one as it was. `isReady` is asked last; if it says no, nothing is
   * put in place.
   */
  commit(isReady?: () => boolean): boolean;
  /** Takes away what was written. */
  discard(): void;
}

/**
 * Begins a file under a temporary name in its folder, from which it takes away what killed runs have left. Throws if
 * nothing can be written there, or something stands there that is not to be replaced: no file, a protected one, one with
 * several hard links, a link that leads nowhere.
 */
export function openOutputFile(file: string, files: FileSystem = NODE_FILES): OutputFile {
  // Renaming onto a link would replace the link by a file.
  const target = files.existsSync(file) ? files.realpathSync(file) : file;
  const before = replaceable(target, files);
  const folder = path.dirname(target);
  removeLeftovers(folder, files);
  // Not the file's own name with a suffix: names of reports may be as long as a name can be.
  const name = `.nianbao-${files.machine}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
  const temporary = path.join(folder, name);
  // Until it has the mode of the file that it replaces, nobody else may read it.
  const handle = files.openSync(temporary, "wx", before ? 0o600 : 0o666);
  let isOpen = true;
  const close = () => {
    if (isOpen) files.closeSync(handle);
    isOpen = false;
  };
  const discard = () => {
    close();
    files.rmSync(temporary, { force: true });
  };
  return {
    discard,
    write(piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      try {
        for (let at = 0; at < bytes.length; ) at += files.writeSync(handle, bytes, at);
      } catch (error) {
        discard();
        throw error;
      }
    },
    commit(isReady = () => true) {
      try {
        if (before) takeOver(handle, before, files);
        files.fsyncSync(handle);
        close();
        const ready = isReady();
        if (ready) files.renameSync(temporary, target);
        else discard();
        return ready;
      } catch (error) {
        discard();
        throw error;
      }
    },
  };
}

/** Returns the file that will be replaced; undefined if there is none. Throws if what is there must stay. */
function replaceable(target: string, files: FileSystem): ReturnType<FileSystem["statSync"]> {
  if (!files.existsSync(target)) {
    if (files.lstatSync(target, { throwIfNoEntry: false })) throw new Error("a link that leads nowhere");
    return undefined;
  }
  const before = files.statSync(target);
  if (!before.isFile()) throw new Error("not a file");
  // Renaming needs only write access to the folder, so that to a protected file is checked here.
  files.accessSync(target, constants.W_OK);
  if (before.nlink > 1) throw new Error("several hard links");
  return before;
}

function takeOver(handle: number, { mode, uid, gid }: ReturnType<FileSystem["statSync"]> & object, files: FileSystem) {
  try {
    // Only the superuser may give files away; a group one belongs to may be kept. Before the mode, of which it drops
    // bits.
    files.fchownSync(handle, Number(uid), Number(gid));
  } catch {
    // The file then belongs to whoever ran the command, as any new file does.
  }
  files.fchmodSync(handle, Number(mode) & 0o7777);
}

const LEFTOVER = /^\.nianbao-([0-9a-z]+)-(\d+)-[0-9a-f]{12}\.tmp$/;
const CLEANED = new WeakMap<FileSystem, Set<string>>();

/** Takes away temporary files of runs on this machine that are not running any more, once for each folder. */
function removeLeftovers(folder: string, files: FileSystem): void {
  const cleaned = CLEANED.get(files) ?? new Set();
  CLEANED.set(files, cleaned);
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  try {
    for (const name of files.readdirSync(folder)) {
      const [, machine, pid] = LEFTOVER.exec(name) ?? [];
      if (machine !== files.machine || Number(pid) === process.pid || files.isRunning(Number(pid))) continue;
      files.rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be listed, or a leftover that cannot be taken away, is no reason not to write.
  }
}
