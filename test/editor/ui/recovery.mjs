import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { behind, command, editor, notification, problems, until } from "./workbench.mjs";

/** What a person sees whose window loses the server or is started anew, in this order. */
export const recovery = {
  "a server that ends again and again stays stopped until it is started by the button that says so": (context) =>
    restarting(context),
  // The command that starts it anew is one of the desktop's; in a browser it is started anew when it has ended.
  "text that is not saved outlives the extension host and is checked by the next server": (context) =>
    outliving(context, "host", ({ group }) => endExtensionHost(group)),
  "text that is not saved outlives the window and is checked by the next server": (context) =>
    outliving(context, "window", ({ page }) => page.reload()),
};

/** The crashes after which the server is not started again by itself. */
const CRASHES = 4;

const restarting = async ({ page, file, group, out }) => {
  const before = await readFile(file, "utf8");
  await editor(page).locator(".view-lines").click();
  await command(page, "Problems: Focus on Problems View");
  for (let crash = 1; crash <= CRASHES; crash++) {
    const pid = await until("a server process", () => onlyServer(group));
    process.kill(pid, "SIGKILL");
    await until("it is gone", () => !serversOf(group).includes(pid));
  }
  await page.locator(".codicon-bell-dot").waitFor();
  const message = await notification(page, "不再自动启动");
  assert.match(await message.textContent(), /3 分钟里中断了 4 次/);
  await page.screenshot({ path: path.join(out, "server-stopped.png") });
  // What is wrong now nobody sees.
  await writeWrongTotal(page);
  await unsaved(page);
  assert.deepEqual(serversOf(group), []);
  assert.equal(await wrongTotals(page).count(), 0);
  await (await notification(page, "不再自动启动")).getByRole("button", { name: "重新启动", exact: true }).click();
  await wrongTotals(page).first().waitFor();
  const pid = await until("a server process", () => onlyServer(group));
  // What was is forgiven: it comes back by itself again, and checks what is written then.
  process.kill(pid, "SIGKILL");
  await until("another server process", () => onlyServer(group) !== pid && onlyServer(group));
  await command(page, "File: Revert File");
  await wrongTotals(page).first().waitFor({ state: "detached" });
  assert.equal(await readFile(file, "utf8"), before);
};

const outliving = async ({ page, file, group, out }, what, end) => {
  const before = await readFile(file, "utf8");
  await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
  const old = await until("a server process", () => onlyServer(group));
  await editor(page).locator(".view-lines").click();
  await writeWrongTotal(page);
  await command(page, "Problems: Focus on Problems View");
  await wrongTotals(page).first().waitFor();
  await end({ page, group });
  await until("another server process", () => onlyServer(group) !== old && onlyServer(group));
  await command(page, "Problems: Focus on Problems View");
  // While all starts anew the list takes the focus late.
  await focusIn(page, ".markers-panel");
  await wrongTotals(page).first().waitFor();
  await unsaved(page);
  await page.screenshot({ path: path.join(out, `unsaved-${what}.png`) });
  // It is the unsaved text that is checked, and what is written then.
  await command(page, "View: Focus Active Editor Group");
  await focusIn(page, ".monaco-editor");
  await behind(page, WRONG);
  await page.keyboard.press("Backspace");
  await wrongTotals(page).first().waitFor({ state: "detached" });
  assert.equal(await readFile(file, "utf8"), before);
  // It is neither saved nor taken back: VS Code would read the file again later, over what is written next.
};

/** The end of a row of 表三 whose total is right, and with a digit too many. */
const RIGHT = "| 31 | 3 | 0 | 1 | 2 | 0 | 37";
const WRONG = `${RIGHT}9`;

async function writeWrongTotal(page) {
  await behind(page, RIGHT);
  await page.keyboard.insertText(WRONG.slice(RIGHT.length));
}

/** What is said of the total. */
const wrongTotals = (page) => problems(page).filter({ hasText: "379" });

const unsaved = (page) => page.locator(".tab.active.dirty").waitFor();

/** Waits until a part of the workbench has the focus. */
async function focusIn(page, selector) {
  await until(`the focus is in ${selector}`, () =>
    page.evaluate((part) => Boolean(document.activeElement?.closest(part)), selector),
  );
}

async function endExtensionHost(group) {
  const hosts = processesOf(group, /--type=extensionHost/);
  assert.equal(hosts.length, 1);
  for (const pid of hosts) process.kill(pid, "SIGKILL");
}

/** The process of the server of a window if there is just one. */
function onlyServer(group) {
  const [pid, ...others] = serversOf(group);
  return others.length === 0 && pid;
}

const serversOf = (group) => processesOf(group, /[\\/]dist[\\/]cli\.js lsp/);

/** The ids of processes that a window has started: all are in its process group. */
function processesOf(group, args) {
  const lines = execFileSync("ps", ["-eo", "pid=,pgid=,stat=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === group && !match[3].startsWith("Z") && args.test(match[4]))
    .map((match) => Number(match[1]));
}
