// The tests in a real VS Code: the packed .vsix is installed and used as a user would, by a mocha suite inside the
// extension host and by a script that works the user interface with mouse and keyboard.
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { installExtension } from "../../test/editor/bed/code-server.mjs";
import { bedRunsHere, ensureBed } from "../../test/editor/bed/install.mjs";
import { runUiTests } from "../../test/editor/ui/run.mjs";
import { add, bad } from "./counts.mjs";
import { inRoot } from "./root.mjs";
import { buildVsix } from "./vsix.mjs";

const out = inRoot("test", "editor", "out");
const shim = inRoot("test", "editor", "bed", "vscode-shim.mjs");

/** Whether to use the desktop VS Code: where the environment says so, or where the bed does not run. */
const desktop = process.env.NIANBAO_VSCODE === "desktop" || !bedRunsHere;

/**
 * What is opened for the suite, one after the other: the bundle with the tests, and a function that makes what they
 * want open.
 */
const openings = [
  { tests: "all", make: copyOfExamples },
  { tests: "several-folders", make: severalFolders },
];

/**
 * Packs and installs the extension, runs both kinds of tests, and counts them. With `words` only the windows are opened
 * whose titles have them.
 */
export async function runEditorTests(words = "") {
  const folder = await mkdtemp(path.join(os.tmpdir(), "nb-editor-"));
  try {
    const extensionsDir = path.join(folder, "extensions");
    const vsix = await buildVsix(path.join(folder, "nianbao.vsix"));
    await bundleSuite();
    const executable = await editorWith(vsix, extensionsDir);
    let suite = { passed: 0, failed: 0 };
    for (const { tests, make } of words === "" ? openings : []) {
      const opened = await make(path.join(folder, tests));
      suite = add(suite, await runSuite(executable, extensionsDir, { tests, opened, folder }));
    }
    // The user interface is driven in the browser only; the desktop application has no page to drive.
    return desktop ? suite : add(suite, await runUiTests(await ensureBed(), { extensionsDir, vsix, out, words }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Installs the extension into an extensions folder and gives the executable that @vscode/test-electron is to start. */
async function editorWith(vsix, extensionsDir) {
  if (!desktop) {
    await installExtension(await ensureBed(), vsix, extensionsDir);
    return shim;
  }
  const executable = await downloadAndUnzipVSCode(process.env.NIANBAO_VSCODE_VERSION);
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const install = [...args, "--install-extension", vsix, "--extensions-dir", extensionsDir, "--force"];
  const { status } = spawnSync(cli, install, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("安装扩展失败 · the extension could not be installed");
  return executable;
}

/** The suite is compiled to what the extension host can load; mocha stays outside, since it must be one copy. */
async function bundleSuite() {
  await build({
    entryPoints: ["index", ...openings.map(({ tests }) => tests)].map((name) => inRoot(`test/editor/suite/${name}.ts`)),
    outdir: path.join(out, "suite"),
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

/** A folder with the examples. */
async function copyOfExamples(folder) {
  await cp(inRoot("examples"), folder, { recursive: true });
  return folder;
}

/** A workspace of two folders: some of the examples lie in the second. */
async function severalFolders(folder) {
  const [east, west] = ["东区", "西区"].map((name) => path.join(folder, name));
  await copyOfExamples(east);
  await mkdir(west);
  for (const name of ["青禾县2024年", "练习-白芷镇2024年"].map((start) => `${start}政府信息公开工作年度报告.txt`))
    await rename(path.join(east, name), path.join(west, name));
  const file = path.join(folder, "各区.code-workspace");
  await writeFile(file, JSON.stringify({ folders: [{ path: "东区" }, { path: "西区" }] }));
  return file;
}

async function runSuite(vscodeExecutablePath, extensionsDir, { tests, opened, folder }) {
  const results = path.join(folder, `${tests}.json`);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: inRoot("test", "editor", "host"),
    extensionTestsPath: path.join(out, "suite", "index.cjs"),
    extensionTestsEnv: { NIANBAO_RESULTS: results, NIANBAO_SUITE: tests },
    launchArgs: [opened, `--extensions-dir=${extensionsDir}`, "--disable-workspace-trust"],
  }).catch((error) => console.error(`${error.message ?? error}`));
  return readFile(results, "utf8").then(JSON.parse, () => bad);
}
