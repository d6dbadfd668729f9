// Runs a compiled test suite in the real extension host of the bed's VS Code.

import { launchChromium } from "./chromium.mjs";
import { startCodeServer } from "./code-server.mjs";

/** Chatter of the workbench itself, which says nothing of the suite. */
const chatter =
  /^%c|^\[(?:AgentHost|AccountPolicy|reconnection|Service Worker|remote-connection|ChatModel)|^(?:Resolv|Creating a socket|Updating additional)|open-vsx|Could not locate the bindings|native-watchdog|Extension host|^Timed out waiting for authentication/;

/**
 * Opens `folder`, or the workspace where that is the file of one, loads the extension at `developmentPath` beside those
 * installed in `extensionsDir`, runs the suite at `testsPath` and gives its exit code.
 */
export async function runInExtensionHost(
  bed,
  { developmentPath, testsPath, folder, extensionsDir, timeoutMs = 600_000 },
) {
  const server = await startCodeServer(bed, { extensionsDir });
  const browser = await launchChromium(bed);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const exit = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
    await page.exposeFunction("codeAutomationLog", (_level, args) => {
      if (process.env.VERBOSE || !chatter.test(String(args[0]))) console.log(...args);
    });
    const remote = (file) => `vscode-remote://${server.authority}${file}`;
    const payload = [
      ["extensionDevelopmentPath", remote(developmentPath)],
      ["extensionTestsPath", remote(testsPath)],
      ["skipWelcome", "true"],
    ];
    const kind = folder.endsWith(".code-workspace") ? "workspace" : "folder";
    await page.goto(`${server.url}/?${new URLSearchParams({ [kind]: folder, payload: JSON.stringify(payload) })}`);
    return await withTimeout(exit, timeoutMs);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function withTimeout(promise, timeoutMs) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`测试套件超时 · the suite did not end in ${timeoutMs} ms`)), timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
