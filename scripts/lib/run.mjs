import { spawn, spawnSync } from "node:child_process";
import { root } from "./root.mjs";

/**
 * Runs a command to its end with the terminal's own output and gives its exit code (1 if it could not start or was
 * killed). Standard input is closed, so nothing can wait for an answer in CI.
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      // npm and code are .cmd files on Windows, which only a shell can start.
      shell: process.platform === "win32" && !command.endsWith(".exe"),
    });
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a JavaScript file without a word, unless it fails: then what it said is shown. */
export function runQuietly(file, args = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status ?? 1;
}

/** Runs a JavaScript file with the Node that runs this script. */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [file, ...args], options);

/** Runs npm: the one that started this script where there is one, else the one on the PATH. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js") ? runNode(npm, args, options) : run("npm", args, options);
}
