// `npm start`: sets itself up, builds, says what `check` finds in examples/, and opens them in an editor with the
// extension.
//   --browser          the editor in the browser even where the desktop one is there
//   --port <number>    the port of the editor in the browser
//   --exit-when-ready  stop as soon as the editor answers (for tests)
import { readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { desktopCode } from "./lib/desktop.mjs";
import { inRoot, root } from "./lib/root.mjs";
import { run, runNode } from "./lib/run.mjs";
import { announce, paint } from "./lib/say.mjs";

const { values: flags } = parseArgs({
  options: { browser: { type: "boolean" }, port: { type: "string" }, "exit-when-ready": { type: "boolean" } },
});
const examples = inRoot("examples");
/** Has the extension open its walkthrough beside the exercise. */
const env = { NIANBAO_WALKTHROUGH: "1" };
/** The exercise that is opened: its faults show at a glance what the extension does. */
const exercise = readdirSync(examples).find((name) => name.startsWith("练习-白芷镇"));

await ensureDependencies();
announce("构建 · Building");
if ((await runNode(inRoot("esbuild.mjs"), ["--quiet"])) !== 0) process.exit(1);
announce("检查示例 · What `nianbao check examples/` finds");
const found = await runNode(inRoot("dist", "cli.js"), ["check", "examples/"]);
// 1 means that there are findings, as there should be in the exercises.
if (found > 1) process.exit(found);

const code = flags.browser ? undefined : desktopCode();
if (!(code && (await openDesktop(code)))) await serveBrowser();

async function openDesktop(code) {
  announce("在 VS Code 中打开示例 · Opening the examples in VS Code");
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, examples, path.join(examples, exercise)];
  const status = await run(code, args, { env });
  if (status === 0) sayHowToChangeLanguage();
  else console.error("未能打开，改用浏览器 · Not possible here; using the browser instead");
  return status === 0;
}

async function serveBrowser() {
  announce("在浏览器中的 VS Code 里打开示例 · Opening the examples in VS Code in the browser");
  const { startBrowserEditor } = await import("./lib/browser-editor.mjs");
  const editor = await startBrowserEditor(examples, { file: exercise, port: flags.port && Number(flags.port), env });
  let stopping = false;
  const stop = async (status) => {
    if (stopping) return;
    stopping = true;
    await editor.stop();
    process.exit(status);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => stop(0));
  editor.child.once("exit", () => stop(1));
  console.log(`\n${paint("bold", "请在浏览器中打开 · Open in your browser:")}\n\n  ${editor.address}\n`);
  sayHowToChangeLanguage();
  if (flags["exit-when-ready"]) await stop(0);
  else console.log("按 Ctrl+C 结束 · Ctrl+C stops it");
}

/** VS Code itself is in English without a language pack, which comes from a marketplace and not from npm. */
function sayHowToChangeLanguage() {
  console.log(
    "界面要中文：在扩展视图搜索并安装 Chinese (Simplified) (简体中文) Language Pack，再运行命令 Configure Display Language。离线时可从 open-vsx.org 下载它的 .vsix，用命令 Extensions: Install from VSIX… 安装。\n" +
      "For Chinese menus install the “Chinese (Simplified)” language pack in the Extensions view (or its .vsix from open-vsx.org), then run “Configure Display Language”.\n",
  );
}
