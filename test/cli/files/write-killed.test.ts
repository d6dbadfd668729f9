import { describe, expect, it } from "vitest";
import type { FileSystem } from "../../../server/src/cli/files/file-system";
import { openOutputFile } from "../../../server/src/cli/files/output-file";
import { replaceFile } from "../../../server/src/cli/files/replace-file";
import { MemoryFiles, type Trouble } from "./memory-files";

const FILE = "/reports/a.txt";
const OLD = "the old report, whole";
const NEW = "the new report, which is a little longer, whole";

/**
 * All ways in which commands write: `fix` and an accepted finding replace a file, `--output` and a baseline make one.
 */
const WAYS: readonly (readonly [string, (files: FileSystem) => void])[] = [
  ["a file that is replaced", (files) => void replaceFile(FILE, Buffer.from(NEW), Buffer.from(OLD), files)],
  [
    "a file that is made piece by piece",
    (files) => {
      const output = openOutputFile(FILE, files);
      output.write(NEW.slice(0, 10));
      output.write(Buffer.from(NEW.slice(10)));
      output.commit();
    },
  ],
];

/** Runs a way of writing with trouble at a step. Returns true if it came to its end. */
function runs(
  memory: MemoryFiles,
  write: (files: FileSystem) => void,
  trouble?: { at: number; kind: Trouble },
): boolean {
  memory.begin(trouble);
  try {
    write(memory.system());
    return true;
  } catch {
    return false;
  }
}

describe.each(WAYS)("%s", (_, write) => {
  const whole = new MemoryFiles();
  whole.add(FILE, OLD, { mode: 0o640, uid: 1234 });
  const done = runs(whole, write);
  const { steps } = whole;

  it("is the new one, with mode and owner of the old one", () => {
    expect(done).toBe(true);
    expect([...whole.files].map(([name, { bytes, mode, uid }]) => [name, bytes.toString(), mode, uid])).toEqual([
      [FILE, NEW, 0o640, 1234],
    ]);
    expect(steps).toBeGreaterThan(8);
  });

  it.each(["killed", "refused"] as const)("%s at any step: the old file whole or the new file whole", (kind) => {
    for (let at = 0; at < steps; at++) {
      const memory = new MemoryFiles();
      memory.add(FILE, OLD);
      const ended = runs(memory, write, { at, kind });
      expect([OLD, NEW]).toContain(memory.textOf(FILE));
      if (ended) expect(memory.textOf(FILE)).toBe(NEW);
      if (kind === "refused") expect([...memory.files.keys()]).toEqual([FILE]);
    }
  });

  it("killed at any step: the next run takes away what is left", () => {
    let left = 0;
    for (let at = 0; at < steps; at++) {
      const memory = new MemoryFiles();
      memory.add(FILE, OLD);
      runs(memory, write, { at, kind: "killed" });
      // The killed process had another number than this one, and is not running.
      for (const [name, file] of [...memory.files]) {
        if (name === FILE) continue;
        left++;
        memory.files.delete(name);
        memory.files.set(name.replace(`-${process.pid}-`, "-999999-"), file);
      }
      memory.add(FILE, OLD);
      expect(runs(memory, write)).toBe(true);
      expect([...memory.files.keys()]).toEqual([FILE]);
    }
    expect(left).toBeGreaterThan(3);
  });

  it("what a running process or another machine writes is left alone", () => {
    const others = ["/reports/.nianbao-here-77-0123456789ab.tmp", "/reports/.nianbao-there-78-0123456789ab.tmp"];
    const memory = new MemoryFiles();
    memory.add(FILE, OLD);
    for (const name of others) memory.add(name, "half");
    memory.begin();
    write(memory.system([77]));
    expect([...memory.files.keys()].sort()).toEqual([...others, FILE].sort());
  });
});
