import { spawnSync } from "node:child_process";
import { built } from "../../support/processes/built";

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder, as a user's shell would. */
export function nianbao(
  args: readonly string[],
  cwd: string,
  more: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly cli?: string } = {},
): Ended {
  const { input = "", env = {}, cli = built() } = more;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}
