import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "../../../server/src/cli/files/replace-file";
import { tempFolder } from "../../support/processes/temp-folder";

const OLD = "old";
const NEW = Buffer.from("new");

/** Runs without the rights of the superuser, whom no mode of a file holds back. */
function withoutPrivilege(run: () => void): void {
  if (process.getuid?.() !== 0) {
    run();
    return;
  }
  process.seteuid?.(65_534);
  try {
    run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("replacing a file", () => {
  it("puts the new bytes in its place, keeps its mode, and leaves nothing else behind", () => {
    const folder = tempFolder({ "a.txt": OLD });
    const file = path.join(folder, "a.txt");
    chmodSync(file, 0o640);
    replaceFile(file, NEW);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([
      "new",
      0o640,
      ["a.txt"],
    ]);
  });

  it("follows a link instead of replacing it", () => {
    const folder = tempFolder({ "a.txt": OLD });
    symlinkSync("a.txt", path.join(folder, "link.txt"));
    replaceFile(path.join(folder, "link.txt"), NEW);
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe("new");
  });

  it("throws and leaves the file as it was where it may not be written", () => {
    const folder = tempFolder({ "a.txt": OLD });
    const file = path.join(folder, "a.txt");
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    withoutPrivilege(() => expect(() => replaceFile(file, NEW)).toThrow());
    chmodSync(folder, 0o755);
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([OLD, ["a.txt"]]);
  });
});
