import path from "node:path";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import type { Input } from "../../node/files";
import type { Aggregate } from "../../rules/neighbours";
import type { Finding } from "../../rules/types";
import type { Io } from "../io";
import type { KnownFile } from "../pipeline/examine-files";
import { type BaselineOptions, openBaseline } from "./baseline";
import { type ConfigOptions, openConfig } from "./config";

/** A finding that a person has accepted, with the reason that was given. */
export interface Accepted {
  readonly finding: Diagnostic;
  readonly reason: string;
}

/** What is to be shown of a report. */
export interface Shown {
  readonly shown: readonly Diagnostic[];
  readonly accepted: readonly Accepted[];
}

/** What configurations and baselines say of the files of a run. */
export interface RunSettings {
  /** The files to read, with what is known of each beside its text. What a configuration passes over is left out, unless the user named it. */
  filesOf(inputs: readonly Input[]): readonly KnownFile[];
  /** Whether findings are held against a baseline. */
  needFingerprints(files: readonly KnownFile[]): boolean;
  /** The lists of bodies that are added up; complete once `filesOf` was called. */
  aggregates(): readonly Aggregate[];
  /** All findings of a report with the severities they have here, by its absolute path; undefined: standard input. */
  judge(file: string | undefined, findings: readonly Finding[]): Shown;
  /** Writes the baseline if that was asked for. Gives whether something in these files was wrong; it was named then. */
  end(): boolean;
}

/** Reads the files of settings as they are asked for, for a run over what `paths` stand for. */
export function openRunSettings(
  paths: readonly string[],
  options: ConfigOptions & BaselineOptions,
  io: Io,
): RunSettings {
  const config = openConfig(options, io);
  const folders = (paths.length > 0 ? paths : ["."]).map((given) => path.resolve(io.cwd, given));
  const covers = (folder: string) => folders.some((above) => isWithin(above, folder));
  const baseline = openBaseline(options, io, { configFolder: config.folderFor, covers });
  return {
    filesOf(inputs) {
      const files = inputs.map((input) => ({ input, held: config.of(input.path) }));
      return files
        .filter(({ input, held }) => input.named || !held.ignored)
        .map(({ input, held }) => ({ input, analysis: held.analysis }));
    },
    needFingerprints: (files) => files.some(({ input }) => baseline.appliesTo(input.path)),
    aggregates: config.aggregates,
    judge(file, findings) {
      const { overrides } = config.of(file);
      const asShown = (finding: Finding) => diagnostics([finding], overrides);
      const { open, accepted } = baseline.judge(file, findings, (finding) => asShown(finding).length > 0);
      return {
        shown: diagnostics(open, overrides),
        accepted: accepted.flatMap(({ finding, reason }) =>
          asShown(finding).map((shown) => ({ finding: shown, reason })),
        ),
      };
    },
    end() {
      const wrong = baseline.end();
      return wrong || config.failed;
    },
  };
}

function isWithin(above: string, folder: string): boolean {
  const between = path.relative(above, folder);
  return between !== ".." && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between);
}
