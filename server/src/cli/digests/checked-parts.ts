import { keepHeapSmall } from "../../node/threads/heap";
import type { Io } from "../io";
import type { Checked, CheckedOptions } from "../pipeline/checked";
import { startRunLog } from "../pipeline/run-log";
import { openBaseline } from "../settings/baseline";
import { readDigests } from "./read-digests";

/**
 * Takes the reports from files of digests. Returns undefined if one cannot be read, which was then written to standard
 * error. Reports that are due are looked for where their folder is checked.
 */
export async function checkedParts(
  names: readonly string[],
  options: CheckedOptions,
  io: Io,
): Promise<Checked | undefined> {
  keepHeapSmall();
  const part = await readDigests(names, io.cwd);
  if ("problem" in part) {
    io.err(`${part.file}: ${part.problem[options.locale]}\n`);
    return undefined;
  }
  const { overrides = {}, encoding, details, fingerprints } = options;
  const files = part.files.map(({ file, result }) => {
    return { file: { ...file, overrides: { ...file.overrides, ...overrides } }, result };
  });
  const log = startRunLog(options, io);
  for (const { file, reason } of part.summary.skipped) log.skip(file, reason, false);
  for (const _ of files) log.read();
  const baseline = openBaseline(options, io, { configFolder: () => undefined, coversFolder: () => false });
  let failed = part.summary.failed;
  return {
    files,
    fileOptions: { encoding, details, fingerprints },
    aggregates: part.aggregates,
    log,
    baseline,
    hasBaseline: files.some(({ file }) => baseline.appliesTo(file.path)),
    lists: () => [],
    end() {
      const summary = log.end();
      failed ||= summary.failed;
      return summary;
    },
    get failed() {
      return failed;
    },
  };
}
