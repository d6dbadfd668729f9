import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../../server/src/analysis/config/read";
import { namePaths } from "../../../server/src/analysis/expected/name-lists";
import { textBelow } from "../../../server/src/node/settings-files";
import { built } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/** Writes down the real path of whatever file is opened or read. */
const HOOK = `
const fs = require("node:fs");
const { appendFileSync, realpathSync } = fs;
const note = (file) => {
  try { if (typeof file !== "number") appendFileSync(process.env.OPENED, realpathSync(String(file)) + "\\n"); } catch {}
};
for (const [object, names] of [
  [fs, ["open", "openSync", "readFile", "readFileSync", "createReadStream", "writeFileSync", "copyFileSync", "renameSync"]],
  [fs.promises, ["open", "readFile", "writeFile"]],
])
  for (const name of names) {
    const own = object[name];
    object[name] = function (file, ...more) { note(file); return own.call(this, file, ...more); };
  }
require("node:module").syncBuiltinESMExports();
`;

const NAMES = "机关\n秘密甲局\n";

/** A folder with a configuration from anywhere, beside a folder that it must not reach. */
function folders(config: (outside: string) => object): { readonly inside: string; readonly outside: string } {
  const top = tempFolder({
    "hook.cjs": HOOK,
    opened: "",
    "outside/秘密.csv": NAMES,
    "outside/秘密.txt": buildReport({ body: "秘密甲局" }),
    "inside/a.txt": buildReport(),
  });
  const [inside, outside] = [path.join(top, "inside"), path.join(top, "outside")];
  mkdirSync(path.join(inside, "名单"));
  // What is in the folder is checked, links too; what is hidden in it is not.
  mkdirSync(path.join(inside, ".隐"));
  symlinkSync(path.join(outside, "秘密.csv"), path.join(inside, ".隐", "链接.csv"));
  symlinkSync(outside, path.join(inside, ".隐", "链接"));
  symlinkSync(path.join(inside, ".隐", "链接.csv"), path.join(inside, ".隐", "链接的链接.csv"));
  writeFileSync(path.join(inside, "nianbao.json"), JSON.stringify(config(outside)));
  return { inside, outside };
}

/** Runs the command line, and returns what it printed and the files outside that it opened. */
function run(inside: string, args: readonly string[]): { readonly said: string; readonly opened: readonly string[] } {
  const top = path.dirname(inside);
  const { stdout, stderr } = spawnSync(process.execPath, ["--require", path.join(top, "hook.cjs"), built(), ...args], {
    cwd: inside,
    env: { ...process.env, OPENED: path.join(top, "opened") },
    encoding: "utf8",
  });
  const opened = readFileSync(path.join(top, "opened"), "utf8").split("\n");
  expect(opened).toContain(path.join(inside, "nianbao.json"));
  return { said: stdout + stderr, opened: opened.filter((file) => file.startsWith(path.join(top, "outside"))) };
}

/** Every way to name a file outside: by its parent, by its whole path, through links, disguised. */
const WAYS: readonly (readonly [string, (outside: string, name: string) => string])[] = [
  ["..", (_, name) => `../outside/${name}`],
  [".. behind a folder", (_, name) => `名单/../../outside/${name}`],
  [".. with the other slash", (_, name) => `名单\\..\\..\\outside\\${name}`],
  ["a whole path", (outside, name) => `${outside}/${name}`],
  ["a whole path behind a dot", (outside, name) => `./${outside}/${name}`],
  ["a URI", (outside, name) => `file://${outside}/${name}`],
  ["a path of another system", (_, name) => `C:\\outside\\${name}`],
  ["a path on another machine", (_, name) => `\\\\server\\outside\\${name}`],
  ["a path in the home folder", (_, name) => `~/${name}`],
  ["a link to a folder", (_, name) => `.隐/链接/${name}`],
];
const LINKS: typeof WAYS = [
  ["a link", () => ".隐/链接.csv"],
  ["a link to a link", () => ".隐/链接的链接.csv"],
];

const COMMANDS = [
  ["check", ".", "--format", "json"],
  ["check", ".", "--write-baseline", "--quiet"],
  ["fix", ".", "--dry-run", "--quiet"],
];

// Links need rights on Windows.
describe.skipIf(process.platform === "win32")(
  "a configuration from anywhere reaches no file outside its folder",
  () => {
    test("the hook sees what is read outside where somebody asks for it", () => {
      const { inside } = folders(() => ({}));
      expect(run(inside, ["check", "../outside/秘密.txt", "a.txt"]).opened).not.toEqual([]);
    });

    test.each(COMMANDS)("%s %s %s %s", (...command) => {
      const { inside } = folders((outside) => {
        const files = WAYS.map(([, way]) => way(outside, "*.txt"));
        const lists = [...WAYS, ...LINKS].map(([, way]) => ({ bodies: way(outside, "秘密.csv"), years: [2023] }));
        return { include: [...files, "*.txt"], exclude: files, reports: [{ files, year: 2023 }], expected: lists };
      });
      const entry = { code: "row-total", fingerprint: "0".repeat(16), reason: "已核实" };
      const accepted = WAYS.map(([, way]) => ({ file: way(path.join(inside, "../outside"), "秘密.txt"), ...entry }));
      writeFileSync(path.join(inside, "nianbao.baseline.json"), JSON.stringify({ version: 1, accepted }));
      const { said, opened } = run(inside, command);
      expect(opened).toEqual([]);
      expect(said).not.toContain("秘密甲局");
    });

    test.each([...WAYS, ...LINKS])("and says so of a list named by %s", (_, way) => {
      const { inside, outside } = folders(() => ({}));
      const text = JSON.stringify({ expected: [{ bodies: way(outside, "秘密.csv"), years: [2023] }] });
      const { config, problems } = readConfig(text);
      const named = namePaths(config).map((below) => textBelow(inside, path.join(inside, below)));
      expect(named.every((names) => names === undefined)).toBe(true);
      expect([...problems, ...named]).toHaveLength(1);
    });

    test("a list in the folder is read, through a link within it too", () => {
      const { inside } = folders(() => ({ expected: [{ bodies: "名单/应报.csv", years: [2023] }] }));
      writeFileSync(path.join(inside, "名单.csv"), NAMES);
      symlinkSync(path.join(inside, "名单.csv"), path.join(inside, "名单", "应报.csv"));
      expect(run(inside, ["check", "."]).said).toContain("秘密甲局");
    });

    test.each(["nianbao.json", "nianbao.baseline.json", ".gitignore", "名单.csv"])(
      "a pipe named %s holds nothing up",
      (name) => {
        const folder = tempFolder({ "a.txt": buildReport(), ".git/HEAD": "" });
        if (name === "名单.csv")
          writeFileSync(
            path.join(folder, "nianbao.json"),
            '{ "expected": [{ "bodies": "名单.csv", "years": [2023] }] }',
          );
        execFileSync("mkfifo", [path.join(folder, name)]);
        const { out } = nianbao(["check", ".", "--format", "json"], folder);
        expect(JSON.parse(out)).toMatchObject({ summary: { files: 1 } });
      },
    );
  },
);
