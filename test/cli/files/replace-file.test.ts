import { chmodSync, constants, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { NODE_FILES } from "../../../server/src/cli/files/file-system";
import { openOutputFile } from "../../../server/src/cli/files/output-file";
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
    expect(replaceFile(file, NEW, Buffer.from(OLD))).toBe("replaced");
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([
      "new",
      0o640,
      ["a.txt"],
    ]);
  });

  it("follows a link instead of replacing it", () => {
    const folder = tempFolder({ "a.txt": OLD });
    symlinkSync("a.txt", path.join(folder, "link.txt"));
    replaceFile(path.join(folder, "link.txt"), NEW, undefined);
    expect(readFileSync(path.join(folder, "a.txt"), "utf8")).toBe("new");
  });

  it("leaves a file with several hard links alone", () => {
    const folder = tempFolder({ "a.txt": OLD });
    const file = path.join(folder, "a.txt");
    linkSync(file, path.join(folder, "b.txt"));
    expect(replaceFile(file, NEW, undefined)).toBe("hard-linked");
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([OLD, ["a.txt", "b.txt"]]);
  });

  it("leaves a file alone that is not any more what was read", () => {
    const folder = tempFolder({ "a.txt": "other" });
    const file = path.join(folder, "a.txt");
    expect(replaceFile(file, NEW, Buffer.from(OLD))).toBe("changed");
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["other", ["a.txt"]]);
  });

  it("throws and leaves the file as it was where it may not be written", () => {
    const folder = tempFolder({ "a.txt": OLD });
    const file = path.join(folder, "a.txt");
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    withoutPrivilege(() => expect(() => replaceFile(file, NEW, undefined)).toThrow());
    chmodSync(folder, 0o755);
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([OLD, ["a.txt"]]);
  });
});

describe("a file that is written anew", () => {
  it("is not begun over a protected file, though its folder may be written to", () => {
    const folder = tempFolder({ "a.csv": OLD });
    const file = path.join(folder, "a.csv");
    chmodSync(file, 0o444);
    // The system asks for the rights of the user who began the process, whom no test can change.
    const accessSync = (_: unknown, mode?: number) => {
      if (mode === constants.W_OK) throw new Error("protected");
    };
    expect(() => openOutputFile(file, { ...NODE_FILES, accessSync })).toThrow("protected");
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([OLD, ["a.csv"]]);
  });

  it("is not begun over a file with several hard links", () => {
    const folder = tempFolder({ "a.csv": OLD });
    const file = path.join(folder, "a.csv");
    linkSync(file, path.join(folder, "b.csv"));
    expect(() => openOutputFile(file)).toThrow("several hard links");
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual([OLD, ["a.csv", "b.csv"]]);
  });

  it.each([
    ["nowhere", "gone/a.csv"],
    ["back to itself", "link.csv"],
  ])("is not begun in place of a link that leads %s", (_, target) => {
    const folder = tempFolder({});
    const link = path.join(folder, "link.csv");
    symlinkSync(target, link);
    expect(() => openOutputFile(link)).toThrow("leads nowhere");
    expect([lstatSync(link).isSymbolicLink(), readdirSync(folder)]).toEqual([true, ["link.csv"]]);
  });
});
