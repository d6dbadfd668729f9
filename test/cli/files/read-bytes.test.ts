import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { bytesAt } from "../../../server/src/cli/files/read-bytes";
import { tempFolder } from "../../support/processes/temp-folder";

/** Bytes that are different at each place of a file of any length here. */
function bytesOf(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 0xff));
}

test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])("all %i bytes of a file", (length) => {
  const folder = tempFolder({ "a.txt": bytesOf(length) });
  const bytes = bytesAt(path.join(folder, "a.txt")) as Uint8Array;
  expect(Buffer.compare(Buffer.from(bytes), bytesOf(length))).toBe(0);
});

test("a short file after a long one", () => {
  const folder = tempFolder({ "long.txt": bytesOf(60_000), "short.txt": "短" });
  bytesAt(path.join(folder, "long.txt"));
  expect(Buffer.from(bytesAt(path.join(folder, "short.txt")) as Uint8Array).toString()).toBe("短");
});

// Windows has no such files.
test.runIf(process.platform !== "win32")("a pipe or a device is refused before anything is read", () => {
  const folder = tempFolder();
  const pipe = path.join(folder, "pipe.txt");
  execFileSync("mkfifo", [pipe]);
  expect(bytesAt(pipe)).toBe("not-a-file");
  expect(bytesAt("/dev/zero")).toBe("not-a-file");
});

// Elsewhere the system keeps names as text.
test.runIf(process.platform === "linux")(
  "a file whose name is not in UTF-8 is told apart from one that is not there",
  () => {
    const folder = tempFolder();
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc4, 0xea, 0xb1, 0xa8]), Buffer.from(".txt")]),
      "",
    );
    const [name = ""] = readdirSync(folder);
    expect(bytesAt(path.join(folder, name))).toBe("name-encoding");
  },
);

test("what cannot be read", () => {
  const folder = tempFolder();
  expect(bytesAt(path.join(folder, "a.txt"))).toBe("not-found");
  expect(bytesAt(folder)).toBe("unreadable");
});
