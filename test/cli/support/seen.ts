import { nianbao } from "./nianbao";

/** The files that a check read and those that it left out, with the reason. */
export function seen(args: readonly string[], cwd: string) {
  const { code, out, err } = nianbao(["check", "--format", "json", ...args], cwd);
  const { reports, skipped } = JSON.parse(out);
  return {
    code,
    err,
    reports: reports.map(({ file }: { file: string }) => file),
    skipped: skipped.map(({ file, reason }: { file: string; reason: string }) => `${file} ${reason}`),
  };
}
