import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot } from "../root.mjs";

/**
 * Asks the compiler about mutants, in a copy of the sources: a condition that only tells it that something is there
 * cannot be dropped unnoticed, since the program no longer compiles.
 */
export function typesOf() {
  const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
  for (const name of ["tsconfig.json", "server/tsconfig.core.json", "server/src"])
    cpSync(inRoot(name), path.join(folder, name), { recursive: true });
  symlinkSync(inRoot("node_modules"), path.join(folder, "node_modules"), "junction");
  // What is no longer used is no fault of a program.
  const options = ["--noUnusedLocals", "false", "--noUnusedParameters", "false", "--allowUnreachableCode", "true"];
  const compiles = () => {
    const tsc = [inRoot("node_modules/typescript/bin/tsc"), "-p", path.join(folder, "server/tsconfig.core.json")];
    return spawnSync(process.execPath, [...tsc, ...options], { stdio: "ignore" }).status === 0;
  };
  if (!compiles()) throw new Error("没有改动也不能通过类型检查 · the sources do not compile");
  return {
    /** Whether the compiler refuses the mutant. A condition that is always true or false is no type to it. */
    refuses({ file, start, end, text }) {
      const code = readFileSync(inRoot(file), "utf8");
      const changed = /^(?:true|false)$/.test(text) ? `(${text} as boolean)` : text;
      writeFileSync(path.join(folder, file), code.slice(0, start) + changed + code.slice(end));
      const refused = !compiles();
      writeFileSync(path.join(folder, file), code);
      return refused;
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
