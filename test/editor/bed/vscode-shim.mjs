#!/usr/bin/env node
// Stands in for VS Code's executable in @vscode/test-electron: takes the same flags, runs the suite in the bed.
import path from "node:path";
import { runInExtensionHost } from "./extension-host.mjs";
import { ensureBed } from "./install.mjs";

const flag = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith("-"));

const code = await runInExtensionHost(await ensureBed(), {
  developmentPath: flag("extensionDevelopmentPath"),
  testsPath: flag("extensionTestsPath"),
  extensionsDir: flag("extensions-dir"),
  folder: path.resolve(folder),
});
process.exit(code);
