import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { built, ROOT } from "../support/processes/built";
import { tempFolder } from "../support/processes/temp-folder";

/** What an editor saw and did, as its script wrote it down. */
export interface Seen {
  readonly error?: string;
  readonly language: string;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly text: string;
    readonly line: number;
  }[];
  readonly symbols: readonly string[];
  readonly applied: string;
}

/** One editor with a script that opens a report, writes down what it sees, applies a quick fix and saves. */
export interface EditorRun {
  readonly command: string;
  /** How the names of its configuration and its scripts end, without the dot. */
  readonly extension: string;
  /** Arguments, given the configuration, the script and the report. */
  args(files: { readonly config: string; readonly script: string; readonly report: string }): readonly string[];
  /** The heading of docs/editors.md below which the configuration stands. */
  readonly heading: string;
  readonly script: string;
}

/** The file name that configurations know a report by. */
const REPORT_NAME = "青禾县2023年政府信息公开工作年度报告.txt";

/** The first line that an editor says of its version; undefined where the editor is not installed. */
export function versionOf(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? stdout.split("\n")[0] : undefined;
}

/** The first code block below a heading of docs/editors.md. */
export function configurationUnder(heading: string): string {
  const page = readFileSync(path.join(ROOT, "docs/editors.md"), "utf8");
  const section = page.split(/^## /mu).find((part) => part.startsWith(heading));
  const block = /```\w*\n(.*?)```/su.exec(section ?? "")?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no code below ${heading}`);
  return block;
}

/**
 * Runs an editor with its configuration from the documentation, alone with a folder of its own, on a report with this
 * text, and gives what it saw and the report as it was saved. `nianbao` is the built command line on the editor's path.
 */
export async function runEditor(
  run: EditorRun,
  text: string,
): Promise<{ readonly seen: Seen; readonly saved: string }> {
  const [config, script] = [`init.${run.extension}`, `script.${run.extension}`];
  const folder = tempFolder({
    "bin/nianbao": `#!/bin/sh\nexec "${process.execPath}" "${built()}" "$@"\n`,
    "home/.keep": "",
    // The page sets the language that is the default; another one shows that settings arrive.
    [config]: configurationUnder(run.heading).replaceAll("zh-CN", "en"),
    [script]: run.script,
    [REPORT_NAME]: text,
  });
  const at = (name: string) => path.join(folder, name);
  chmodSync(at("bin/nianbao"), 0o755);
  const args = run.args({ config: at(config), script: at(script), report: at(REPORT_NAME) });
  const output = await finished(run.command, args, folder);
  if (!existsSync(at("seen.json"))) throw new Error(`${run.command} wrote nothing down:\n${output}`);
  const seen: Seen = JSON.parse(readFileSync(at("seen.json"), "utf8"));
  if (seen.error !== undefined) throw new Error(`${seen.error}\n${output}`);
  return { seen, saved: readFileSync(at(REPORT_NAME), "utf8") };
}

/** Everything the editor printed until it ended. Nothing of the person's own configuration is read. */
function finished(command: string, args: readonly string[], folder: string): Promise<string> {
  const home = path.join(folder, "home");
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      PATH: `${path.join(folder, "bin")}${path.delimiter}${process.env.PATH}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      LANG: "C.UTF-8",
      TERM: "dumb",
      SEEN: path.join(folder, "seen.json"),
    },
    stdio: ["ignore", "pipe", "pipe"],
    // Where the test's own limit strikes first, the editor must not outlive it.
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece) => (output += piece));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}
